// Bringing a month in from another file in the pane: chosen, named, counted, taken back; and where Excel cannot do it.
import { Workbook } from "@cj-tech-master/excelts";
import { Clerk } from "./support/clerk";
import { sampleAddress, reread, Workbench } from "./support/workbench";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { everythingIn, rankingWorkbook, sheetNames, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();

async function julyFile() {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("7月");
  sheet.addRow(["江北区2019年7月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  TOWNSHIPS.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  workbook.addWorksheet("通讯录").addRow(["姓名", "电话"]);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  return { name: "7月.xlsx", mimeType: "application/octet-stream", buffer };
}

it("the sheets of the chosen file come, are named, make the streak, and go again", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const before = everythingIn(file);
  await clerk.open("sheets");
  await page.getByLabel(clerk.say("bringIn.title")).setInputFiles(await julyFile());
  await clerk.sees("done.brought", { names: "7月" });
  await page.getByText("通讯录").first().waitFor();
  expect(sheetNames(file)).toEqual(["8月", "7月"]);
  await clerk.open("home");
  await page.getByText("约1.b").first().waitFor();
  await clerk.press("home.undo.bringIn");
  await clerk.sees("done.undone.bringIn");
  expect(everythingIn(file)).toEqual(before);
});

it("an Excel without the function says how it is done by hand", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook(), { sets: "1.9" });
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("sheets");
  await page.getByLabel(clerk.say("bringIn.title")).setInputFiles(await julyFile());
  await clerk.sees("notBrought.old-excel");
  expect(sheetNames(file)).toEqual(["8月"]);
});

it("on the workbench it is the same, and the sheet is in the file that is saved", async () => {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth), "stands");
  const { clerk } = bench;
  await clerk.seesWorkbook();
  await clerk.open("sheets");
  await clerk.page.locator("input[type=file]").setInputFiles(await julyFile());
  await clerk.sees("done.brought", { names: "7月" });
  const saved = await reread(await bench.save());
  expect(sheetNames(saved)).toContain("7月");
  expect(saved.workbook.getWorksheet("7月")?.getCell("B12").value).toBe("癸乡");
});

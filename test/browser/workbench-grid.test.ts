// What a person does in the workbench's grid with mouse and keyboard: lists, filling, cutting, menus of cells and sheets.
import { SAMPLES, useBrowser } from "./support/use-browser";
import { reread, sampleAddress, Workbench } from "./support/workbench";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();
async function opened(): Promise<Workbench> {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth));
  await bench.clerk.seesWorkbook();
  await bench.page.locator("canvas").first().waitFor();
  return bench;
}

async function type(bench: Workbench, cell: string, text: string): Promise<void> {
  await bench.goTo("8月", cell);
  await bench.page.keyboard.type(text);
  await bench.page.keyboard.press("Enter");
}

it("filling down replaces what stood there, and is one step to undo", async () => {
  const bench = await opened();
  await type(bench, "G4", "甲");
  await type(bench, "G6", "乙");
  await bench.goTo("8月", "G4:G6");
  await bench.page.keyboard.press("Control+D");
  expect(await bench.shown("8月", "G5")).toBe("甲");
  expect(await bench.shown("8月", "G6")).toBe("甲");
  await bench.button("undo").click();
  expect(await bench.shown("8月", "G5")).toBe("");
  expect(await bench.shown("8月", "G6")).toBe("乙");
});

it("a date stays a date when it is filled, copied and pasted from another program", async () => {
  const bench = await opened();
  const { page } = bench;
  await type(bench, "G4", "2019-9-1");
  await bench.goTo("8月", "G4:G5");
  await page.keyboard.press("Control+D");
  expect(await bench.shown("8月", "G5")).toBe("2019/9/1");
  await bench.goTo("8月", "G6");
  await page.keyboard.press("Control+V");
  expect(await bench.shown("8月", "G6")).toBe("2019/9/1");
  await page.evaluate(`navigator.clipboard.writeText("2019-9-3\\t7%")`);
  await bench.goTo("8月", "G7");
  await page.keyboard.press("Control+V");
  expect(await bench.shown("8月", "G7")).toBe("2019/9/3");
  expect(await bench.shown("8月", "H7")).toBe("7%");
  const sheet = (await reread(await bench.save())).workbook.getWorksheet("8月");
  expect(["G5", "G6", "G7"].map((cell) => sheet?.getCell(cell).numFmt)).toEqual(
    new Array(3).fill("yyyy/m/d"),
  );
});

it("cutting is refused with a sentence, and takes nothing away", async () => {
  const bench = await opened();
  await bench.goTo("8月", "B4");
  await bench.page.keyboard.press("Control+X");
  await bench.page.getByText(/不能剪切/).waitFor();
  expect(await bench.shown("8月", "B4")).toBe("石桥镇");
});

it("the menu of a cell offers copying, pasting and clearing alone", async () => {
  const bench = await opened();
  await bench.goTo("8月", "B4");
  await bench.page
    .locator(".grid canvas")
    .last()
    .click({ button: "right", position: { x: 400, y: 300 } });
  const item = bench.page.getByText("清除内容", { exact: true });
  await item.waitFor();
  const menu = bench.page
    .locator("section, div")
    .filter({ has: item })
    .last()
    .locator("xpath=ancestor::section");
  expect((await menu.first().innerText()).split(/\s+/)).toEqual(["复制", "粘贴", "清除内容"]);
});

it("a sheet is added, renamed by its menu, and deleted after a question", async () => {
  const bench = await opened();
  const { page } = bench;
  const tabs = page.locator("[data-u-comp=slide-tab-item]");
  const choose = async (sheet: string, entry: string): Promise<void> => {
    await tabs.filter({ hasText: sheet }).click({ button: "right" });
    await page.getByText(entry, { exact: true }).last().click();
  };
  await page.locator(".grid footer button").first().click();
  await tabs.filter({ hasText: "Sheet1" }).waitFor();
  await choose("Sheet1", "重命名");
  await tabs.locator("[contenteditable=true]").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("备忘");
  await page.keyboard.press("Enter");
  await tabs.filter({ hasText: "备忘" }).waitFor();
  await choose("备忘", "删除");
  await page.getByText(/删除后不能撤销/).waitFor();
  await page.getByText("确定", { exact: true }).last().click();
  await tabs.filter({ hasText: "备忘" }).waitFor({ state: "detached" });
  expect(await tabs.allInnerTexts()).toEqual(["8月", "8月区直"]);
  expect(await page.locator(".message.error").count()).toBe(0);
});

it("a hidden sheet comes back by the menu of the sheets' tabs", async () => {
  const { workbook } = await rankingWorkbook(TOWNSHIPS, (each) => {
    const sheet = each.addWorksheet("备忘");
    sheet.state = "hidden";
    sheet.addRow(["记事"]);
  });
  const bench = await Workbench.open(tests, "/?file=");
  const { page } = bench;
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const mimeType = "application/octet-stream";
  await page.locator("input[type=file]").setInputFiles({ name: "隐藏.xlsx", mimeType, buffer });
  await bench.clerk.seesWorkbook();
  const tabs = page.locator("[data-u-comp=slide-tab-item]");
  await tabs.first().waitFor();
  expect(await tabs.allInnerTexts()).toEqual(["8月"]);
  await tabs.first().click({ button: "right" });
  await page.getByText("取消隐藏", { exact: true }).last().click();
  await page.getByText("备忘", { exact: true }).last().click();
  await tabs.filter({ hasText: "备忘" }).waitFor();
  expect(await bench.shown("备忘", "A1")).toBe("记事");
  expect((await reread(await bench.save())).workbook.getWorksheet("备忘")?.state).toBe("visible");
});

// The first run in a workbook: what was recognised is shown sheet by sheet, corrected in place, then calculated.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { cellText, rankingWorkbook, sheetNames } from "./support/workbooks";

const tests = useBrowser();

describe.each(["1.9", "newest"] as const)("with ExcelApi %s", (sets) => {
  it("recognises the ranking, calculates at one click and says what was written where", async () => {
    const { page, file } = await tests.pane(SAMPLES.firstMonth, { sets });
    const clerk = new Clerk(page);
    await clerk.heading("home.first.title").waitFor();
    await clerk.calculate();
    await clerk.text("result.writes").click();
    await page.getByText(/加减分台账（新建）：\d+ 格/).waitFor();
    expect(sheetNames(file)).toEqual(expect.arrayContaining(["加减分台账", "加减分汇总", "运行记录"]));
  });
});

it("shows each recognised table with its level, month, subject, size, columns and certainty", async () => {
  const { page } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("sheets");
  const card = page.getByRole("group").filter({ hasText: "8月" }).first();
  await card.locator("summary").click();
  for (const fact of [
    say("word.month", { year: 2019, month: 8 }),
    say("word.区"),
    say("word.乡镇"),
    say("sheets.total", { total: 10 }),
    say("sheets.counts"),
    say("sheets.column", { role: say("role.unit"), letter: "B" }),
    say("sheets.column", { role: say("role.rank"), letter: "D" }),
  ]) {
    await card.getByText(fact).first().waitFor();
  }
});

it("a correction in place goes to 排名登记, is marked as a person's and counts in the next calculation", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("sheets");
  const card = page.getByRole("group").filter({ hasText: "8月" }).first();
  await card.locator("summary").click();
  await card.getByRole("textbox", { name: say("field.参排总数") }).fill("12");
  await card.getByRole("textbox", { name: say("field.参排总数") }).press("Enter");
  await clerk.sees("done.entered");
  await card.getByText(say("sheets.byPerson")).waitFor();
  const registry = file.workbook.getWorksheet("排名登记");
  const texts: string[] = [];
  registry?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts).toContain("12");
  await clerk.open("home");
  await clerk.calculate();
  expect(cellText(file, "8月", "A1")).toBe("江北区2019年8月脱贫攻坚指标排名表");
});

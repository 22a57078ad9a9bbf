// 规则参数 and 制度条款 in the pane: the amount's cell, the office's wording as text, a refused cell as a question with its jump.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { until } from "./support/until";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();
const WORDING = "<b>第一次</b>倒数第一的，电话提醒";

const workbook = () =>
  rankingWorkbook(TOWNSHIPS, (file) => {
    const figures = file.addWorksheet("规则参数");
    figures.addRow(["条款", "参数", "级别", "类别", "值", "生效日期"]);
    figures.addRow(["约1.a", "分值", "", "乡镇", -3, "2019-08-01"]);
    figures.addRow(["约1.b", "分值", "", "乡镇", 4, "2019-08-01"]);
    const clauses = file.addWorksheet("制度条款");
    clauses.addRow(["条款", "原文"]);
    clauses.addRow(["约１．ａ", WORDING]);
  });

it("an amount leads to its cell, and the office's wording stands beside our summary", async () => {
  const { page, core } = await tests.pane(await workbook());
  const clerk = new Clerk(page);
  await clerk.calculate();
  await page.getByRole("button", { name: "约1.a −3" }).click();
  await clerk.sees("explanation.wording");
  await page.getByText(WORDING, { exact: true }).waitFor();
  const table = page.getByRole("table", { name: say("explanation.checks") });
  const row = table.getByRole("row").filter({ hasText: "分值（规则参数）" });
  await row.getByRole("button").first().click();
  await until("the figure is selected", () => core.person.selected.name === "规则参数");
  expect(await page.getByText("按规则参数（2019-08-01起）：约1.a 扣3分（原扣2分）").count()).toBeGreaterThan(
    0,
  );
});

it("a refused cell is a question that leads to it; both sheets are in the recognised list", async () => {
  const { page, core } = await tests.pane(await workbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("questions");
  const question = page.getByRole("listitem").filter({ hasText: "约1.b 分值 乡镇" });
  await question.getByRole("button", { name: /规则参数!E3/ }).click();
  await until("the cell is in front", () => core.person.selected.name === "规则参数");
  await clerk.open("sheets");
  await clerk.sees("kind.parameters");
  await clerk.sees("kind.clauses");
  await clerk.open("settings");
  await clerk.sees("settings.figures");
  core.person.select("8月", "A1");
  await page.getByRole("button", { name: /^转到 规则参数!A1/ }).click();
  await until("the sheet of figures is in front", () => core.person.selected.name === "规则参数");
});

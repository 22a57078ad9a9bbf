// After each request and each edit the feed tells what changed, so that a grid refreshes only that.
import { open, type Opened } from "../excel/workbench";
import type { ChangedBy, GridChange } from "../../src/host";

let excel: Opened;
let told: string[];
let stop: () => void;
beforeEach(async () => {
  excel = open({
    三月: [
      ["单位", "得分", "两倍"],
      ["张村镇", 90, "=B2*2"],
      ["李村镇", 80, "=B3*2"],
    ],
    汇总: [["=SUM(三月!C2:C3)"]],
  });
  await excel.snapshot();
  told = [];
  stop = excel.onChanges((changes, by) => told.push(...changes.map((change) => line(change, by))));
});
afterEach(() => excel.close());

function line(change: GridChange, by: ChangedBy): string {
  const at =
    "at" in change ? `${change.at.row},${change.at.column} ${change.at.rows}x${change.at.columns}` : "";
  return `${by} ${change.kind} ${change.name} ${at}`.trim();
}

const run = (batch: (sheet: Excel.Worksheet) => unknown) =>
  excel.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("三月"));
    await context.sync();
  });

it("written cells, and the formulas that were calculated because of them", async () => {
  await run((sheet) => (sheet.getRange("B2:B3").values = [[1], [2]]));
  expect(told).toEqual([
    "add-in contents 三月 1,1 2x1",
    "add-in results 汇总 0,0 1x1",
    "add-in results 三月 1,2 2x1",
  ]);
});

it("a person's edit and its undo", () => {
  excel.person.type("三月", "B2", "70");
  const once = [
    "person contents 三月 1,1 1x1",
    "person formats 三月 1,1 1x1",
    "person results 汇总 0,0 1x1",
    "person results 三月 1,2 1x1",
  ];
  expect(told).toEqual(once);
  excel.person.undo();
  expect(told).toEqual([...once, ...once]);
});

it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  ["fills", (sheet) => (sheet.getRange("A1:B1").format.fill.color = "#FF0000"), "formats 三月 0,0 1x2"],
  ["fonts", (sheet) => (sheet.getRange("A1").format.font.bold = true), "formats 三月 0,0 1x1"],
  ["number formats", (sheet) => (sheet.getRange("B2").numberFormat = [["0.0"]]), "formats 三月 1,1 1x1"],
  ["widths", (sheet) => (sheet.getRange("A:B").format.columnWidth = 90), "column-widths 三月 0,0 1048576x2"],
  ["list rules", (sheet) => setList(sheet.getRange("E1:E9")), "validations 三月 0,4 9x1"],
  ["panes", (sheet) => sheet.freezePanes.freezeRows(1), "frozen-panes 三月"],
  ["colour of the tab", (sheet) => (sheet.tabColor = "#FF0000"), "tab-color 三月"],
  ["print layout", (sheet) => (sheet.pageLayout.orientation = "Landscape"), "page-layout 三月"],
  ["charts", (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")), "charts 三月"],
])("%s", async (_what, batch, expected) => {
  await run(batch);
  expect(told).toEqual([`add-in ${expected}`]);
});

function setList(range: Excel.Range): void {
  range.dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
}

it("merging tells the area and its contents", async () => {
  await run((sheet) => sheet.getRange("E1:F1").merge());
  expect(told).toEqual(["add-in merges 三月 0,4 1x2", "add-in contents 三月 0,4 1x2"]);
});

it("sheets that come, are renamed and go", async () => {
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.add("四月");
    await context.sync();
  });
  excel.person.renameSheet("四月", "五月");
  excel.person.deleteSheet("五月");
  expect(told).toEqual(["add-in sheet-added 四月", "person sheet-renamed 五月", "person sheet-deleted 五月"]);
});

it("reading tells nothing, and nothing is told to who stopped listening", async () => {
  await run((sheet) => sheet.getRange("A1").load("values"));
  expect(told).toEqual([]);
  stop();
  await run((sheet) => (sheet.getRange("A1").values = [["新"]]));
  expect(told).toEqual([]);
});

// An Excel below a member's requirement set refuses it: each set of the members the product uses, from below and at it.
import { open, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

type Batch = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

async function codeAt(version: string, batch: Batch): Promise<string> {
  excel = open(
    {
      三月: [
        ["单位", "得分"],
        ["张村镇", 90],
      ],
    },
    { sets: { ExcelApi: version } },
  );
  try {
    await excel.Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem("三月"), context.workbook);
      await context.sync();
    });
    return "none";
  } catch (error) {
    return (error as OfficeExtension.Error).code;
  }
}

const CELL = { format: { fill: { color: "#FF0000" } } };

it.each<[string, string, string, Batch]>([
  ["range.columnHidden", "1.1", "1.2", (sheet) => sheet.getRange("A1").load("columnHidden")],
  ["range.merge", "1.1", "1.2", (sheet) => sheet.getRange("A1:B1").merge()],
  ["format.columnWidth", "1.1", "1.2", (sheet) => (sheet.getRange("A1").format.columnWidth = 50)],
  ["worksheet.protection", "1.1", "1.2", (sheet) => sheet.protection.load("protected")],
  [
    "getItemOrNullObject",
    "1.3",
    "1.4",
    (_, { worksheets }) => worksheets.getItemOrNullObject("三月").load("name"),
  ],
  ["getUsedRangeOrNullObject", "1.3", "1.4", (sheet) => sheet.getUsedRangeOrNullObject(true).load("address")],
  ["suspend calculation", "1.5", "1.6", (_, book) => book.application.suspendApiCalculationUntilNextSync()],
  ["freezePanes", "1.6", "1.7", (sheet) => sheet.freezePanes.freezeRows(1)],
  ["tabColor", "1.6", "1.7", (sheet) => (sheet.tabColor = "#FF0000")],
  ["getRangeByIndexes", "1.6", "1.7", (sheet) => sheet.getRangeByIndexes(0, 0, 1, 1).load("address")],
  ["workbook.name", "1.6", "1.7", (_, workbook) => workbook.load("name")],
  ["getActiveCell", "1.6", "1.7", (_, workbook) => workbook.getActiveCell().load("address")],
  [
    "worksheets.onActivated",
    "1.6",
    "1.7",
    (_, book) => book.worksheets.onActivated.add(() => Promise.resolve()),
  ],
  ["dataValidation", "1.7", "1.8", (sheet) => sheet.getRange("A1").dataValidation.clear()],
  ["workbook.readOnly", "1.7", "1.8", (_, workbook) => workbook.load("readOnly")],
  ["workbook.isDirty", "1.8", "1.9", (_, workbook) => workbook.load("isDirty")],
  ["pageLayout", "1.8", "1.9", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
  ["setCellProperties", "1.8", "1.9", (sheet) => sheet.getRange("A1").setCellProperties([[CELL]])],
  ["getRowProperties", "1.8", "1.9", (sheet) => sheet.getRange("A1").getRowProperties({ rowHidden: true })],
  ["worksheets.onChanged", "1.8", "1.9", (_, book) => book.worksheets.onChanged.add(() => Promise.resolve())],
  ["merged areas", "1.12", "1.13", (sheet) => sheet.getRange("A1:B1").getMergedAreasOrNullObject()],
])("%s: refused at %s, played at %s", async (_name, below, since, batch) => {
  expect(await codeAt(below, batch)).toBe("ApiNotFound");
  excel.close();
  expect(await codeAt(since, batch)).toBe("none");
});

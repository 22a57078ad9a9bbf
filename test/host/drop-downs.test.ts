// Drop-downs in the host: part of a rule can be taken away or replaced, as often as one likes; the rest keeps its rule.
import { open, type Opened } from "../excel/workbench";

let excel: Opened;
beforeEach(() => {
  excel = open({ 登记: [["级别"]] });
});
afterEach(() => excel.close());

const LEVELS = { list: { inCellDropDown: true, source: "国家,省,市,区" } };
const YES_NO = { list: { inCellDropDown: true, source: "是,否" } };

async function run(batch: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  await excel.Excel.run(async (context) => {
    batch(context.workbook.worksheets.getItem("登记"));
    await context.sync();
  });
}

/** The choices of a cell, "" for none. */
async function choicesAt(address: string): Promise<string> {
  return excel.Excel.run(async (context) => {
    const rule = context.workbook.worksheets.getItem("登记").getRange(address).dataValidation.load("rule");
    await context.sync();
    const source = rule.rule.list?.source ?? "";
    return typeof source === "string" ? source : "";
  });
}

it("a part that is cleared has none, above and below it stays", async () => {
  await run((sheet) => (sheet.getRange("A2:A100").dataValidation.rule = LEVELS));
  await run((sheet) => sheet.getRange("A10:A12").dataValidation.clear());
  expect(await choicesAt("A9")).toBe("国家,省,市,区");
  expect(await choicesAt("A10")).toBe("");
  expect(await choicesAt("A13")).toBe("国家,省,市,区");
});

it("a part that is replaced and put back, twice, is as before", async () => {
  await run((sheet) => (sheet.getRange("A2:A100").dataValidation.rule = LEVELS));
  for (const other of [YES_NO, YES_NO]) {
    await run((sheet) => (sheet.getRange("A2:A5").dataValidation.rule = other));
    expect(await choicesAt("A3")).toBe("是,否");
    await run((sheet) => {
      sheet.getRange("A2:A5").dataValidation.clear();
      sheet.getRange("A2:A5").dataValidation.rule = LEVELS;
    });
    expect(await choicesAt("A3")).toBe("国家,省,市,区");
    expect(await choicesAt("A6")).toBe("国家,省,市,区");
  }
});

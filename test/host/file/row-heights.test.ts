// Rows of new sheets are as high as Excel's automatic fit would make them.
import { Workbook } from "@cj-tech-master/excelts";
import { fitRowsOfNewSheets } from "../../../src/host/file/row-heights";

function sheetWith(text: string, wrapText: boolean, name = "新表") {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(name);
  sheet.getColumn(1).width = 12;
  sheet.getCell("A1").value = text;
  sheet.getCell("A1").alignment = { wrapText };
  return { workbook, sheet };
}

describe("rows of new sheets", () => {
  it("grow with wrapped text, line by line", () => {
    const { workbook, sheet } = sheetWith("危房改造竣工率低，佐证材料未及时上报", true);
    fitRowsOfNewSheets(workbook, new Set());
    expect(sheet.getRow(1).height).toBeGreaterThan(45);
  });

  it("keep Excel's own height for one line, wrapped or not", () => {
    for (const { workbook, sheet } of [
      sheetWith("甲镇", true),
      sheetWith("很长的一行文字也只占一行的高度", false),
    ]) {
      fitRowsOfNewSheets(workbook, new Set());
      expect(sheet.getRow(1).height).toBeFalsy();
    }
  });

  it("leave the clerk's sheets and heights set by hand alone", () => {
    const { workbook, sheet } = sheetWith("危房改造竣工率低，佐证材料未及时上报", true);
    fitRowsOfNewSheets(workbook, new Set(["新表"]));
    expect(sheet.getRow(1).height).toBeFalsy();
    sheet.getRow(1).height = 20;
    fitRowsOfNewSheets(workbook, new Set());
    expect(sheet.getRow(1).height).toBe(20);
  });
});

// What the spreadsheet library misreads or rewrites around cells stays as the file has it.
import type { Workbook } from "@cj-tech-master/excelts";
import { readWorkbook, workbookBytes } from "../../../src/host/file";
import { READ_LIMITS } from "../../../src/host/file/limits";
import { unpack } from "../../../src/host/file/unpack";
import { packageBytes, rankingRows, rankingSheet, type PackageOptions } from "./package";

const SHEET = "xl/worksheets/sheet1.xml";

async function opened(options: PackageOptions) {
  const result = await readWorkbook(packageBytes(options), "排名.xlsx");
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

async function savedSheet(options: PackageOptions, change: (workbook: Workbook) => void): Promise<string> {
  const file = await opened(options);
  change(file.workbook);
  const unpacked = unpack(await workbookBytes(file), READ_LIMITS);
  if (!unpacked.ok) throw new Error(unpacked.problem.code);
  return Buffer.from(unpacked.value.get(SHEET) ?? []).toString("utf8");
}

const set = (address: string, value: string) => (workbook: Workbook) => {
  const sheet = workbook.getWorksheet("8月");
  if (sheet !== undefined) sheet.getCell(address).value = value;
};

describe("columns", () => {
  const COLS =
    '<cols><col min="2" max="2" width="16" customWidth="1"/><col min="3" max="4" width="9" outlineLevel="1" hidden="1"/>' +
    '<col min="5" max="5" width="30.5" customWidth="1" collapsed="1"/><col min="9" max="16384" width="8.75"/></cols>';
  const outlined: PackageOptions = { sheets: { "8月": rankingSheet(COLS) } };

  it("keep outlines and widths when a width beside them is set", async () => {
    const text = await savedSheet(outlined, (workbook) => {
      const sheet = workbook.getWorksheet("8月");
      if (sheet !== undefined) sheet.getColumn(10).width = 20;
    });
    expect(text).toContain('<col min="3" max="4" width="9" outlineLevel="1" hidden="1"/>');
    expect(text).toContain('<col min="5" max="5" width="30.5" customWidth="1" collapsed="1"/>');
    expect(text).toContain('<col min="9" max="9" width="8.75"/>');
    expect(text).toMatch(/<col min="10" max="10" width="20"[^>]*>/);
    expect(text).toContain('<col min="11" max="16384" width="8.75"/>');
  });

  it("keep their every byte when only cells change", async () => {
    expect(await savedSheet(outlined, set("F3", "备注"))).toContain(COLS);
  });
});

it("a text in its cell keeps its escapes", async () => {
  const cell = '<c r="E3" t="inlineStr"><is><t>甲_x0001_镇</t></is></c>';
  const rows = rankingRows().replace(/(<row r="3">.*?)<\/row>/, `$1${cell}</row>`);
  const text = await savedSheet({ sheets: { "8月": `<sheetData>${rows}</sheetData>` } }, set("F3", "备注"));
  expect(text).toContain(cell);
});

describe("links", () => {
  const links =
    '<hyperlinks><hyperlink ref="B3" location="A1"/><hyperlink ref="D3" location="A1"/></hyperlinks>';
  const linked: PackageOptions = { sheets: { "8月": rankingSheet("", links) } };

  it("leave a number a number", async () => {
    const { workbook } = await opened(linked);
    expect(workbook.getWorksheet("8月")?.getCell("D3").value).toBe(1);
    expect(workbook.getWorksheet("8月")?.getCell("B3").text).toBe("甲镇");
  });

  it("stay on the saved sheet, over the numbers too", async () => {
    const text = await savedSheet(linked, set("F3", "备注"));
    expect(text).toContain(links);
    expect(text).toContain('<c r="D3"><v>1</v></c>');
  });
});

describe("array formulas", () => {
  const rows = rankingRows().replace(
    "</row>",
    '<c r="F1"><f t="array" ref="F1">SUM(A1:A2*1)</f><v>3</v></c></row>',
  );
  const withArray: PackageOptions = { sheets: { "8月": `<sheetData>${rows}</sheetData>` } };

  it("stay as the file has them when another cell changes", async () => {
    const text = await savedSheet(withArray, set("H3", "备注"));
    expect(text).toContain('<c r="F1"><f t="array" ref="F1">SUM(A1:A2*1)</f><v>3</v></c>');
  });

  it("give way to a formula that is written over them", async () => {
    const text = await savedSheet(withArray, (workbook) => {
      const cell = workbook.getWorksheet("8月")?.getCell("F1");
      if (cell) cell.value = { formula: "1+1", result: 2 };
    });
    expect(text).toMatch(/<c r="F1"[^>]*><f>1\+1<\/f><v>2<\/v><\/c>/);
    expect(text).not.toContain("array");
  });
});

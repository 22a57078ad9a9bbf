// Formulas stay live, and only those that something written reaches are calculated.
import { Workbook } from "@cj-tech-master/excelts";
import { formulas, open, openWorkbook, receiptOf, values, type Opened } from "../excel/workbench";

let excel: Opened;
afterEach(() => excel.close());

const valueAt = async (sheet: string, row: number, column: number) =>
  (await excel.sheet(sheet)).values[row]?.[column];

it("a written cell changes what depends on it, over sheets and over steps", async () => {
  excel = open({
    台账: [
      ["甲", -2],
      ["乙", -4],
    ],
    汇总: [["=SUM(台账!B1:B2)", "=A1*2"]],
  });
  expect(await valueAt("汇总", 0, 1)).toBe(-12);
  receiptOf(await excel.apply([values("台账", 0, 1, [[-3]])]));
  expect((await excel.sheet("汇总")).values).toEqual([[-7, -14]]);
});

it("the workbook itself holds the new results when the answer goes out", async () => {
  excel = open({
    台账: [
      ["甲", -2],
      ["合计", "=SUM(B1:B1)"],
    ],
  });
  receiptOf(await excel.apply([values("台账", 0, 1, [[-5]])]));
  expect(excel.workbook.getWorksheet("台账")?.getCell("B2").result).toBe(-5);
});

it("a long chain is followed to its end", async () => {
  const chain = Array.from({ length: 300 }, (_, index) => [index === 0 ? 1 : `=A${index}+1`]);
  excel = open({ 表: chain });
  receiptOf(await excel.apply([values("表", 0, 0, [[101]])]));
  expect(await valueAt("表", 299, 0)).toBe(400);
});

it.each([
  ["SUMIFS with a key of special signs", `=SUMIFS(B1:B4,A1:A4,"区|2019-08#甲·乙")`, 6],
  ["SUMIFS over blank cells", `=SUMIFS(B1:B4,A1:A4,"=")`, 3],
  ["COUNTIFS", `=COUNTIFS(A1:A4,"区|2019-08#甲·乙",B1:B4,">2")`, 1],
  ["INDEX and MATCH", `=INDEX(B1:B4,MATCH("丙",A1:A4,0))`, 8],
  ["IFERROR", `=IFERROR(INDEX(B1:B4,MATCH("无",A1:A4,0)),"")`, ""],
  ["IF and OR", `=IF(OR(B1>5,A4="丙"),"是","否")`, "是"],
  ["TEXT", `=TEXT(43708,"yyyy-mm-dd")`, "2019-08-31"],
  ["HYPERLINK", `=HYPERLINK("#'三 月'!A1","三 月!A1")`, "三 月!A1"],
  ["WORKDAY", `=WORKDAY(43706,2)`, 43710],
  ["an empty cell shows 0", `=Z99`, 0],
])("%s", async (_name, formula, expected) => {
  excel = open({
    "三 月": [
      ["区|2019-08#甲·乙", 2],
      ["区|2019-08#甲·乙", 4],
      [null, 3],
      ["丙", 8],
    ],
  });
  receiptOf(await excel.apply([formulas("三 月", 5, 3, [[formula]])]));
  expect((await excel.sheet("三 月")).values.at(-1)?.at(-1)).toBe(expected);
});

it("a formula without a stored result is calculated when the workbook is opened", async () => {
  excel = open({ 表: [[1, "=A1+1"]] });
  expect(await valueAt("表", 0, 1)).toBe(2);
});

describe("results that Excel stored", () => {
  function clerksWorkbook(): Workbook {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("表");
    sheet.getCell("A1").value = 1;
    sheet.getCell("B1").value = { formula: "A1+1", result: 99 };
    sheet.getCell("B2").value = { formula: "[1]外部!A1+A1", result: 77 };
    sheet.getCell("B3").value = { formula: "未知函数(A1)", result: 55 };
    sheet.getCell("B4").value = { formula: "NOW()", result: 43708 };
    sheet.getCell("B5").value = { formula: "B3+1", result: 56 };
    return workbook;
  }

  it("that are empty texts, which the file library reads as none, do not become errors", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("表").getCell("A1").value = { formula: "[1]外部!A1&未知函数(B1)" };
    workbook.getWorksheet("表")?.addRow([{ formula: "未知函数(B1)" }, { formula: 'IF(TRUE,"",1)' }]);
    excel = openWorkbook(workbook);
    expect((await excel.sheet("表")).values).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  it("a formula written now with an unknown function shows it", async () => {
    excel = open({ 表: [[1]] });
    receiptOf(await excel.apply([formulas("表", 0, 1, [["=未知函数(A1)"]])]));
    expect(await valueAt("表", 0, 1)).toBe("#NAME?");
  });

  it("stay where nothing written reaches them", async () => {
    excel = openWorkbook(clerksWorkbook());
    receiptOf(await excel.apply([values("表", 0, 5, [["备注"]])]));
    expect((await excel.sheet("表")).values.map((row) => row[1])).toEqual([99, 77, 55, 43708, 56]);
  });

  it("are calculated again where something does, unless only Excel can", async () => {
    excel = openWorkbook(clerksWorkbook());
    receiptOf(await excel.apply([values("表", 0, 0, [[10]])]));
    expect((await excel.sheet("表")).values.map((row) => row[1])).toEqual([11, 77, 55, 43708, 56]);
  });
});

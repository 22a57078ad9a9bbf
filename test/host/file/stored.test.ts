// Cells and rows are counted before the library makes an object of each.
import { readWorkbook } from "../../../src/host/file";
import { storedProblem } from "../../../src/host/file/stored";
import { packageBytes, packageParts, row } from "./package";

const WORKBOOK = "xl/workbook.xml";
const rows = (count: number, cells = 2): string =>
  Array.from({ length: count }, (_, index) => row(index + 1, Array<number>(cells).fill(1))).join("");
const data = (content: string): string => `<sheetData>${content}</sheetData>`;

it("a row counts as three cells more", () => {
  const parts = packageParts({ sheets: { "8月": data(rows(10)) } });
  expect(storedProblem(parts, WORKBOOK, 50)).toBeNull();
  expect(storedProblem(parts, WORKBOOK, 49)).not.toBeNull();
});

it("what all sheets hold counts, and the fullest is named with its last cell", () => {
  const parts = packageParts({ sheets: { 小: data(rows(5)), 大: data(rows(9)) } });
  const problem = { code: "sheet-too-large", values: { sheet: "大", cell: "B9" } };
  expect(storedProblem(parts, WORKBOOK, 60)).toEqual(problem);
  expect(storedProblem(parts, WORKBOOK, 70)).toBeNull();
});

it("columns, comments and rows without cells do not count", () => {
  const more = `${rows(10)}<row r="20" ht="9"/><row r="21" hidden="1"/><!-- <cell/> -->`;
  const parts = packageParts({ sheets: { "8月": `<cols><col min="1" max="2"/></cols>${data(more)}` } });
  expect(storedProblem(parts, WORKBOOK, 50)).toBeNull();
});

it("cells without addresses in a part with a prefix count as well", () => {
  const cells = "<x:c><x:v>1</x:v></x:c>".repeat(3);
  const parts = new Map(packageParts({ sheets: { "8月": "" } }));
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const text = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="7">${cells}</x:row></x:sheetData></x:worksheet>`;
  parts.set("xl/worksheets/sheet1.xml", new TextEncoder().encode(text));
  const problem = { code: "sheet-too-large", values: { sheet: "8月", cell: "C7" } };
  expect(storedProblem(parts, WORKBOOK, 5)).toEqual(problem);
  expect(storedProblem(parts, WORKBOOK, 6)).toBeNull();
});

it("a workbook of millions of cells is not read", async () => {
  const cells = `<c><v>1</v></c>${"<c/>".repeat(999)}`;
  const content = data(`<row r="1">${cells}</row>`.repeat(2101));
  const result = await readWorkbook(packageBytes({ sheets: { "8月": content } }));
  expect(result.ok ? "read" : result.problem.code).toBe("sheet-too-large");
}, 60_000);

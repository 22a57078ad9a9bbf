// A workbook in the words of the grid: what the file says is what the grid shows.
import { Workbook } from "@cj-tech-master/excelts";
import { colourOf, paletteOf } from "../../src/workbench/worker/colours";
import { workbookData } from "../../src/workbench/worker/workbook-data";

const CONTEXT = { palette: paletteOf(new Map()), date1904: false };

function sample(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("八月", { views: [{ state: "frozen", xSplit: 1, ySplit: 2 }] });
  sheet.getCell("A1").value = "排名";
  sheet.getCell("A1").font = { bold: true, color: { argb: "FFFF0000" } };
  sheet.getCell("A1").border = { top: { style: "thin" } };
  sheet.getCell("B2").value = 0.5;
  sheet.getCell("B2").numFmt = "0.0%";
  sheet.getCell("B3").value = { formula: "B2*2", result: 1 };
  sheet.mergeCells("A1:C1");
  sheet.getRow(4).hidden = true;
  sheet.getCell("A4").value = "藏";
  sheet.getCell("A5").value = "跨列居中的标题";
  sheet.getCell("A5").alignment = { horizontal: "centerContinuous" };
  sheet.getCell("A6").value = "很长的来源键";
  sheet.getCell("A6").alignment = { horizontal: "fill" };
  workbook.addWorksheet("隐藏").state = "hidden";
  return workbook;
}

const data = workbookData(sample(), CONTEXT, "unit");
const sheet = data.sheets[data.sheetOrder[0]!]!;
const styleAt = (row: number, column: number) => data.styles[sheet.cellData?.[row]?.[column]?.s as string];

test("values come with their formats, formulas with the host's results", () => {
  expect(sheet.cellData?.[1]?.[1]).toMatchObject({ v: 0.5, t: 2 });
  expect(styleAt(1, 1)).toMatchObject({ n: { pattern: "0.0%" } });
  expect(sheet.cellData?.[2]?.[1]).toMatchObject({ v: 1, f: "=B2*2" });
});

test("fonts, colours and borders are those of the file", () => {
  expect(styleAt(0, 0)).toMatchObject({ bl: 1, cl: { rgb: "#ff0000" }, bd: { t: { s: 1 } } });
});

test("a title centred over several cells keeps its beginning, and filled text keeps to its cell", () => {
  expect(styleAt(4, 0)).toMatchObject({ ht: 1 });
  expect(styleAt(5, 0)).toMatchObject({ tb: 2 });
});

test("merges, frozen panes, hidden rows and hidden sheets are shown as such", () => {
  expect(sheet.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
  expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
  expect(Reflect.get(sheet.rowData ?? {}, 3)).toMatchObject({ hd: 1 });
  expect(data.sheets[data.sheetOrder[1]!]).toMatchObject({ name: "隐藏", hidden: 1 });
});

test("theme colours take their tint; automatic ones stay open", () => {
  expect(colourOf({ theme: 0 }, CONTEXT.palette)).toBe("#ffffff");
  expect(colourOf({ theme: 1, tint: 0.5 } as never, CONTEXT.palette)).toBe("#808080");
  expect(colourOf(undefined, CONTEXT.palette)).toBeNull();
});

test("the old palette's numbers are its colours; those above it are automatic", () => {
  const old = (indexed: number): string | null => colourOf({ indexed } as never, CONTEXT.palette);
  expect([2, 10, 22, 44, 63, 64].map(old)).toEqual([
    "#ff0000",
    "#ff0000",
    "#c0c0c0",
    "#99ccff",
    "#333333",
    null,
  ]);
});

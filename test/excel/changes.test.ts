// Every kind of change, through the real library into the workbook.
import type { Change, PageSetup } from "../../src/reports";
import { formulas, openSaved, receiptOf, values, type Opened } from "./workbench";

let excel: Opened;
beforeEach(async () => {
  excel = await openSaved({
    三月: [
      ["单位", "得分"],
      ["甲", 1],
      ["乙", 2],
    ],
  });
});
afterEach(() => excel.close());

const at = { row: 0, column: 0, rows: 2, columns: 2 };
const apply = async (...changes: Change[]) => receiptOf(await excel.apply(changes));
const cell = (address: string) => {
  const sheet = excel.workbook.getWorksheet("三月");
  if (sheet === undefined) throw new Error("no sheet");
  return sheet.getCell(address);
};

it("create-sheet: at the end, with its colour, and the receipt knows its id", async () => {
  const receipt = await apply({ kind: "create-sheet", sheet: "加减分台账", tabColor: "#C00000" });
  const { sheets } = await excel.snapshot();
  expect(sheets.map(({ name }) => name)).toEqual(["三月", "加减分台账"]);
  expect(receipt.createdSheets).toEqual([{ name: "加减分台账", id: sheets[1]?.id }]);
  expect(excel.workbook.getWorksheet("加减分台账")?.properties.tabColor).toEqual({ argb: "FFC00000" });
});

it("values and formulas into a sheet of the same run", async () => {
  const receipt = await apply(
    { kind: "create-sheet", sheet: "汇总", tabColor: null },
    values("汇总", 0, 0, [["合计", null]]),
    formulas("汇总", 0, 1, [["=SUM(三月!B2:B3)"]]),
  );
  expect((await excel.sheet("汇总")).values).toEqual([["合计", 3]]);
  expect(receipt.cells).toBe(2);
});

it("format: font, fill, alignment, lines around every cell, number format", async () => {
  await apply({
    kind: "format",
    sheet: "三月",
    at,
    format: {
      ...{ bold: true, fontName: "宋体", fontSize: 12, fontColor: "#333333", fill: "#FFEEAA" },
      ...{ horizontal: "Center", vertical: "Center", wrap: true, border: true, numberFormat: "0.0" },
    },
  });
  for (const address of ["A1", "B1", "A2", "B2"]) {
    expect(cell(address).style).toMatchObject({
      font: { bold: true, name: "宋体", size: 12, color: { argb: "FF333333" } },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFEEAA" } },
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
      border: {
        top: { style: "thin" },
        bottom: { style: "thin" },
        left: { style: "thin" },
        right: { style: "thin" },
      },
      numFmt: "0.0",
    });
  }
  expect(cell("A3").style).toEqual({});
});

it("format: lines around a single cell, and lines taken away", async () => {
  const single = { row: 4, column: 4, rows: 1, columns: 1 };
  await apply({ kind: "format", sheet: "三月", at: single, format: { border: true } });
  expect(Object.keys(cell("E5").border ?? {}).sort()).toEqual(["bottom", "left", "right", "top"]);
  await apply({ kind: "format", sheet: "三月", at: single, format: { border: false } });
  expect(cell("E5").border).toEqual({});
});

it("merge", async () => {
  await apply({ kind: "merge", sheet: "三月", at: { row: 5, column: 0, rows: 1, columns: 3 } });
  expect((await excel.sheet("三月")).merges).toEqual([{ row: 5, column: 0, rows: 1, columns: 3 }]);
});

it("column-widths in characters", async () => {
  await apply({ kind: "column-widths", sheet: "三月", column: 1, widths: [12, 30.5] });
  const sheet = excel.workbook.getWorksheet("三月");
  expect([sheet?.getColumn(2).width, sheet?.getColumn(3).width]).toEqual([12, 30.5]);
});

describe("list-validation", () => {
  const list = (choices: readonly string[]) => apply({ kind: "list-validation", sheet: "三月", at, choices });
  const rule = () => excel.workbook.getWorksheet("三月")?.dataValidations.find("B2");

  it("a drop-down for every cell", async () => {
    await list(["采纳", "不采纳", "改分"]);
    expect(rule()).toMatchObject({ type: "list", formulae: ['"采纳,不采纳,改分"'] });
  });

  it("255 characters fit; a longer list or one with a comma in a choice leaves the cells free", async () => {
    await list(["字".repeat(256)]);
    expect(rule()).toBeUndefined();
    await list(["一,二"]);
    expect(rule()).toBeUndefined();
    await list(["字".repeat(255)]);
    expect(rule()).toBeDefined();
  });
});

it("word-colors: one rule for each word, over the whole block", async () => {
  const at = { row: 1, column: 1, rows: 9, columns: 1 };
  const colors = [
    { word: "待确认", font: "#7F4F00", fill: "#FFF2CC" },
    { word: "逾期", font: "#9C0006", fill: "#FFC7CE" },
  ];
  await apply({ kind: "word-colors", sheet: "三月", at, colors });
  const formats = excel.workbook.getWorksheet("三月")?.conditionalFormattings ?? [];
  expect(formats.map(({ ref }) => ref)).toEqual(["B2:B10", "B2:B10"]);
  expect(formats.flatMap(({ rules }) => rules)).toMatchObject([
    { type: "cellIs", formulae: ['"待确认"'], style: { font: { color: { argb: "FF7F4F00" } } } },
    { type: "cellIs", formulae: ['"逾期"'], style: { fill: { bgColor: { argb: "FFFFC7CE" } } } },
  ]);
});

it("freeze-rows", async () => {
  await apply({ kind: "freeze-rows", sheet: "三月", rows: 3 });
  expect(excel.workbook.getWorksheet("三月")?.views[0]).toMatchObject({
    state: "frozen",
    xSplit: 0,
    ySplit: 3,
  });
});

it("print-pages: the area, and a page for each break; former breaks go", async () => {
  await apply({ kind: "print-pages", sheet: "三月", area: "A1:B3", breaks: [1] });
  await apply({ kind: "print-pages", sheet: "三月", area: "A2:B3", breaks: [2] });
  const sheet = excel.workbook.getWorksheet("三月");
  expect(sheet?.pageSetup.printArea).toBe("A2:B3");
  expect(sheet?.rowBreaks.map(({ id }) => id)).toEqual([2]);
});

it("page-setup: margins in points, centred between them", async () => {
  const margins = { top: 72, bottom: 54, left: 36, right: 36 };
  const setup: PageSetup = {
    ...{ orientation: "Portrait", paper: "A4", fitToWidth: false, titleRows: null },
    ...{ printArea: null, centerFooter: null, margins, centered: true },
  };
  await apply({ kind: "page-setup", sheet: "三月", setup });
  const { pageSetup } = excel.workbook.getWorksheet("三月") ?? {};
  expect(pageSetup?.margins).toMatchObject({ top: 1, bottom: 0.75, left: 0.5, right: 0.5 });
  expect(pageSetup).toMatchObject({ fitToPage: false, horizontalCentered: true });
});

it("format: centred over the blank cells beside it", async () => {
  await apply({ kind: "format", sheet: "三月", at, format: { horizontal: "CenterAcrossSelection" } });
  expect(cell("A1").alignment?.horizontal).toBe("centerContinuous");
});

it("page-setup", async () => {
  const setup: PageSetup = {
    ...{ orientation: "Landscape", paper: "A4", fitToWidth: true },
    ...{ titleRows: "$1:$3", printArea: "A1:W40", centerFooter: "第 &P 页 共 &N 页" },
  };
  await apply({ kind: "page-setup", sheet: "三月", setup });
  const sheet = excel.workbook.getWorksheet("三月");
  expect(sheet?.pageSetup).toMatchObject({
    ...{ orientation: "landscape", paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...{ printTitlesRow: "1:3", printArea: "A1:W40" },
  });
  expect(sheet?.headerFooter.oddFooter).toBe("&C第 &P 页 共 &N 页");
});

it("chart: a column for each series, at its place, with its title", async () => {
  await apply({
    ...{ kind: "chart", sheet: "三月", name: "汇总图", type: "ColumnClustered", title: "加减分" },
    data: { row: 0, column: 0, rows: 3, columns: 2 },
    place: { row: 5, column: 0, rows: 10, columns: 6 },
  });
  const [chart] = excel.workbook.getWorksheet("三月")?.getCharts() ?? [];
  expect(chart?.title).toBe("加减分");
  expect(chart?.range.tl).toMatchObject({ nativeRow: 5, nativeCol: 0 });
  expect(chart?.range.br).toMatchObject({ nativeRow: 15, nativeCol: 6 });
});

it("format: cells that were dressed alike are changed one by one afterwards", async () => {
  const format = (
    row: number,
    rows: number,
    look: Extract<Change, { kind: "format" }>["format"],
  ): Change => ({
    ...{ kind: "format", sheet: "三月", at: { row, column: 9, rows, columns: 1 } },
    format: look,
  });
  await apply(format(0, 3, { bold: true, wrap: true }), format(1, 1, { bold: false, fill: "#00FF00" }));
  const sheet = excel.workbook.getWorksheet("三月");
  const looks = [1, 2, 3]
    .map((row) => sheet?.getCell(row, 10))
    .map((cell) => [cell?.font?.bold, cell?.fill?.type]);
  expect(looks).toEqual([
    [true, undefined],
    [false, "pattern"],
    [true, undefined],
  ]);
});

// The excel room says only what differs: page breaks, looks of a few cells, what is put back.
import type { Change } from "../../src/reports";
import { open, receiptOf, type Opened } from "./workbench";

const SHEET = "通知书";
let excel: Opened;
beforeEach(() => {
  excel = open({ [SHEET]: Array.from({ length: 40 }, (_, row) => [`第${row + 1}行`, row]) });
});
afterEach(() => excel.close());

const pages = (area: string, breaks: readonly number[]): Change => ({
  ...{ kind: "print-pages", sheet: SHEET, area, breaks },
});
const breaks = (): readonly number[] =>
  (excel.workbook.getWorksheet(SHEET)?.rowBreaks ?? []).map(({ id }) => id).sort((a, b) => a - b);
/** Commands of the request that wrote last. */
const commands = (): number => Math.max(...excel.statistics.requests.slice(-2).map(({ actions }) => actions));

describe("page breaks", () => {
  it.each([
    ["the last page is gone", [10, 20]],
    ["one in the middle is gone, a person's break with it", [10, 30]],
    ["a page is added", [10, 20, 30, 36]],
    ["all are gone", []],
    ["nothing is as it was", [5, 15, 25]],
  ])("%s", async (_, wanted) => {
    receiptOf(await excel.apply([pages("A1:B40", [10, 20, 30])]));
    const sheet = excel.workbook.getWorksheet(SHEET);
    if (sheet !== undefined) sheet.rowBreaks = [...sheet.rowBreaks, { id: 17, max: 16_383, man: 1 }];
    const receipt = receiptOf(await excel.apply([pages("A1:B38", wanted)]));
    expect(breaks()).toEqual(wanted);
    expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
    expect(breaks()).toEqual([10, 17, 20, 30]);
  });

  it("thirty pages that lose one are not told again", async () => {
    const all = Array.from({ length: 30 }, (_, index) => index + 1);
    receiptOf(await excel.apply([pages("A1:B40", all)]));
    excel.statistics.reset();
    receiptOf(await excel.apply([pages("A1:B39", all.slice(0, -1))]));
    expect(breaks()).toEqual(all.slice(0, -1));
    expect(commands()).toBeLessThan(20);
  });
});

const format = (column: number, columns: number, look: object): Change => ({
  ...{ kind: "format", sheet: SHEET, at: { row: 4, column, rows: 1, columns }, format: look },
});
const LOOK = {
  ...{ bold: true, fontName: "仿宋", fontSize: 13, fontColor: "#595959", fill: "#DDEBF7" },
  ...{ horizontal: "Center", vertical: "Top", wrap: true, border: true },
} as const;
const styleOf = (address: string) => {
  const cell = excel.workbook.getWorksheet(SHEET)?.getCell(address);
  return { font: cell?.font, fill: cell?.fill, alignment: cell?.alignment, border: cell?.border };
};

describe("looks", () => {
  it("a few cells and many get the same", async () => {
    receiptOf(await excel.apply([format(0, 3, LOOK), format(10, 30, LOOK)]));
    expect(styleOf("B5")).toEqual(styleOf("Z5"));
    receiptOf(await excel.apply([format(0, 3, { border: false }), format(10, 30, { border: false })]));
    expect(styleOf("B5")).toEqual(styleOf("Z5"));
  });

  it("a row that gets a look and parts of it another get back what each cell had", async () => {
    const cell = excel.workbook.getWorksheet(SHEET)?.getCell("B5");
    if (cell === undefined) throw new Error("no cell");
    cell.numFmt = "0.00";
    cell.font = { bold: true, name: "黑体", size: 20 };
    const before = [styleOf("A5"), styleOf("B5")];
    const parts = [format(1, 1, { horizontal: "Center" }), format(1, 1, { numberFormat: "yyyy-mm-dd" })];
    const receipt = receiptOf(await excel.apply([format(0, 27, LOOK), ...parts]));
    expect(cell.numFmt).toBe("yyyy-mm-dd");
    expect(receipt.restores.filter(({ kind }) => kind === "look")).toHaveLength(1);
    expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
    expect(cell.numFmt).toBe("0.00");
    expect([styleOf("A5").font?.bold ?? false, styleOf("B5").font?.size]).toEqual([
      before[0]?.font?.bold ?? false,
      20,
    ]);
  });
});

// What a person changed in the grid becomes texts to type into the workbook, and cells to copy there.
import { entryOf, isClearing, typedBlock, type ChangedCell } from "../../src/workbench/grid/typed";

const shownAs = (pattern: string, value: number): string => `${value} as ${pattern}`;
const entry = (cell: ChangedCell | null): ReturnType<typeof entryOf> => entryOf(cell, shownAs);
const format = (pattern: string): Pick<ChangedCell, "s"> => ({ s: { n: { pattern } } });

describe("texts of changed cells", () => {
  test("what was copied in the workbook keeps its type and its format", () => {
    expect(entry({ v: 43709, t: 2, ...format("yyyy/m/d") })).toEqual({
      content: 43709,
      numberFormat: "yyyy/m/d",
    });
    expect(entry({ v: -1.5, t: 2, s: { n: null } })).toEqual({ content: -1.5, numberFormat: null });
    expect(entry({ v: 1, t: 3 })).toEqual({ content: true, numberFormat: null });
    expect(entry({ v: 0, t: 3 })).toEqual({ content: false, numberFormat: null });
    expect(entry({ v: "001", t: 1, s: null })).toEqual({ content: "'001", numberFormat: null });
    expect(entry({ v: 43709, t: 2, f: "=A1+1", ...format("yyyy/m/d") })).toEqual({
      content: "=A1+1",
      numberFormat: "yyyy/m/d",
    });
  });

  test("what another program gives is typed as it was written there", () => {
    expect(entry({ v: 43709, ...format("yyyy-m-d") })).toBe("43709 as yyyy-m-d");
    expect(entry({ v: 0.07, ...format("0%") })).toBe("7%");
    expect(entry({ v: 1234.5, ...format("#,##0.00") })).toBe("1234.5");
    expect(entry({ v: 90 })).toBe("90");
    expect(entry({ v: "甲镇" })).toBe("甲镇");
  });

  test("an emptied cell is typed as nothing; a change of the look alone is not typed", () => {
    expect(entry(null)).toBe("");
    expect(entry({ v: null })).toBe("");
    expect(entry({})).toBeNull();
  });

  test("several lines of one cell stay lines", () => {
    expect(entry({ p: { body: { dataStream: "一\r二\r\n" } } })).toBe("一\n二");
  });

  test("scattered cells become one rectangle that leaves the others alone", () => {
    const block = typedBlock({ 2: { 1: { v: "甲" } }, 3: { 2: { v: 5 } } }, shownAs);
    expect(block).toEqual({
      at: { row: 2, column: 1, rows: 2, columns: 2 },
      rows: [
        ["甲", null],
        [null, "5"],
      ],
    });
  });

  test("only cells that all become empty are a clearing", () => {
    const emptied = typedBlock({ 0: { 0: null, 1: { v: null } } }, shownAs);
    const mixed = typedBlock({ 0: { 0: null, 1: { v: "乙" } } }, shownAs);
    expect(emptied !== null && isClearing(emptied)).toBe(true);
    expect(mixed !== null && isClearing(mixed)).toBe(false);
    expect(typedBlock({ 0: { 0: {} } }, shownAs)).toBeNull();
  });
});

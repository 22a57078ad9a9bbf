// What a person changed in the grid becomes texts to type into the workbook.
import { isClearing, typedBlock, typedText } from "../../src/workbench/grid/typed";

describe("texts of changed cells", () => {
  test("a formula is typed as its text, a number as its digits, a true value as TRUE", () => {
    expect(typedText({ v: 3, f: "=A1+1" })).toBe("=A1+1");
    expect(typedText({ v: -1.5, t: 2 })).toBe("-1.5");
    expect(typedText({ v: 1, t: 3 })).toBe("TRUE");
    expect(typedText({ v: 0, t: 3 })).toBe("FALSE");
  });

  test("an emptied cell is typed as nothing; a change of the look alone is not typed", () => {
    expect(typedText(null)).toBe("");
    expect(typedText({ v: null })).toBe("");
    expect(typedText({})).toBeNull();
  });

  test("several lines of one cell stay lines", () => {
    expect(typedText({ p: { body: { dataStream: "一\r二\r\n" } } })).toBe("一\n二");
  });

  test("scattered cells become one rectangle that leaves the others alone", () => {
    const block = typedBlock({ 2: { 1: { v: "甲" } }, 3: { 2: { v: 5 } } });
    expect(block).toEqual({
      at: { row: 2, column: 1, rows: 2, columns: 2 },
      rows: [
        ["甲", null],
        [null, "5"],
      ],
    });
  });

  test("only cells that all become empty are a clearing", () => {
    const emptied = typedBlock({ 0: { 0: null, 1: { v: null } } });
    const mixed = typedBlock({ 0: { 0: null, 1: { v: "乙" } } });
    expect(emptied !== null && isClearing(emptied)).toBe(true);
    expect(mixed !== null && isClearing(mixed)).toBe(false);
    expect(typedBlock({ 0: { 0: {} } })).toBeNull();
  });
});

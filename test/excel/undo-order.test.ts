// Undoing puts a text back in a formula's place only after everything else.
import type { Restore } from "../../src/excel/receipt";
import { textsLast } from "../../src/excel/undo-order";
import { placeKey } from "../../src/excel/undo-witness";

const SHEET = "约谈方案_201908";
const AT = { row: 9, column: 1, rows: 1, columns: 3 };
const line = (...cells: (string | number | null)[]): Restore => ({
  ...{ kind: "cells", sheet: SHEET, at: AT, cells: [cells] },
});
const standing = (values: (string | number)[], formulas: (string | number)[]) =>
  new Map([
    [
      placeKey(SHEET, AT),
      { values: [values], formulas: [formulas], numberFormats: [values.map(() => "General")] },
    ],
  ]);

describe("textsLast", () => {
  const seen = standing(["时间", "待定", 3], ["时间", '=IF(A1="","待定",A1)', "=SUM(A1:A2)"]);

  it("a sentence that returns where a formula stands waits for what is around it", () => {
    const after = line("说明", null, null);
    expect(textsLast([line("对象", "甲镇：约谈", null), after], seen)).toEqual([
      line("对象", null, null),
      after,
      line(null, "甲镇：约谈", null),
    ]);
  });

  it("formulas, numbers and blanks come at once", () => {
    const restores = [line("对象", "=A2", 4), line("对象", "", null)];
    expect(textsLast(restores, seen)).toEqual(restores);
  });

  it("texts over texts come at once, also where the text reads like a formula", () => {
    const texts = standing(["时间", "=甲", 3], ["时间", "=甲", 3]);
    const restores = [line("对象", "甲镇：约谈", 3)];
    expect(textsLast(restores, texts)).toEqual(restores);
  });

  it("a block that nobody looked at keeps its order", () => {
    const restores = [line("对象", "甲镇：约谈", null), line("说明", null, null)];
    expect(textsLast(restores, new Map())).toEqual(restores);
  });
});

// How far a sheet's contents reach: one stray cell in the last corner makes a used range of 17 thousand million cells.
import { encodeCell, ValueType, type Worksheet } from "@cj-tech-master/excelts";
import { bad, type ReadProblem } from "./problem";
import { LAST_COLUMN, LAST_ROW } from "./structure";

/** Twice what Excel answers in one read; a hundred thousand rows of a hundred columns. */
export const MOST_CELLS = 10_000_000;

interface Extent {
  bottom: number; // 1-based, 0 = nothing
  right: number;
}

/** The first sheet whose contents span too much to be read, or lie outside of any sheet. */
export function extentProblem(sheets: readonly Worksheet[]): ReadProblem | null {
  for (const sheet of sheets) {
    const { bottom, right } = extentOf(sheet);
    const cell = bottom === 0 ? "" : encodeCell({ r: bottom - 1, c: right - 1 });
    if (bottom > LAST_ROW || right > LAST_COLUMN) {
      return bad("sheet-out-of-bounds", { sheet: sheet.name, cell }).problem;
    }
    if (bottom * right > MOST_CELLS) return bad("sheet-too-large", { sheet: sheet.name, cell }).problem;
  }
  return null;
}

/** Formatted blanks do not count, but looking past them takes time, so only large areas are looked at. */
function extentOf(sheet: Worksheet): Extent {
  const { bottom, right } = sheet.dimensions;
  if (bottom * right <= MOST_CELLS && bottom <= LAST_ROW) return { bottom, right };
  const extent: Extent = { bottom: 0, right: 0 };
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.type === ValueType.Null || cell.type === ValueType.Merge) return;
      extent.bottom = number;
      extent.right = Math.max(extent.right, column);
    });
  });
  return extent;
}

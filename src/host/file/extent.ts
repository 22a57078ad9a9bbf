// How far a sheet's contents reach: one stray cell in the last corner makes a used range of 17 thousand million cells.
import { encodeCell, ValueType, type Worksheet } from "@cj-tech-master/excelts";
import { bad, type ReadProblem } from "./problem";
import { LAST_COLUMN, LAST_ROW } from "./structure";

/** Of all sheets together: twice what Excel answers in one read; a hundred thousand rows of a hundred columns. */
export const MOST_CELLS = 10_000_000;

interface Extent {
  readonly sheet: Worksheet;
  bottom: number; // 1-based, 0 = nothing
  right: number;
}

/** The sheet whose contents lie outside of any sheet, or the largest where all of them are too much to be read. */
export function extentProblem(sheets: readonly Worksheet[]): ReadProblem | null {
  const stated = sheets.map(statedExtent);
  const fits = stated.every(isWithin) && total(stated) <= MOST_CELLS;
  const extents = fits ? stated : sheets.map(contentExtent);
  const outside = extents.find((extent) => !isWithin(extent));
  if (outside !== undefined) return problemAt("sheet-out-of-bounds", outside);
  const [largest] = [...extents].sort((one, other) => area(other) - area(one));
  return largest === undefined || total(extents) <= MOST_CELLS ? null : problemAt("sheet-too-large", largest);
}

function problemAt(code: "sheet-out-of-bounds" | "sheet-too-large", extent: Extent): ReadProblem {
  const { sheet, bottom, right } = extent;
  const cell = bottom === 0 ? "" : encodeCell({ r: bottom - 1, c: right - 1 });
  return bad(code, { sheet: sheet.name, cell }).problem;
}

const area = ({ bottom, right }: Extent): number => bottom * right;
const total = (extents: readonly Extent[]): number => extents.reduce((sum, extent) => sum + area(extent), 0);
const isWithin = ({ bottom, right }: Extent): boolean => bottom <= LAST_ROW && right <= LAST_COLUMN;

/** Formatted blanks count as well. */
function statedExtent(sheet: Worksheet): Extent {
  const { bottom, right } = sheet.dimensions;
  return { sheet, bottom, right };
}

/** Without formatted blanks; looking past them takes time, so only what seems too much is looked at. */
function contentExtent(sheet: Worksheet): Extent {
  const extent: Extent = { sheet, bottom: 0, right: 0 };
  sheet.eachRow((row, number) => {
    row.eachCell((cell, column) => {
      if (cell.type === ValueType.Null || cell.type === ValueType.Merge) return;
      extent.bottom = number;
      extent.right = Math.max(extent.right, column);
    });
  });
  return extent;
}

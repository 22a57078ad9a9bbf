// A selection takes in the whole of every merged area that it touches, as it does under a person's mouse.
import type { IRange } from "@univerjs/core";
import type { Box } from "../../host/browser";

type Merge = Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">;

/** The smallest box around `box` that cuts no merged area. */
export function wholeMerges(box: Box, merges: readonly Merge[]): Box {
  const wider = merges.filter((merge) => touches(box, merge)).reduce(around, box);
  return wider.rows === box.rows && wider.columns === box.columns ? box : wholeMerges(wider, merges);
}

function touches(box: Box, { startRow, startColumn, endRow, endColumn }: Merge): boolean {
  const isBeside = box.column > endColumn || box.column + box.columns <= startColumn;
  return !isBeside && box.row <= endRow && box.row + box.rows > startRow;
}

function around(box: Box, { startRow, startColumn, endRow, endColumn }: Merge): Box {
  const row = Math.min(box.row, startRow);
  const column = Math.min(box.column, startColumn);
  return {
    row,
    column,
    rows: Math.max(box.row + box.rows, endRow + 1) - row,
    columns: Math.max(box.column + box.columns, endColumn + 1) - column,
  };
}

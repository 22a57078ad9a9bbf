// A1 addresses of rectangles, for error values.
import type { Box } from "../worksheets";

/** "B2" or "B2:D9" of a 0-based rectangle. */
export function a1(box: Box): string {
  const first = cellName(box.row, box.column);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${cellName(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** Name of one cell, 0-based row and column. */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

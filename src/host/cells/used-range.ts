// The used range of a sheet, found over the cells that exist; nothing is created on the way.
import type { Cell, Row, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "./address";
import { hasContent } from "./cell-values";

interface Extent {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The smallest rectangle around cells with content (or, unless `valuesOnly`, with formatting); null when none. */
export function usedRange(sheet: Worksheet, valuesOnly: boolean): Box | null {
  const counts = valuesOnly ? hasContent : hasContentOrFormat;
  const extent: Extent = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const { rowCount } = sheet;
  for (let number = 1; number <= rowCount; number++) {
    const row = sheet.findRow(number);
    if (row !== undefined) widen(extent, row, counts);
  }
  const { top, left, bottom, right } = extent;
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Looks at a row from both ends: between its first and its last cell that counts nothing can change. */
function widen(extent: Extent, row: Row, counts: (cell: Cell | undefined) => boolean): void {
  const width = row.cellCount;
  let first = 1;
  while (first <= width && !counts(row.findCell(first))) first++;
  if (first > width) return;
  let last = width;
  while (!counts(row.findCell(last))) last--;
  extent.top = Math.min(extent.top, row.number - 1);
  extent.bottom = Math.max(extent.bottom, row.number - 1);
  extent.left = Math.min(extent.left, first - 1);
  extent.right = Math.max(extent.right, last - 1);
}

function hasContentOrFormat(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  return hasContent(cell) || cell.isMerged || Object.keys(cell.style).length > 0;
}

/** Visits every cell that is stored, with 0-based row and column. */
export function eachStoredCell(
  sheet: Worksheet,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const last = sheet.rowCount;
  for (let number = 1; number <= last; number++) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const width = row.cellCount;
    for (let column = 1; column <= width; column++) {
      const cell = row.findCell(column);
      if (cell !== undefined) visit(cell, number - 1, column - 1);
    }
  }
}

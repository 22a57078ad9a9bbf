// The used range of a sheet, found over the cells that exist; nothing is created on the way.
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "./address";
import { hasContent } from "./cell-values";

/** The smallest rectangle around cells with content (or, unless `valuesOnly`, with formatting); null when none. */
export function usedRange(sheet: Worksheet, valuesOnly: boolean): Box | null {
  const counts = valuesOnly ? hasContent : hasContentOrFormat;
  const extent = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  eachStoredCell(sheet, (cell, row, column) => {
    if (!counts(cell)) return;
    extent.top = Math.min(extent.top, row);
    extent.left = Math.min(extent.left, column);
    extent.bottom = Math.max(extent.bottom, row);
    extent.right = Math.max(extent.right, column);
  });
  if (extent.bottom < 0) return null;
  return {
    row: extent.top,
    column: extent.left,
    rows: extent.bottom - extent.top + 1,
    columns: extent.right - extent.left + 1,
  };
}

function hasContentOrFormat(cell: Cell): boolean {
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

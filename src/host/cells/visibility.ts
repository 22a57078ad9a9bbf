// Hidden rows and columns of a rectangle.
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "./address";

export function isRowHidden(sheet: Worksheet, row: number): boolean {
  return sheet.findRow(row + 1)?.hidden === true;
}

export function isColumnHidden(sheet: Worksheet, column: number): boolean {
  const columns: readonly { hidden?: boolean }[] | null | undefined = sheet.columns;
  return columns?.[column]?.hidden === true;
}

/** True when all rows are hidden, false when none is, null when some are, as Office.js answers. */
export function rowsHidden(sheet: Worksheet, box: Box): boolean | null {
  return agreement(box.rows, (index) => isRowHidden(sheet, box.row + index));
}

export function columnsHidden(sheet: Worksheet, box: Box): boolean | null {
  return agreement(box.columns, (index) => isColumnHidden(sheet, box.column + index));
}

function agreement(count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let index = 1; index < count; index++) if (isHidden(index) !== first) return null;
  return first;
}

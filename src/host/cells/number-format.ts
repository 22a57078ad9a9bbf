// Number formats of cells, falling back to their row's and column's, as Excel shows them.
import type { Worksheet } from "@cj-tech-master/excelts";
import { invalidArgument } from "../interpreter/errors";
import type { Box } from "./address";
import { readMatrix } from "./cell-values";
import { shaped } from "./matrix";
import { restyle } from "./shared-styles";

export const GENERAL = "General";

/** The format code at a 0-based position; "General" where nothing says otherwise. */
export function numberFormatAt(sheet: Worksheet, row: number, column: number): string {
  const stored = sheet.findRow(row + 1);
  const cell = stored?.findCell(column + 1);
  if (cell !== undefined) return codeOf(cell.numFmt);
  return codeOf(stored?.numFmt ?? columnFormat(sheet, column));
}

/** The format codes of a rectangle, row by row. */
export function numberFormats(sheet: Worksheet, box: Box): string[][] {
  return readMatrix(sheet, box, (cell, row, column) =>
    cell === undefined ? numberFormatAt(sheet, row, column) : codeOf(cell.numFmt),
  );
}

/** `Range.numberFormat = …`: a 2-D array or one code for all cells; null leaves a cell alone. */
export function writeNumberFormats(sheet: Worksheet, box: Box, value: unknown): void {
  for (const [index, line] of shaped(value, box, "Range.numberFormat").entries()) {
    for (const [offset, code] of line.entries()) {
      if (code === null) continue;
      if (typeof code !== "string") throw invalidArgument("Range.numberFormat", JSON.stringify(code));
      restyle(sheet.getCell(box.row + index + 1, box.column + offset + 1), { numFmt: code });
    }
  }
}

function columnFormat(sheet: Worksheet, column: number): unknown {
  const columns: readonly { numFmt?: unknown }[] | null | undefined = sheet.columns;
  return columns?.[column]?.numFmt;
}

function codeOf(format: unknown): string {
  if (typeof format === "string") return format;
  if (typeof format === "object" && format !== null && "formatCode" in format)
    return String(format.formatCode);
  return GENERAL;
}

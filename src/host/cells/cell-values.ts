// What Office.js shows of a stored cell: blank is "", dates are serial numbers, errors are text.
import { dateToExcel, ValueType, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "./address";

export type PlainValue = string | number | boolean;

/** The value of a cell as `Range.values` answers it. */
export function plainValue(cell: Cell | undefined, date1904: boolean): PlainValue {
  if (cell === undefined || cell.type === ValueType.Merge) return "";
  return plain(cell.type === ValueType.Formula ? cell.result : cell.value, date1904);
}

/** The formula of a cell with its "=", or the value where there is none, as `Range.formulas` answers it. */
export function formulaOrValue(cell: Cell | undefined, date1904: boolean): PlainValue {
  const formula = cell?.type === ValueType.Formula ? cell.formula : undefined;
  return formula === undefined ? plainValue(cell, date1904) : `=${formula}`;
}

/** True for cells that hold content; merged followers and formatted blanks do not. */
export function hasContent(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.type !== ValueType.Null && cell.type !== ValueType.Merge;
}

export function isFormula(cell: Cell | undefined): boolean {
  return cell?.type === ValueType.Formula;
}

function plain(value: unknown, date1904: boolean): PlainValue {
  switch (typeof value) {
    case "number":
    case "string":
    case "boolean":
      return value;
    case "object":
      return value === null ? "" : plainObject(value, date1904);
    default:
      return "";
  }
}

function plainObject(value: object, date1904: boolean): PlainValue {
  if (value instanceof Date) return serialOf(value, date1904);
  if ("error" in value) return String(value.error);
  if ("richText" in value && Array.isArray(value.richText)) return richText(value.richText);
  if ("text" in value) return plain(value.text, date1904);
  return "checkbox" in value ? value.checkbox === true : "";
}

function serialOf(date: Date, date1904: boolean): PlainValue {
  const serial = dateToExcel(date, date1904);
  return Number.isFinite(serial) ? Math.round(serial * 1e9) / 1e9 : "";
}

function richText(runs: readonly unknown[]): string {
  return runs.map((run) => (hasText(run) ? run.text : "")).join("");
}

function hasText(run: unknown): run is { text: string } {
  return typeof run === "object" && run !== null && "text" in run && typeof run.text === "string";
}

/** One array per row of `box`; cells that do not exist are passed as undefined and never created. */
export function readMatrix<T>(
  sheet: Worksheet,
  box: Box,
  read: (cell: Cell | undefined, row: number, column: number) => T,
): T[][] {
  const matrix: T[][] = [];
  for (let row = box.row; row < box.row + box.rows; row++) {
    const stored = sheet.findRow(row + 1);
    const line: T[] = [];
    for (let column = box.column; column < box.column + box.columns; column++) {
      line.push(read(stored?.findCell(column + 1), row, column));
    }
    matrix.push(line);
  }
  return matrix;
}

// A1 addresses and rectangles of cells. Rows and columns are 0-based inside the host.
import { invalidArgument } from "../interpreter/errors";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const WHOLE_SHEET: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const CELL = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([0-9]{1,7})$/;

/** Reads "B2", "$A$1:C3", "A:C", "1:3" or any of them after a sheet name; throws InvalidArgument. */
export function parseAddress(text: string | undefined): Box {
  if (text === undefined || text === "") return WHOLE_SHEET;
  const local = text.slice(text.lastIndexOf("!") + 1);
  const [first = "", second = first] = local.split(":");
  const box = boxOfCells(first, second) ?? boxOfColumns(first, second) ?? boxOfRows(first, second);
  if (box === undefined || !fits(box)) throw invalidArgument("getRange", `address ${JSON.stringify(text)}`);
  return box;
}

function boxOfCells(first: string, second: string): Box | undefined {
  const from = CELL.exec(first);
  const to = CELL.exec(second);
  if (from === null || to === null) return undefined;
  return spanning(Number(from[2]) - 1, columnNumber(from[1]), Number(to[2]) - 1, columnNumber(to[1]));
}

function boxOfColumns(first: string, second: string): Box | undefined {
  const from = COLUMN.exec(first);
  const to = COLUMN.exec(second);
  if (from === null || to === null) return undefined;
  return spanning(0, columnNumber(from[1]), MAX_ROWS - 1, columnNumber(to[1]));
}

function boxOfRows(first: string, second: string): Box | undefined {
  const from = ROW.exec(first);
  const to = ROW.exec(second);
  if (from === null || to === null) return undefined;
  return spanning(Number(from[1]) - 1, 0, Number(to[1]) - 1, MAX_COLUMNS - 1);
}

function spanning(row1: number, column1: number, row2: number, column2: number): Box {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
}

/** True when the rectangle lies on the sheet and is not empty. */
export function fits(box: Box): boolean {
  return (
    box.row >= 0 &&
    box.column >= 0 &&
    box.rows >= 1 &&
    box.columns >= 1 &&
    box.row + box.rows <= MAX_ROWS &&
    box.column + box.columns <= MAX_COLUMNS
  );
}

/** The smallest rectangle around two. */
export function bounding(a: Box, b: Box): Box {
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** The common rectangle of two, or null. */
export function intersection(a: Box, b: Box): Box | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** 0-based column number of letters: A → 0. */
export function columnNumber(letters: string | undefined): number {
  let number = 0;
  for (const letter of (letters ?? "").toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** Letters of a 0-based column number: 0 → A. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A1" or "A1:B2", without `$`. */
export function formatBox(box: Box): string {
  const first = columnLetters(box.column) + (box.row + 1);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${columnLetters(box.column + box.columns - 1)}${box.row + box.rows}`;
}

/** Address with its sheet, as Excel answers it: `'三 月'!A1:B2`. */
export function qualified(sheet: string, box: Box): string {
  return `${quoteSheet(sheet)}!${formatBox(box)}`;
}

/** A sheet name as formulas write it; quoted unless it is a plain word. */
export function quoteSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

// A1 addresses for the formulas and links that the reports write. Rows and columns are 0-based, A1 text carries no `$`.
import type { Box } from "../worksheets";

const LETTERS = 26;

/** Column letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = "";
  while (rest > 0) {
    const digit = (rest - 1) % LETTERS;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / LETTERS;
  }
  return letters;
}

/** A1 address of one cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const RANGE = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Rectangle of an A1 address; `$`, lower case and a sheet name in front are accepted. Null when it is none. */
export function parseRange(text: string): Box | null {
  const plain = text.slice(text.lastIndexOf("!") + 1).replace(/[$\s]/g, "");
  const match = RANGE.exec(plain.toUpperCase());
  if (!match) return null;
  const [, letters = "", digits = "", lastLetters = letters, lastDigits = digits] = match;
  const columns = [columnIndex(letters), columnIndex(lastLetters)].sort((a, b) => a - b);
  const rows = [Number(digits) - 1, Number(lastDigits) - 1].sort((a, b) => a - b);
  const [column = 0, lastColumn = 0] = columns;
  const [row = 0, lastRow = 0] = rows;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Corner to corner, e.g. "A1:C3". */
export function rangeAddress({ row, column, rows, columns }: Box): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** Do two rectangles share a cell? */
export function overlap(a: Box, b: Box): boolean {
  return rowsOverlap(a, b) && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Do two rectangles share a row? */
export function rowsOverlap(a: Box, b: Box): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows;
}

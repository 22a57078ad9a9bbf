// A1 addresses and rectangles: letters, parsing, overlap. Rows and columns are 0-based, A1 text carries no `$`.
import type { Box } from "./snapshot";

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

/** 0-based column of column letters: "AA" → 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A1 address of one cell. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A1 address of a rectangle; a single cell is written as one address. */
export function boxAddress(box: Box): string {
  const first = cellAddress(box.row, box.column);
  const last = cellAddress(box.row + box.rows - 1, box.column + box.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

/** Rectangle of an A1 address as a person may type it (`$`, lower case, a sheet name in front); null when it is none. */
export function parseAddress(text: string): Box | null {
  const plain = text
    .slice(text.lastIndexOf("!") + 1)
    .normalize("NFKC")
    .replace(/[$\s]/g, "")
    .toUpperCase();
  const match = ADDRESS.exec(plain);
  if (!match) return null;
  const [, firstLetters = "", firstRow = "", lastLetters = firstLetters, lastRow = firstRow] = match;
  return boxBetween(
    { row: Number(firstRow) - 1, column: columnIndex(firstLetters) },
    { row: Number(lastRow) - 1, column: columnIndex(lastLetters) },
  );
}

/** The rectangle spanned by two corner cells, in whatever order. */
export function boxBetween(
  a: { readonly row: number; readonly column: number },
  b: { readonly row: number; readonly column: number },
): Box {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** Do two rectangles share a cell? */
export function overlaps(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Does the rectangle hold this cell? */
export function holdsCell(box: Box, row: number, column: number): boolean {
  return (
    row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns
  );
}

// Gives the rows of new sheets the height that Excel's automatic fit would give them; wrapped text would be cut otherwise.
import type { Cell, Row, Workbook, Worksheet } from "@cj-tech-master/excelts";

const DEFAULT_WIDTH = 8.43; // characters, Excel's own
const DEFAULT_SIZE = 11; // points
const LINE = 1.4; // line height to font size: fonts of other offices are taller than Excel's own
const FILLED = 0.95; // share of a line that is filled before a word or a punctuation mark moves down
const PADDING = 3; // points
const HIGHEST = 409; // points, Excel's limit

/** Fits rows without a height on sheets that are not in `known`; merged cells never make a row higher, as in Excel. */
export function fitRowsOfNewSheets(workbook: Workbook, known: ReadonlySet<string>): void {
  for (const sheet of workbook.worksheets) if (!known.has(sheet.name)) fitRows(sheet);
}

function fitRows(sheet: Worksheet): void {
  sheet.eachRow((row) => {
    if (row.height === undefined || row.height === 0) fitRow(sheet, row);
  });
}

function fitRow(sheet: Worksheet, row: Row): void {
  const height = fittingHeight(sheet, row);
  if (height !== null) row.height = height;
}

/** Points; null where the sheet's usual height does. */
export function fittingHeight(sheet: Worksheet, row: Row): number | null {
  let height = 0;
  row.eachCell((cell, column) => {
    if (!cell.isMerged)
      height = Math.max(height, cellHeight(cell, sheet.getColumn(column).width ?? DEFAULT_WIDTH));
  });
  return height > DEFAULT_SIZE * LINE + PADDING ? Math.min(Math.ceil(height), HIGHEST) : null;
}

function cellHeight(cell: Cell, width: number): number {
  const size = cell.font?.size ?? DEFAULT_SIZE;
  const lines =
    cell.alignment?.wrapText === true ? linesOf(shownText(cell), (width * DEFAULT_SIZE) / size) : 1;
  return lines * size * LINE + PADDING;
}

/** What the cell shows: of a formula its result. */
function shownText(cell: Cell): string {
  const shown = cell.result ?? cell.value;
  return typeof shown === "string" || typeof shown === "number" ? String(shown) : "";
}

/** Lines that a text takes in a column of `width` characters; a full-width character takes two. */
function linesOf(text: string, width: number): number {
  return text
    .split("\n")
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width * FILLED - 2))),
      0,
    );
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

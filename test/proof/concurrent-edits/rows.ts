// Inserted, deleted and sorted rows and columns, as another person's Excel does them: cells, merges and formulas move along.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

/** Rows or columns from `at` (1-based) on move by `by`; a deletion takes the -`by` ones before their new place away. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly by: number;
}

export function shift(workbook: Workbook, sheet: Worksheet, move: Shift): void {
  const cells = contentsOf(sheet);
  const merges = mergesOf(sheet);
  for (const range of merges) sheet.unMergeCells(range);
  for (const { row, column } of cells) empty(sheet, row, column);
  for (const cell of cells) {
    const [row, column] = movedPlace(cell, move);
    if (row < 1 || column < 1) continue;
    const target = sheet.getCell(row, column);
    target.value = cell.value;
    target.style = cell.style;
    if (cell.note !== undefined) target.note = cell.note;
  }
  for (const range of merges) sheet.mergeCells(movedText(range, move));
  for (const other of workbook.worksheets) follow(other, sheet, move);
}

interface Content {
  readonly row: number;
  readonly column: number;
  readonly value: ReturnType<Worksheet["getCell"]>["value"];
  readonly style: ReturnType<Worksheet["getCell"]>["style"];
  readonly note: ReturnType<Worksheet["getCell"]>["note"];
}

function contentsOf(sheet: Worksheet): readonly Content[] {
  const cells: Content[] = [];
  sheet.eachRow((row, number) =>
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const { value, style, note } = cell;
      if (cell.isMerged && cell.master !== cell) return;
      cells.push({ row: number, column, value, style, note });
    }),
  );
  return cells;
}

function empty(sheet: Worksheet, row: number, column: number): void {
  const cell = sheet.getCell(row, column);
  cell.value = null;
  cell.style = {};
}

const mergesOf = (sheet: Worksheet): readonly string[] => (sheet.model.mergeCells ?? []).map(String);

function movedPlace(
  { row, column }: Pick<Content, "row" | "column">,
  move: Shift,
): readonly [number, number] {
  return move.axis === "row" ? [moved(row, move), column] : [row, moved(column, move)];
}

/** 0 for what is deleted. */
function moved(index: number, { at, by }: Shift): number {
  if (index < at) return index;
  return by < 0 && index < at - by ? 0 : index + by;
}

const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

function movedText(text: string, move: Shift): string {
  return text.replace(CELL, (_, fixed: string, letters: string, held: string, digits: string) => {
    const row = move.axis === "row" ? moved(Number(digits), move) : Number(digits);
    const column = move.axis === "column" ? moved(numberOf(letters), move) : numberOf(letters);
    return row < 1 || column < 1 ? "#REF!" : `${fixed}${lettersOf(column)}${held}${row}`;
  });
}

const WHOLE = /\$([A-Z]{1,3}):\$([A-Z]{1,3})/g;

function movedColumns(text: string, move: Shift): string {
  if (move.axis === "row") return text;
  return text.replace(WHOLE, (_, from: string, to: string) => {
    const ends = [from, to].map((letters) => `$${lettersOf(moved(numberOf(letters), move))}`);
    return ends.join(":");
  });
}

const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** A sheet's name before a reference, or nothing; texts in quotes stay. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$[A-Z]{1,3}:\$[A-Z]{1,3})(?![\p{L}\d(])/gu;

function follow(other: Worksheet, sheet: Worksheet, move: Shift): void {
  other.eachRow((row) =>
    row.eachCell((cell) => {
      const { formula } = cell;
      if (formula === undefined) return;
      const text = formula.replace(REFERENCE, (part, quoted?: string, bare?: string, reference?: string) => {
        const name = quoted?.replaceAll("''", "'") ?? bare ?? other.name;
        if (reference === undefined || name !== sheet.name) return part;
        const prefix = part.slice(0, part.length - reference.length);
        return (
          prefix +
          movedColumns(
            reference.includes("$") && /:\$[A-Z]+$/.test(reference) ? reference : movedText(reference, move),
            move,
          )
        );
      });
      if (text === formula) return;
      const { result } = cell;
      cell.value = result === undefined ? { formula: text } : { formula: text, result };
    }),
  );
}

/** Two rows change places with everything in them; formulas keep to their own row. */
export function swapRows(sheet: Worksheet, one: number, other: number): void {
  const read = (row: number) => contentsOf(sheet).filter((cell) => cell.row === row);
  const [first, second] = [read(one), read(other)];
  const put = (cells: readonly Content[], from: number, to: number): void => {
    for (const { column, value, style } of cells) {
      const target = sheet.getCell(to, column);
      target.value = ownRow(value, from, to);
      target.style = style;
    }
  };
  for (const { row, column } of [...first, ...second]) empty(sheet, row, column);
  put(first, one, other);
  put(second, other, one);
}

function ownRow(value: Content["value"], from: number, to: number): Content["value"] {
  if (typeof value !== "object" || value === null || !("formula" in value)) return value;
  const { formula, result } = value;
  const text = String(formula).replace(
    /(?<![\w$!])([A-Z]{1,3})(\d+)(?![\d(])/g,
    (part, letters: string, row: string) => (Number(row) === from ? `${letters}${to}` : part),
  );
  return { formula: text, result } as Content["value"];
}

// Writes to cells, with Excel's rules: shapes, null and "", formulas, the apostrophe, protection, merged cells.
import { ValueType, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { parse, tokenize } from "@cj-tech-master/excelts/formula";
import { accessDenied, invalidArgument } from "../interpreter/errors";
import type { Box } from "./address";
import { shaped } from "./matrix";
import { releaseFollowers } from "./shared-formulas";
import { restyle } from "./shared-styles";
import { numberFormatAt } from "./number-format";
import { typedText, type TypingContext } from "./typed-text";

export function isProtected(sheet: Worksheet): boolean {
  // Sheets read from a file without protection have no such property at all, whatever the types say.
  const protection: { readonly sheet?: boolean } | null | undefined = sheet.sheetProtection;
  return protection?.sheet === true;
}

/** Refuses a protected sheet, unless every cell of `box` is unlocked. */
export function refuseProtected(sheet: Worksheet, box: Box, member: string): void {
  if (!isProtected(sheet)) return;
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (sheet.findCell(row + 1, column + 1)?.protection?.locked !== false) {
        throw accessDenied(member, `sheet ${sheet.name} is protected`);
      }
    }
  }
}

/** Writes as typed into the cells: `Range.values` and `Range.formulas` share these rules. Answers how many cells. */
export function writeCells(
  sheet: Worksheet,
  box: Box,
  value: unknown,
  member: string,
  context: TypingContext,
): number {
  const matrix = shaped(value, box, member);
  refuseProtected(sheet, box, member);
  let cells = 0;
  for (const [index, line] of matrix.entries()) {
    for (const [offset, content] of line.entries()) {
      if (content === null || content === undefined) continue;
      writeCell(sheet, box.row + index, box.column + offset, content, member, context);
      cells++;
    }
  }
  return cells;
}

function writeCell(
  sheet: Worksheet,
  row: number,
  column: number,
  content: unknown,
  member: string,
  context: TypingContext,
): void {
  if (content === "") {
    clearCell(sheet.findCell(row + 1, column + 1));
    return;
  }
  const cell = sheet.getCell(row + 1, column + 1);
  if (cell.type === ValueType.Merge) return;
  releaseFollowers(cell);
  if (typeof content === "string") writeText(cell, content, member, context);
  else if (typeof content === "number" || typeof content === "boolean") cell.value = content;
  else throw invalidArgument(member, `a cell cannot hold ${JSON.stringify(content)}`);
}

/** Empties a cell and keeps its formatting. */
export function clearCell(cell: Cell | undefined): void {
  if (cell === undefined || cell.type === ValueType.Merge) return;
  releaseFollowers(cell);
  cell.value = null;
}

function writeText(cell: Cell, text: string, member: string, context: TypingContext): void {
  if (text.startsWith("'")) cell.value = text.slice(1);
  else if (numberFormatAt(cell.worksheet, cell.row - 1, cell.col - 1) === "@") cell.value = text;
  else if (text.startsWith("=") && text.length > 1) writeFormula(cell, text.slice(1), member);
  else writeTyped(cell, text, context);
}

function writeFormula(cell: Cell, formula: string, member: string): void {
  try {
    parse(tokenize(formula));
  } catch {
    throw invalidArgument(member, `formula =${formula}`);
  }
  cell.value = { formula };
}

function writeTyped(cell: Cell, text: string, context: TypingContext): void {
  const typed = typedText(text, context);
  if (typed.kind === "text") cell.value = typed.text;
  else if (typed.kind === "error") cell.value = { error: typed.error };
  else {
    cell.value = typed.value;
    if (typed.numberFormat !== null && cell.numFmt === undefined) {
      restyle(cell, { numFmt: typed.numberFormat });
    }
  }
}

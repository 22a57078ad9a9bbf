// Typing, pasting and clearing: what a person does to cells, under Excel's rules for each.
import { ValueType, type Worksheet } from "@cj-tech-master/excelts";
import { fits, formatBox, intersection, type Box } from "../cells/address";
import { numberFormatAt, writeNumberFormats } from "../cells/number-format";
import { typedText } from "../cells/typed-text";
import { clearCell, refuseProtected, writeCells } from "../cells/write-values";
import type { Session } from "../session";
import type { Journal } from "./journal";
import { refusalOfList } from "./list-rule";
import { attempt, refused, type EditResult } from "./results";

/** What a copy or a fill carries: a formula, a text behind an apostrophe, a number or a truth value, and its format. */
export interface CopiedCell {
  readonly content: string | number | boolean;
  /** null keeps the format that the cell has. */
  readonly numberFormat: string | null;
}

/** Texts as typed or cells as copied, row by row; null leaves a cell as it is, "" empties it. */
export type TypedRows = readonly (readonly (string | CopiedCell | null)[])[];

/** Types a block of texts from its upper left cell on, as one step of undo; refused as a whole or not at all. */
export function typeInto(
  session: Session,
  journal: Journal,
  sheet: Worksheet,
  corner: Box,
  texts: TypedRows,
): EditResult {
  const columns = Math.max(0, ...texts.map((line) => line.length));
  const box: Box = { ...corner, rows: texts.length, columns };
  if (!fits(box)) return refused("outside-sheet");
  const cells = targetsOf(sheet, box, texts);
  for (const { at, entry } of cells) {
    const refusal = refusalOfList(session, sheet, at, textOf(entry)) ?? refusalOfLock(sheet, at);
    if (refusal !== null) return refusal;
  }
  let current = corner;
  const write = () => {
    for (const { at, entry } of cells) {
      current = at;
      writeEntry(session, sheet, at, entry);
    }
  };
  const outcome = attempt(() => journal.record(sheet, box, write), "not-a-formula");
  return outcome.kind === "refused" ? { ...outcome, cell: formatBox(current) } : outcome;
}

type Entry = string | CopiedCell;

interface Target {
  readonly at: Box;
  readonly entry: Entry;
}

function textOf(entry: Entry): string {
  return typeof entry === "string" ? entry : String(entry.content).replace(/^'/, "");
}

/** A copied cell brings its format first: how a content is read depends on it. */
function writeEntry(session: Session, sheet: Worksheet, at: Box, entry: Entry): void {
  const isTyped = typeof entry === "string";
  if (!isTyped && entry.numberFormat !== null) writeNumberFormats(sheet, at, [[entry.numberFormat]]);
  const content = isTyped ? contentOf(session, sheet, at, entry) : entry.content;
  writeCells(sheet, at, [[content]], "typing", session.typing);
}

function targetsOf(sheet: Worksheet, box: Box, texts: TypedRows): readonly Target[] {
  return texts.flatMap((line, row) =>
    line.flatMap((entry, column) => {
      const at: Box = { row: box.row + row, column: box.column + column, rows: 1, columns: 1 };
      const isFollower = sheet.findCell(at.row + 1, at.column + 1)?.type === ValueType.Merge;
      return entry === null || isFollower ? [] : [{ at, entry }];
    }),
  );
}

function refusalOfLock(sheet: Worksheet, at: Box): ReturnType<typeof refused> | null {
  const outcome = attempt(() => refuseProtected(sheet, at, "typing"), "protected", formatBox(at));
  return outcome.kind === "refused" ? outcome : null;
}

/** A number of 1 or more typed into a cell formatted as percent counts as so many percent. */
function contentOf(session: Session, sheet: Worksheet, at: Box, text: string): string | number {
  if (!numberFormatAt(sheet, at.row, at.column).includes("%")) return text;
  const typed = typedText(text, session.typing);
  if (typed.kind !== "value" || typeof typed.value !== "number" || typed.numberFormat !== null) return text;
  return Math.abs(typed.value) >= 1 ? typed.value / 100 : typed.value;
}

/** Empties the cells of a block and keeps their formats. */
export function clearCells(journal: Journal, sheet: Worksheet, box: Box): EditResult {
  const stored = intersection(box, { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount });
  if (stored === null) return { kind: "done" };
  const clear = () => {
    refuseProtected(sheet, stored, "clearing");
    for (let row = stored.row; row < stored.row + stored.rows; row++) {
      for (let column = stored.column; column < stored.column + stored.columns; column++) {
        clearCell(sheet.findCell(row + 1, column + 1));
      }
    }
  };
  return attempt(() => journal.record(sheet, stored, clear), "protected", formatBox(stored));
}

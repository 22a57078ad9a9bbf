// Before anything is written: do the cells still hold what the changes expect to replace?
import type { Change } from "../reports";
import type { Box, CellValue, SheetSnapshot, Snapshot } from "../worksheets";
import { cellName } from "./a1";
import type { BlockContent } from "./blocks";
import type { Conflict, WritableCell } from "./receipt";
import { asData } from "./clerk-text";

export type ContentChange = Extract<Change, { kind: "values" | "formulas" }>;

/** The first cell that holds something else than expected, or null. */
export function findConflict(
  change: ContentChange,
  found: BlockContent,
  snapshot: Snapshot,
): Conflict | null {
  const sheet = snapshot.sheets.find(({ name }) => name === change.sheet);
  for (let row = 0; row < change.at.rows; row++) {
    for (let column = 0; column < change.at.columns; column++) {
      if (writtenAt(change, row, column) === null) continue;
      const conflict = conflictAt(change, row, column, found, sheet);
      if (conflict !== null) return conflict;
    }
  }
  return null;
}

/** The first cell of an input that holds another value than the snapshot saw, or null. */
export function findInputConflict(
  { sheet, box }: { readonly sheet: string; readonly box: Box },
  { values }: Pick<BlockContent, "values">,
  snapshot: Snapshot,
): Conflict | null {
  const read = snapshot.sheets.find(({ name }) => name === sheet);
  for (const [row, cells] of values.entries()) {
    for (const [column, found] of cells.entries()) {
      const at = { row: box.row + row, column: box.column + column };
      const expected = cellOf(read?.values, read?.used, at);
      if (expected === found) continue;
      const cell = cellName(at.row, at.column);
      return { kind: "conflict", what: "cell-changed", sheet, cell, expected, found };
    }
  }
  return null;
}

/** What the change puts there; null leaves the cell alone. */
export function writtenAt(change: ContentChange, row: number, column: number): WritableCell {
  const rows = change.kind === "values" ? change.values : change.formulas;
  return rows[row]?.[column] ?? null;
}

function conflictAt(
  change: ContentChange,
  row: number,
  column: number,
  found: BlockContent,
  sheet: SheetSnapshot | undefined,
): Conflict | null {
  const value = found.values[row]?.[column] ?? "";
  const formula = found.formulas[row]?.[column] ?? "";
  const expected = expectedAt(change, row, column, sheet);
  if (expected.some((content) => content === value || content === formula)) return null;
  const cell = cellName(change.at.row + row, change.at.column + column);
  return {
    kind: "conflict",
    what: "cell-changed",
    sheet: change.sheet,
    cell,
    expected: expected[0],
    found: formula,
  };
}

/** What the change says it replaces; without that, what the snapshot saw: its value or its formula. */
function expectedAt(
  change: ContentChange,
  row: number,
  column: number,
  sheet: SheetSnapshot | undefined,
): [CellValue, ...CellValue[]] {
  if (change.before !== null) return [change.before[row]?.[column] ?? ""];
  const at = { row: change.at.row + row, column: change.at.column + column };
  return [cellOf(sheet?.values, sheet?.used, at), cellOf(sheet?.formulas, sheet?.used, at)];
}

function cellOf(
  rows: SheetSnapshot["values"] | undefined,
  used: Box | null | undefined,
  at: { readonly row: number; readonly column: number },
): CellValue {
  if (!used) return "";
  return rows?.[at.row - used.row]?.[at.column - used.column] ?? "";
}

/** What was found, ready to be written back: only cells that the change replaces. */
export function formerCells(change: ContentChange, found: BlockContent): WritableCell[][] {
  return found.values.map((row, index) =>
    row.map((value, column) =>
      writtenAt(change, index, column) === null
        ? null
        : writable(value, found.formulas[index]?.[column] ?? ""),
    ),
  );
}

/** Constants of this kind are far likelier than texts that read like them. */
const ERROR = /^#(?:N\/A|REF!|NAME\?|DIV\/0!|NULL!|VALUE!|NUM!)$/;

/** A formula differs from its value; a text that only looks like one equals it. */
export function writable(value: CellValue, formula: CellValue): WritableCell {
  if (formula !== value) return formula;
  return typeof value === "string" && ERROR.test(value) ? value : asData(value);
}

// Looks once more in the very request that undoes: what somebody did since the last look is found and given back.
import type { Box, CellValue } from "../worksheets";
import { cellName } from "./a1";
import type { BlockContent } from "./blocks";
import { writable } from "./check";
import type { Conflict, Restore } from "./receipt";
import { rangeOf } from "./sheet-objects";
import { SMALL_STEP_BYTES, type Step } from "./steps";

export type Cells = Extract<Restore, { readonly kind: "cells" }>;

/** Contents at the last look before undoing, by `placeKey`. */
export type LastLook = ReadonlyMap<string, BlockContent>;

/** A block by the name that its sheet had at the run. */
export function placeKey(sheet: string, { row, column, rows, columns }: Box): string {
  return [sheet, row, column, rows, columns].join("\n");
}

interface Seen {
  readonly restore: Cells;
  readonly last: BlockContent;
  readonly range: Excel.Range;
}

export class UndoWitness {
  private readonly seen: Seen[] = [];

  /** The steps of `restore`, the first of which reads what it is about to replace. */
  watched(restore: Restore, last: BlockContent | undefined, steps: readonly Step[]): readonly Step[] {
    const [first, ...others] = steps;
    if (first === undefined || last === undefined || restore.kind !== "cells") return steps;
    const queue: Step["queue"] = (context) => {
      const range = rangeOf(context, restore.sheet, restore.at).load("values,formulas");
      this.seen.push({ restore, last, range });
      // One range for looking and writing, so that the request stays short.
      if (others.length === 0) first.queue(context, range);
      else first.queue(context);
    };
    return [{ bytes: first.bytes + SMALL_STEP_BYTES, queue }, ...others];
  }

  /** After the write: the first cell that was another than at the last look, or null. */
  edit(): Conflict | null {
    const written = new Set<string>();
    for (const seen of this.seen) {
      const conflict = editIn(seen, written);
      if (conflict !== null) return conflict;
    }
    return null;
  }

  /** What stood in all cells that were written; where blocks lie over each other the first one saw it. */
  found(): readonly Cells[] {
    return this.seen.map(({ restore, range }) => ({ ...restore, cells: foundIn(restore, range) })).reverse();
  }
}

/** `written`: places that this undoing has written before; the block's own are added. */
function editIn({ restore, last, range }: Seen, written: Set<string>): Conflict | null {
  const now = foundIn(restore, range);
  const before = foundIn(restore, last);
  for (const [row, cells] of now.entries()) {
    for (const [column, found] of cells.entries()) {
      if (found === null) continue;
      const cell = cellName(restore.at.row + row, restore.at.column + column);
      const place = `${restore.sheet}!${cell}`;
      const expected = before[row]?.[column] ?? "";
      const isMine = written.has(place);
      written.add(place);
      if (isMine || found === expected) continue;
      return { kind: "conflict", what: "edited-since", sheet: restore.sheet, cell, expected, found };
    }
  }
  return null;
}

/** Ready to be written; null where `restore` leaves the cell alone. */
function foundIn({ cells }: Cells, { values, formulas }: Pick<Excel.Range, "values" | "formulas">) {
  return cells.map((line, row) =>
    line.map((cell, column) =>
      cell === null ? null : writable(valueAt(values, row, column), valueAt(formulas, row, column)),
    ),
  );
}

/** Office.js types cells loosely. */
function valueAt(rows: Excel.Range["values"], row: number, column: number): CellValue {
  return (rows[row]?.[column] ?? "") as CellValue;
}

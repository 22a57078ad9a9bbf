// Looks once more in the very request that writes: what somebody typed since the last look is found and can be put back.
import type { Change } from "../reports";
import type { CellValue, Snapshot } from "../worksheets";
import { cellName } from "./a1";
import { findInputConflict, writable, writtenAt, type ContentChange } from "./check";
import type { Conflict, Receipt, Restore, WritableCell } from "./receipt";
import type { Input } from "./replaced";
import { rangeOf } from "./sheet-objects";
import { SMALL_STEP_BYTES, type Step } from "./steps";

type Cells = Extract<Restore, { readonly kind: "cells" }>;

/** What stood in replaced cells at the last look before the write, by the change that replaces them. */
export type Former = ReadonlyMap<Change, Cells>;

interface Seen {
  readonly change: ContentChange;
  readonly former: Cells;
  readonly range: Excel.Range;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** An input on a sheet that is written on: rows or columns that move there take the places of the results along. */
interface Watched {
  readonly input: Input;
  readonly range: Excel.Range;
}

/** An edit that the write has gone over, and the receipt that puts it back with everything else. */
export interface Overwritten {
  readonly conflict: Conflict;
  readonly receipt: Receipt;
}

export class Witness {
  private readonly seen: Seen[] = [];
  private inputs: readonly Watched[] = [];
  private readonly merged: ReadonlySet<string>;

  constructor(
    private readonly former: Former,
    private readonly changes: readonly Change[],
  ) {
    this.merged = new Set(changes.flatMap(({ kind, sheet }) => (kind === "merge" ? [sheet] : [])));
  }

  /** The step that reads, before anything is written, the inputs on sheets whose cells are written. */
  inputStep(inputs: readonly Input[]): Step {
    const sheets = new Set([...this.former.keys()].map(({ sheet }) => sheet));
    const asked = inputs.filter(({ sheet }) => sheets.has(sheet));
    const queue: Step["queue"] = (context) => {
      this.inputs = asked.map((input) => ({
        input,
        range: rangeOf(context, input.sheet, input.box).load("values"),
      }));
    };
    return { bytes: SMALL_STEP_BYTES, queue };
  }

  /** The steps of `change`, the first of which reads what it is about to replace. */
  watched(change: Change, steps: readonly Step[]): readonly Step[] {
    const former = this.former.get(change);
    const [first, ...others] = steps;
    if (first === undefined || former === undefined) return steps;
    if (change.kind !== "values" && change.kind !== "formulas") return steps;
    const queue: Step["queue"] = (context) => {
      const range = rangeOf(context, change.sheet, change.at).load("values,formulas");
      this.seen.push({ change, former, range });
      // One range for looking and writing, so that the request stays short.
      if (others.length === 0) first.queue(context, range);
      else first.queue(context);
    };
    return [{ bytes: first.bytes + SMALL_STEP_BYTES, queue }, ...others];
  }

  /** After the write: the first cell that was another than at the last look, or null. */
  overwritten(receipt: Receipt, snapshot: Snapshot): Overwritten | null {
    const edits = this.seen.flatMap((seen) => this.editIn(seen) ?? []);
    const [first] = edits;
    if (first === undefined) return this.movedInput(receipt, snapshot);
    const found = new Set<Restore>(edits.map(({ former }) => former));
    // What was typed comes last: a cell that is emptied before its formula stands in both lists.
    const restores = [
      ...receipt.restores.filter((restore) => !found.has(restore)),
      ...edits.map(({ now }) => now),
    ];
    return { conflict: first.conflict, receipt: { ...receipt, restores } };
  }

  private movedInput(receipt: Receipt, snapshot: Snapshot): Overwritten | null {
    for (const { input, range } of this.inputs) {
      const conflict = findInputConflict(input, { values: range.values as CellValue[][] }, snapshot);
      if (conflict !== null) return { conflict, receipt };
    }
    return null;
  }

  private editIn({ change, former, range }: Seen) {
    let conflict: Conflict | null = null;
    const values = range.values as CellValue[][];
    const cells = former.cells.map((row, index) =>
      row.map((expected, column) => {
        if (writtenAt(change, index, column) === null) return expected;
        const at = { row: change.at.row + index, column: change.at.column + column };
        const formula = (range.formulas[index]?.[column] ?? "") as CellValue;
        const found = writable(values[index]?.[column] ?? "", formula);
        if (found === "" && expected !== "" && this.isEmptied(change, at)) return null;
        if (!this.isEdit(change, found, expected)) return expected;
        conflict ??= conflictAt(change, at, expected, formula);
        return found;
      }),
    );
    return conflict === null ? null : { conflict, former, now: { ...former, cells } };
  }

  /** A constant is emptied with the values before its formula comes: that change knows what stood there. */
  private isEmptied({ kind, sheet }: ContentChange, { row, column }: Place): boolean {
    return (
      kind === "formulas" &&
      this.changes.some(
        (other) =>
          other.kind === "values" &&
          other.sheet === sheet &&
          writtenAt(other, row - other.at.row, column - other.at.column) === "",
      )
    );
  }

  /** Merging empties cells on its own. */
  private isEdit({ sheet }: Change, found: WritableCell, expected: WritableCell): boolean {
    return found !== expected && !(found === "" && this.merged.has(sheet));
  }
}

function conflictAt(
  { sheet }: ContentChange,
  { row, column }: Place,
  expected: WritableCell,
  found: CellValue,
): Conflict {
  const cell = cellName(row, column);
  return { kind: "conflict", what: "cell-changed", sheet, cell, expected: expected ?? "", found };
}

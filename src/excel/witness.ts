// Looks once more in the very request that writes: what somebody typed since the last look is found and can be put back.
import type { Change } from "../reports";
import type { CellValue } from "../worksheets";
import { cellName } from "./a1";
import { writable, writtenAt, type ContentChange } from "./check";
import type { Conflict, Receipt, Restore, WritableCell } from "./receipt";
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

/** An edit that the write has gone over, and the receipt that puts it back with everything else. */
export interface Overwritten {
  readonly conflict: Conflict;
  readonly receipt: Receipt;
}

export class Witness {
  private readonly seen: Seen[] = [];
  private readonly merged: ReadonlySet<string>;

  constructor(
    private readonly former: Former,
    changes: readonly Change[],
  ) {
    this.merged = new Set(changes.flatMap(({ kind, sheet }) => (kind === "merge" ? [sheet] : [])));
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
      first.queue(context);
    };
    return [{ bytes: first.bytes + SMALL_STEP_BYTES, queue }, ...others];
  }

  /** After the write: the first cell that was another than at the last look, or null. */
  overwritten(receipt: Receipt): Overwritten | null {
    const edits = this.seen.flatMap((seen) => this.editIn(seen) ?? []);
    const [first] = edits;
    if (first === undefined) return null;
    const found = new Map<Restore, Cells>(edits.map(({ former, now }) => [former, now]));
    const restores = receipt.restores.map((restore) => found.get(restore) ?? restore);
    return { conflict: first.conflict, receipt: { ...receipt, restores } };
  }

  private editIn({ change, former, range }: Seen) {
    let conflict: Conflict | null = null;
    const values = range.values as CellValue[][];
    const cells = former.cells.map((row, index) =>
      row.map((expected, column) => {
        if (writtenAt(change, index, column) === null) return expected;
        const formula = (range.formulas[index]?.[column] ?? "") as CellValue;
        const found = writable(values[index]?.[column] ?? "", formula);
        if (!this.isEdit(change, found, expected)) return expected;
        conflict ??= conflictAt(change, { row: index, column }, expected, formula);
        return found;
      }),
    );
    return conflict === null ? null : { conflict, former, now: { ...former, cells } };
  }

  /** Merging empties cells on its own. */
  private isEdit({ sheet }: Change, found: WritableCell, expected: WritableCell): boolean {
    return found !== expected && !(found === "" && this.merged.has(sheet));
  }
}

function conflictAt(
  { sheet, at }: ContentChange,
  { row, column }: { readonly row: number; readonly column: number },
  expected: WritableCell,
  found: CellValue,
): Conflict {
  const cell = cellName(at.row + row, at.column + column);
  return { kind: "conflict", what: "cell-changed", sheet, cell, expected: expected ?? "", found };
}

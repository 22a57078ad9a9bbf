// What a run writes, by sheet in the order of writing.
import type { Change } from "../../reports";
import type { SheetWrite } from "../account";

/** Cells with contents, and which sheets are new; looks count for nothing. */
export function writesOf(changes: readonly Change[]): readonly SheetWrite[] {
  const cells = new Map<string, number>();
  const created = new Set<string>();
  for (const change of changes) {
    if (change.kind === "create-sheet") created.add(change.sheet);
    const written = contentsOf(change).reduce(
      (sum, row) => sum + row.filter((cell) => cell !== null).length,
      0,
    );
    if (written > 0) cells.set(change.sheet, (cells.get(change.sheet) ?? 0) + written);
  }
  return [...cells].map(([sheet, count]) => ({ sheet, created: created.has(sheet), cells: count }));
}

function contentsOf(change: Change): readonly (readonly unknown[])[] {
  if (change.kind === "values") return change.values;
  return change.kind === "formulas" ? change.formulas : [];
}

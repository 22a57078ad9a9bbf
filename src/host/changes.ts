// The feed of changes: what a request or a person changed, coarsely, so that a grid can refresh only that.
import type { Worksheet } from "@cj-tech-master/excelts";
import { bounding, type Box } from "./cells/address";
import { sheetId } from "./cells/sheet-id";

/** What changed in a rectangle of cells: typed contents, results of formulas, or looks. */
export type CellChangeKind = "contents" | "results" | "formats" | "column-widths" | "merges" | "validations";
/** What changed about a sheet as a whole. */
export type SheetChangeKind =
  | "sheet-added"
  | "sheet-renamed"
  | "sheet-shown"
  | "sheet-deleted"
  | "tab-color"
  | "frozen-panes"
  | "charts"
  | "page-layout"
  | "protection";

/** One change. `sheet` is the sheet's id, `name` its name now (of a deleted sheet: its last one). */
export type GridChange =
  | { readonly kind: CellChangeKind; readonly sheet: string; readonly name: string; readonly at: Box }
  | { readonly kind: SheetChangeKind; readonly sheet: string; readonly name: string };

/** Who made the changes of one delivery. */
export type ChangedBy = "add-in" | "person";
export type ChangeListener = (changes: readonly GridChange[], by: ChangedBy) => void;

/** Collects changes until the request or the edit is over. Collects nothing while nobody listens. */
export class ChangeFeed {
  private readonly listeners = new Set<ChangeListener>();
  private pending: GridChange[] = [];

  /** False when noting a change would be work for nobody. */
  get isWanted(): boolean {
    return this.listeners.size > 0;
  }

  /** Answers how to stop listening. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  cells(kind: CellChangeKind, sheet: Worksheet, at: Box): void {
    if (this.isWanted) this.pending.push({ kind, sheet: sheetId(sheet), name: sheet.name, at });
  }

  sheet(kind: SheetChangeKind, sheet: Worksheet): void {
    if (this.isWanted) this.pending.push({ kind, sheet: sheetId(sheet), name: sheet.name });
  }

  /** Tells everybody what was noted since the last time; nothing when nothing was. */
  deliver(by: ChangedBy): void {
    if (this.pending.length === 0) return;
    const changes = joined(this.pending.splice(0));
    for (const listener of [...this.listeners]) listener(changes, by);
  }
}

/** Equal notes become one; runs of cells of one column, noted from top to bottom, become one rectangle. */
function joined(changes: readonly GridChange[]): readonly GridChange[] {
  const kept: GridChange[] = [];
  const newest = new Map<string, number>();
  for (const change of changes) {
    const key = "at" in change ? keyOf(change) : `${change.kind} ${change.sheet}`;
    const index = newest.get(key);
    const last = index === undefined ? undefined : kept[index];
    const one = last === undefined ? undefined : together(last, change);
    if (index !== undefined && one !== undefined) kept[index] = one;
    else newest.set(key, kept.push(change) - 1);
  }
  return kept;
}

function keyOf({ kind, sheet, at }: GridChange & { readonly at: Box }): string {
  return `${kind} ${sheet} ${at.column} ${at.columns}`;
}

function together(last: GridChange, next: GridChange): GridChange | undefined {
  if (!("at" in last) || !("at" in next)) return next;
  const touches = next.at.row <= last.at.row + last.at.rows && last.at.row <= next.at.row + next.at.rows;
  return touches ? { ...next, at: bounding(last.at, next.at) } : undefined;
}

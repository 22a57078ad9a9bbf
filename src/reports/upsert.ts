// Brings a table's rows to what is wanted: updates in place by 编号, reuses freed rows, appends the rest, moves up gaps.
import type { OwnRow } from "../worksheets";
import type { Cell } from "./cell";
import { textOf } from "./table-draft";
import type { TableDraft } from "./table-draft";

/** A row the table should have. `cells` gets its place, because formulas name their own row. */
export interface WantedRow {
  readonly id: string;
  readonly cells: (row: number, standing: OwnRow | undefined) => Readonly<Record<string, Cell>>;
}

/** What happens to a row of ours that is no longer wanted. */
export type Farewell =
  | { readonly kind: "leave" } // not ours to judge: another month's, or hand-made
  | { readonly kind: "remove" }
  | { readonly kind: "mark"; readonly cells: (row: number) => Readonly<Record<string, Cell>> };

export interface Placement {
  readonly rowById: ReadonlyMap<string, number>;
  /** Rows that got content for the first time, one block below the rest; null when none. */
  readonly appended: { readonly row: number; readonly rows: number } | null;
  /** Existing rows that carry a 编号 another row above already carries. */
  readonly duplicates: readonly OwnRow[];
  /** Rows that moved up into a gap: where they stood, and where they stand now. */
  readonly moved: ReadonlyMap<number, number>;
}

export const byNumber = (row: OwnRow): string => textOf(row, "编号");

/**
 * @param keyOf the identity of an existing row, "" for one that has none
 * @param farewell called for each existing row that is not wanted
 */
export function upsert(
  table: TableDraft,
  keyOf: (row: OwnRow) => string,
  wanted: readonly WantedRow[],
  farewell: (row: OwnRow) => Farewell,
): Placement {
  const { standing, duplicates: doubled } = rowsById(table, keyOf);
  const rowById = new Map<string, number>();
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const unwanted = [...standing.values(), ...doubled].filter((row) => !wantedIds.has(keyOf(row)));
  const free = sayFarewell(table, unwanted, farewell);
  const duplicates = doubled.filter(({ row }) => !free.includes(row));
  let next = firstFreeRow(table);
  const firstAppended = next;
  let reused = 0;
  for (const { id, cells } of wanted) {
    const existing = standing.get(id);
    const row = existing?.row ?? free[reused++] ?? next++;
    rowById.set(id, row);
    table.write(row, cells(row, existing));
  }
  const moved = closeGaps(table, free.slice(reused), next - 1, rowById);
  const rows = next - firstAppended;
  return { rowById, appended: rows > 0 ? { row: firstAppended, rows } : null, duplicates, moved };
}

function rowsById(table: TableDraft, keyOf: (row: OwnRow) => string) {
  const standing = new Map<string, OwnRow>();
  const duplicates: OwnRow[] = [];
  for (const row of table.table?.rows ?? []) {
    const id = keyOf(row);
    if (id === "") continue;
    if (standing.has(id)) duplicates.push(row);
    else standing.set(id, row);
  }
  return { standing, duplicates };
}

/** Clears or marks rows that are no longer wanted; gives the rows that became free, top to bottom. */
function sayFarewell(
  table: TableDraft,
  unwanted: readonly OwnRow[],
  farewell: (row: OwnRow) => Farewell,
): number[] {
  const free: number[] = [];
  for (const row of unwanted) {
    const decision = farewell(row);
    if (decision.kind === "mark") table.write(row.row, decision.cells(row.row));
    if (decision.kind === "remove") {
      table.clear(row.row);
      // A colour said something of the row that is gone; what takes its place starts without.
      table.draft.moveLook(null, row.row);
      free.push(row.row);
    }
  }
  return free.sort((a, b) => a - b);
}

function firstFreeRow(table: TableDraft): number {
  return Math.max(table.draft.lastRow(), table.headerRow) + 1;
}

/** Fills each gap with the last row of the table, so that few cells move; nothing below the table is touched. */
function closeGaps(
  table: TableDraft,
  gaps: readonly number[],
  lastRow: number,
  rowById: Map<string, number>,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  if (gaps.length === 0) return moved;
  const open = new Set(gaps);
  const idByRow = new Map([...rowById].map(([id, row]) => [row, id]));
  const lastTableRow = Math.max(...(table.table?.rows ?? []).map(({ row }) => row));
  let last = Math.min(lastRow, lastTableRow);
  for (const gap of gaps) {
    while (open.has(last)) last -= 1;
    if (last <= gap) return moved;
    table.move(last, gap);
    moved.set(last, gap);
    const id = idByRow.get(last);
    if (id !== undefined) rowById.set(id, gap);
    last -= 1;
  }
  return moved;
}

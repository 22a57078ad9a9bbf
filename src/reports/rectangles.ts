// Merges scattered changed cells into few rectangles, so that a run sends few writes.
import type { Box } from "../worksheets";

/** A rectangle of cells; `undefined` inside it means: leave that cell alone. */
export interface Rectangle<T> {
  readonly at: Box;
  readonly cells: readonly (readonly (T | undefined)[])[];
}

/** Cells closer than this within a row are written together; what lies between is left alone. */
const WIDEST_GAP = 12;

/** Row number to its cells by column; columns may have holes. */
export type SparseRows<T> = ReadonlyMap<number, readonly (T | undefined)[]>;

interface OpenRectangle<T> {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly cells: (T | undefined)[][];
}

/** Rectangles that cover every cell for which `wanted` holds, top to bottom. Linear in the number of cells. */
export function rectangles<T>(rows: SparseRows<T>, wanted: (cell: T) => boolean): readonly Rectangle<T>[] {
  const all: OpenRectangle<T>[] = [];
  const open = new Map<string, OpenRectangle<T>>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    for (const run of runsOf(rows.get(row) ?? [], wanted)) {
      const key = `${run.column}:${run.cells.length}`;
      const above = open.get(key);
      if (above && above.row + above.cells.length === row) above.cells.push(run.cells);
      else {
        const started = { row, column: run.column, columns: run.cells.length, cells: [run.cells] };
        open.set(key, started);
        all.push(started);
      }
    }
  }
  return all.map(({ row, column, columns, cells }) => ({
    at: { row, column, rows: cells.length, columns },
    cells,
  }));
}

interface Run<T> {
  readonly column: number;
  readonly cells: (T | undefined)[];
}

function runsOf<T>(row: readonly (T | undefined)[], wanted: (cell: T) => boolean): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  let current: Run<T> | null = null;
  for (let column = 0; column < row.length; column += 1) {
    const cell = row[column];
    if (cell === undefined || !wanted(cell)) continue;
    if (current && column - (current.column + current.cells.length) <= WIDEST_GAP) {
      while (current.column + current.cells.length < column) current.cells.push(undefined);
      current.cells.push(cell);
    } else {
      current = { column, cells: [cell] };
      runs.push(current);
    }
  }
  return runs;
}

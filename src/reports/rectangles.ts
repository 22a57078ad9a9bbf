// Merges scattered changed cells into few rectangles, so that a run sends few writes.
import type { Box } from "../worksheets";

/** A rectangle of cells; `undefined` inside it means: leave that cell alone. */
export interface Rectangle<T> {
  readonly at: Box;
  readonly cells: readonly (readonly (T | undefined)[])[];
}

/** Cells closer than this within a row are written together; what lies between is left alone. */
const WIDEST_GAP = 24;
/** Rows are written together over so many cells in between: saying so of each takes less than another write. */
const LARGEST_GAP = 48;

/** Row number to its cells by column; columns may have holes. */
export type SparseRows<T> = ReadonlyMap<number, readonly (T | undefined)[]>;

/** A rectangle that still grows: its runs may start and end a little apart; the difference is left alone. */
interface OpenRectangle<T> {
  readonly row: number;
  last: number;
  first: number; // leftmost column
  end: number; // one past the rightmost column
  readonly runs: Run<T>[];
}

/** Rectangles that cover every cell for which `wanted` holds, top to bottom. Linear in the number of cells. */
export function rectangles<T>(rows: SparseRows<T>, wanted: (cell: T) => boolean): readonly Rectangle<T>[] {
  const all: OpenRectangle<T>[] = [];
  let open: OpenRectangle<T>[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const runs = runsOf(rows.get(row) ?? [], wanted);
    if (runs.length === 0) continue;
    open = open.filter((one) => (row - one.last - 1) * (one.end - one.first) <= LARGEST_GAP);
    open = runs.map((run) => {
      const joined = takeNear(open, run);
      if (joined) return grow(joined, row, run);
      const end = run.column + run.cells.length;
      const started = { row, last: row, first: run.column, end, runs: [run] };
      all.push(started);
      return started;
    });
  }
  return all.map(closed);
}

/** Takes the rectangle of the row above that starts and ends near the run out of `open`. */
function takeNear<T>(open: OpenRectangle<T>[], run: Run<T>): OpenRectangle<T> | undefined {
  const end = run.column + run.cells.length;
  const index = open.findIndex(
    (one) => Math.abs(one.first - run.column) <= WIDEST_GAP && Math.abs(one.end - end) <= WIDEST_GAP,
  );
  return index < 0 ? undefined : open.splice(index, 1)[0];
}

function grow<T>(rectangle: OpenRectangle<T>, row: number, run: Run<T>): OpenRectangle<T> {
  while (++rectangle.last < row) rectangle.runs.push({ column: rectangle.first, cells: [] });
  rectangle.first = Math.min(rectangle.first, run.column);
  rectangle.end = Math.max(rectangle.end, run.column + run.cells.length);
  rectangle.runs.push(run);
  return rectangle;
}

function closed<T>({ row, first, end, runs }: OpenRectangle<T>): Rectangle<T> {
  const columns = end - first;
  const cells = runs.map((run) => {
    if (run.column === first && run.cells.length === columns) return run.cells;
    const padded: (T | undefined)[] = new Array<T | undefined>(columns).fill(undefined);
    run.cells.forEach((cell, index) => (padded[run.column - first + index] = cell));
    return padded;
  });
  return { at: { row, column: first, rows: runs.length, columns }, cells };
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

// The three ways to write cells: data, formulas, and what was there before; always in rows that fit a request.
import type { Box } from "../worksheets";
import type { WritableCell } from "./receipt";
import { rangeOf } from "./sheet-objects";
import { rowBytes, type Step } from "./steps";

/** Steps that write `cells` at `at`, cut between rows so that each step stays below `limit` bytes. */
export function contentSteps(
  sheet: string,
  at: Box,
  cells: readonly (readonly WritableCell[])[],
  limit: number,
): Step[] {
  return cutRows(cells, limit).map(({ first, rows, bytes }) => ({
    bytes,
    queue: (context, known) => {
      const range = known ?? rangeOf(context, sheet, { ...at, row: at.row + first, rows: rows.length });
      const content = rows.map((row) => [...row]);
      // Both store the same; but Excel can undo a batch that writes values in more versions than one with formulas.
      if (rows.some(hasFormula)) range.formulas = content;
      else range.values = content;
    },
  }));
}

function hasFormula(row: readonly WritableCell[]): boolean {
  return row.some((cell) => typeof cell === "string" && cell.startsWith("="));
}

interface Slice<Row> {
  readonly first: number;
  readonly rows: readonly Row[];
  readonly bytes: number;
}

function cutRows<Row extends readonly unknown[]>(rows: readonly Row[], limit: number): Slice<Row>[] {
  const slices: Slice<Row>[] = [];
  let first = 0;
  let bytes = 0;
  for (const [index, row] of rows.entries()) {
    const size = rowBytes(row);
    if (index > first && bytes + size > limit) {
      slices.push({ first, rows: rows.slice(first, index), bytes });
      first = index;
      bytes = 0;
    }
    bytes += size;
  }
  if (rows.length > first) slices.push({ first, rows: rows.slice(first), bytes });
  return slices;
}

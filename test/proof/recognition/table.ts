// Draws a table from its columns: headers of one to three rows with merged cells, and one row per record below.
import type { Area, Cell, Paper, Value } from "./paper";
import { lettersOf } from "./paper";

export interface Column {
  /** What the truth calls it; "" for columns that mean nothing here. */
  readonly role: "unit" | "rank" | "score" | "serial" | "";
  /** Header texts from the top row down. */
  readonly header: readonly string[];
  readonly cell: (index: number) => Cell | Value;
}

export interface Drawn {
  readonly area: Area;
  readonly firstRow: number;
  /** Row below the last record. */
  readonly end: number;
  readonly letter: (role: Column["role"]) => string | null;
  /** 0-based column of a role; the left edge where there is none. */
  readonly index: (role: Column["role"]) => number;
  readonly width: number;
}

/** Column of plain texts. */
export const column = (
  role: Column["role"],
  header: string | readonly string[],
  cell: Column["cell"],
): Column => ({
  role,
  header: typeof header === "string" ? [header] : header,
  cell,
});

/** Draws header and records; `merged` says whether header cells that belong together are merged. */
export function draw(
  paper: Paper,
  top: number,
  left: number,
  columns: readonly Column[],
  count: number,
  merged = true,
): Drawn {
  const depth = Math.max(...columns.map(({ header }) => header.length));
  columns.forEach((one, index) => drawHeader(paper, top, left + index, one.header, depth, merged));
  if (merged) mergeGroups(paper, top, left, columns, depth);
  const firstRow = top + depth;
  for (let index = 0; index < count; index += 1)
    columns.forEach((one, at) => paper.put(firstRow + index, left + at, one.cell(index)));
  const index = (role: Column["role"]): number =>
    left +
    Math.max(
      0,
      columns.findIndex((one) => one.role === role && role !== ""),
    );
  return {
    area: { row: top, column: left, rows: depth + count, columns: columns.length },
    firstRow,
    end: firstRow + count,
    letter: (role) => (columns.some((one) => one.role === role) ? lettersOf(index(role)) : null),
    index,
    width: columns.length,
  };
}

/** A short header stands on the lowest row, or merged over all of them. */
function drawHeader(
  paper: Paper,
  top: number,
  column: number,
  header: readonly string[],
  depth: number,
  merged: boolean,
): void {
  const missing = depth - header.length;
  const [first = ""] = header;
  if (missing > 0 && merged && header.length === 1) {
    paper.put(top, column, first);
    paper.merge(top, column, depth, 1);
    return;
  }
  header.forEach((text, index) => paper.put(top + missing + index, column, text));
}

/** Equal group titles side by side become one cell; only the first keeps its text. */
function mergeGroups(
  paper: Paper,
  top: number,
  left: number,
  columns: readonly Column[],
  depth: number,
): void {
  for (let level = 0; level < depth - 1; level += 1) {
    let start = 0;
    for (let index = 1; index <= columns.length; index += 1) {
      const group = groupOf(columns[start], level, depth);
      if (index < columns.length && group !== null && groupOf(columns[index], level, depth) === group)
        continue;
      if (index - start > 1) {
        for (let other = start + 1; other < index; other += 1) paper.put(top + level, left + other, "");
        paper.merge(top + level, left + start, 1, index - start);
      }
      start = index;
    }
  }
}

/** The titles above a column down to a level; null for a column without such titles. */
function groupOf(column: Column | undefined, level: number, depth: number): string | null {
  if (column === undefined || column.header.length < depth) return null;
  return column.header.slice(0, level + 1).join("/");
}

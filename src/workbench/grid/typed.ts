// What a person changed in the grid, as texts to type into the workbook and cells to copy there.
import type { Box, CopiedCell } from "../../host/browser";

/** The part of the grid's cell that a change carries; null empties the cell. */
export interface ChangedCell {
  readonly v?: string | number | boolean | null | undefined;
  readonly f?: string | null | undefined;
  /** The type that its value had in the cell it was copied from; what comes from another program has none. */
  readonly t?: number | null | undefined;
  readonly s?: { readonly n?: { readonly pattern: string } | null | undefined } | string | null | undefined;
  /** A text with several looks, as its editor gives it. */
  readonly p?: { readonly body?: { readonly dataStream: string } | undefined } | null | undefined;
}

export type ChangedCells = Readonly<Record<number, Readonly<Record<number, ChangedCell | null>> | undefined>>;

export interface TypedBlock {
  readonly at: Box;
  readonly rows: readonly (readonly (Entry | null)[])[];
}

type Entry = string | CopiedCell;

/** A value as its format shows it. */
export type ShownAs = (pattern: string, value: number) => string;

const TEXTS: readonly unknown[] = [1, 4];
const BOOLEAN = 3;

/** The smallest rectangle around the changed cells; those between them stay. Null when nothing is typed. */
export function typedBlock(cells: ChangedCells, shownAs: ShownAs): TypedBlock | null {
  const entries = new Map<string, Entry>();
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const entry = entryOf(cell, shownAs);
      if (entry === null) continue;
      entries.set(`${row} ${column}`, entry);
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  return rows.length === 0 ? null : block(entries, extent(rows), extent(columns));
}

interface Extent {
  readonly first: number;
  readonly count: number;
}

function extent(numbers: readonly number[]): Extent {
  const first = numbers.reduce((least, number) => Math.min(least, number));
  return { first, count: numbers.reduce((most, number) => Math.max(most, number)) - first + 1 };
}

function block(entries: ReadonlyMap<string, Entry>, down: Extent, across: Extent): TypedBlock {
  const rows = Array.from({ length: down.count }, (_row, row) =>
    Array.from(
      { length: across.count },
      (_column, column) => entries.get(`${down.first + row} ${across.first + column}`) ?? null,
    ),
  );
  return { at: { row: down.first, column: across.first, rows: down.count, columns: across.count }, rows };
}

/** What gives this content when typed or copied; null when the change is of the look alone. */
export function entryOf(cell: ChangedCell | null, shownAs: ShownAs): Entry | null {
  if (cell === null) return "";
  const numberFormat = typeof cell.s === "object" ? (cell.s?.n?.pattern ?? null) : null;
  if (typeof cell.f === "string" && cell.f !== "") return { content: cell.f, numberFormat };
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (cell.v === undefined) return null;
  if (cell.v === null || cell.v === "") return "";
  if (typeof cell.t === "number") return { content: contentOf(cell.v, cell.t), numberFormat };
  return typeof cell.v === "number" ? foreignText(cell.v, numberFormat, shownAs) : String(cell.v);
}

function contentOf(value: string | number | boolean, type: number): CopiedCell["content"] {
  if (type === BOOLEAN) return Number(value) === 1;
  return TEXTS.includes(type) ? `'${value}` : value;
}

const DATE_OR_TIME = /[ymdhs]/i;

/** The grid has read texts of another program; the workbook reads them itself, as typed. */
function foreignText(value: number, pattern: string | null, shownAs: ShownAs): string {
  if (pattern === null) return String(value);
  if (pattern.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return DATE_OR_TIME.test(pattern) ? shownAs(pattern, value) : String(value);
}

/** Does every cell become empty? */
export function isClearing({ rows }: TypedBlock): boolean {
  return rows.every((line) => line.every((text) => text === ""));
}

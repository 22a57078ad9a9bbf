// What a person changed in the grid, as texts to type into the workbook.
import type { Box } from "../../host/browser";

/** The part of the grid's cell that a change carries; null empties the cell. */
export interface ChangedCell {
  readonly v?: string | number | boolean | null | undefined;
  readonly f?: string | null | undefined;
  readonly t?: number | null | undefined;
  /** A text with several looks, as its editor gives it. */
  readonly p?: { readonly body?: { readonly dataStream: string } | undefined } | null | undefined;
}

export type ChangedCells = Readonly<Record<number, Readonly<Record<number, ChangedCell | null>> | undefined>>;

export interface TypedBlock {
  readonly at: Box;
  readonly rows: readonly (readonly (string | null)[])[];
}

const BOOLEAN = 3;

/** The smallest rectangle around the changed cells; those between them stay. Null when nothing is typed. */
export function typedBlock(cells: ChangedCells): TypedBlock | null {
  const texts = new Map<string, string>();
  const rows: number[] = [];
  const columns: number[] = [];
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      const text = typedText(cell);
      if (text === null) continue;
      texts.set(`${row} ${column}`, text);
      rows.push(Number(row));
      columns.push(Number(column));
    }
  }
  return rows.length === 0 ? null : block(texts, extent(rows), extent(columns));
}

interface Extent {
  readonly first: number;
  readonly count: number;
}

function extent(numbers: readonly number[]): Extent {
  const first = numbers.reduce((least, number) => Math.min(least, number));
  return { first, count: numbers.reduce((most, number) => Math.max(most, number)) - first + 1 };
}

function block(texts: ReadonlyMap<string, string>, down: Extent, across: Extent): TypedBlock {
  const rows = Array.from({ length: down.count }, (_row, row) =>
    Array.from(
      { length: across.count },
      (_column, column) => texts.get(`${down.first + row} ${across.first + column}`) ?? null,
    ),
  );
  return { at: { row: down.first, column: across.first, rows: down.count, columns: across.count }, rows };
}

/** The text that gives this content when typed; null when the change is of the look alone. */
export function typedText(cell: ChangedCell | null): string | null {
  if (cell === null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replace(/\r/g, "\n");
  if (cell.v === undefined) return null;
  if (cell.v === null) return "";
  if (cell.t === BOOLEAN) return Number(cell.v) === 1 || cell.v === true ? "TRUE" : "FALSE";
  return String(cell.v);
}

/** Does every cell become empty? */
export function isClearing({ rows }: TypedBlock): boolean {
  return rows.every((line) => line.every((text) => text === ""));
}

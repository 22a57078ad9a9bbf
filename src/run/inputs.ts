// The cells that a result follows from: the tables with their titles, and the product's own sheets that people fill.
import { parseAddress } from "../worksheets";
import type { Box, OwnTable, Recognition } from "../worksheets";
import type { Input } from "../excel";

/** A title with its month stands in the few rows above its table. */
const TITLE_ROWS = 4;
/** A row that is added below a table belongs to it. */
const ADDED_ROWS = 1;
const SHEET_ROWS = 1_048_576;

/** Every cell the run heeded, as rectangles by sheet; cells beside and far below a table are not among them. */
export function inputsOf({ tables, memory }: Recognition): readonly Input[] {
  const { ledger, questions, rectification, calendar, registry, history, lists, papers } = memory;
  const sheets = [...Object.values(lists), ...Object.values(papers)];
  const own = [ledger, questions, rectification, calendar, registry, history, ...sheets];
  const inputs = [
    ...tables.flatMap(({ sheet, range }) => inputOf(sheet, parseAddress(range))),
    ...own.flatMap((table) => (table === null ? [] : inputOf(table.sheet, boxOf(table)))),
  ];
  // Several rankings of one table are one rectangle.
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}

function inputOf(sheet: string, box: Box | null): readonly Input[] {
  if (box === null) return [];
  const row = Math.max(0, box.row - TITLE_ROWS);
  const end = Math.min(SHEET_ROWS, box.row + box.rows + ADDED_ROWS);
  return [{ sheet, box: { ...box, row, rows: end - row } }];
}

function boxOf({ headerRow, columns, rows }: OwnTable): Box | null {
  const used = Object.values(columns);
  if (used.length === 0) return null;
  const first = Math.min(...used);
  const last = Math.max(headerRow, ...rows.map(({ row }) => row));
  return {
    row: headerRow,
    column: first,
    rows: last - headerRow + 1,
    columns: Math.max(...used) - first + 1,
  };
}

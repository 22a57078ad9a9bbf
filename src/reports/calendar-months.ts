// The printed half of 工作日历: one row per month with its working days, so that two years fit on one page.
import { CALENDAR_MONTHS } from "../policy";
import type { CalendarDay } from "../engine";
import { columnLetters } from "./address";
import { isBlankCell } from "./cell";
import { BODY, HEADER } from "./look";
import type { TableDraft } from "./table-draft";

/** Stands beside the list of days, with one column between; the list itself is for formulas. */
const COLUMN = 3;
const TITLES = CALENDAR_MONTHS;
const WIDTHS = [10, 6, 74];

/** Columns that are printed instead of the list. */
export const MONTHS_AREA = `${columnLetters(COLUMN)}:${columnLetters(COLUMN + TITLES.length - 1)}`;

/** Writes the months on a new sheet, and again wherever they stand; a sheet on which people use that place keeps theirs. */
export function composeMonths(table: TableDraft, days: readonly CalendarDay[]): void {
  const { draft, headerRow } = table;
  // A column inserted between them is somebody's.
  const stands = TITLES.every((title, offset) => draft.standing(headerRow, COLUMN + offset) === title);
  if (!draft.isNew && !stands) return;
  const months = [...byMonth(days)];
  const rows = [TITLES, ...months.map(([month, of]) => [month, of.length, daysText(of)])];
  rows.forEach((cells, index) =>
    cells.forEach((cell, offset) => draft.set(headerRow + index, COLUMN + offset, cell)),
  );
  for (let row = headerRow + rows.length; !isBlankCell(draft.standing(row, COLUMN)); row += 1) {
    TITLES.forEach((_, offset) => draft.set(row, COLUMN + offset, ""));
  }
  dress(table, months.length);
}

/** Rows that stand already keep their look. */
function dress({ draft, headerRow, sheet }: TableDraft, months: number): void {
  const block = { column: COLUMN, columns: TITLES.length };
  if (draft.isNew) {
    draft.look({ kind: "format", sheet, at: { ...block, row: headerRow, rows: 1 }, format: HEADER });
    draft.look({ kind: "column-widths", sheet, column: COLUMN, widths: WIDTHS });
  }
  let first = headerRow + 1;
  while (!isBlankCell(draft.standing(first, COLUMN))) first += 1;
  const rows = headerRow + 1 + months - first;
  if (rows <= 0) return;
  draft.look({ kind: "format", sheet, at: { ...block, row: first, rows }, format: BODY });
  const figures = { column: COLUMN, columns: 2, row: first, rows };
  draft.look({ kind: "format", sheet, at: figures, format: { horizontal: "Center" } });
}

function byMonth(days: readonly CalendarDay[]): ReadonlyMap<string, readonly CalendarDay[]> {
  const months = new Map<string, CalendarDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(day);
    else months.set(month, [day]);
  }
  return months;
}

/** "2 3 4 7"; a star behind days of a year without a holiday notice. */
const daysText = (days: readonly CalendarDay[]): string =>
  days.map(({ date, certain }) => `${Number(date.slice(8))}${certain ? "" : "*"}`).join(" ");

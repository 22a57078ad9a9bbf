// 工作日历: every working day of the years in use, ascending, behind the live deadlines. Source: working-days.md 4.4.
import { OWN_COLUMNS, wording } from "../policy";
import { submissionDue, workingDays } from "../engine";
import type { CalendarDay } from "../engine";
import type { Recognition } from "../worksheets";
import { MONTHS_AREA, composeMonths } from "./calendar-months";
import { dayOf } from "./deadline";
import { serialOf, isoDay } from "./ledger-line";
import { dressNewSheet, dressRows } from "./look";
import { owedRankings } from "./submission-rows";
import { TableDraft } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

/** Writes the list; gives the whole column of days for deadline formulas. */
export function composeCalendar(workbook: WorkbookDraft, recognition: Recognition, year: number): string {
  const memory = recognition.memory.calendar;
  const table = new TableDraft(workbook.own("工作日历", memory), memory, OWN_COLUMNS.工作日历);
  dressNewSheet(table, null, { area: MONTHS_AREA, orientation: "Portrait" });
  const first = table.headerRow + 1;
  const { from, to } = yearsInUse(recognition, year);
  const days = workingDays(from, to, recognition.situation.calendar);
  days.forEach((day, index) => {
    table.set(first + index, "工作日", serialOf(day.date));
    table.set(first + index, "说明", remark(day));
  });
  const lastBefore = Math.max(table.draft.lastRow(), table.headerRow);
  for (let row = first + days.length; row <= lastBefore; row += 1) {
    table.set(row, "工作日", "");
    table.set(row, "说明", "");
  }
  const appended = first + days.length - (lastBefore + 1);
  dressRows(table, appended > 0 ? { row: lastBefore + 1, rows: appended } : null);
  composeMonths(table, days);
  return table.wholeColumn("工作日");
}

function remark({ date, certain }: CalendarDay): string {
  return certain ? "" : wording({ code: "reports-year-uncertain", values: { year: date.slice(0, 4) } });
}

/** From the earliest year with a list, a deadline or days already listed, to the year after the latest. */
function yearsInUse(
  { memory, situation }: Recognition,
  year: number,
): { readonly from: number; readonly to: number } {
  const years = [year, year + 1];
  for (const [suffix, list] of Object.entries(memory.lists)) {
    years.push(Number(suffix.slice(0, 4)), Number(suffix.slice(0, 4)) + 1);
    for (const row of list.rows) {
      const day = dayOf(row, "约谈日期");
      if (day !== null) years.push(Number(day.slice(0, 4)), dueYear(day));
    }
  }
  // Fixed dates of 报送登记 need the working day before them.
  if (memory.submissions !== null) {
    for (const { month } of owedRankings(situation))
      years.push(Number(submissionDue(month, situation).slice(0, 4)));
  }
  const listed = memory.calendar?.rows
    .map((row) => row.cells["工作日"])
    .filter((day) => typeof day === "number");
  for (const serial of listed ?? []) years.push(Number(isoDay(serial).slice(0, 4)));
  const known = years.filter((one) => one >= 1990 && one <= 2100);
  return { from: minimum(known), to: maximum(known) };
}

/** An interview late in December is due in the next year. */
function dueYear(day: string): number {
  return Number(day.slice(0, 4)) + (day.slice(5, 7) === "12" ? 1 : 0);
}

const minimum = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const maximum = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), -Infinity);

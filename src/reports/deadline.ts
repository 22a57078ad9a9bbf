// Report deadlines: the live formula over 工作日历, and the same day computed for the run document. Source: working-days.md 4.4.
import { dueDate, procedureFigure, reportDays, rulesOf } from "../engine";
import type { DueDate, RulesInTime, Situation } from "../engine";
import type { IsoDate } from "../policy";
import type { CellValue, OwnRow } from "../worksheets";
import { isoDay, serialOf } from "./ledger-line";

const NO_CALENDAR = "请补充节假日";

/**
 * The fifth working day after the interview day. A day the calendar does not reach, or text that is no date, gives
 * plain words instead of a wrong date.
 * @param interview address of 约谈日期, in the same row
 * @param calendar the whole column of working days
 * @param situation its 规则参数 may give another number of days, also from a day on
 */
export function dueFormula(
  interview: string,
  calendar: string,
  situation: Pick<Situation, "parameters">,
): string {
  // Adding 0 makes a date of a day that was typed as text.
  const days = daysFormula(`${interview}+0`, rulesOf(situation));
  const found = `INDEX(${calendar},MATCH(${interview}+0,${calendar},1)+${days})`;
  return `=IF(${interview}="","",IFERROR(IF(${found}=0,"${NO_CALENDAR}",${found}),"${NO_CALENDAR}"))`;
}

/** Working days of 组3 on the day that `interview` gives: a number, or a choice by start date. */
function daysFormula(interview: string, rules: RulesInTime): string {
  const steps = rules.startDays.map((from) => ({
    from,
    days: procedureFigure(rules.on(from), "组3"),
  }));
  const last = steps.at(-1)?.days ?? 0;
  const changes = steps.filter(
    ({ days }, index) => days !== steps[index + 1]?.days && index < steps.length - 1,
  );
  return changes.reduceRight(
    (earlier, { from, days }) => `IF(${interview}>=${serialOf(from)},${days},${earlier})`,
    String(last),
  );
}

/**
 * 是否逾期 by today's date: it changes from day to day without a run.
 * @param reported address of the day on which the report came, or an expression for it
 * @param closed address of 销号, where there is one: a case that is closed waits for no report
 */
export function overdueFormula(due: string, reported: string, closed?: string): string {
  const waiting = `IF(TODAY()>${due},"逾期未报","未到期")`;
  const open = closed === undefined ? waiting : `IF(${closed}="",${waiting},"已销号")`;
  const came = `IF(${reported}+0>${due},"逾期","按期")`;
  return `=IF(ISNUMBER(${due}),IF(${reported}="",${open},IFERROR(${came},"")),"")`;
}

const DAY_TEXT = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;

/** A day typed into a people's column, as a date or as text; null when it is blank or no day. */
export function dayOf(row: OwnRow | undefined, title: string): IsoDate | null {
  const value: CellValue = row?.cells[title] ?? "";
  // Smaller numbers are no dates of this century.
  if (typeof value === "number") return value > 20_000 ? (isoDay(value) as IsoDate) : null;
  const match = DAY_TEXT.exec(String(value).normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isRealDay(text) ? (text as IsoDate) : null;
}

function isRealDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Years without a holiday notice that the deadline of an interview day runs through; empty when it is certain. */
export function uncertainYears(interviewDay: IsoDate, situation: Dated): readonly number[] {
  const { due, certain } = dueOf(interviewDay, situation);
  if (certain) return [];
  const years = new Set([Number(interviewDay.slice(0, 4)), Number(due.slice(0, 4))]);
  return [...years];
}

/** What a deadline follows besides its interview day. */
export type Dated = Pick<Situation, "calendar" | "parameters">;

/** The day by whose close the unit reports, as the live formula counts it. */
export function dueOf(interviewDay: IsoDate, situation: Dated): DueDate {
  return dueDate(interviewDay, situation.calendar, reportDays(situation, interviewDay));
}

// Working days of the report deadline (组3): Monday to Friday, national holidays, make-up workdays, the workbook's own overrides.
import { CALENDAR, RULE_BOOK, type CalendarYear, type IsoDate } from "../policy";
import { procedureFigure } from "./rules-in-time";
import type { CalendarOverride } from "./situation";

const MILLISECONDS_PER_DAY = 86_400_000;

/** A day of the calendar list; `certain` is false where the year's holiday notice is not known. */
export interface CalendarDay {
  readonly date: IsoDate;
  readonly certain: boolean;
}

/** The day a report is due; `certain` is false when the count touched a year without holiday data. */
export interface DueDate {
  readonly due: IsoDate;
  readonly certain: boolean;
}

interface KnownYear {
  readonly off: ReadonlySet<IsoDate>;
  readonly work: ReadonlySet<IsoDate>;
}

/** Tells working days from days off; builds the sets of a year once, when it is first asked about. */
class WorkCalendar {
  private readonly overrides: ReadonlyMap<IsoDate, boolean>;
  private readonly years = new Map<string, KnownYear | null>();

  constructor(overrides: readonly CalendarOverride[]) {
    this.overrides = new Map(overrides.map(({ date, work }) => [date, work]));
  }

  /** Is the holiday notice of this day's year known? */
  isKnown(day: IsoDate): boolean {
    return this.yearOf(day) !== null;
  }

  isWorkingDay(day: IsoDate): boolean {
    const override = this.overrides.get(day);
    if (override !== undefined) return override;
    const year = this.yearOf(day);
    if (year?.off.has(day)) return false;
    return year?.work.has(day) === true || isWeekday(day);
  }

  private yearOf(day: IsoDate): KnownYear | null {
    const name = day.slice(0, 4);
    const known = this.years.get(name);
    if (known !== undefined) return known;
    const data = CALENDAR[name];
    const year = data === undefined ? null : expand(name, data);
    this.years.set(name, year);
    return year;
  }
}

/**
 * The day by whose close a unit reports: the fifth working day after the interview, the interview day not counted
 * (组3, working-days.md 4.1, reading C-19).
 * @param overrides rows of 节假日调整; they win over the national calendar both ways
 * @param count working days that 组3 gives on the interview day (`reportDays`)
 */
export function dueDate(
  interviewDay: IsoDate,
  overrides: readonly CalendarOverride[],
  count = procedureFigure(RULE_BOOK, "组3"),
): DueDate {
  const calendar = new WorkCalendar(overrides);
  let day = interviewDay;
  let certain = true;
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1);
    certain = certain && calendar.isKnown(day);
    if (calendar.isWorkingDay(day)) counted += 1;
  }
  return { due: day, certain };
}

/** The last working day up to and including `day`: when to remind of a fixed date (reading C-17). */
export function lastWorkingDay(day: IsoDate, overrides: readonly CalendarOverride[]): IsoDate {
  const calendar = new WorkCalendar(overrides);
  let last = day;
  while (!calendar.isWorkingDay(last)) last = addDays(last, -1);
  return last;
}

/** Every working day from 1 January of `fromYear` to 31 December of `toYear`, ascending: the list of 工作日历. */
export function workingDays(
  fromYear: number,
  toYear: number,
  overrides: readonly CalendarOverride[],
): readonly CalendarDay[] {
  const calendar = new WorkCalendar(overrides);
  const last = `${toYear}-12-31`;
  const days: CalendarDay[] = [];
  for (let day = `${fromYear}-01-01` as IsoDate; day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) days.push({ date: day, certain: calendar.isKnown(day) });
  }
  return days;
}

/** Turns the compact spans of a year ("0101-0103") into days. */
function expand(year: string, data: CalendarYear): KnownYear {
  return { off: expandSpans(year, data.off), work: expandSpans(year, data.work) };
}

function expandSpans(year: string, spans: string): ReadonlySet<IsoDate> {
  const days = new Set<IsoDate>();
  for (const span of spans.split(" ")) {
    const [from = "", to = from] = span.split("-");
    if (from === "") continue;
    const last = isoDay(year, to);
    for (let day = isoDay(year, from); day <= last; day = addDays(day, 1)) days.add(day);
  }
  return days;
}

function isoDay(year: string, monthAndDay: string): IsoDate {
  return `${year}-${monthAndDay.slice(0, 2)}-${monthAndDay.slice(2)}` as IsoDate;
}

function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(timeOf(day) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10) as IsoDate;
}

function isWeekday(day: IsoDate): boolean {
  const weekday = new Date(timeOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** Midnight UTC of a day; throws on text that is no calendar day. */
function timeOf(day: IsoDate): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) throw new Error(`not a calendar day: ${day}`);
  return time;
}

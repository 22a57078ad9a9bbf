// 激8.c for papers that came late, as formulas: a calendar of working days, reports after talks, rankings owed (组1, 组3).
import type { YearFacts } from "./facts";
import { dayAfter, kindOf, serialOf } from "./office";
import { reading } from "./settings-sheet";
import { plan, type Layout, type Plan } from "./sheet";

/** Days off and working weekends of the State Council's notices for 2018 to 2020 (from, days, or single days). */
const OFF: readonly (readonly [string, number])[] = [
  ["2018-09-22", 3],
  ["2018-10-01", 7],
  ["2018-12-30", 3],
  ["2019-02-04", 7],
  ["2019-04-05", 3],
  ["2019-05-01", 4],
  ["2019-06-07", 3],
  ["2019-09-13", 3],
  ["2019-10-01", 7],
  ["2020-01-01", 1],
  ["2020-01-24", 10],
  ["2020-04-04", 3],
];
const WORKED = [
  ...["2018-09-29", "2018-09-30", "2018-12-29", "2019-02-02", "2019-02-03", "2019-04-28"],
  ...["2019-05-05", "2019-09-29", "2019-10-12", "2020-01-19"],
];
const FIRST_DAY = "2018-06-15";
const DAYS = 700;

function exceptions({ calendar }: YearFacts): ReadonlyMap<string, boolean> {
  const off = OFF.flatMap(([day, count]) =>
    Array.from({ length: count }, (_, index) => dayAfter(day, index)),
  );
  return new Map([
    ...off.map((day): [string, boolean] => [day, false]),
    ...WORKED.map((day): [string, boolean] => [day, true]),
    ...calendar.map(({ day, work }): [string, boolean] => [day, work]),
  ]);
}

/** Every day with 1 where it is worked and how many working days there have been. */
export function calendarSheet(facts: YearFacts): Plan {
  const special = exceptions(facts);
  const days = facts.reports.length === 0 ? 1 : DAYS;
  const rows = Array.from({ length: days }, (_, index) => {
    const day = dayAfter(FIRST_DAY, index);
    const exception = special.get(day);
    return [serialOf(day), exception === undefined ? -1 : exception ? 1 : 0];
  });
  return plan("calendar", ["day", "exception"], rows, {
    works: (at) => `IF(${at("exception")}<0,IF(WEEKDAY(${at("day")},2)<6,1,0),${at("exception")})`,
    count: (at) => (at.index === 0 ? at("works") : `${at("works")}+${at.above("count").split(":")[1] ?? ""}`),
  });
}

/** Due on the fifth working day after the talk; later it is proposed, and counts where people said so (G-7). */
export function reportSheet({ reports, switches }: YearFacts, calendar: Layout): Plan {
  const rows = reports.map(({ unit, talkDay, reportedDay, decided }) => [
    ...[reportedDay.slice(0, 7), Number(reportedDay.slice(0, 4)), unit, kindOf(unit, switches)],
    ...[serialOf(talkDay), serialOf(reportedDay), decided === null ? -1 : decided ? 1 : 0],
  ]);
  const counted = (at: (name: string) => string): string =>
    `INDEX(${calendar.all("count")},${at("talkDay")}-${serialOf(FIRST_DAY)}+1)`;
  return plan("reports", ["month", "year", "unit", "kind", "talkDay", "reported", "decided"], rows, {
    due: (at) => `INDEX(${calendar.all("day")},MATCH(${counted(at)}+5,${calendar.all("count")},0))`,
    clause: (at) =>
      `IF(AND(${at("kind")}>0,${reading("POL-LATE")}=0,${at("reported")}>${at("due")},${at("decided")}<>0),"激8.c","")`,
    ...LATE_RULES,
  });
}

/** Due on the fifth of the next month whatever day that is (C-17, C-18); "nothing came" counts from that day. */
export function submissionSheet({ submissions, switches }: YearFacts): Plan {
  const rows = submissions.map(({ month, unit, received, decided }) => [
    ...[Number(month.slice(0, 4)), Number(month.slice(5, 7)), unit, kindOf(unit, switches)],
    ...[received === "未报送" ? 1 : 0, received === null || received === "未报送" ? 0 : serialOf(received)],
    decided === null ? -1 : decided ? 1 : 0,
  ]);
  const facts = ["owedYear", "owedMonth", "unit", "kind", "never", "received", "decided"];
  return plan("submissions", facts, rows, {
    due: (at) => `DATE(${at("owedYear")},${at("owedMonth")}+1,5)`,
    day: (at) => `IF(${at("never")}=1,${at("due")},${at("received")})`,
    year: (at) => `IF(${at("day")}=0,0,YEAR(${at("day")}))`,
    month: (at) => `IF(${at("day")}=0,"",${at("year")}&"-"&RIGHT("0"&MONTH(${at("day")}),2))`,
    clause: (at) =>
      `IF(AND(${at("kind")}>0,OR(${at("never")}=1,${at("received")}>${at("due")}),${at("decided")}<>0),"激8.c","")`,
    ...LATE_RULES,
  });
}

const LATE_RULES: Plan["rules"] = {
  state: (at) => `IF(${at("decided")}=1,0,1)`,
  points: (at) => `IF(OR(${at("clause")}="",${at("state")}=1),0,IF(${at("kind")}=1,-2,-0.5))`,
};

// Random papers with a day to come by: rectification reports after talks, rankings that working groups owe.
import type { ReportFacts, SubmissionFacts } from "./facts";
import { dayAfter, laterMonth } from "./office";
import type { Chance } from "./random";
import { SERIES, type Setting } from "./random-rankings";

/** In the days around the fifth working day, holidays between or not. */
export function randomReports({ of, months, units }: Setting): readonly ReportFacts[] {
  if (!of.once(4)) return [];
  return months
    .filter(() => of.once(2))
    .map((month, at) => {
      const talkDay = `${month}-${String(1 + of.below(28)).padStart(2, "0")}`;
      return {
        interview: `谈${at}`,
        unit: of.pick(units.all),
        talkDay,
        reportedDay: dayAfter(talkDay, 5 + of.below(8)),
        decided: decision(of),
      };
    });
}

/** Due on the fifth of the next month. */
export function randomSubmissions({ of, months, units }: Setting): readonly SubmissionFacts[] {
  return months
    .filter(() => of.once(3))
    .map((month) => {
      const near = `${laterMonth(month, 1)}-${String(3 + of.below(6)).padStart(2, "0")}`;
      const received = of.once(6) ? null : of.once(6) ? "未报送" : near;
      return {
        series: of.pick(SERIES),
        month,
        unit: of.pick(units.departments),
        received,
        decided: decision(of),
      };
    });
}

function decision(of: Chance): boolean | null {
  return of.once(3) ? null : of.once(2);
}

// Which rankings working groups owe, as the workbook shows it: one row per series and month, gaps of a monthly series included.
import { submissionDue } from "../engine";
import type { CellRef, Ranking, Situation } from "../engine";
import type { IsoMonth, Level } from "../policy";
import { following } from "./interview-look";
import { serialOf } from "./ledger-line";

export interface OwedRanking {
  readonly month: IsoMonth;
  readonly level: Level | null;
  readonly series: string;
  /** Of a new row: the one unit that 指标责任对照 knows; "" where it knows none or several. */
  readonly lead: string;
  /** The table; null for a month of a monthly series without one. */
  readonly source: CellRef | null;
}

/** Counted rankings by month, and what is missing of series that came more than once. Ordered by month. */
export function owedRankings(situation: Situation): readonly OwedRanking[] {
  const issued = situation.rankings.flatMap((ranking) => {
    const { month, counts, replacedBy } = ranking;
    return month !== null && counts && replacedBy === null ? [{ ranking, month }] : [];
  });
  const latest = issued.reduce<string>((last, { month }) => (month > last ? month : last), "");
  const bySeries = new Map<string, Map<string, Ranking>>();
  for (const { ranking, month } of issued) {
    const key = `${ranking.level ?? ""}|${ranking.series}`;
    const months = bySeries.get(key) ?? new Map<string, Ranking>();
    if (!months.has(month)) months.set(month, ranking);
    bySeries.set(key, months);
  }
  const owed = [...bySeries.values()].flatMap((months) => ofSeries(months, latest, situation));
  return owed.sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1));
}

/** A series that came once may be no monthly one: nothing is missed of it. */
function ofSeries(
  issues: ReadonlyMap<string, Ranking>,
  latest: string,
  situation: Situation,
): readonly OwedRanking[] {
  const months = [...issues.keys()].sort();
  const [first = ""] = months;
  const [known] = issues.values();
  if (known === undefined) return [];
  const { level, series } = known;
  const lead = leadOf(series, situation);
  return (months.length > 1 ? monthsBetween(first, latest) : months).map((month) => ({
    ...{ month: month as IsoMonth, level, series, lead },
    source: issues.get(month)?.at ?? null,
  }));
}

function monthsBetween(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = following(month)) months.push(month);
  return months;
}

function leadOf(series: string, { leads }: Situation): string {
  const units = leads
    .filter(({ indicator }) => indicator === series)
    .flatMap((each) => each.leads.flatMap(({ unit }) => unit ?? []));
  return units.length === 1 ? (units[0] ?? "") : "";
}

/** 应报日期 as Excel counts days. */
export const dueSerial = (month: IsoMonth, situation: Pick<Situation, "parameters">): number =>
  serialOf(submissionDue(month, situation));

// What looks across rows and so is done in plain code around both rule engines, before they are asked: streaks, ranks
// from the bottom, and what else was found at the same household. It is part of their time.
import type { EventFacts, HouseholdFacts, YearFacts } from "./facts";

/** One fact as a rule engine is given it: plain values side by side. */
export interface DistrictRecord {
  readonly last: boolean;
  /** Issues in a row in which the unit was last. */
  readonly times: number;
}
export interface IndicatorRecord {
  readonly level: string;
  readonly fromBottom: number;
}
export interface EventRecord {
  readonly kind: string;
  readonly level: string | null;
  readonly township: boolean;
  readonly talk: "是" | "否" | "未填";
  readonly document: boolean;
}
export interface HouseholdRecord {
  readonly level: string;
  readonly result: string;
  readonly township: boolean;
  readonly higherClean: boolean;
  readonly higherSerious: boolean;
  readonly anySerious: boolean;
}
export interface GradeRecord {
  readonly grade: string;
}
export interface PlaceRecord {
  readonly place: number;
  readonly fromBottom: number;
}

/** In the order of the facts. */
export interface Records {
  readonly district: readonly DistrictRecord[];
  readonly indicators: readonly IndicatorRecord[];
  readonly events: readonly EventRecord[];
  readonly households: readonly HouseholdRecord[];
  readonly grades: readonly GradeRecord[];
  readonly places: readonly PlaceRecord[];
}

export const isTownship = (unit: string): boolean => unit.endsWith("乡");

export function recordsOf(facts: YearFacts): Records {
  return {
    district: districtRecords(facts),
    indicators: facts.indicators.map(({ level, rank, total }) => ({ level, fromBottom: total - rank + 1 })),
    events: facts.events.map(eventRecord),
    households: householdRecords(facts.households),
    grades: facts.grades.map(({ grade }) => ({ grade })),
    places: facts.places.map(({ place }) => ({ place, fromBottom: facts.counterparts - place + 1 })),
  };
}

/** Ranks stand in the order of their issues. */
function districtRecords({ ranks }: YearFacts): DistrictRecord[] {
  const ends = new Map<string, { best: number; worst: number }>();
  const issueOf = (series: string, issue: number): string => `${series} ${issue}`;
  for (const { series, issue, rank } of ranks) {
    const key = issueOf(series, issue);
    const { best, worst } = ends.get(key) ?? { best: rank, worst: rank };
    ends.set(key, { best: Math.min(best, rank), worst: Math.max(worst, rank) });
  }
  const runs = new Map<string, { issue: number; times: number }>();
  return ranks.map(({ series, issue, unit, rank }) => {
    const end = ends.get(issueOf(series, issue));
    const last = end !== undefined && rank === end.worst && end.best < end.worst;
    if (!last) return { last, times: 0 };
    const before = runs.get(`${series} ${unit}`);
    const times = before?.issue === issue - 1 ? before.times + 1 : 1;
    runs.set(`${series} ${unit}`, { issue, times });
    return { last, times };
  });
}

function eventRecord({ kind, level, unit, talk, document }: EventFacts): EventRecord {
  return {
    kind,
    level,
    township: isTownship(unit),
    talk: talk === null ? "未填" : talk ? "是" : "否",
    document: document !== null,
  };
}

const HEIGHT: Readonly<Record<HouseholdFacts["level"], number>> = { 国家: 3, 省: 2, 市: 1 };

function householdRecords(households: readonly HouseholdFacts[]): HouseholdRecord[] {
  const highest = new Map<string, number>();
  const keyOf = ({ household, result }: HouseholdFacts): string => `${household} ${result}`;
  for (const one of households) {
    highest.set(keyOf(one), Math.max(highest.get(keyOf(one)) ?? 0, HEIGHT[one.level]));
  }
  return households.map(({ household, level, unit, result }) => ({
    level,
    result,
    township: isTownship(unit),
    higherClean: (highest.get(`${household} 无问题`) ?? 0) > HEIGHT[level],
    higherSerious: (highest.get(`${household} 严重问题`) ?? 0) > HEIGHT[level],
    anySerious: highest.has(`${household} 严重问题`),
  }));
}

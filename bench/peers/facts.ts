// Facts of one year of a district of any size, from a seed: the same for every contestant.
import type { Unit } from "../../src/engine";
import type { EventKind, HouseholdResult, Level, TownshipGrade } from "../../src/policy";
import { chance, type Chance } from "../../test/proof/formulas/random";
import { unitsOf } from "../facts";

export interface RankFact {
  readonly series: string;
  /** 1, 2, 3 … within the series. */
  readonly issue: number;
  readonly month: string;
  readonly unit: string;
  readonly rank: number;
}

export interface IndicatorFact {
  readonly month: string;
  readonly level: "市" | "省";
  readonly indicator: string;
  readonly rank: number;
  readonly total: number;
  readonly unit: string;
}

export interface EventFacts {
  readonly day: string;
  readonly unit: string;
  readonly kind: EventKind;
  readonly level: Level | null;
  readonly matter: string | null;
  readonly document: string | null;
  readonly talk: boolean | null;
}

export interface HouseholdFacts {
  readonly household: string;
  readonly level: "国家" | "省" | "市";
  readonly unit: string;
  readonly result: HouseholdResult;
}

export interface YearFacts {
  readonly year: number;
  readonly ranks: readonly RankFact[];
  readonly indicators: readonly IndicatorFact[];
  readonly events: readonly EventFacts[];
  readonly households: readonly HouseholdFacts[];
  /** Whether the office said that the district passed the checks; unanswered questions wait. */
  readonly passed: boolean | null;
  readonly grades: readonly {
    readonly unit: string;
    readonly grade: TownshipGrade;
    readonly place: number;
  }[];
  readonly places: readonly { readonly unit: string; readonly place: number }[];
  readonly counterparts: number;
}

/** One row of the answer. */
export interface Line {
  /** "" for year-end results. */
  readonly month: string;
  readonly unit: string;
  readonly clause: string;
  /** 0 unless the row counts. */
  readonly points: number;
  /** 0 = counts, 1 = waits or lacks a document, 2 = outdone by another row. */
  readonly state: number;
}

export interface Size {
  /** Facts in all: rows of rankings and registers and year-end results. */
  readonly facts: number;
  /** Units: half townships, half departments. */
  readonly units: number;
  /** District rankings a month. */
  readonly series: number;
  /** Indicators of ours in the rankings of city and province, a month each. */
  readonly indicators: number;
}

export interface District {
  readonly units: readonly Unit[];
  readonly year: YearFacts;
  readonly facts: number;
}

const YEAR = 2019;
const MONTHS = Array.from({ length: 12 }, (_, index) => `${YEAR}-${String(index + 1).padStart(2, "0")}`);
/** Months of a series without an issue, so that issues in a row are not months in a row. */
const SILENT = 6;

/** Half rankings, a third events, the rest households and year-end results. */
export function districtOf(size: Size, seed: number): District {
  const of = chance(seed);
  const units = unitsOf(size.units);
  const names = (category: Unit["category"]): string[] =>
    units.filter((unit) => unit.category === category).map(({ name }) => name);
  const [townships, departments] = [names("乡镇"), names("区直")];
  const ranks = Array.from({ length: size.series }, (_, index) => seriesOf(of, index, townships)).flat();
  const indicators = MONTHS.flatMap((month) => indicatorsOf(of, month, size.indicators, departments));
  const places = departments.map((unit) => ({ unit, place: 1 + of.below(40) }));
  const fixed = { year: YEAR, passed: true, ranks, indicators, grades: gradesOf(of, townships), places };
  const left = size.facts - ranks.length - indicators.length - units.length;
  const households = householdsOf(of, Math.floor(left / 4), [...townships, ...departments]);
  const events = eventsOf(of, left - households.length, [...townships, ...departments]);
  return { units, facts: size.facts, year: { ...fixed, households, events, counterparts: 40 } };
}

/** One series: a favourite is often the last, so that streaks grow; sometimes the last place is shared. */
function seriesOf(of: Chance, index: number, townships: readonly string[]): RankFact[] {
  const favourite = of.pick(townships);
  return MONTHS.filter(() => !of.once(SILENT)).flatMap((month, issue) => {
    const taking = of.shuffled(townships);
    const order = of.once(2) ? [...taking.filter((unit) => unit !== favourite), favourite] : taking;
    const shared = of.once(4) ? order.length - 2 : order.length;
    return order.map((unit, place) => ({
      series: `第${index + 1}项工作进度排名`,
      issue: issue + 1,
      month,
      unit,
      rank: Math.min(place, shared) + 1,
    }));
  });
}

const TOTALS = { 市: 7, 省: 106 } as const;

function indicatorsOf(of: Chance, month: string, count: number, units: readonly string[]) {
  return (["市", "省"] as const).flatMap((level) =>
    Array.from({ length: count }, (_, index) => {
      const total = TOTALS[level];
      // Half of them stand near the bottom, where the bands are.
      const rank = of.once(2) ? Math.max(1, total - of.below(24)) : 1 + of.below(total);
      return { month, level, indicator: `第${index + 1}项指标`, rank, total, unit: of.pick(units) };
    }),
  );
}

const ALL = ["国家", "省", "市", "区"] as const;
const ABOVE = ["国家", "省", "市"] as const;
const DISTRICT = ["区"] as const;

/** Kinds with the levels that they have. */
const KINDS: readonly (readonly [EventFacts["kind"], readonly (typeof ALL)[number][]])[] = [
  ["通报表扬", ALL],
  ["红榜", ALL],
  ["通报批评", ALL],
  ["黑榜", ALL],
  ["影响考核评价", ABOVE],
  ["现场会", ALL],
  ["推进会", ALL],
  ["媒体宣传", ABOVE],
  ["督查通报", DISTRICT],
  ["任务未落实", DISTRICT],
  ["资料台账", DISTRICT],
  ["整改不力", DISTRICT],
  ["交办不力", DISTRICT],
  ["形式主义", ALL],
];

/** Every third event shares its matter with others, every sixth has no document. In the order of their days. */
function eventsOf(of: Chance, count: number, units: readonly string[]): EventFacts[] {
  const matters = 2 + Math.ceil(count / units.length / 4);
  const events = Array.from({ length: count }, (_, index) => {
    const [kind, levels] = of.pick(KINDS);
    return {
      day: `${of.pick(MONTHS)}-${String(1 + of.below(28)).padStart(2, "0")}`,
      unit: of.pick(units),
      kind,
      level: of.pick(levels),
      matter: of.once(3) ? `事项${of.below(matters)}` : null,
      document: of.once(6) ? null : `示扶领发〔2019〕${index}号`,
      talk: kind === "整改不力" || kind === "交办不力" ? of.pick([true, false, null]) : null,
    };
  });
  return events.sort((one, other) => one.day.localeCompare(other.day));
}

/** A household is one unit's; its results at several levels are all clean or serious, or it was drawn once. */
function householdsOf(of: Chance, count: number, units: readonly string[]): HouseholdFacts[] {
  const drawn: HouseholdFacts[] = [];
  for (let index = 0; drawn.length < count; index += 1) {
    const unit = of.pick(units);
    const levels = of.shuffled(ABOVE).slice(0, Math.min(1 + of.below(3), count - drawn.length));
    for (const level of levels) {
      const result = levels.length === 1 && of.once(4) ? "一般问题" : of.once(3) ? "严重问题" : "无问题";
      drawn.push({ household: `H${100_000 + index}`, level, unit, result });
    }
  }
  return drawn;
}

function gradesOf(of: Chance, townships: readonly string[]): YearFacts["grades"] {
  const places = of.shuffled(Array.from({ length: townships.length * 9 }, (_, index) => index + 1));
  return townships.map((unit, index) => ({
    unit,
    grade: of.pick(["好", "较好", "一般", "较差"] as const),
    place: places[index] ?? 0,
  }));
}

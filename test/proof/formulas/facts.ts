// Random years of an office as plain facts: rankings, indicators, events, households, year-end results.
import type { EventKind, HouseholdResult, Level, TownshipGrade } from "../../../src/policy";
import { DEPARTMENTS, TOWNSHIPS } from "../../support/situation";
import { chance, type Chance } from "./random";

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

/** The only year that is made up; streaks do not look beyond it. */
const YEAR = 2019;
const MONTHS = Array.from({ length: 12 }, (_, index) => `${YEAR}-${String(index + 1).padStart(2, "0")}`);
const UNITS = [...TOWNSHIPS, ...DEPARTMENTS];

/** A year of facts that are complete: whatever has to be asked about is tested elsewhere, case by case. */
export function randomYear(seed: number): YearFacts {
  const of = chance(seed);
  return {
    year: YEAR,
    ranks: ["脱贫攻坚工作指标排名", "项目进度排名"].flatMap((series) => seriesOf(of, series)),
    indicators: MONTHS.flatMap((month) => indicators(of, month)),
    events: MONTHS.flatMap((month) => events(of, month)),
    households: households(of),
    passed: of.once(4) ? null : !of.once(4),
    grades: grades(of),
    ...departments(of),
  };
}

/** One series: some months have no issue, ranks may be shared, few units may take part. */
function seriesOf(of: Chance, series: string): RankFact[] {
  const months = MONTHS.filter(() => !of.once(4));
  const favourite = of.pick(TOWNSHIPS);
  return months.flatMap((month, index) => {
    const taking = of.shuffled(TOWNSHIPS).slice(0, of.once(8) ? 2 + of.below(3) : 10);
    // The favourite is often the last, so that streaks grow.
    const order = of.once(2) ? [...taking.filter((unit) => unit !== favourite), favourite] : taking;
    const shared = of.once(4) ? of.below(order.length) : order.length;
    const all = of.once(25);
    return order.map((unit, place) => ({
      series,
      issue: index + 1,
      month,
      unit,
      rank: all ? 1 : Math.min(place, shared) + 1,
    }));
  });
}

const INDICATORS = ["危房改造", "控辍保学", "饮水安全"];
const TOTALS = { 市: [3, 4, 7, 12], 省: [15, 20, 21, 25, 106] } as const;

function indicators(of: Chance, month: string): IndicatorFact[] {
  return (["市", "省"] as const).flatMap((level) =>
    INDICATORS.filter(() => !of.once(3)).map((indicator) => {
      const total = of.pick(TOTALS[level]);
      // Half of them stand near the bottom, where the bands are.
      const rank = of.once(2) ? Math.max(1, total - of.below(24)) : 1 + of.below(total);
      return { month, level, indicator, rank, total, unit: of.pick(DEPARTMENTS) };
    }),
  );
}

/** Kinds with the levels that they have. */
const KINDS: readonly (readonly [EventKind, readonly (Level | null)[]])[] = [
  ["通报表扬", ["国家", "省", "市", "区"]],
  ["红榜", ["国家", "省", "市", "区"]],
  ["通报批评", ["国家", "省", "市", "区"]],
  ["黑榜", ["国家", "省", "市", "区"]],
  ["影响考核评价", ["国家", "省", "市"]],
  ["现场会", ["国家", "省", "市", "区"]],
  ["推进会", ["国家", "省", "市", "区"]],
  ["媒体宣传", ["国家", "省", "市"]],
  ["督查通报", ["区"]],
  ["任务未落实", ["区"]],
  ["资料台账", ["区"]],
  ["整改不力", ["区"]],
  ["交办不力", ["区"]],
  ["形式主义", ["国家", "省", "市", "区"]],
];

function events(of: Chance, month: string): EventFacts[] {
  return Array.from({ length: of.below(5) }, (_, index) => {
    const [kind, levels] = of.pick(KINDS);
    return {
      day: `${month}-${String(index * 5 + 1 + of.below(5)).padStart(2, "0")}`,
      unit: of.pick(UNITS),
      kind,
      level: of.pick(levels),
      matter: of.once(3) ? of.pick(["甲事", "乙事"]) : null,
      document: of.once(6) ? null : `文${month}-${index}`,
      talk: kind === "整改不力" || kind === "交办不力" ? of.pick([true, false, null]) : null,
    };
  });
}

/** A household is one unit's; its results at several levels are all clean or serious, or it was drawn once. */
function households(of: Chance): HouseholdFacts[] {
  return Array.from({ length: of.below(8) }, (_, index) => {
    const unit = of.pick(UNITS);
    const levels = of.shuffled(["国家", "省", "市"] as const).slice(0, 1 + of.below(3));
    return levels.map((level): HouseholdFacts => {
      const result = levels.length === 1 && of.once(4) ? "一般问题" : of.once(3) ? "严重问题" : "无问题";
      return { household: `户${index}`, level, unit, result };
    });
  }).flat();
}

function grades(of: Chance): YearFacts["grades"] {
  const places = of.shuffled(Array.from({ length: 90 }, (_, index) => index + 1));
  return TOWNSHIPS.map((unit, index) => ({
    unit,
    grade: of.pick(["好", "较好", "一般", "较差"] as const),
    place: places[index] ?? 0,
  }));
}

function departments(of: Chance): Pick<YearFacts, "places" | "counterparts"> {
  const counterparts = of.pick([4, 5, 6, 7, 12]);
  return {
    counterparts,
    places: DEPARTMENTS.map((unit) => ({ unit, place: 1 + of.below(counterparts) })),
  };
}

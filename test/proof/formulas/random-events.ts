// Random rows of 事项登记: every kind at every level that it has and at those that it does not have, often about one matter.
import type { EventKind, Level } from "../../../src/policy";
import type { EventFacts, IndicatorFact } from "./facts";
import { DEPARTMENTS, FARM, STREET, TOWNSHIPS } from "./office";
import type { Chance } from "./random";
import { SERIES, type Setting } from "./random-rankings";

const LEVELS = ["国家", "省", "市", "区"] as const;
/** Kinds that reach persons or talks come up more often than their share. */
const KINDS: readonly EventKind[] = [
  "批示表扬",
  "批示表扬",
  "通报表扬",
  "红榜",
  "通报批评",
  "通报批评",
  "黑榜",
  "影响考核评价",
  "现场会",
  "推进会",
  "媒体宣传",
  "媒体宣传",
  "媒体曝光",
  "媒体曝光",
  "督查通报",
  "任务未落实",
  "资料台账",
  "整改不力",
  "整改不力",
  "交办不力",
  "交办不力",
  "形式主义",
];
const PERSONS = ["张三", "李四", "王五"] as const;
const ISSUERS = ["区长", "区委书记", "副区长", "区人大主任"] as const;
const MATTERS = ["甲事", "乙事"] as const;

export function randomEvents(
  setting: Setting,
  indicators: readonly IndicatorFact[],
  bounded: boolean,
): readonly EventFacts[] {
  const { of, months } = setting;
  // Few units, so that rows often meet about one matter.
  const pool = of.shuffled([...TOWNSHIPS, ...DEPARTMENTS, STREET]).slice(0, 5);
  const written = months.flatMap((month, at) =>
    Array.from({ length: of.below(4) }, (_, index) => eventOf(of, [...pool, FARM], month, `${at}-${index}`)),
  );
  const findings = indicators.filter(() => of.once(6)).flatMap((fact, at) => findingOf(of, fact, at));
  const all = [...written, ...campaigns(setting, pool), ...findings, ...seriesFindings(setting)];
  const own = bounded ? all : all.map((fact) => (of.once(12) ? { ...fact, year: fact.year - 1 } : fact));
  const sorted = own.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  return sorted.filter((fact, index) => !sorted.slice(0, index).some((other) => sameDay(fact, other)));
}

/** Which of two equal rows of one day and matter is the first is nobody's business. */
function sameDay(one: EventFacts, other: EventFacts): boolean {
  return (
    one.matter !== null && one.day === other.day && one.unit === other.unit && one.matter === other.matter
  );
}

function eventOf(of: Chance, units: readonly string[], month: string, mark: string): EventFacts {
  const kind = of.pick(KINDS);
  const unit = of.once(30) ? FARM : of.pick(units.slice(0, -1));
  return {
    day: `${month}-${String(1 + of.below(28)).padStart(2, "0")}`,
    year: Number(month.slice(0, 4)),
    unit,
    kind,
    level: levelOf(of, kind),
    issuer: kind === "批示表扬" ? of.pick(ISSUERS) : "有关单位",
    matter: of.once(2) ? of.pick(MATTERS) : null,
    document: of.once(8) ? null : `文${mark}`,
    talk: of.once(5) ? null : of.once(2),
    impact: of.once(4) ? null : !of.once(4),
    severe: of.once(2),
    person: of.pick(PERSONS),
  };
}

/** Kinds whose rows about one matter count once. */
const FAMILIES: readonly (readonly EventKind[])[] = [
  ["批示表扬", "通报表扬", "红榜"],
  ["现场会", "推进会"],
  ["媒体宣传"],
  ["媒体曝光"],
  ["通报批评", "黑榜", "影响考核评价", "督查通报", "形式主义", "任务未落实"],
  ["整改不力"],
  ["交办不力"],
];

/** Two or three rows of one family about one matter, at whatever levels and months (D-26, D-34, S13). */
function campaigns({ of, months }: Setting, pool: readonly string[]): readonly EventFacts[] {
  return Array.from({ length: 7 }, (_, at) => {
    const kinds = of.pick(FAMILIES);
    const unit = of.pick(pool);
    return Array.from({ length: 2 + of.below(2) }, (_each, index) => {
      const fact = eventOf(of, [unit, FARM], of.pick(months), `专${at}-${index}`);
      const kind = of.pick(kinds);
      return { ...fact, unit, kind, level: levelOf(of, kind), matter: `专项${at}`, issuer: of.pick(ISSUERS) };
    });
  }).flat();
}

/** 督查通报 is the district's own; now and then a level that a kind does not have. */
function levelOf(of: Chance, kind: EventKind): Level {
  if (kind === "督查通报" && !of.once(6)) return "区";
  return of.pick(LEVELS);
}

const NO_ANSWERS = { issuer: "有关单位", talk: null, impact: null, severe: false, person: "张三" } as const;

/** A finding about an indicator in the month of its ranking: the same fact where the ranking fired (O6). */
function findingOf(of: Chance, { month, indicator, responsible }: IndicatorFact, at: number): EventFacts[] {
  return responsible.slice(0, 1).map(({ unit }) => ({
    ...NO_ANSWERS,
    day: `${month}-28`,
    year: Number(month.slice(0, 4)),
    unit,
    kind: "任务未落实",
    level: "区",
    matter: indicator,
    document: of.once(8) ? null : `督${at}`,
  }));
}

/** The same about a district ranking (O7), whether or not the unit was last in it. */
function seriesFindings({ of, months }: Setting): readonly EventFacts[] {
  return months
    .filter(() => of.once(4))
    .map((month, at) => ({
      ...NO_ANSWERS,
      day: `${month}-27`,
      year: Number(month.slice(0, 4)),
      unit: of.pick(TOWNSHIPS),
      kind: "任务未落实",
      level: "区",
      matter: of.pick(SERIES),
      document: `任${at}`,
    }));
}

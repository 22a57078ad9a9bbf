// Random rankings: the district's own, issue by issue, and those of city and province, near and around their bands.
import type { Switches } from "../../../src/policy";
import type {
  CityTableFacts,
  IndicatorFact,
  IssueFacts,
  RankFact,
  ResponsibleFact,
  YearFacts,
} from "./facts";
import { DEPARTMENTS, FARM, laterMonth, STREET, TOWNSHIPS } from "./office";
import type { Chance } from "./random";

/** What every generator is told of its year. */
export interface Setting {
  readonly of: Chance;
  readonly switches: Switches;
  readonly months: readonly string[];
  readonly units: {
    readonly all: readonly string[];
    readonly townships: readonly string[];
    readonly departments: readonly string[];
  };
}

export const SERIES = ["脱贫攻坚工作指标排名", "项目进度排名"] as const;
const DEPARTMENT_SERIES = "部门工作进度排名";
/** A street is one of the townships of a table whatever it is scored as; the farm as well. */
const RANKED = [...TOWNSHIPS, STREET, FARM];

export function randomIssues(setting: Setting): Pick<YearFacts, "issues" | "history"> {
  const { of, months } = setting;
  const series = SERIES.map((name) => seriesOf(setting, name));
  const departments = months
    .filter(() => of.once(4))
    .map((month): IssueFacts => {
      const ranks = of.shuffled(DEPARTMENTS).map((unit, place) => ({ unit, rank: place + 1 }));
      return { series: DEPARTMENT_SERIES, month, subject: "区直", ranks };
    });
  return {
    issues: [...series.flatMap(({ issues }) => issues), ...departments],
    history: series.flatMap(({ history }) => history),
  };
}

/** One series: months without an issue, few participants, shared ranks; a favourite so that runs grow. */
function seriesOf({ of, months }: Setting, series: string): Pick<YearFacts, "issues" | "history"> {
  const favourite = of.pick([...TOWNSHIPS, STREET]);
  const issued = months.filter(() => !of.once(5));
  const issues = issued.map((month): IssueFacts => ({
    series,
    month,
    subject: "乡镇",
    ranks: issueRanks(of, favourite),
  }));
  const [first] = issued;
  const typed = first !== undefined && of.once(2);
  const gap = of.once(3) ? -2 : -1;
  const history = typed ? [{ series, month: laterMonth(first, gap), unit: favourite }] : [];
  return { issues, history };
}

function issueRanks(of: Chance, favourite: string): readonly RankFact[] {
  const few = of.once(10);
  const taking = of.shuffled(RANKED).slice(0, few ? 1 + of.below(3) : 4 + of.below(4));
  const order = of.once(4) ? taking : [...taking.filter((unit) => unit !== favourite), favourite];
  const ranks = of.once(25) ? order.map(() => 1) : tiedRanks(of, order.length);
  const absent = of.once(4) ? RANKED.filter((unit) => !order.includes(unit)) : [];
  return [
    ...order.map((unit, index) => ({ unit, rank: ranks[index] ?? 1 })),
    ...absent.map((unit) => ({ unit, rank: null })),
  ];
}

/** Ranks of `count` places, best first: now and then shared, by competition (1, 2, 2, 4) or dense (1, 2, 2, 3). */
export function tiedRanks(of: Chance, count: number): readonly number[] {
  const dense = of.once(2);
  const ties = of.once(3);
  const ranks: number[] = [];
  for (let place = 1; place <= count; place += 1) {
    const before = ranks[place - 2];
    const shared = before !== undefined && ties && of.once(3);
    ranks.push(shared ? before : before === undefined ? 1 : dense ? before + 1 : place);
  }
  return ranks;
}

export const INDICATORS = ["危房改造", "控辍保学", "饮水安全"] as const;
const TOTALS = { 市: [2, 3, 4, 7, 12], 省: [9, 15, 20, 21, 22, 25, 31, 106] } as const;
const LISTED = { 市: [3, 4, 7, 12], 省: [20, 21, 25] } as const;

export function randomIndicators(setting: Setting): readonly IndicatorFact[] {
  const { of, months } = setting;
  return months.flatMap((month) =>
    (["市", "省"] as const).flatMap((level) =>
      INDICATORS.filter(() => of.once(2)).map((indicator) => {
        const responsible = randomResponsible(setting);
        const place = of.once(4) ? listedPlace(setting, level) : statedPlace(of, level);
        return { month, level, indicator, responsible, ...place };
      }),
    ),
  );
}

type Place = Pick<IndicatorFact, "rank" | "total" | "others">;

/** Half of them stand near the bottom, where the bands are. */
function statedPlace(of: Chance, level: "市" | "省"): Place {
  const total = of.pick(TOTALS[level]);
  const rank = of.once(2) ? Math.max(1, total - of.below(24)) : 1 + of.below(total);
  return { rank, total, others: null };
}

/** A whole table, with ties over the edges of the bands. */
function listedPlace({ of }: Setting, level: "市" | "省"): Place {
  const total = of.pick(LISTED[level]);
  const ranks = [...tiedRanks(of, total)];
  const own = Math.max(0, total - 1 - of.below(Math.min(total, 23)));
  const [rank = 1] = ranks.splice(own, 1);
  return { rank, total, others: ranks };
}

function randomResponsible({ of, units }: Setting): readonly ResponsibleFact[] {
  const named = of.shuffled([...units.departments, ...TOWNSHIPS.slice(0, 1)]).slice(0, 1 + of.below(3));
  return named.map((unit, index) => ({ unit, role: index > 0 && of.once(2) ? "配合" : "牵头" }));
}

/** Our townships, or our departments, among all of the city. */
export function randomCityTables(setting: Setting): readonly CityTableFacts[] {
  const { of, months } = setting;
  return months
    .filter(() => of.once(3))
    .map((month) => {
      const subject = of.pick(["乡镇", "区直"] as const);
      const own = subject === "乡镇" ? [...TOWNSHIPS, FARM] : DEPARTMENTS;
      const ranks = [...tiedRanks(of, own.length + 1 + of.below(8))];
      const ours = of.shuffled(own).map((unit) => {
        const near = of.once(2) ? ranks.length - 1 - of.below(Math.min(4, ranks.length)) : 0;
        const [rank = 1] = ranks.splice(near > 0 ? near : of.below(ranks.length), 1);
        return { unit, rank };
      });
      return { month, series: `全市${subject}进度排名`, subject, ours, others: ranks };
    });
}

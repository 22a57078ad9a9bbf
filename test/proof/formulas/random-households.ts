// Random rows of 抽检户登记: households drawn at one or several levels, with one helper or with one after another.
import type { HouseholdResult } from "../../../src/policy";
import type { HouseholdFacts, YearFacts } from "./facts";
import { FARM } from "./office";
import type { Chance } from "./random";
import type { Setting } from "./random-rankings";

const LEVELS = ["国家", "省", "市"] as const;
const YEARS = [2018, 2019, 2020];

export function randomHouseholds(setting: Setting, bounded: boolean): readonly HouseholdFacts[] {
  const { of, months } = setting;
  return Array.from({ length: of.below(14) }, (_, index) => {
    const units = helpingUnits(setting);
    const results = resultsOf(of);
    const month = of.pick(months);
    const own = Number(month.slice(0, 4));
    const year = !bounded && of.once(8) ? own - 1 : own;
    return of
      .shuffled(LEVELS)
      .slice(0, 1 + of.below(3))
      .map((level, at): HouseholdFacts => ({
        household: `户${index}`,
        level,
        day: `${month}-${String(10 + at).padStart(2, "0")}`,
        year,
        unit: units[at] ?? FARM,
        helper: of.pick(["赵干部", "钱干部"]),
        result: of.pick(results),
      }));
  }).flat();
}

/** Mostly one unit at every level; else units of one kind, since what is the highest of two kinds is not said. */
function helpingUnits({ of, units, switches }: Setting): readonly string[] {
  const kind = of.once(2) ? units.townships : units.departments;
  const one = of.once(25) ? FARM : of.pick(kind);
  const changes = of.once(5) && switches["POL-HH-DEDUP"] === "只按最高一次" && one !== FARM;
  return changes ? of.shuffled(kind).slice(0, 3).concat(one, one, one).slice(0, 3) : [one, one, one];
}

function resultsOf(of: Chance): readonly HouseholdResult[] {
  return of.pick([
    ["无问题"],
    ["严重问题"],
    ["无问题", "严重问题"],
    ["无问题", "一般问题"],
    ["无问题", "一般问题", "严重问题"],
  ] as const);
}

/** Each check of each year passed, failed or not asked about yet. */
export function randomPassed(of: Chance): YearFacts["passed"] {
  const checks = YEARS.flatMap((year) => LEVELS.map((level) => `${year} ${level}`));
  return Object.fromEntries(checks.filter(() => !of.once(4)).map((check) => [check, !of.once(4)]));
}

// Random years of an office, assembled from rankings, registers, year-end results and papers; half of them read otherwise.
import { DEFAULT_SWITCHES, SWITCHES, SWITCH_CODES, type Switches } from "../../../src/policy";
import type { YearFacts } from "./facts";
import { DEPARTMENTS, FARM, kindOf, monthsFrom, STREET, TOWNSHIPS } from "./office";
import { chance, type Chance } from "./random";
import { randomGrades, randomPlaces } from "./random-annual";
import { randomEvents } from "./random-events";
import { randomHouseholds, randomPassed } from "./random-households";
import { randomReports, randomSubmissions } from "./random-papers";
import { randomCityTables, randomIndicators, randomIssues, type Setting } from "./random-rankings";

const FIRST_MONTHS = ["2019-01", "2018-07", "2018-11", "2019-04"] as const;

/** A year of facts that are complete; whatever is incomplete is proved by `properties`. */
export function randomYear(seed: number): YearFacts {
  const of = chance(seed);
  const switches = of.once(2) ? DEFAULT_SWITCHES : randomSwitches(of);
  const months = monthsFrom(of.pick(FIRST_MONTHS));
  const setting: Setting = { of, switches, months, units: unitsOf(switches) };
  const validity = randomValidity(of, switches);
  const bounded = validity.validFrom !== null || validity.validTo !== null;
  const indicators = randomIndicators(setting);
  return {
    switches,
    ...validity,
    ...randomIssues(setting),
    indicators,
    cityTables: randomCityTables(setting),
    events: randomEvents(setting, indicators, bounded),
    households: randomHouseholds(setting, bounded),
    passed: randomPassed(of),
    grades: randomGrades(setting),
    places: randomPlaces(setting),
    reports: bounded ? [] : randomReports(setting),
    submissions: bounded ? [] : randomSubmissions(setting),
    calendar: of.once(2)
      ? []
      : [
          { day: "2019-04-08", work: false },
          { day: "2019-04-13", work: true },
        ],
    staff: Object.fromEntries([...TOWNSHIPS, STREET].map((unit) => [unit, 1 + of.below(60)])),
    listMonths: of.shuffled(months).slice(0, 2),
  };
}

/** Those that the mechanism scores, and the farm that it does not. */
function unitsOf(switches: Switches): Setting["units"] {
  const all = [...TOWNSHIPS, STREET, FARM, ...DEPARTMENTS];
  return {
    all,
    townships: all.filter((unit) => kindOf(unit, switches) === 1),
    departments: all.filter((unit) => kindOf(unit, switches) === 2),
  };
}

/** Each switch at another value once in three times. */
function randomSwitches(of: Chance): Switches {
  const chosen = SWITCH_CODES.map((code) => {
    const values: readonly string[] = SWITCHES[code].values;
    return [code, of.once(3) ? of.pick(values.slice(1)) : values[0]];
  });
  const switches = { ...DEFAULT_SWITCHES, ...(Object.fromEntries(chosen) as Partial<Switches>) };
  return withoutDoubtfulRuns(of, switches);
}

/**
 * Where the second and third last place cost something else, a doubtful issue would make each later amount doubtful;
 * those years leave no issue in doubt.
 */
function withoutDoubtfulRuns(of: Chance, switches: Switches): Switches {
  const usual = switches["POL-STREAK-2"] === "另扣4分" && switches["POL-STREAK-3"] === "每次扣4分并约谈";
  if (usual) return switches;
  const certain = of.pick(["按条文计", "不适用"] as const);
  const tie = switches["POL-TIE-LAST"] === "待确认" ? "都不算" : switches["POL-TIE-LAST"];
  return { ...switches, "POL-N-SMALL": certain, "POL-TIE-LAST": tie };
}

/** In one year of eight the mechanism begins or ends with a year's turn. */
function randomValidity(of: Chance, switches: Switches): Pick<YearFacts, "validFrom" | "validTo"> {
  if (!of.once(8)) return { validFrom: null, validTo: null };
  // Whether a last place before the beginning starts a run is not said, so runs begin anew each year there.
  return switches["POL-STREAK-YEAR"] === "每年重新起算"
    ? { validFrom: "2019-01-01", validTo: null }
    : { validFrom: null, validTo: "2018-12-31" };
}

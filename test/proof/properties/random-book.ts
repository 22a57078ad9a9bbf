// Workbooks small enough for thousands of runs: a few months of a random year.
import { DEFAULT_SWITCHES } from "../../../src/policy";
import type { YearFacts } from "../formulas/facts";
import { randomYear } from "../formulas/random-year";

/** The facts of the last `months` months of a random year, complete ones. */
export function randomMonths(seed: number, months: number): YearFacts {
  const facts = randomYear(seed);
  const all = [...new Set(facts.issues.map(({ month }) => month))].sort();
  const first = all[Math.max(0, all.length - months)] ?? "";
  const within = (month: string): boolean => month.slice(0, 7) >= first;
  return {
    ...facts,
    issues: facts.issues.filter(({ month }) => within(month)),
    history: [],
    indicators: facts.indicators.filter(({ month, others }) => within(month) && others === null),
    cityTables: [],
    events: facts.events.filter(({ day }) => within(day)),
    households: facts.households.filter(({ day }) => within(day)).slice(0, 12),
    grades: facts.grades.filter(({ year }) => year >= 2018),
    reports: [],
    submissions: [],
  };
}

/** The same with every reading at its default and no period of validity. */
export function plainMonths(seed: number, months: number): YearFacts {
  return { ...randomMonths(seed, months), switches: DEFAULT_SWITCHES, validFrom: null, validTo: null };
}

/** Own rows of fields that are not small, with `more` others above them: as many below as before. */
export function withLargerFields(facts: YearFacts, more: number): YearFacts {
  return {
    ...facts,
    indicators: facts.indicators.map((fact) => {
      const grows = fact.total > (fact.level === "市" ? 3 : 20);
      return grows ? { ...fact, rank: fact.rank + more, total: fact.total + more } : fact;
    }),
  };
}

// The product's engine on the same facts; why is always part of its answer, and can be put in words.
import { evaluate, type Outcome, type Situation, type Unit } from "../../src/engine";
import {
  composite,
  districtRanking,
  event,
  graded,
  household,
  indicatorRanking,
  situation,
} from "../../test/support/situation";
import { wording } from "../../src/policy";
import type { Answer, Contestant } from "./contestant";
import type { District, Line, RankFact, YearFacts } from "./facts";

const LEVELS = ["国家", "省", "市"] as const;

export function ours({ year, units }: District, inWords: boolean): Contestant {
  const situation = situationOf(year, units);
  return {
    name: inWords ? "本产品的引擎，依据写成句子" : "本产品的引擎，带逐项依据",
    family: "ours",
    explains: true,
    run: () => answer(situation, inWords),
  };
}

/** What counts, what was outdone, what waits and what nearly counted: each has its checks with their cells. */
function answer(situation: Situation, inWords: boolean): Answer {
  const { outcomes } = evaluate(situation, null);
  return { lines: linesOf(outcomes), explanations: inWords ? outcomes.map(sentencesOf) : outcomes };
}

function sentencesOf({ reason, flags, checks }: Outcome): string {
  const asked = checks.map(
    ({ label, want, got }) => `${wording({ code: label, values: {} })}：${String(want)}/${String(got)}`,
  );
  return [wording(reason), ...flags.map(wording), ...asked].join("；");
}

/** The rows of a ledger that `outcomes` come to. */
export const linesOf = (outcomes: readonly Outcome[]): readonly Line[] => outcomes.flatMap(lineOf);

/** The facts as the engine is told them. */
export function situationOf(facts: YearFacts, units: readonly Unit[]): Situation {
  return situation({
    units,
    rankings: [...districtRankings(facts), ...indicatorRankings(facts)],
    events: facts.events.map(({ day, unit, kind, level, matter, document, talk }) =>
      event({ unit, kind, level, on: day, sameMatter: matter, documentNumber: document, talkDecided: talk }),
    ),
    households: facts.households.map(({ household: id, level, unit, result }) =>
      household({ household: id, level, unit, result, on: `${facts.year}-11-20` }),
    ),
    annualTownships: facts.grades.map(({ unit, grade, place }) =>
      graded(facts.year, unit, grade, { rank: place }),
    ),
    annualDepartments: facts.places.map(({ unit, place }) =>
      composite(facts.year, unit, place, facts.counterparts),
    ),
    office: { assessmentsPassed: assessmentsOf(facts) },
  });
}

const assessmentsOf = ({ passed, year }: YearFacts): Readonly<Record<string, boolean>> =>
  passed === null ? {} : Object.fromEntries(LEVELS.map((level) => [`${year} ${level}`, passed]));

function districtRankings({ ranks }: YearFacts): ReturnType<typeof districtRanking>[] {
  const issues = new Map<string, RankFact[]>();
  for (const fact of ranks) {
    const key = `${fact.series} ${fact.month}`;
    const issue = issues.get(key);
    if (issue) issue.push(fact);
    else issues.set(key, [fact]);
  }
  return [...issues].map(([key, facts]) =>
    districtRanking(
      facts[0]?.month ?? "",
      { ranks: Object.fromEntries(facts.map(({ unit, rank }) => [unit, rank])) },
      { sheet: key, series: facts[0]?.series ?? "" },
    ),
  );
}

function indicatorRankings({ indicators }: YearFacts): ReturnType<typeof indicatorRanking>[] {
  return indicators.map(({ month, level, indicator, rank, total, unit }) =>
    indicatorRanking({
      when: month,
      level,
      indicator,
      rank,
      total,
      lead: unit,
      more: { series: indicator, sheet: `${indicator} ${level} ${month}` },
    }),
  );
}

const STATES = { applied: 0, undecided: 1, absorbed: 2 } as const;

/** Clauses without an amount have consequences only; those are proved elsewhere. */
function lineOf(outcome: Outcome): Line[] {
  if (outcome.kind === "not-applied" || outcome.points === null || outcome.points === 0) return [];
  const { unit, clause, kind } = outcome;
  const month = outcome.clause.startsWith("激3") ? "" : (outcome.month ?? "");
  const points = kind === "applied" ? outcome.points / 2 : 0;
  return [{ month, unit, clause, points, state: STATES[kind] }];
}

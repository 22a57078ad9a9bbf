// The situations whose results are kept: the last months of random years, disturbed, and what people answered then.
import { evaluate, type Outcomes, type Situation } from "../../../src/engine";
import {
  DEFAULT_SWITCHES,
  PARAMETERS,
  SWITCHES,
  SWITCH_CODES,
  type ParameterValue,
  type Switches,
} from "../../../src/policy";
import { cell, day } from "../../support/situation";
import { withPapers } from "../../proof/formulas/engine";
import { chance, type Chance } from "../../proof/formulas/random";
import { randomYear } from "../../proof/formulas/random-year";
import { situationOf } from "../../proof/formulas/situation";
import { randomMonths } from "../../proof/properties/random-book";
import { arranged } from "./arrangements";
import { disturbed, poolOf, type Pool } from "./disturbances";

const MONTHS = 3;
const MOST_DISTURBANCES = 20;
/** How many situations have their results kept. */
export const KEPT_SITUATIONS = 60;

/** The last months of a year, its papers included. */
function clean(seed: number): Situation {
  const months = randomMonths(seed, MONTHS);
  const { reports, submissions } = randomYear(seed);
  const papers = { ...months, reports: reports.slice(0, 3), submissions: submissions.slice(0, 4) };
  return numbered(withPapers(situationOf(months), papers));
}

/** Rows of the registers counted anew: the builders count through the whole process. */
function numbered(situation: Situation): Situation {
  return {
    ...situation,
    events: situation.events.map((fact, index) => ({
      ...fact,
      row: index + 2,
      at: cell("事项登记", `D${index + 2}`),
    })),
    households: situation.households.map((fact, index) => ({
      ...fact,
      ...{ row: index + 2, at: cell("抽检户登记", `G${index + 2}`) },
    })),
  };
}

let pool: Pool | null = null;
const kin = (): Pool => (pool ??= poolOf([3, 5, 8, 13].map(clean)));

/** One situation, the same for the same number. */
export function situationNumber(seed: number): Situation {
  const of = chance(seed * 104_729);
  const situation = disturbed(inDisorder(clean(seed), of), kin(), of, of.below(MOST_DISTURBANCES));
  return {
    ...situation,
    ...(of.once(3) ? { parameters: someParameters(of) } : {}),
    switches: someSwitches(situation, of),
  };
}

const inDisorder = (situation: Situation, of: Chance): Situation => ({
  ...situation,
  rankings: arranged(situation.rankings, of),
});

function someSwitches({ switches }: Situation, of: Chance): Switches {
  const code = of.pick(SWITCH_CODES);
  const values: readonly string[] = SWITCHES[code].values;
  return { ...(of.once(2) ? switches : DEFAULT_SWITCHES), [code]: of.pick(values) };
}

function someParameters(of: Chance): readonly ParameterValue[] {
  return of
    .shuffled(PARAMETERS)
    .slice(0, 4)
    .map(({ id, builtIn }) => ({
      parameter: id,
      value: builtIn < 0 ? builtIn - 1 : builtIn + 1,
      from: day(of.pick(["2018-06-01", "2019-03-01", "2019-09-01"])),
      at: cell("规则参数", "F2"),
    }));
}

/** The same situation after people answered half of its questions. */
export function answered(situation: Situation, { questions }: Outcomes, seed: number): Situation {
  const of = chance(seed * 15_485_863);
  const answers = questions.flatMap(({ id, choices }): [string, string][] =>
    of.once(2)
      ? [[id, choices.length > 0 ? of.pick(choices) : of.pick(["3", "区住建局", "2019-03-06", "不清楚"])]]
      : [],
  );
  return { ...situation, answers: { ...situation.answers, ...Object.fromEntries(answers) } };
}

/** What the engine says, first without and then with those answers. */
export function said(seed: number): readonly [Outcomes, Outcomes] {
  const situation = situationNumber(seed);
  const first = evaluate(situation, null);
  return [first, evaluate(answered(situation, first, seed), null)];
}

// The same facts through the product's engine, in the words of the formula sheets.
import {
  evaluate,
  interviewsOf,
  NOT_SENT,
  questionId,
  type Effect,
  type Outcome,
  type Situation,
} from "../../../src/engine";
import { cell, day, known, month } from "../../support/situation";
import type { YearFacts } from "./facts";
import { effectLine, pointsLine, talkLine, type Result } from "./result";
import { situationOf } from "./situation";

/** What the engine says about a year. */
export function byEngine(facts: YearFacts): Result {
  const situation = withPapers(situationOf(facts), facts);
  const { outcomes, effects } = evaluate(situation, null);
  return {
    points: outcomes.flatMap(pointsOf),
    talks: outcomes.flatMap(talkOf),
    interviews: facts.listMonths.flatMap((each) =>
      interviewsOf(outcomes, situation, month(each)).map(
        ({ unit, level, status }) => `${each} ${unit} ${level}${status === "建议" ? status : "待"}`,
      ),
    ),
    effects: effects.map(effectOf),
  };
}

/** The situation with the papers that people dated. */
export function withPapers(situation: Situation, { reports, submissions, calendar }: YearFacts): Situation {
  const answer = (decided: boolean): string => (decided ? "按激8.c扣分" : "不处理");
  const answers = [
    ...reports.map(({ interview, decided }) => [questionId("G-7", interview), decided] as const),
    ...submissions.map(
      ({ unit, month: owed, series, decided }) =>
        [questionId("C-18", unit, owed, "区", series), decided] as const,
    ),
  ];
  return {
    ...situation,
    calendar: calendar.map(({ day: on, work }) => ({ date: day(on), work })),
    answers: Object.fromEntries(
      answers.flatMap(([id, decided]) => (decided === null ? [] : [[id, answer(decided)]])),
    ),
    reports: reports.map(({ interview, unit, talkDay, reportedDay }, index) => ({
      ...{ interview, unit, interviewDay: day(talkDay), reportedDay: day(reportedDay) },
      at: cell("整改台账", `F${index + 2}`),
    })),
    submissions: submissions.map(({ series, month: owed, unit, received }, index) => ({
      ...{ series, level: "区", month: month(owed), leads: [known(unit)], problem: null },
      received: received === null ? null : received === NOT_SENT ? NOT_SENT : day(received),
      at: cell("报送登记", `E${index + 2}`),
    })),
  };
}

const STATES = { applied: 0, undecided: 1, absorbed: 2 } as const;

/** Clauses without an amount have consequences only: they are compared as talks and effects. */
function pointsOf(outcome: Outcome): string[] {
  if (outcome.kind === "not-applied" || outcome.points === null || outcome.points === 0) return [];
  const { unit, clause, kind, year, points } = outcome;
  return [pointsLine({ month: outcome.month ?? "", year }, unit, clause, points / 2, STATES[kind])];
}

function talkOf(outcome: Outcome): string[] {
  if ((outcome.kind !== "applied" && outcome.kind !== "undecided") || outcome.talk === null) return [];
  const year = outcome.month === null ? outcome.year : 0;
  return [talkLine(outcome.month ?? "", year, outcome.unit, outcome.talk, outcome.kind === "undecided")];
}

function effectOf({ year, unit, person, effect, status, quota }: Effect): string {
  const stands = status === "建议" || status === "已吸收" ? status : "待";
  const persons = quota === null ? "" : ` ${quota.persons ?? "?"}`;
  return effectLine(year, unit, person ?? "", effect, `${stands}${persons}`);
}

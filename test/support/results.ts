// Reads results as short lines, so that a test states what a clerk would see.
import { evaluate } from "../../src/engine";
import type { Interview, Outcome, Outcomes } from "../../src/engine";
import type { IsoMonth } from "../../src/policy";
import { wording } from "../../src/policy";
import { situation } from "./situation";
import type { SituationFacts } from "./situation";

/** Evaluates case facts; `when` chooses the data month. */
export function evaluated(facts: SituationFacts, when: string | null = null): Outcomes {
  return evaluate(situation(facts), when as IsoMonth | null);
}

const amountOf = (outcome: Outcome): string =>
  outcome.kind === "not-applied" || outcome.points === null ? "" : String(outcome.points / 2);

/** Lines of the ledger: rows that give or would give points; "2019-08 癸乡 约1.a -2", a status behind pending ones. */
export function ledger({ outcomes }: Pick<Outcomes, "outcomes">, unit?: string): string[] {
  return outcomes
    .filter((outcome) => unit === undefined || outcome.unit === unit)
    .flatMap((outcome) => {
      if (outcome.kind === "not-applied" || outcome.points === null || outcome.points === 0) return [];
      const status = { applied: [], absorbed: ["已吸收"], undecided: [statusOf(outcome)] }[outcome.kind];
      return [
        [outcome.month ?? outcome.year, outcome.unit, outcome.clause, amountOf(outcome), ...status].join(" "),
      ];
    });
}
const statusOf = (outcome: Outcome): string => (outcome.kind === "undecided" ? outcome.status : "");

/** What counts in the end, in points: applied rows only, of one year. */
export function total({ outcomes }: Pick<Outcomes, "outcomes">, unit: string, year = 2019): number {
  return outcomes
    .filter((outcome) => outcome.unit === unit && outcome.year === year)
    .reduce((sum, outcome) => sum + (outcome.kind === "applied" ? outcome.points / 2 : 0), 0);
}

/** "癸乡 L0 电话提醒 约1.a 建议" */
export function list({ interviews }: Pick<Outcomes, "interviews">): string[] {
  return interviews.map((row) =>
    [row.unit, row.level, row.form, row.clauses.join("+"), row.status].join(" "),
  );
}

/** "甲镇 一等 单位 建议", annual consequences besides the general 评价依据. */
export function effects({ effects: all }: Pick<Outcomes, "effects">, unit?: string, year = 2019): string[] {
  return all
    .filter((effect) => (unit === undefined || effect.unit === unit) && effect.year === year)
    .filter((effect) => effect.effect !== "评价依据")
    .map((effect) => [effect.unit, effect.effect, effect.person ?? "单位", effect.status].join(" "));
}

/** Codes of the questions, each once, sorted. */
export function codes({ questions }: Pick<Outcomes, "questions">): string[] {
  return [...new Set(questions.map((question) => question.code))].sort();
}

/** Every flag of the fired outcomes of a unit, rendered. */
export function flags({ outcomes }: Pick<Outcomes, "outcomes">, unit: string, clause?: string): string[] {
  return outcomes
    .filter((outcome) => outcome.unit === unit && (clause === undefined || outcome.clause === clause))
    .flatMap((outcome) => outcome.flags.map(wording));
}

/** Reasons of a talk, rendered, strongest first. */
export function reasons(interview: Interview | undefined): string[] {
  return (interview?.triggers ?? []).map((trigger) => wording(trigger.reason));
}

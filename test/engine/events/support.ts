// Runs the event family on a few register rows and prints outcomes in one comparable line each.
import { evaluateEvents } from "../../../src/engine/events";
import type { RankingFamilyResult } from "../../../src/engine";
import type { EventFact, Outcome } from "../../../src/engine";
import { RULE_BOOK, wording } from "../../../src/policy";
import { situation } from "../../support/situation";
import type { SituationFacts } from "../../support/situation";

/** The family's result for these rows. */
export function judged(
  events: readonly EventFact[],
  facts: SituationFacts = {},
  rankings?: RankingFamilyResult,
): ReturnType<typeof evaluateEvents> {
  return evaluateEvents(situation({ ...facts, events }), RULE_BOOK, rankings);
}

/** "甲镇 约3.b+激5.c -10 L1" for what counts; pending, absorbed and refused outcomes say so. */
export function line(outcome: Outcome): string {
  const clauses = [outcome.clause, ...outcome.cites].join("+");
  const start = `${outcome.unit} ${clauses}`;
  switch (outcome.kind) {
    case "not-applied":
      return `${start} 不适用`;
    case "absorbed":
      return `${start} 已吸收(${outcome.points / 2})`;
    case "undecided":
      return [start, outcome.status, (outcome.points ?? 0) / 2, outcome.talk ?? ""].join(" ").trim();
    case "applied":
      return [start, outcome.points / 2, outcome.talk ?? ""].join(" ").trim();
  }
}

/** Lines of all outcomes, in a fixed order. */
export function lines(events: readonly EventFact[], facts: SituationFacts = {}): readonly string[] {
  return judged(events, facts).outcomes.map(line).sort();
}

/** What counts now, in points. */
export function total(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + (outcome.kind === "applied" ? outcome.points : 0), 0) / 2;
}

/** All flags as printed. */
export function flagTexts(outcomes: readonly Outcome[]): readonly string[] {
  return outcomes.flatMap((outcome) => outcome.flags.map(wording));
}

/** Codes of the open questions. */
export function asked(result: {
  readonly questions: readonly { readonly code: string }[];
}): readonly string[] {
  return result.questions.map((question) => question.code);
}

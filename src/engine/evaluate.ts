// The engine's entry: runs the families of rules over a situation and draws effects, interviews and questions from them.
import { RULE_BOOK } from "../policy";
import type { ClauseId, IsoMonth, RuleBook } from "../policy";
import { evaluateAnnual } from "./annual";
import { settleAssessmentOverlap } from "./assessment-overlap";
import { latestAssessedYear, latestDataMonth } from "./data-month";
import { effectsOf } from "./effects";
import { evaluateEvents } from "./events";
import type { EventFamilyResult, FamilyResult } from "./family";
import { evaluateHouseholds } from "./households";
import { interviewQuestions, interviewsOf } from "./interviews";
import type { Outcome, Outcomes, Question } from "./outcome";
import { sortedOutcomes } from "./outcome-order";
import { evaluateLateReports } from "./late-reports";
import { evaluateLateSubmissions } from "./late-submissions";
import { evaluateRankings } from "./rankings";
import type { Situation } from "./situation";

/**
 * Everything the mechanism says about a situation.
 * @param month data month of the interviews; null = the latest one known. Outcomes cover all months and years.
 * @param book the rule book to apply
 */
export function evaluate(
  situation: Situation,
  month: IsoMonth | null = null,
  book: RuleBook = RULE_BOOK,
): Outcomes {
  const families = familiesOf(situation, book);
  const outcomes = sortedOutcomes(allOutcomes(families));
  const { effects, questions } = effectsOf(families, situation, book);
  const dataMonth = month ?? latestDataMonth(situation);
  const interviews = interviewsOf(outcomes, situation, dataMonth);
  const asked = [
    ...families.flatMap((family) => family.questions),
    ...questions,
    ...interviewQuestions(interviews, situation),
  ];
  return {
    outcomes,
    effects,
    questions: openQuestions(asked, situation),
    month: dataMonth,
    year: yearOf(dataMonth, situation),
    interviews,
  };
}

/** Rankings first: an event may only repeat what a ranking has already booked (O6, O7). */
function familiesOf(situation: Situation, book: RuleBook): readonly FamilyResult[] {
  const ranked = evaluateRankings(situation, book);
  const registered = evaluateEvents(situation, book, ranked);
  const rankings = { ...ranked, outcomes: settledRankings(ranked.outcomes, registered) };
  const { events, households } = settleAssessmentOverlap(
    { events: registered, households: evaluateHouseholds(situation, book) },
    situation,
  );
  const late = [evaluateLateReports(situation, book), evaluateLateSubmissions(situation, book)];
  return [rankings, events, households, evaluateAnnual(situation, book), ...late];
}

/** Ranking outcomes as the register leaves them: with the clauses it repeats, without those a finding takes over. */
function settledRankings(
  outcomes: readonly Outcome[],
  { citations, superseded }: EventFamilyResult,
): readonly Outcome[] {
  const cited = withCitations(outcomes, citations);
  return superseded.size === 0 ? cited : cited.filter(({ id }) => !superseded.has(id));
}

/** One flat list; joined whole, since registers can be long. */
function allOutcomes(families: readonly FamilyResult[]): readonly Outcome[] {
  return new Array<Outcome>().concat(...families.map((family) => family.outcomes));
}

/** Year of the data month; of the latest year-end results where there is no month; 0 where there is nothing at all. */
function yearOf(month: IsoMonth | null, situation: Situation): number {
  if (month !== null) return Number(month.slice(0, 4));
  return latestAssessedYear(situation) ?? 0;
}

/** Adds clauses to what an outcome cites, each once. */
export function withCitations(
  outcomes: readonly Outcome[],
  citations: ReadonlyMap<string, readonly ClauseId[]>,
): readonly Outcome[] {
  if (citations.size === 0) return outcomes;
  return outcomes.map((outcome) => {
    const added = citations.get(outcome.id);
    return added ? { ...outcome, cites: [...new Set([...outcome.cites, ...added])] } : outcome;
  });
}

/**
 * Questions by id, each once, without those answered by one of their choices. A free question that a family still asks
 * has an answer the family could not use.
 */
function openQuestions(questions: readonly Question[], situation: Situation): readonly Question[] {
  const open = new Map<string, Question>();
  for (const question of questions) {
    const settled = question.choices.length > 0 && isAnswered(question, situation.answers);
    if (!settled && !open.has(question.id)) open.set(question.id, question);
  }
  return [...open.values()];
}

/** Is there an answer that is one of the choices (or, for a free question, any text)? */
export function isAnswered(question: Question, answers: Situation["answers"]): boolean {
  const answer = answers[question.id]?.trim() ?? "";
  if (answer === "") return false;
  return question.choices.length === 0 || question.choices.includes(answer);
}

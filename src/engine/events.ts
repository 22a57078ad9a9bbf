// The event register: 激4–激8, 约2, 约3.b, 约3.c, 约6, 约8. Judge each row, settle what is one matter, build outcomes.
import type { RuleBook } from "../policy";
import type { EventFamilyResult, RankingFamilyResult } from "./family";
import type { Outcome } from "./outcome";
import type { Situation } from "./situation";
import { eventContext } from "./events/context";
import { flag } from "./events/draft";
import type { Draft } from "./events/draft";
import { judgeEvent } from "./events/judge";
import { settleMatters } from "./events/matters";
import { noteSharedFacts } from "./events/notes";
import { nameDrafts, nationalTalk, outcomeOf } from "./events/outcomes";
import { matchRankings } from "./events/ranking-matches";
import { FLAGS } from "./events/wording-codes";

/**
 * Every outcome of 事项登记, all months and years.
 * @param rankings what the rankings have booked: a registered finding about the same indicator is the same fact
 * @returns outcomes, questions, the persons named, and the clauses that ranking outcomes have to cite
 */
export function evaluateEvents(
  situation: Situation,
  book: RuleBook,
  rankings?: RankingFamilyResult,
): EventFamilyResult {
  const context = eventContext(situation, book, rankings);
  const drafts: Draft[] = [];
  for (const fact of situation.events) judgeEvent(context, fact, drafts);
  const matched = matchRankings(context, drafts);
  settleMatters(drafts);
  noteSharedFacts(context, drafts);
  nameDrafts(drafts);
  const outcomes: Outcome[] = [];
  for (const draft of drafts) {
    const proposed = nationalTalk(context, draft);
    flagAvoidance(draft);
    outcomes.push(outcomeOf(draft));
    if (proposed) outcomes.push(proposed);
  }
  return { outcomes, questions: context.questions.open(), ...matched, ...personsOf(drafts) };
}

/** Units whose own head hosts or attends talks. */
const TALKING_OFFICE = /纪委|组织部|扶贫办|扶贫开发/;

function flagAvoidance(draft: Draft): void {
  if (draft.talk !== null && TALKING_OFFICE.test(draft.placed.unit)) flag(draft, FLAGS.avoidance);
}

/** Persons and gravity by outcome id, for the rows whose consequences meet a person. */
function personsOf(
  drafts: readonly Draft[],
): Required<Pick<EventFamilyResult, "persons" | "severe" | "doubtful">> {
  const persons = new Map<string, string>();
  const severe = new Set<string>();
  const doubtful = new Map<string, "待确认" | "待佐证">();
  for (const draft of drafts) {
    if (draft.standing === "not-applied" || draft.row.consequences.length === 0) continue;
    const { person, severe: grave } = draft.placed.fact;
    if (person !== null) persons.set(draft.id, person);
    if (grave) severe.add(draft.id);
    if (draft.missing.length > 0) doubtful.set(draft.id, draft.onlyDocument ? "待佐证" : "待确认");
  }
  return { persons, severe, doubtful };
}

// A problem that touches the district's assessment may be registered twice: as an event (约3.c) and as drawn households
// (激3.b). Of one unit and year the larger of the two counts (O10).
import { points } from "../policy";
import type { HalfPoints } from "../policy";
import { QuestionBook } from "./events/questions";
import type { FamilyResult } from "./family";
import { compareText } from "./identity";
import { questionId } from "./outcome";
import type { Absorbed, Applied, Message, Outcome } from "./outcome";
import type { Situation } from "./situation";

interface Families<Events extends FamilyResult> {
  readonly events: Events;
  readonly households: FamilyResult;
}

const LARGER_OF_TWO: Message = { code: "event.flag.larger-of-two", values: {} };
const CHOICES = ["同一事实", "不同事实"] as const;

/**
 * Takes an event and the serious households of one unit and year for one fact until the clerk says otherwise: the
 * smaller side is absorbed, the talk stays. Returns both families unchanged where nothing overlaps.
 */
export function settleAssessmentOverlap<Events extends FamilyResult>(
  families: Families<Events>,
  situation: Situation,
): Families<Events> {
  const events = byUnitAndYear(families.events, "约3.c");
  const households = byUnitAndYear(families.households, "激3.b");
  const questions = new QuestionBook(situation.answers);
  const replaced = new Map<string, readonly Outcome[]>();
  for (const [key, serious] of households) {
    const event = heaviest(events.get(key) ?? []);
    if (event && sameFact(questions, event)) settle(event, serious, replaced);
  }
  if (replaced.size === 0) return families;
  return {
    events: {
      ...withReplaced(families.events, replaced),
      questions: [...families.events.questions, ...questions.open()],
    },
    households: withReplaced(families.households, replaced),
  };
}

function byUnitAndYear(family: FamilyResult, clause: string): ReadonlyMap<string, Applied[]> {
  const groups = new Map<string, Applied[]>();
  for (const outcome of family.outcomes) {
    if (outcome.kind !== "applied" || outcome.clause !== clause) continue;
    const key = `${outcome.year}\n${outcome.unit}`;
    const group = groups.get(key);
    if (group) group.push(outcome);
    else groups.set(key, [outcome]);
  }
  return groups;
}

/** The largest deduction, the smallest id of equal ones. */
function heaviest(outcomes: readonly Applied[]): Applied | undefined {
  return [...outcomes].sort((a, b) => a.points - b.points || compareText(a.id, b.id))[0];
}

function sameFact(questions: QuestionBook, event: Applied): boolean {
  const { unit, year, sources } = event;
  const answer = questions.ask({
    id: questionId("O10", unit, year),
    code: "O10",
    message: { code: "event.ask.larger-of-two", values: { unit, year } },
    at: sources[0] ?? null,
    choices: CHOICES,
    holds: false,
    about: unit,
  });
  return answer !== "不同事实";
}

function settle(
  event: Applied,
  serious: readonly Applied[],
  replaced: Map<string, readonly Outcome[]>,
): void {
  const sum = serious.reduce((total, outcome) => total + outcome.points, 0) as HalfPoints;
  const first = heaviest(serious);
  if (!first) return;
  if (sum < event.points) {
    const cites = [...new Set([...first.cites, event.clause, ...event.cites])];
    replaced.set(first.id, [{ ...first, cites, flags: [...first.flags, LARGER_OF_TWO] }]);
    replaced.set(event.id, [absorbedBy(event, first.id, sum), talkOf(event)]);
    return;
  }
  const cites = [...new Set([...event.cites, first.clause])];
  replaced.set(event.id, [{ ...event, cites, flags: [...event.flags, LARGER_OF_TWO] }]);
  for (const outcome of serious) replaced.set(outcome.id, [absorbedBy(outcome, event.id, event.points)]);
}

/** The talk alone: it belongs to the event's month and clause, whichever side carries the points. */
function talkOf(event: Applied): Applied {
  return { ...event, id: `${event.id}·约谈`, points: points(0), flags: [...event.flags, LARGER_OF_TWO] };
}

function absorbedBy(outcome: Applied, by: string, amount: HalfPoints): Absorbed {
  return { ...outcome, kind: "absorbed", by, difference: (amount - outcome.points) as HalfPoints };
}

function withReplaced<Family extends FamilyResult>(
  family: Family,
  replaced: ReadonlyMap<string, readonly Outcome[]>,
): Family {
  return { ...family, outcomes: family.outcomes.flatMap((outcome) => replaced.get(outcome.id) ?? outcome) };
}

// Who is called to a talk: one row per unit and month from the triggers of all outcomes (G-1, G-2).
import { TALKS, TALK_LEVELS } from "../policy";
import type { IsoMonth, TalkLevel } from "../policy";
import { latestAssessedTownshipYear } from "./data-month";
import { distinctMessages } from "./effects-merge";
import { compareText, factId, uniqueIds } from "./identity";
import { attendeesOf, hostOf, intervieweesOf, recusalFlags } from "./interviews-people";
import type { Applied, Interview, Message, Outcome, Question, Undecided } from "./outcome";
import { compareClauses, groupBy } from "./outcome-order";
import type { ListedTrigger, Situation } from "./situation";
import { unitPeople } from "./unit-people";
import type { UnitPeople } from "./unit-people";

/** An outcome that calls for a talk. */
type Trigger = (Applied | Undecided) & { readonly talk: TalkLevel };

/** The kinds of rows a unit can have; 问责 is never merged with the others. */
type RowKind = "约谈" | "待确认" | "问责" | "问责待确认";

/**
 * The interviews of a data month, with the triggers of the latest year-end results that stand on no earlier month's
 * list. Without a data month only the latter. Sources: interfaces.md 3 and 4, readings G-1, G-2, D-14–D-22.
 */
export function interviewsOf(
  outcomes: readonly Outcome[],
  situation: Situation,
  month: IsoMonth | null,
): readonly Interview[] {
  const people = unitPeople(situation);
  const triggers = triggersOf(outcomes, situation, month);
  const interviews = rowsOf(triggers, situation).map((row) => interviewOf(row, situation, people, month));
  return withUniqueIds(interviews).sort(compareInterviews);
}

/** Questions about the people of called units: which of several deputies (D-20). */
export function interviewQuestions(
  interviews: readonly Interview[],
  situation: Situation,
): readonly Question[] {
  const people = unitPeople(situation);
  const units = new Set(interviews.map((interview) => interview.unit));
  return [...units].flatMap((unit) => people.deputyQuestion(unit) ?? []);
}

function triggersOf(
  outcomes: readonly Outcome[],
  situation: Situation,
  month: IsoMonth | null,
): readonly Trigger[] {
  const assessed = latestAssessedTownshipYear(situation);
  const listed = listedElsewhere(situation, month);
  return outcomes.filter((outcome): outcome is Trigger => {
    if (!callsForTalk(outcome)) return false;
    if (outcome.month !== null) return outcome.month === month;
    return outcome.year === assessed && !listed.has(listedKey(outcome.unit, outcome.year, outcome.clause));
  });
}

function callsForTalk(outcome: Outcome): outcome is Trigger {
  return (outcome.kind === "applied" || outcome.kind === "undecided") && outcome.talk !== null;
}

/**
 * Annual triggers that another list holds already; a year-end list comes before every month's, and is its own. A later
 * list keeps what an earlier month's does not hold yet, so that calculating a past month moves no talk.
 */
function listedElsewhere({ listed }: Situation, month: IsoMonth | null): ReadonlySet<string> {
  const keyOf = (each: ListedTrigger): string => listedKey(each.unit, each.year, each.clause);
  const own = new Set(listed.filter((each) => each.month === month).map(keyOf));
  const isElsewhere = (each: ListedTrigger): boolean => {
    if (each.month === month) return false;
    const isLater = month !== null && each.month !== null && each.month > month;
    return !isLater || !own.has(keyOf(each));
  };
  return new Set(listed.filter(isElsewhere).map(keyOf));
}

function listedKey(unit: string, year: number, clause: string): string {
  return [unit, year, clause].join("|");
}

interface TalkRow {
  readonly kind: RowKind;
  /** Strongest first; never empty. */
  readonly triggers: readonly [Trigger, ...Trigger[]];
  /** Tells rows of one unit apart where each trigger has its own (POL-MERGE). */
  readonly detail: string;
}

function rowsOf(triggers: readonly Trigger[], situation: Situation): readonly TalkRow[] {
  const perTrigger = situation.switches["POL-MERGE"] === "逐项约谈";
  const groups = groupBy(triggers, (trigger) =>
    [trigger.unit, kindOf(trigger), perTrigger ? trigger.id : ""].join("|"),
  );
  return [...groups.values()].flatMap((group) => {
    const [strongest, ...rest] = group.sort(compareTriggers);
    if (strongest === undefined) return [];
    const detail = perTrigger ? strongest.clause : "";
    return [{ kind: kindOf(strongest), triggers: [strongest, ...rest], detail }];
  });
}

/** Pending triggers neither raise nor hold a firm row. */
function kindOf({ kind, talk }: Trigger): RowKind {
  if (talk === "L4") return kind === "applied" ? "问责" : "问责待确认";
  return kind === "applied" ? "约谈" : "待确认";
}

function compareTriggers(a: Trigger, b: Trigger): number {
  return strength(b.talk) - strength(a.talk) || compareClauses(a.clause, b.clause) || compareText(a.id, b.id);
}

function strength(level: TalkLevel): number {
  return TALK_LEVELS.indexOf(level);
}

function interviewOf(
  { kind, triggers, detail }: TalkRow,
  situation: Situation,
  people: UnitPeople,
  month: IsoMonth | null,
): Interview {
  const [strongest] = triggers;
  const { unit, unitType, talk: level } = strongest;
  const year = month === null ? strongest.year : Number(month.slice(0, 4));
  return {
    id: factId(month ?? year, unit, kind, detail),
    unit,
    unitType,
    month,
    year,
    level,
    form: TALKS[level].form,
    host: hostOf(level, situation.office),
    attendees: attendeesOf(level, situation.office),
    interviewees: intervieweesOf(level, unit, unitType, people),
    clauses: [...new Set(triggers.map((trigger) => trigger.clause))],
    status: strongest.kind === "applied" ? "建议" : "待确认",
    triggers,
    flags: talkFlags(
      triggers.flatMap((trigger) => trigger.flags),
      [...accountabilityFlags(level), ...recusalFlags(level, unit, situation.office, people)],
    ),
  };
}

/** Flags that the triggers of an event carry already under the event register's own code. */
const SAID_BY_EVENTS: Readonly<Record<string, string>> = {
  "interview.flag.recusal": "event.flag.avoidance",
  "interview.flag.accountability": "event.flag.accountability",
};

/** The flags of the triggers and of the talk itself, each thing said once. */
function talkFlags(ofTriggers: readonly Message[], own: readonly Message[]): readonly Message[] {
  const said = new Set(ofTriggers.map((flag) => flag.code));
  const unsaid = own.filter((flag) => !said.has(SAID_BY_EVENTS[flag.code] ?? flag.code));
  return distinctMessages([...ofTriggers, ...unsaid]);
}

/** Who holds a unit to account, how and by when, is not said: no host and no date (D-15). */
function accountabilityFlags(level: TalkLevel): readonly Message[] {
  return level === "L4" ? [{ code: "interview.flag.accountability", values: {} }] : [];
}

function withUniqueIds(interviews: readonly Interview[]): Interview[] {
  const ids = uniqueIds(
    interviews,
    (interview) => interview.id,
    (interview) => interview.triggers.map((trigger) => trigger.id).join("|"),
  );
  return interviews.map((interview) => ({ ...interview, id: ids.get(interview) ?? interview.id }));
}

/** Strongest talks first, then by unit; firm rows before pending ones. */
function compareInterviews(a: Interview, b: Interview): number {
  return (
    strength(b.level) - strength(a.level) ||
    compareText(a.unit, b.unit) ||
    Number(b.status === "建议") - Number(a.status === "建议") ||
    compareText(a.id, b.id)
  );
}

// The questions that a single registered event can raise, and what their answers mean.
import type { EventRow, Level } from "../../policy";
import { questionId } from "../outcome";
import type { EventFact } from "../situation";
import { amountValues } from "./checks";
import type { EventContext } from "./context";

/** What the choices are called; the first is not necessarily the default. */
const YES_NO = ["是", "否"] as const;
const COUNT = ["计入", "不计入"] as const;

interface Subject {
  readonly fact: EventFact;
  readonly unit: string;
  readonly detail: string;
}

function ask(
  context: EventContext,
  subject: Subject,
  asked: {
    readonly code: string;
    readonly wording: string;
    readonly choices: readonly string[];
    readonly holds: boolean;
  },
): { readonly id: string; readonly answer: string | null } {
  const { fact, unit, detail } = subject;
  const id = questionId(asked.code, unit, fact.kind, detail);
  const values = {
    unit,
    kind: fact.kind,
    matter: fact.subjectMatter,
    document: fact.documentNumber ?? "无文号",
  };
  const answer = context.questions.ask({
    id,
    code: asked.code,
    message: { code: asked.wording, values },
    at: fact.at,
    choices: asked.choices,
    holds: asked.holds,
    about: unit,
  });
  return { id, answer };
}

type Asking = ReturnType<typeof ask>;

/** D-12: was a talk decided? */
export const askTalkDecided = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "D-12", wording: "event.ask.talk-decided", choices: YES_NO, holds: true });

/** D-30: did the exposure do grave harm? */
export const askMajorImpact = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "D-30", wording: "event.ask.major-impact", choices: YES_NO, holds: true });

/** D-4: does the instruction come from one of the four top leaders? */
export const askTopLeader = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "D-4", wording: "event.ask.top-leader", choices: COUNT, holds: true });

/** D-5: does the instruction name the unit or its work in writing? */
export const askExplicitPraise = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "D-5", wording: "event.ask.explicit-praise", choices: YES_NO, holds: false });

/** D-27: is the story about good practice? */
export const askGoodPractice = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "D-27", wording: "event.ask.good-practice", choices: COUNT, holds: false });

/** D-31: does a meeting on rectification count? */
export const askRectificationMeeting = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, {
    code: "D-31",
    wording: "event.ask.rectification-meeting",
    choices: COUNT,
    holds: false,
  });

/** D-22: does the 组长 talk after a national criticism? */
export const askNationalTalk = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, {
    code: "D-22",
    wording: "event.ask.national-talk",
    choices: ["约谈", "不约谈"],
    holds: false,
  });

/** IN-CELL: the row has no usable date. */
export const askDate = (context: EventContext, subject: Subject): Asking =>
  ask(context, subject, { code: "IN-CELL", wording: "event.ask.date", choices: [], holds: true });

/** IN-LEVEL: the kind has no such level, or the level is blank. */
export function askLevel(context: EventContext, subject: Subject, levels: readonly Level[]): Asking {
  const wording = subject.fact.level === null ? "event.ask.level-blank" : "event.ask.level-unknown";
  return ask(context, subject, { code: "IN-LEVEL", wording, choices: [...levels, "不计"], holds: true });
}

export const LIKE_CRITICISM = "按同级通报批评";

/** D-7: one reading for all events of the kind, asked once, in the amounts of the first one's day. */
export function askAssessmentAmount(
  context: EventContext,
  subject: Subject,
  { amounts }: EventRow,
): string | null {
  const { township, department } = amountValues(amounts);
  return context.questions.ask({
    id: questionId("D-7"),
    code: "D-7",
    message: { code: "event.ask.assessment-amount", values: { township, department } },
    at: subject.fact.at,
    choices: [`按${township}分和${department}分`, LIKE_CRITICISM],
    holds: false,
    about: subject.unit,
  });
}

/** C-16: events outside the validity dates; one warning for the whole register. */
export function warnOutsideValidity(context: EventContext, subject: Subject, register: string): void {
  context.questions.ask({
    id: questionId("C-16", register),
    code: "C-16",
    message: { code: "event.ask.outside-validity", values: { register } },
    at: subject.fact.at,
    choices: ["知道了"],
    holds: false,
    about: subject.unit,
  });
}

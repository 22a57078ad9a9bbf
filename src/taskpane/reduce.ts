// The pane's next state: the only place where a state follows from another.
import type { Account } from "../run";
import { EMPTY_DESK, type Desk, type PaneEvent, type PaneState, type Work } from "./state";

/** The state after `event`. Events of a workbook that arrive where none is open change nothing. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "opened":
      return { ...EMPTY_DESK, oldFormat: event.oldFormat };
    case "unusable":
      return { kind: "unusable", why: event.why };
    case "crashed":
      return { kind: "crashed", details: event.details, copied: false, before: deskOf(state) };
    case "recovered":
      return state.kind === "crashed" ? idle(state.before ?? EMPTY_DESK) : state;
    case "copied":
      return state.kind === "ready" || state.kind === "crashed" ? { ...state, copied: true } : state;
    default:
      return state.kind === "ready" ? { ...onDesk(state, event), copied: false } : state;
  }
}

type DeskEvent = Exclude<
  PaneEvent,
  { readonly kind: "opened" | "unusable" | "crashed" | "recovered" | "copied" }
>;

function onDesk(desk: Desk, event: DeskEvent): Desk {
  switch (event.kind) {
    case "started":
      return started(desk, event);
    case "stage":
      return inStage(desk, event);
    case "tried":
      return { ...desk, trials: [...untried(desk, event.trials), ...event.trials] };
    case "compared":
      return { ...desk, comparison: event.comparison };
    case "read":
      return event.behind ? withNews(desk, event.account) : withAccount(desk, event);
    case "finished":
      return { ...desk, activity: null, message: event.message ?? desk.message };
    case "said":
      return { ...desk, message: event.message };
    case "done":
      return { ...desk, done: [...desk.done, event.done] };
    case "answered":
      return withAnswer(desk, event.question, event.answer);
    case "taken-back":
      return withoutLast(desk);
    case "tab":
      return { ...desk, tab: event.tab, explained: null };
    case "month":
      return { ...desk, month: event.month };
    case "explained":
      return { ...desk, explained: event.id };
    case "selected":
      return { ...desk, selection: event.place };
    case "dismissed":
      return { ...desk, message: null };
    default:
      return assertNever(event);
  }
}

type Told<Kind extends DeskEvent["kind"]> = Extract<DeskEvent, { readonly kind: Kind }>;

function started(desk: Desk, { work, about }: Told<"started">): Desk {
  const activity = { work, stage: null, ...(about !== undefined && { about }) };
  return { ...desk, activity, message: keptMessage(desk, work) };
}

function inStage(desk: Desk, { stage, progress }: Told<"stage">): Desk {
  if (desk.activity === null) return desk;
  const { work, about } = desk.activity;
  const more = { ...(about !== undefined && { about }), ...(progress !== undefined && { progress }) };
  return { ...desk, activity: { work, stage, ...more } };
}

/** Trials of other switches than these stay. */
function untried({ trials }: Desk, fresh: Desk["trials"]): Desk["trials"] {
  const codes = new Set(fresh.map(({ code }) => code));
  return trials.filter(({ code }) => !codes.has(code));
}

function deskOf(state: PaneState): Desk | null {
  if (state.kind === "crashed") return state.before;
  return state.kind === "ready" ? state : null;
}

/** Only a run has written the rows to their places; before, what counts is where they stand already. */
function withAccount(before: Desk, { account, source }: Told<"read">): Desk {
  const desk = { ...before, source, trials: [], comparison: null };
  if (source === "calculate") return { ...desk, account, answers: [] };
  return { ...desk, account: asStanding(account) };
}

/** The workbook as it stands after a run; what the run itself came to stays in sight. */
function withNews(desk: Desk, account: Account): Desk {
  if (desk.account === null) return desk;
  const { difference, writes, firstRun, notes } = desk.account;
  return { ...desk, account: { ...account, difference, writes, firstRun, notes } };
}

function asStanding(account: Account): Account {
  return {
    ...account,
    adjustments: account.adjustments.map((row) => ({ ...row, ledger: row.standing })),
    interviews: account.interviews.map((row) => ({ ...row, list: row.standing })),
  };
}

/** After a crash nothing is under way any more. */
function idle(desk: Desk): Desk {
  return { ...desk, activity: null, message: null, explained: null, tab: "home" };
}

/** Reading in the background leaves the last message in sight. */
function keptMessage(desk: Desk, work: Work): Desk["message"] {
  return work === "look" ? desk.message : null;
}

/** The answer stays in sight until the next 计算, also when the question is not asked any more; "" takes it back. */
function withAnswer(desk: Desk, id: string, answer: string): Desk {
  const asked = [...(desk.account?.questions ?? []), ...desk.answers.map(({ question }) => question)];
  const question = asked.find((one) => one.id === id);
  if (question === undefined) return desk;
  const others = without(desk, id);
  return { ...desk, answers: answer === "" ? others : [...others, { question, answer }] };
}

function withoutLast(desk: Desk): Desk {
  const last = desk.done.at(-1);
  return { ...desk, done: desk.done.slice(0, -1), answers: without(desk, last?.question) };
}

function without({ answers }: Desk, id: string | undefined): Desk["answers"] {
  return answers.filter(({ question }) => question.id !== id);
}

function assertNever(event: never): never {
  throw new Error(`unknown event ${JSON.stringify(event)}`);
}

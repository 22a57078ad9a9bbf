// Every state that the pane can be in, by name; made of the pane's own types, so that a new kind is missed here at once.
import type { Account, Comparison, Stage, Trial } from "../../../../src/run";
import {
  EMPTY_DESK,
  START,
  type Desk,
  type Message,
  type PaneState,
  type Unusable,
  type Undoable,
} from "../../../../src/taskpane/state";
import { TAB_NAMES } from "../../../../src/taskpane/view-context";
import { emptyAccount, RECEIPT } from "../../../taskpane/fakes";
import { EVERY_WORK, problems, PROBLEM_KINDS } from "./failures";
import { fullAccount, QUESTIONS, SETTINGS } from "./full-account";
import { differenceLines } from "./full-difference";
import { LATIN, PLACE, SENTENCE, UNIT } from "./words";

export interface NamedState {
  readonly name: string;
  readonly state: PaneState;
}

type States = readonly NamedState[];

const desk = (parts: Partial<Desk>): Desk => ({ ...EMPTY_DESK, account: fullAccount(), ...parts });
const named = (name: string, parts: Partial<Desk>): NamedState => ({ name, state: desk(parts) });
/** Nothing to say but a message, so that the message is what is looked at. */
const quiet = emptyAccount({ recognised: true });

/** One group for each kind of state. */
const GROUPS = {
  loading: () => [{ name: "starting", state: START }],
  unusable: () =>
    (Object.keys(UNUSABLE) as Unusable[]).map((why) => ({ name: why, state: { kind: "unusable", why } })),
  crashed: () =>
    [null, EMPTY_DESK].flatMap((before) =>
      [true, false].map((copied) => ({
        name: `crashed${before === null ? "" : " at work"}${copied ? ", copied" : ""}`,
        state: { kind: "crashed", details: `Error: ${SENTENCE}\n    at ${LATIN}.js:1`, copied, before },
      })),
    ),
  ready: () => [
    ...tabs(),
    ...readings(),
    ...activities(),
    ...messages(),
    ...explanations(),
    ...studies(),
    ...notices(),
    ...lists(),
  ],
} as const satisfies Record<PaneState["kind"], () => States>;

const UNUSABLE = { "not-in-excel": 1, "old-excel": 1, "no-library": 1 } as const satisfies Record<
  Unusable,
  1
>;

/** Every state, each name once. */
export function everyState(): States {
  return Object.values(GROUPS).flatMap((group): States => group());
}

/** Each tab: nothing read yet, not readable, nothing in it, everything in it. */
function tabs(): States {
  const looking = { account: null, activity: { work: "look", stage: "reading" } } as const;
  return TAB_NAMES.flatMap((tab) => [
    named(`${tab}, reading`, { tab, ...looking }),
    named(`${tab}, unread`, { tab, account: null }),
    named(`${tab}, nothing recognised`, {
      tab,
      account: emptyAccount({ recognised: false, firstRun: true, missingSheets: ["单位名录", "设置"] }),
    }),
    named(`${tab}, empty`, { tab, account: quiet }),
    named(`${tab}, full`, { tab }),
  ]);
}

/** What a reading came to, as the home tab says it. */
function readings(): States {
  const first = fullAccount({ firstRun: true });
  const same = fullAccount({ difference: { lines: [] }, questions: [], writes: [] });
  const calculated = (cells: number): Message => ({ kind: "calculated", cells });
  return [
    named("first look", { account: first }),
    named("first look, one question", {
      account: fullAccount({ firstRun: true, questions: QUESTIONS.slice(0, 1) }),
    }),
    named("preview", { account: first, source: "preview", message: { kind: "previewed" } }),
    named("calculated", { source: "calculate", message: calculated(12), ...done("calculate") }),
    named("calculated, the same", { account: same, source: "calculate", message: calculated(0) }),
    named("as it stands", { account: same }),
    named("as it stands, cell selected", {
      account: same,
      selection: { sheet: PLACE.sheet, cell: "AA1049" },
    }),
    named("earlier month", { month: "2019-07" as Desk["month"] }),
  ];
}

const done = (work: Undoable): Pick<Desk, "done"> => ({ done: [{ work, receipt: RECEIPT }] });
const UNDOABLE = { calculate: 1, prepare: 1, bringIn: 1, enter: 1 } as const satisfies Record<Undoable, 1>;
const STAGES = {
  ...{ reading: 1, recognising: 1, evaluating: 1, composing: 1, writing: 1, trying: 1 },
} as const satisfies Record<Stage, 1>;

/** Each work before its first stage; the longest one in each stage; every tab while a work is under way. */
function activities(): States {
  const busy = { work: "calculate", stage: "evaluating" } as const;
  return [
    ...EVERY_WORK.map((work) =>
      named(`at work: ${work}`, { account: quiet, activity: { work, stage: null } }),
    ),
    ...(Object.keys(STAGES) as Stage[]).map((stage) =>
      named(`stage: ${stage}`, {
        account: quiet,
        activity: { work: "calculate", stage, ...(stage === "trying" && { progress: { done: 3, of: 41 } }) },
      }),
    ),
    ...TAB_NAMES.map((tab) => named(`${tab}, busy`, { tab, activity: busy })),
    named("one switch is tried", {
      tab: "settings",
      activity: { work: "try", stage: "trying", progress: { done: 1, of: 2 }, about: "POL-STREAK-2" },
    }),
    named("every switch is tried", { tab: "settings", activity: { work: "try", stage: "reading" } }),
  ];
}

/** Each kind of message, on the home tab and on another. */
function messages(): States {
  const all = Object.entries(MESSAGES).flatMap(([kind, of]) =>
    of.map((message, index) => ({ name: `message: ${kind} ${index + 1}`, message })),
  );
  return [
    ...all.map(({ name, message }) => named(name, { account: quiet, message })),
    ...all.map(({ name, message }) => named(`${name}, beside`, { account: quiet, tab: "warnings", message })),
    ...problems().map(([name, problem]) =>
      named(name, { account: quiet, message: { kind: "problem", problem } }),
    ),
    named("details copied", { message: problem("computer"), copied: true }),
    named("problem while reading again", {
      ...{ message: problem("unsure where"), tab: "sheets" },
      activity: { work: "calculate", stage: "reading" },
    }),
    ...(Object.keys(UNDOABLE) as Undoable[]).map((work) =>
      named(`can be undone: ${work}`, { account: quiet, ...done(work) }),
    ),
  ];
}

function problem(name: string): Message {
  const found = problems().find(([one]) => one === name);
  if (found === undefined) throw new Error(`no problem ${name}`);
  return { kind: "problem", problem: found[1] };
}

const NAMES = [UNIT, LATIN];
const MESSAGES = {
  calculated: [{ kind: "calculated", cells: 1 }],
  previewed: [{ kind: "previewed" }],
  undone: (Object.keys(UNDOABLE) as Undoable[]).map((work) => ({ kind: "undone", work })),
  prepared: [[], ["单位名录", "设置"]].map((created) => ({ kind: "prepared", created })),
  entered: [{ kind: "entered" }],
  closed: [true, false].map((final) => ({ kind: "closed", final })),
  brought: [
    { kind: "brought", kept: NAMES, left: NAMES, again: NAMES },
    { kind: "brought", kept: ["7月"], left: [], again: [] },
  ],
  cancelled: [{ kind: "cancelled" }],
  problem: Object.keys(PROBLEM_KINDS)
    .map(() => problem("computer"))
    .slice(0, 1),
} as const satisfies Record<Message["kind"], readonly Message[]>;

/** Every row and every interview, opened. */
function explanations(): States {
  const { adjustments, interviews } = fullAccount();
  const opened = [...adjustments, ...interviews].map(({ id }) =>
    named(`explained: ${id}`, { explained: id }),
  );
  const message = problem("not shown: sheet-hidden");
  return [...opened, named("explained, with a problem", { explained: "status-建议", message })];
}

const trial = (value: string, count: number): Trial => ({
  ...{
    code: "POL-STREAK-2",
    name: "第二次末位扣分的口径",
    inForce: UNIT,
    value,
    units: count === 0 ? 0 : 2,
    count,
  },
  lines: count === 0 ? [] : differenceLines().slice(0, 4),
});

const COMPARED: Comparison = {
  months: ["2019-07" as NonNullable<Desk["month"]>, "2019-08" as NonNullable<Desk["month"]>],
  units: [
    {
      ...{ unit: UNIT, unitType: "乡镇", points: [-2, -4.5], year: [0, -4.5], interviews: [null, "L1"] },
      ranks: (
        [
          [0, 1],
          [1, 2],
          [2, 0],
        ] as const
      ).map((streak) => ({
        ...{ name: `${LATIN} ${UNIT}`, streak },
        places: [streak[0] === 0 ? null : { text: "12/12", ...PLACE }, { text: "1/12", ...PLACE }],
      })),
    },
    { unit: LATIN, unitType: "区直", points: [1, 1], year: [1, 1], interviews: [null, null], ranks: [] },
  ],
};

/** Trials and comparisons. */
function studies(): States {
  const trials = [trial("替换为4分", 7), trial(UNIT, 0)];
  const only = SETTINGS.filter(({ group }) => group === "switch").slice(0, 1);
  return [
    named("one switch tried", { tab: "settings", trials }),
    named("every switch tried", { tab: "settings", trials, account: fullAccount({ settings: only }) }),
    named("months compared", { comparison: COMPARED, account: fullAccount({ difference: { lines: [] } }) }),
    named("comparing", { activity: { work: "compare", stage: "evaluating" } }),
  ];
}

/** What stands on the home tab whatever was calculated. */
function notices(): States {
  return ["xls", "et", "csv", "ods"].map((oldFormat) =>
    named(`old format: ${oldFormat}`, { oldFormat, account: quiet }),
  );
}

/** Questions with their answers given, open and settled; sheets of a year. */
function lists(): States {
  const [buttons, list, words, unit] = QUESTIONS;
  const answers = [buttons, list, words, unit].flatMap((question) =>
    question === undefined ? [] : [{ question, answer: question.choices[0] ?? SENTENCE }],
  );
  const without = (parts: Partial<Account>): Account => fullAccount(parts);
  return [
    named("answers given", { tab: "questions", answers }),
    named("answers settled", { tab: "questions", answers, account: without({ questions: [] }) }),
    named("no settings on a sheet", { tab: "settings", account: without({ sheets: [] }) }),
    named("prepared, units proposed", { message: { kind: "prepared", created: ["单位名录"] } }),
    named("closing needs a calculation", {
      account: without({ firstRun: false, closings: without({}).closings }),
    }),
    named("closing", { account: without({ writes: [] }) }),
  ];
}

// Everything that can go wrong, one of each: Excel's codes, conflicts, refused entries, places that cannot be shown.
import { EXCEL_ERROR_CODES, type ExcelErrorCode } from "../../../../src/excel/excel-error";
import type { Conflict, Refusal } from "../../../../src/run";
import type { NotBrought, NotShown, Problem, RefusedEntry, Work } from "../../../../src/taskpane/state";
import { RECEIPT } from "../../../taskpane/fakes";
import { LATIN, PLACE, SENTENCE, SHEET, UNIT } from "./words";

const CODES: readonly ExcelErrorCode[] = [...EXCEL_ERROR_CODES, "Unknown"];
const WORKS = {
  ...{
    look: 1,
    calculate: 1,
    preview: 1,
    try: 1,
    compare: 1,
    undo: 1,
    prepare: 1,
    bringIn: 1,
    enter: 1,
    show: 1,
  },
} as const satisfies Record<Work, 1>;
export const EVERY_WORK = Object.keys(WORKS) as readonly Work[];

const CONFLICTS = {
  "cell-changed": "edited",
  "edited-since": "edited",
  "sheet-missing": "sheet",
  "sheet-exists": "sheet",
} as const satisfies Record<Conflict["what"], string>;

const NOT_SHOWN = { "sheet-missing": 1, "sheet-hidden": 1 } as const satisfies Record<NotShown["why"], 1>;
const NOT_BROUGHT = { "old-excel": 1, "no-workbook": 1, "nothing-in-it": 1 } as const satisfies Record<
  NotBrought["why"],
  1
>;
const REFUSED = {
  "no-such-question": 1,
  "no-such-table": 1,
  "no-such-setting": 1,
  "no-such-talk": 1,
  "already-filled": 1,
  "not-a-choice": 1,
  "not-a-value": 1,
} as const satisfies Record<RefusedEntry["why"], 1>;

const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record) as Key[];

const LEFT = [
  { sheet: SHEET, at: "A1:F12" },
  { sheet: LATIN.slice(0, 31), at: null },
] as const;

/** A refusal of Excel; where it happened is told for some codes. */
function failure(
  code: ExcelErrorCode,
  more: Partial<Extract<Refusal, { readonly kind: "failed" }>> = {},
): Refusal {
  const sheet = code.length % 2 === 0 ? SHEET : null;
  const details = `${code} Range.values ${"at Object.sync (office.js:1:1) ".repeat(3)}`;
  return { kind: "failed", problem: { code, sheet, cell: sheet && "AA1048", details }, left: [], ...more };
}

function conflict(what: Conflict["what"]): Conflict {
  return what === "cell-changed" || what === "edited-since"
    ? { kind: "conflict", what, ...PLACE, expected: UNIT, found: LATIN }
    : { kind: "conflict", what, sheet: SHEET };
}

/** By a short name. */
export function problems(): readonly (readonly [string, Problem])[] {
  const refusal = (work: Work, one: Refusal): Problem => ({ kind: "refusal", work, refusal: one });
  return [
    ...CODES.map((code) => [`Excel: ${code}`, refusal("calculate", failure(code))] as const),
    ...EVERY_WORK.map((work) => [`stopped: ${work}`, refusal(work, failure("RequestAborted"))] as const),
    ["left over", refusal("calculate", failure("AccessDenied", { left: LEFT }))],
    ["unsure", refusal("prepare", failure("RequestTimedOut", { undo: RECEIPT }))],
    ["unsure where", refusal("calculate", failure("RequestTimedOut", { left: LEFT, undo: RECEIPT }))],
    ...keys(CONFLICTS).map((what) => [`conflict: ${what}`, refusal("calculate", conflict(what))] as const),
    ...keys(REFUSED).map((why): [string, Problem] => [
      `entry: ${why}`,
      { kind: "entry", why, choices: [UNIT, LATIN, "计分"] },
    ]),
    ...keys(NOT_SHOWN).map((why): [string, Problem] => [
      `not shown: ${why}`,
      { kind: "not-shown", why, place: PLACE },
    ]),
    ...keys(NOT_BROUGHT).map((why): [string, Problem] => [
      `not brought: ${why}`,
      { kind: "not-brought", why },
    ]),
    ["computer", { kind: "computer", work: "calculate", details: SENTENCE }],
  ];
}

/** Ensures that every kind of problem is among them. */
export const PROBLEM_KINDS = {
  ...{ refusal: 1, entry: 1, "not-shown": 1, "not-brought": 1, computer: 1 },
} as const satisfies Record<Problem["kind"], 1>;

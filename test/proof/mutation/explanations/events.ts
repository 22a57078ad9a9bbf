// Why survivors of the events rooms survive.
import type { Explanation } from "./explanation";

const CONTEXT = "src/engine/events/context.ts";
const CHECKS = "src/engine/events/checks.ts";
const DRAFT = "src/engine/events/draft.ts";
const DRAFTING = "src/engine/events/drafting.ts";
const JUDGE = "src/engine/events/judge.ts";
const KINDS = "src/engine/events/kinds.ts";
const LEADERS = "src/engine/events/leaders.ts";
const MATTERS = "src/engine/events/matters.ts";
const NOTES = "src/engine/events/notes.ts";
const OUTCOMES = "src/engine/events/outcomes.ts";
const MATCHES = "src/engine/events/ranking-matches.ts";
const ROW_INDEX = "src/engine/events/row-index.ts";

export const EVENTS: readonly Explanation[] = [
  {
    why: "Every event row of the book holds at one level or at all four (no row names two or three), so nothing stands between the levels that `wantsByRow` joins.",
    places: [{ file: CHECKS, context: 'row.levels.join("、")', original: '"、"', replacement: '""' }],
  },
  {
    why: "`eventContext` writes wants for every row of the book, and changed figures keep the ids of the rows, so the wants of a row are always found; the question mark is for the type.",
    places: [{ file: CHECKS, original: "wants?.kinds", replacement: "wants.kinds" }],
  },
  {
    why: "Where the event family is run without rankings, a text in the place of a fired ranking or an outcome has no unit, month or id, so `matchRankings` never meets it; the questions of the rankings are not read there at all.",
    places: [{ file: CONTEXT, context: "const NO_RANKINGS", original: "[]" }],
  },
  {
    why: "Something worked out once and kept: working it out again gives an equal text and only costs time (rows by kind, content of a draft, month of a day, beginning of an id).",
    places: [
      { file: CONTEXT, original: "index === undefined", replacement: "true" },
      { file: DRAFT, original: "draft.content === null", replacement: "true" },
      { file: JUDGE, original: "known !== undefined", replacement: "false" },
      { file: OUTCOMES, original: "start === undefined", replacement: "true" },
    ],
  },
  {
    why: "`newDraft` fills what is always replaced before anything reads it: the checks by `draftOf` or `refusedDraft`, the id by `nameDrafts`.",
    places: [
      { file: DRAFTING, context: "checks: [],", original: "[]" },
      { file: DRAFTING, context: 'id: "",', original: '""' },
    ],
  },
  {
    why: "The category of a unit that is not in the directory is only asked whether it is scored or 乡镇; neither the word for others nor an empty text is.",
    places: [{ file: JUDGE, original: '"其他"', replacement: '""' }],
  },
  {
    why: "The book has rows for every kind of event, the same ones at all times, and `levelOf` lets only levels pass at which the kind has rows; so rows are always found, and the guard is for the type.",
    places: [
      { file: JUDGE, context: "if (!rows) return", original: "!rows", replacement: "false" },
      { file: JUDGE, context: "if (!rows) return [];", original: "[]", fate: "unmet" },
      { file: JUDGE, context: "if (row) drafts.push", original: "row", replacement: "true" },
      { file: KINDS, context: "if (!row) return;", original: "!row", replacement: "false" },
      { file: ROW_INDEX, original: 'index.get("通报批评")?.at', replacement: 'index.get("通报批评").at' },
    ],
  },
  {
    why: "The media list has no entry named null, so looking up a blank issuer finds nothing; the guard is for the type.",
    places: [
      {
        file: JUDGE,
        context: "fact.issuer === null) return null",
        original: "fact.issuer === null",
        replacement: "false",
      },
      { file: KINDS, context: "const listed", original: "fact.issuer === null", replacement: "false" },
    ],
  },
  {
    why: "An answer that is missing reads as the text null, which is no day either; the guard is for the type.",
    places: [
      { file: JUDGE, context: "ISO_DAY.test(answer)", original: "answer !== null", replacement: "true" },
      {
        file: "src/engine/households/judge.ts",
        context: "ISO_DAY.test(answer)",
        original: "answer !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "A day compared with a bound that is not set (null) is neither before nor after it, so the guard gives what the comparison gives.",
    places: ["src/engine/events/judge.ts", "src/engine/households/judge.ts"].flatMap((file) =>
      ["validFrom !== null", "validTo !== null"].map((original) => ({
        file,
        context: "return (validFrom !== null",
        original,
        replacement: "true",
      })),
    ),
  },
  {
    why: "The compiler proves that `judgeByKind` knows every kind of event, so the default case and its error are never reached.",
    places: [
      { file: KINDS, context: "default:", fate: "unmet" },
      { file: KINDS, context: "function assertNever", fate: "unmet" },
      { file: KINDS, context: "unknown kind of event", fate: "unmet" },
    ],
  },
  {
    why: "The id of a judgement is used only where the answer is open, and what the register says is never open (`judgeExposure`, `judgeByTalk`).",
    places: [{ file: KINDS, context: "given: registered", original: '""' }],
  },
  {
    why: "What stands for a blank issuer is only searched for titles of leaders, and the other text has none.",
    places: [{ file: LEADERS, context: "const textOf", original: '""' }],
  },
  {
    why: "The highest inherits nothing from itself: its talk is not stronger than its own, and `withClause` never adds a row's own clause.",
    places: [
      { file: MATTERS, context: "const others", replacement: "firm" },
      { file: MATTERS, context: "const others", original: "draft !== highest", replacement: "true" },
    ],
  },
  {
    why: "Two facts that are equal in amount, day and whole content differ in nothing but their cell; either may stand for both.",
    places: [{ file: MATTERS, original: "byTime(draft, best) < 0", replacement: "byTime(draft, best) <= 0" }],
  },
  {
    why: "No talk is not among the talk levels, so its position is the same -1; the condition is for the type.",
    places: [
      { file: MATTERS, context: "export const talkRank", original: "talk === null", replacement: "false" },
    ],
  },
  {
    why: "A shared meeting is a group of at least two drafts that `noteSharedFacts` has collected by their document number, so the group has a first draft and that a number; the rest is for the type.",
    places: [
      {
        file: NOTES,
        context: "const document =",
        original: "group[0]?.placed",
        replacement: "group[0].placed",
      },
      { file: NOTES, context: "const document =", original: '""', fate: "unmet" },
    ],
  },
  {
    why: "The book always has a criticism row for 省, with a talk (约6); the guards are for the type.",
    places: [
      {
        file: OUTCOMES,
        context: "const talk = criticismRow",
        replacement: 'criticismRow(context.rowsOn(draft.placed.date), "省").talk',
      },
      { file: OUTCOMES, context: "talk === null ||", original: "talk === null", replacement: "false" },
    ],
  },
  {
    why: "A fired ranking names an applied outcome of the same result (`finish` of the rankings writes both), so the outcome is always found and applied; the conditions are for the type.",
    places: [
      { file: MATCHES, context: "if (outcome) matched.add", original: "outcome", replacement: "true" },
      {
        file: MATCHES,
        context: "const amount =",
        original: 'outcome?.kind === "applied"',
        replacement: "true",
      },
      { file: MATCHES, context: "const amount =", original: "outcome?.kind", replacement: "outcome.kind" },
    ],
  },
  {
    why: "No ranking is kept under a blank matter, and a text in the place of a fired ranking has no month: `matchesOf` finds none either way.",
    places: [
      { file: MATCHES, original: "fact.sameMatter === null", replacement: "false" },
      { file: MATCHES, context: "const candidates", original: "[]" },
    ],
  },
];

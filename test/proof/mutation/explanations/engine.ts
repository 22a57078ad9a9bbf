// Why survivors of what runs over all families survive: months, order, ids, days, rules in time.
import type { Explanation } from "./explanation";

const DATA_MONTH = "src/engine/data-month.ts";
const INTERVIEWS = "src/engine/interviews.ts";
const ORDER = "src/engine/outcome-order.ts";
const IDENTITY = "src/engine/identity.ts";
const LATE = "src/engine/late-submissions.ts";
const RULES = "src/engine/rules-in-time.ts";
const MERGE = "src/engine/effects-merge.ts";
const DRAFTS = "src/engine/effects-drafts.ts";
const OVERLAP = "src/engine/assessment-overlap.ts";
const DAYS = "src/engine/working-days.ts";

export const ENGINE: readonly Explanation[] = [
  {
    why: "null compared with a day or a month in either direction is never larger (it is no number, or 0 against the empty text); the condition satisfies the types.",
    places: [
      {
        file: DATA_MONTH,
        context: "month !== null && month > latest",
        original: "month !== null",
        replacement: "true",
      },
      {
        file: DATA_MONTH,
        context: "date !== null && date > day",
        original: "date !== null",
        replacement: "true",
      },
      {
        file: INTERVIEWS,
        context: "const isLater = month !== null",
        original: "month !== null",
        replacement: "true",
      },
      {
        file: INTERVIEWS,
        context: "const isLater = month !== null",
        original: "each.month !== null",
        replacement: "true",
      },
      {
        file: INTERVIEWS,
        context: "const isLater = month",
        original: "month !== null && each.month !== null",
      },
      {
        file: LATE,
        context: "received !== null && received >",
        original: "received !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "A day is larger than the month it lies in, and then its month is taken, which is the same; with other months both compare alike.",
    places: [
      {
        file: DATA_MONTH,
        context: "const month = day.slice(0, 7) > latest",
        original: "day.slice(0, 7)",
        replacement: "day",
      },
    ],
  },
  {
    why: "Recognition lets one row stand for a figure and a day (withoutDuplicates of 规则参数), and rows of different figures never meet (changedFigures keeps them by figure), so that the order among rows of one day does not matter.",
    places: [{ file: RULES, context: "from <= day).sort((a, b)", replacement: "a.from <= b.from" }],
  },
  {
    why: "proposeLatePapers proposes nothing for a unit that is not scored, and no name is none; the condition satisfies the types.",
    places: [
      {
        file: LATE,
        context: "unit === null ? [] : [lateSubmission(",
        original: "unit === null",
        replacement: "false",
      },
    ],
  },
  {
    why: "The text only puts talks with one id into an order that does not hang on the order of rows; without the separator it is made of the same ids.",
    places: [
      { file: INTERVIEWS, context: "interview.triggers.map((trigger) => trigger.id).join", original: '"|"' },
    ],
  },
  {
    why: "The line before has returned where the month is the list's own, so that none of them is equal here.",
    places: [{ file: INTERVIEWS, context: "const isLater = month", replacement: "each.month >= month" }],
  },
  {
    why: "Of two equal values either is the largest, so that taking the later one changes nothing.",
    places: [
      { file: DATA_MONTH, context: "month > latest) latest = month", replacement: "month >= latest" },
      { file: DATA_MONTH, context: "date > day) day = date", replacement: "date >= day" },
      { file: DATA_MONTH, context: "day.slice(0, 7) > latest", replacement: "day.slice(0, 7) >= latest" },
      { file: DATA_MONTH, context: "year > latest) latest = year", replacement: "year >= latest" },
    ],
  },
  {
    why: "Every year is larger than null, which counts as 0; the condition satisfies the types.",
    places: [
      {
        file: DATA_MONTH,
        context: "if (latest === null ||",
        original: "latest === null",
        replacement: "false",
      },
    ],
  },
  {
    why: "groupBy and the maps of groups beside it make no group without a member, so that the guard satisfies the types alone.",
    places: [
      { file: INTERVIEWS, context: "if (strongest === undefined) return [];" },
      { file: MERGE, context: "if (first === undefined) throw" },
      { file: OVERLAP, context: "if (!first) return;" },
    ],
  },
  {
    why: "The shortcut saves time alone: without it the same is found by the general way.",
    places: [
      { file: IDENTITY, context: "if (!UNSAFE.test(text)) return text;", replacement: "false" },
      {
        file: IDENTITY,
        context: "if (group.length > 1) group.sort",
        original: "group.length > 1",
        replacement: "true",
      },
      { file: IDENTITY, context: "if (group.length > 1) group.sort", replacement: "group.length >= 1" },
      { file: ORDER, context: "if (sorted.length - start < 2) return;", replacement: "false" },
      {
        file: ORDER,
        context: "if (sorted.length - start < 2) return;",
        replacement: "sorted.length + start",
      },
      { file: RULES, context: "if (known?.book === book) return known.rules;", replacement: "false" },
      { file: RULES, context: "KNOWN.set(parameters, { book, rules });", replacement: "{}" },
      { file: DAYS, context: "if (known !== undefined) return known;", replacement: "false" },
      { file: "src/engine/late-papers.ts", context: "if (papers.length === 0) return", replacement: "false" },
      { file: "src/engine/evaluate.ts", context: "return superseded.size === 0 ?", replacement: "false" },
      { file: "src/engine/evaluate.ts", context: "if (citations.size === 0) return", replacement: "false" },
      { file: OVERLAP, context: "if (replaced.size === 0) return families;", replacement: "false" },
      { file: DRAFTS, context: "if (row.consequences.length > 0) rows", replacement: "true" },
      {
        file: DRAFTS,
        context: "if (row.consequences.length > 0) rows",
        replacement: "row.consequences.length >= 0",
      },
    ],
  },
  {
    why: "The line before fills `taken` whenever the id is that of the outcome before, so that the condition satisfies the types alone.",
    places: [
      {
        file: ORDER,
        context: "taken !== null && outcome.id",
        original: "taken !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "To fill `taken` sooner costs time alone: it is read only where two ids are equal, and holds the ids of the run whenever it is filled.",
    places: [
      {
        file: ORDER,
        context: "taken ??= new Set",
        original: "outcome.id === run[offset - 1]?.id",
        replacement: "true",
      },
      { file: ORDER, context: "taken ??= new Set", replacement: "outcome.id !== run[offset - 1]?.id" },
      { file: ORDER, context: "taken ??= new Set", replacement: "offset + 1" },
    ],
  },
  {
    why: "The first of a run finds `taken` still empty, so that the one before it is not asked for its id.",
    places: [{ file: ORDER, context: "taken !== null && outcome.id", original: "run[offset - 1]?.id" }],
  },
  {
    why: "The number only tells runs apart, and multiplied it does so as well.",
    places: [
      { file: ORDER, context: "const next = (key - index)", replacement: "(key - index) * outcomes.length" },
    ],
  },
  {
    why: "The first run begins at 0 whether or not its place is new.",
    places: [{ file: ORDER, context: "let place = -1;", replacement: "+1" }],
  },
  {
    why: "The key was made from the index of an outcome, so that there always is one; the guard satisfies the types.",
    places: [{ file: ORDER, context: "if (!outcome) continue;", replacement: "false" }],
  },
  {
    why: "Every rule book of the product has the rows 组1, 组3 and 激8.c, and its oldest book is in force from the beginning: bookWith changes figures of rows and leaves none out; the guard satisfies the types.",
    places: [
      { file: RULES, context: "if (figure === undefined) throw" },
      { file: RULES, context: "the built-in book is always in force" },
      { file: RULES, context: "row?.changed ?? UNCHANGED", original: "row?.changed" },
      {
        file: RULES,
        context: "row.clause === clause)?.figure",
        original: "book.procedure.find((row) => row.clause === clause)?.figure",
      },
      {
        file: "src/engine/late-papers.ts",
        context: "row !== undefined && isScored",
        original: "row !== undefined",
        replacement: "true",
      },
    ],
  },
  {
    why: "The words 未报送 compare as later than every day, so that the comparison beside finds them too.",
    places: [
      {
        file: LATE,
        context: "return received === NOT_SENT ||",
        original: "received === NOT_SENT",
        replacement: "false",
      },
    ],
  },
  {
    why: "isLate lets nothing through that has not been recorded, so that no late submission is without a day or the words; the condition satisfies the types.",
    places: [
      {
        file: LATE,
        context: "day: received === null ||",
        original: "received === null",
        replacement: "false",
      },
    ],
  },
  {
    why: "Every year of CALENDAR has days off and days worked in exchange, each with a beginning, so that no span is empty.",
    places: [
      { file: DAYS, context: 'if (from === "") continue;', replacement: "false" },
      { file: DAYS, context: 'if (from === "") continue;', original: '""' },
      { file: DAYS, context: 'const [from = "", to = from]', original: '""' },
    ],
  },
];

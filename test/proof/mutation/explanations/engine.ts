// Why survivors of what runs over all families survive: talks, consequences, order, ids, days.
import type { Explanation } from "./explanation";

const DATA_MONTH = "src/engine/data-month.ts";
const INTERVIEWS = "src/engine/interviews.ts";
const PEOPLE = "src/engine/interviews-people.ts";
const UNIT_PEOPLE = "src/engine/unit-people.ts";
const ORDER = "src/engine/outcome-order.ts";
const IDENTITY = "src/engine/identity.ts";
const LATE = "src/engine/late-submissions.ts";
const RULES = "src/engine/rules-in-time.ts";
const QUOTA = "src/engine/effects-quota.ts";
const GRADES = "src/engine/effects-grades.ts";
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
    why: "The key is only compared: a year has four digits, a clause and a kind begin with a word of the mechanism, so that its parts stay apart without the separator.",
    places: [{ file: INTERVIEWS, context: 'return [unit, year, clause].join("|");', original: '"|"' }],
  },
  {
    why: "The key is only compared, and every talk of a run without 逐项约谈 gets the same text here.",
    places: [{ file: INTERVIEWS, context: 'perTrigger ? trigger.id : ""', original: '""' }],
  },
  {
    why: "An office that attends or conducts is never null, so that a null among those present meets no office of the unit, and isOffice leaves it out.",
    places: [{ file: PEOPLE, context: "talk.host === null ? talk.attendees", replacement: "false" }],
  },
  {
    why: "Every talk calls two roles (rolesCalled) and there are two lists of names, so that none is missing; the condition satisfies the types.",
    places: [
      {
        file: PEOPLE,
        context: "names === undefined || names.length",
        original: "names === undefined",
        replacement: "false",
      },
    ],
  },
  {
    why: "unitsOf is read by severalPosts alone, which says nothing of fewer than two units.",
    places: [{ file: UNIT_PEOPLE, context: "posts.get(person) ?? []", replacement: '["Stryker was here"]' }],
  },
  {
    why: "A unit that the directory does not have has no deputies (deputyNames), and a missing answer is the name of none; the condition satisfies the types.",
    places: [
      {
        file: UNIT_PEOPLE,
        context: "if (unit === undefined || deputies",
        original: "unit === undefined",
        replacement: "false",
      },
      {
        file: UNIT_PEOPLE,
        context: "answer !== undefined && known",
        original: "answer !== undefined",
        replacement: "true",
      },
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
    why: "The first run begins at 0 whether or not its place is new.",
    places: [{ file: ORDER, context: "let place = -1;", replacement: "+1" }],
  },
  {
    why: "The key was made from the index of an outcome, so that there always is one; the guard satisfies the types.",
    places: [{ file: ORDER, context: "if (!outcome) continue;", replacement: "false" }],
  },
  {
    why: "withQuota makes both numbers from the base and makes both null where it is null, so that any one of the three conditions finds the same; the others satisfy the types.",
    places: [
      {
        file: QUOTA,
        context: "if (base === null || persons === null",
        original: "base === null",
        replacement: "false",
      },
      {
        file: QUOTA,
        context: "if (base === null || persons === null",
        original: "persons === null",
        replacement: "false",
      },
      {
        file: QUOTA,
        context: "if (base === null || persons === null",
        original: "normal === null",
        replacement: "false",
      },
      {
        file: QUOTA,
        context: "if (base === null || persons === null",
        original: "base === null || persons === null",
      },
      { file: QUOTA, context: "if (base === null || persons === null", mutator: "LogicalOperator" },
    ],
  },
  {
    why: "settle is called only where a restriction is firm, and one that is not 三等 is the bar; the condition satisfies the types.",
    places: [
      {
        file: GRADES,
        context: "return third || bar === undefined",
        original: "bar === undefined",
        replacement: "false",
      },
    ],
  },
  {
    why: "Effects equal in year, unit, subject and kind are those of persons: mergedEffects makes one line of what meets the unit; the default satisfies the types.",
    places: [
      {
        file: "src/engine/effects.ts",
        context: 'compareText(a.person ?? "", b.person ?? "")',
        original: '""',
      },
    ],
  },
  {
    why: "Several separators in a row give empty names, which the next line leaves out.",
    places: [{ file: DRAFTS, context: 'const names = (named ?? "").split', replacement: "/[、，,;；/\\n]/" }],
  },
  {
    why: "No value gets here: the switch names all that the type allows, and the text is an internal error's.",
    places: [
      { file: DRAFTS, context: "default:" },
      { file: DRAFTS, context: "unknown addressee" },
      { file: DRAFTS, context: "function unreachable" },
      { file: GRADES, context: "default:" },
      { file: GRADES, context: "unknown grade reading" },
      { file: GRADES, context: "function unreachable" },
    ],
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

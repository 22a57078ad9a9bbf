// Why survivors of the talks and of the annual consequences survive.
import type { Explanation } from "./explanation";

const INTERVIEWS = "src/engine/interviews.ts";
const PEOPLE = "src/engine/interviews-people.ts";
const UNIT_PEOPLE = "src/engine/unit-people.ts";
const QUOTA = "src/engine/effects-quota.ts";
const GRADES = "src/engine/effects-grades.ts";
const MERGE = "src/engine/effects-merge.ts";
const DRAFTS = "src/engine/effects-drafts.ts";

export const CONSEQUENCES: readonly Explanation[] = [
  {
    why: "`consequenceRows` files the text under an undefined id, and `effectDrafts` asks only for the rule of an outcome, which is never undefined.",
    places: [{ file: DRAFTS, context: "const rows: (ConsequenceRow", original: "[]" }],
  },
  {
    why: "`conflictIn` takes only 三等 and 不得一等 for restrictions, and where a firm 三等 is among them `restricted` adds nothing whatever the bar is.",
    places: [
      {
        file: GRADES,
        context: "const bar = firm.find",
        original: 'effect.effect === "不得一等"',
        replacement: "true",
      },
    ],
  },
  {
    why: "`mergedEffect` sorts either firm drafts alone or none of them, so that 建议 is never compared with another status.",
    places: [{ file: MERGE, context: "const WAITING", original: '"建议"' }],
  },
  {
    why: "A missing status has position -1, which is still before 待佐证, and `mergedEffect` never compares 待确认 with 建议.",
    places: [{ file: MERGE, context: "const WAITING", original: '"待确认"' }],
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
];

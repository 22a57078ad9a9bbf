// Why survivors of the rule book and its figures survive.
import type { Explanation } from "./explanation";

const CATALOGUE = "src/policy/parameters/catalogue.ts";
const IN_FORCE = "src/policy/parameters/in-force.ts";
const SUMMARY = "src/policy/parameters/summary.ts";

export const POLICY: readonly Explanation[] = [
  {
    why: "`signWord` returns an empty word for 0 before it comes here.",
    places: [
      {
        file: "src/policy/parameters/names.ts",
        context: 'if (kind === "points")',
        original: "value < 0",
        replacement: "value <= 0",
      },
      {
        file: "src/policy/parameters/names.ts",
        context: '"减少"',
        original: "value < 0",
        replacement: "value <= 0",
      },
    ],
  },
  {
    why: "The loop of `wording` stays below the length of the list, so that a part is always there; the default is for the type.",
    places: [{ file: "src/policy/wording/index.ts", context: 'parts[index] ?? ""', original: '""' }],
  },
  {
    why: "Only rows of the township year-end assessment have years or a share, so for the others `thresholdsOf` finds no figure either way; the condition is for the type.",
    places: [{ file: CATALOGUE, original: 'row.table !== "annual-township"', replacement: "false" }],
  },
  {
    why: "No two rows of one clause and level differ in whether they have an amount for a unit type, so where a row has none the catalogue has no figure that could have been changed.",
    places: [
      {
        file: IN_FORCE,
        context: "if ((row.amounts[unitType] ?? 0) === 0) return [];",
        original: "(row.amounts[unitType] ?? 0) === 0",
        replacement: "false",
      },
    ],
  },
  {
    why: "A text in the place of a bound names no clause, so no figure is found under it.",
    places: [{ file: IN_FORCE, context: "...(bound ? [bound] : [])", original: "[]" }],
  },
  {
    why: "Rows with a streak (约1) have no figure 后几名 that could have been changed, so `withField` leaves them as they are without asking for the streak.",
    places: [
      {
        file: IN_FORCE,
        context: "if (row.streak !== null) return row;",
        original: "row.streak !== null",
        replacement: "false",
      },
    ],
  },
  {
    why: "A share that is absent and one that is undefined are read alike; the condition is for the type.",
    places: [{ file: IN_FORCE, original: "quotaStep === undefined", replacement: "false" }],
  },
  {
    why: "A summary without braces is filled in to itself, and the template that is then written down beside it is read by `worded` alone.",
    places: [
      { file: SUMMARY, original: '!template.includes("{")', replacement: "false" },
      { file: SUMMARY, context: 'template.includes("{")', original: '"{"', replacement: '""' },
    ],
  },
  {
    why: "Only the summary of a row with a streak has these braces; the question mark is for the type.",
    places: [
      { file: SUMMARY, original: "streak?.to", replacement: "streak.to" },
      { file: SUMMARY, original: "streak?.from", replacement: "streak.from" },
    ],
  },
  {
    why: "The two procedure rows whose summary has a brace have a figure; what stands for a missing one is never read.",
    places: [{ file: SUMMARY, context: 'row.figure ?? ""', original: '""' }],
  },
  {
    why: "No row of the other tables has a brace besides the one for points: the error tells a programmer who writes one.",
    places: [
      { file: SUMMARY, original: 'row.table !== "ranking"', replacement: "false" },
      { file: SUMMARY, context: "throw new Error(`no figure", fate: "unmet" },
    ],
  },
  {
    why: "`withPlaces` hands `withStreak` only rows with a streak; the condition is for the type.",
    places: [
      {
        file: IN_FORCE,
        context: "if (repeated === undefined || row.streak === null) return row;",
        original: "row.streak === null",
        replacement: "false",
      },
    ],
  },
];

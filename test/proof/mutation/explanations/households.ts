// Why survivors of the households rooms survive.
import type { Explanation } from "./explanation";

const JUDGE = "src/engine/households/judge.ts";
const SETTLE = "src/engine/households/settle.ts";

export const HOUSEHOLDS: readonly Explanation[] = [
  {
    why: "`flagLargeTotals` looks at the size of a total alone; taken away from nothing instead of added, the points give the same size.",
    places: [
      {
        file: "src/engine/households/outcomes.ts",
        original: "(totals.get(keyOf(entry)) ?? 0) + entry.points",
        replacement: "(totals.get(keyOf(entry)) ?? 0) - entry.points",
      },
    ],
  },
  {
    why: "`nameEntries` replaces the id of every entry before anything reads it.",
    places: [{ file: JUDGE, context: 'id: "",', original: '""' }],
  },
  {
    why: "A household row of the book has either no consequences or both, one for the unit and one for the helper, so having any and having the unit's is the same.",
    places: [{ file: "src/engine/households.ts", context: "const barsUnit", original: 'each.on === "单位"' }],
  },
  {
    why: "The book has a row for each of the three levels and both results, so `rowOf` always finds one; the guard is for the type.",
    places: [{ file: JUDGE, context: "if (!row) return null", original: "!row", replacement: "false" }],
  },
  {
    why: "`by` is set by `absorbEntry` alone, together with the standing; whoever has one is absorbed.",
    places: [
      {
        file: "src/engine/households/outcomes.ts",
        context: "entry.by) {",
        original: 'entry.standing === "absorbed"',
        replacement: "true",
      },
      {
        file: "src/engine/households/outcomes.ts",
        context: "entry.by) {",
        original: 'entry.standing === "absorbed" && entry.by',
        replacement: 'entry.standing === "absorbed" || entry.by',
      },
    ],
  },
  {
    why: "A household with one entry has no second unit, nothing to absorb and no other sign: the steps do nothing to it, and passing over it only saves time.",
    places: [{ file: SETTLE, original: "household.length < 2", replacement: "false" }],
  },
  {
    why: "With one unit sharesOneCheck finds no second one at any level; to count the units first only saves time.",
    places: [
      {
        file: SETTLE,
        context: "if (units.length < 2 ||",
        original: "units.length < 2",
        replacement: "false",
      },
    ],
  },
  {
    why: "Rewards and losses are settled apart from each other, so which of them comes first does not matter.",
    places: [
      {
        file: SETTLE,
        original: "isPositive(entry) === positive",
        replacement: "isPositive(entry) !== positive",
      },
    ],
  },
];

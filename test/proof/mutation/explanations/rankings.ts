// Why survivors of the rankings rooms survive.
import type { Explanation } from "./explanation";
import { GENERAL_PATH, inFile } from "./rankings-general";

const NO_MONTH_OR_LEVEL: Explanation = {
  why: "A ranking without a month or a level is left out before it comes here (isEvaluated), so the text or the branch for a missing one is never reached; the types ask for it.",
  places: [
    ...inFile(
      "drafts",
      { context: "a ranking without a month can't be judged" },
      { context: 'return ranking.month === null ? "" :', replacement: "false" },
      { context: 'return ranking.month === null ? "" :', original: '""' },
    ),
    ...inFile("drafts", {
      context: "if (!draft.fires ||",
      original: "outcome.month === null",
      replacement: "false",
    }),
    ...inFile("district", { context: "ranking.month?.endsWith", mutator: "OptionalChaining" }),
    ...inFile("duty", { context: "if (month === null || row.clause", original: "month === null" }),
    ...inFile(
      "issues",
      { context: "if (ranking.month !== null) at(", replacement: "true" },
      { context: 'questionId("C-8", ranking.level ?? ""', original: '""' },
      { context: "month: ranking.month === null", replacement: "false" },
      { context: "month: ranking.month === null", original: '""' },
    ),
    ...inFile(
      "judge",
      { context: "if (month === null) return NO_ROWS;", replacement: "false" },
      { context: 'index.get(`${level ?? ""}', original: '""' },
      { context: "questionId(policy.code, ranking.level", original: '""' },
      { context: 'questionId("B-6", ranking.level', original: '""' },
      { context: "month: ranking.month === null", replacement: "false" },
      { context: "month: ranking.month === null", original: '""' },
    ),
    ...inFile("questions", { context: 'questionId(code, ranking.level ?? ""', original: '""' }),
    ...inFile("period", { context: "if (month === null) return false;" }),
    ...inFile(
      "superior",
      { context: "scope: level === null", replacement: "false" },
      { context: "scope: level === null", original: '""' },
    ),
    { file: "src/engine/rankings.ts", context: "compareText(one.month ??", original: '""' },
    { file: "src/engine/rankings.ts", context: 'return `${month ?? ""}|${unit}`;', original: '""' },
  ],
};

const NO_ROWS: Explanation = {
  why: "Only rankings that rows of the rule book listen to come here (listened in evaluateRankings), and every rule book has rows for townships of the district, so a missing row never comes; the types ask for the branch.",
  places: [
    ...inFile("departments", {
      context: "row === undefined || ranking.grouped",
      original: "row === undefined",
    }),
    ...inFile(
      "district",
      { context: "if (row === undefined) return [];", replacement: "false" },
      { context: "row === undefined || !target.known", original: "row === undefined" },
    ),
    ...inFile("district", { context: "if (row === undefined) return [];", original: "[]" }),
    ...inFile(
      "superior",
      { context: "if (row === undefined) return [];", original: "[]" },
      { context: "if (row === undefined) return [];", replacement: "false" },
      { context: "if (row === null || deciding", original: "row === null" },
    ),
  ],
};

const IN_THE_BOOK: Explanation = {
  why: "Every rule book has 激8.b with an amount for both kinds of units, and 约1.a and 约1.b with an amount for townships, a streak, and a row for each length of a run (RANKING_ROWS; bookWith changes figures and takes nothing away), so the default or the internal error for a missing one is never reached.",
  places: [
    ...inFile(
      "duty",
      { context: "const points = duty?.amounts", mutator: "OptionalChaining" },
      { context: "if (duty === undefined || points === null)", replacement: "false" },
      { context: "if (duty === undefined || points === null)", mutator: "LogicalOperator" },
      { context: "if (duty === undefined || points === null)", mutator: "StringLiteral" },
    ),
    ...inFile(
      "last-places",
      { context: "if (row === undefined) throw", replacement: "false" },
      { context: "no row for ${streak.length} last places", mutator: "StringLiteral" },
      {
        context: "rows.find(({ streak }) => streak?.to === null)?.streak?.from ?? 2",
        mutator: "OptionalChaining",
      },
      { context: "return streak === null ||", original: "streak === null" },
      { context: "if (amount === null) throw", replacement: "false" },
      { context: "has no amount for townships", mutator: "StringLiteral" },
      { context: 'meetsStreak(candidate, 1))?.amounts["乡镇"] ?? 0', mutator: "OptionalChaining" },
      { context: "row.streak ?? { from: 1, to: 1 }", original: "{ from: 1, to: 1 }" },
    ),
  ],
};

const HAS_STREAK: Explanation = {
  why: "Streaks.next gives every last place of the issue its streak, so a last place without one never comes; the types ask for the branch.",
  places: [
    ...inFile("district", { context: "streaks.get(target.name)?.hasEarlier", mutator: "OptionalChaining" }),
    ...inFile(
      "last-places",
      { context: "if (known === undefined) throw", replacement: "false" },
      { context: "a last place without a streak", mutator: "StringLiteral" },
    ),
  ],
};

const CONTRADICTED: Explanation = {
  why: "Only an entry with a position by score is asked about: it stands among the scored ones and one of them contradicts it (contradictionsOf), so the guard against a missing one is never met; the types ask for it.",
  places: inFile(
    "judge",
    { context: "const other = self === undefined ? null", replacement: "false" },
    { context: "if (self === undefined || other === null ||", original: "self === undefined" },
    { context: "if (self === undefined || other === null ||", original: "other === null" },
    {
      context: "if (self === undefined || other === null ||",
      original: "self === undefined || other === null",
    },
  ),
};

const BY_RANK_ONLY: Explanation = {
  why: "A place of another kind than a rank has neither a rank nor a tie mark: compared as a number the missing rank fits into no field, and the missing tie mark is none, so the kind need not be asked first.",
  places: [
    ...inFile("judge", {
      context: 'entry.place.kind === "rank" && entry.place.tieMark',
      original: 'entry.place.kind === "rank"',
      replacement: "true",
    }),
    ...inFile(
      "partial-field",
      {
        context: 'return place.kind === "rank" && size !== null',
        original: 'place.kind === "rank"',
        replacement: "true",
      },
      {
        context: 'return place.kind === "rank" && size !== null',
        original: 'place.kind === "rank" && size !== null',
      },
    ),
  ],
};

const MADE_UP_MEMBER: Explanation = {
  why: "The list is only asked about entries or units that are there, or compared pair by pair, so one made-up member changes nothing: units that are last (tied), open deciding questions (holdsOn of a whole table), scores of a table in which nothing is compared (emptyField; wholeField by score), and a gap before the first issue, which nothing follows on.",
  places: [
    ...inFile("district", { context: "last.verdict.tied > 1 ? [last.target.name]", original: "[]" }),
    ...inFile("district", { context: "return target?.known === true", original: "[]" }),
    ...inFile("field", { context: "scored: [],", original: "[]" }),
    ...inFile("questions", { context: "...(entry?.holds ?? [])", original: "[]" }),
    ...inFile("streaks", { context: "const gap = previous === null ? []", original: "[]" }),
    ...inFile("whole-field", { context: "const scored = usesScore ? []", original: "[]" }),
  ],
};

const MONTHS: readonly Explanation[] = [
  {
    why: "A month that is missing inside a run has no issue, and the first month of the certain part has one (certainPart), so the two are never equal.",
    places: inFile("streaks", {
      context: "missing: streak.missing.filter(",
      replacement: "month > first",
    }),
  },
  {
    why: "No row of the rule book listens to a ranking without a month (rowsFor): it is not among the listened ones, and departmentDrafts finds no row for it, so it gives nothing anyway.",
    places: [
      {
        file: "src/engine/rankings.ts",
        context: "return counts && replacedBy === null",
        original: "month !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "Every result of a monthly ranking has its month (baseOf in drafts.ts refuses a ranking without one), so it need not be asked for; the type of results in general allows none.",
    places: [
      {
        file: "src/engine/rankings.ts",
        context: 'return level === "区" && month !== null',
        original: "month !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "A month compares with a day of another month by its first seven characters, and is never larger than a day of its own, of which it is the beginning.",
    places: inFile("period", {
      context: "month > validTo.slice(0, 7)",
      original: "validTo.slice(0, 7)",
      replacement: "validTo",
    }),
  },
];

export const RANKINGS: readonly Explanation[] = [
  NO_MONTH_OR_LEVEL,
  ...MONTHS,
  NO_ROWS,
  IN_THE_BOOK,
  HAS_STREAK,
  CONTRADICTED,
  BY_RANK_ONLY,
  MADE_UP_MEMBER,
  ...GENERAL_PATH,
];

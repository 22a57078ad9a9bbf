// Why survivors of the rankings rooms survive.
import type { Explanation, Place } from "./explanation";

/** Places in one file of the room. */
const inFile = (name: string, ...places: readonly Omit<Place, "file">[]): readonly Place[] =>
  places.map((place) => ({ file: `src/engine/rankings/${name}.ts`, ...place }));

const NO_MONTH_OR_LEVEL: Explanation = {
  why: "A ranking without a month or a level is left out before it comes here (isEvaluated), so the text or the branch for a missing one is never reached; the types ask for it.",
  places: [
    ...inFile(
      "drafts",
      { context: "a ranking without a month can't be judged" },
      { context: 'return ranking.month === null ? "" :', replacement: "false" },
      { context: 'return ranking.month === null ? "" :', original: '""' },
    ),
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
    ...inFile(
      "superior",
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
    ...inFile("field", { context: "scored: [],", original: "[]" }),
    ...inFile("questions", { context: "...(entry?.holds ?? [])", original: "[]" }),
    ...inFile("streaks", { context: "const gap = previous === null ? []", original: "[]" }),
    ...inFile("whole-field", { context: "const scored = usesScore ? []", original: "[]" }),
  ],
};

const GENERAL_PATH: readonly Explanation[] = [
  {
    why: "A pair of equal scores is found from either of its two entries, so looking at the one before is the same as looking at the one after.",
    places: inFile("contradictions", { context: "byScore[index + 1]", original: "index + 1" }),
  },
  {
    why: "Every entry that is looked up was grouped before, under its own rank and its own score (groupSorted over the same entries), so the default is never used.",
    places: inFile(
      "contradictions",
      { context: "scoresOfRank.get(entry.published) ?? []", original: "[]" },
      { context: "ranksOfScore.get(entry.score) ?? []", original: "[]" },
    ),
  },
  {
    why: "The bands of a level follow on each other from the last place upwards (withBand keeps them so), and a check is made with the row that holds the position or with the outermost one, so no position lies below the band.",
    places: inFile("drafts", {
      context: "ok: from <= verdict.position",
      original: "from <= verdict.position",
      replacement: "true",
    }),
  },
  {
    why: "An unknown size compares like 0, which no limit of a small field lies below.",
    places: inFile("drafts", { context: "ok: field.size !== null &&", original: "field.size !== null" }),
  },
  {
    why: "The text only puts results with one id into an order that does not depend on rows; with another separator or none it is a text of the same contents.",
    places: inFile("drafts", { context: "JSON.stringify(outcome.reason.values)].join", original: '"|"' }),
  },
  {
    why: "The default of a missing answer holds none of the words that are looked for, as the empty text does.",
    places: inFile("fields", { context: 'questions.idFor(ranking, "B-22")) ?? ""', original: '""' }),
  },
  {
    why: "wholeField only asks whether the measure is the score; every other text means the published places.",
    places: [
      ...inFile("fields", { context: "wholeField(ranking,", original: '"published"' }),
      ...inFile("partial-field", { context: "wholeField(ranking, entries,", original: '"published"' }),
    ],
  },
  {
    why: "A list of one name has a first one, and rows that are filed under no series are never looked up (seriesOf asks by key).",
    places: inFile("issues", { context: "if (series === undefined || series === null) continue;" }),
  },
  {
    why: "A last place recorded for a unit of the name 无 is nobody's: runs are only asked about units of a table.",
    places: inFile("issues", {
      context: "return splitNames(text)",
      original: "splitNames(text) .filter((name) => name !== NOBODY)",
    }),
  },
  {
    why: "A rank beyond the size that is not ours gets a place below 1 instead of none; it is judged by nobody (superiorDrafts takes only ours, and a rank of ours beyond the size asks B-9 before) and shares its place with none of ours.",
    places: inFile("partial-field", {
      context: 'return place.kind === "rank" && size !== null',
      original: "place.rank <= size",
      replacement: "true",
    }),
  },
  {
    why: "Every question of this family stands at a cell (Ranking.at, RankingEntry.at, HistoricalLast.at), so a missing one never comes; the type of questions in general allows it.",
    places: inFile("questions", { context: "const sameCell = one.at?.sheet", mutator: "OptionalChaining" }),
  },
  {
    why: "A name that the directory resolves has its category there (UnitBook), so what it is taken for without one does not matter.",
    places: inFile("responsible", { context: "plain({ text, unit },", original: '"区直"' }),
  },
  {
    why: "A verdict is made of a standing, and a row that can't be read or takes no part has none, so its place is never said.",
    places: inFile(
      "texts",
      { context: 'case "unranked":' },
      { context: 'case "unreadable":' },
      { context: 'return "名次不明";' },
    ),
  },
  {
    why: "No row of 指标责任对照 is filed under no name, so looking one up finds none.",
    places: inFile("units", { context: "const own = indicator === null", replacement: "false" }),
  },
  {
    why: "Replaced issues of other months are left out again (isEvaluated), and what they gave themselves comes as absorbed, which voidedOutcomes does not take; leaving them out at once saves time.",
    places: inFile("voided", {
      context: "month !== first.month && replacedBy === null",
      original: "replacedBy === null",
    }),
  },
  {
    why: "As soon as one entry shares its place with as many as there are, all of them share it.",
    places: inFile("whole-field", { context: "return standings.every((", mutator: "MethodExpression" }),
  },
];

export const RANKINGS: readonly Explanation[] = [
  NO_MONTH_OR_LEVEL,
  NO_ROWS,
  IN_THE_BOOK,
  HAS_STREAK,
  CONTRADICTED,
  BY_RANK_ONLY,
  MADE_UP_MEMBER,
  ...GENERAL_PATH,
];

// Why survivors of the rankings rooms survive: the general path gives the same, or a shortcut only saves time.
import type { Explanation, Place } from "./explanation";

/** Places in one file of the room. */
export const inFile = (name: string, ...places: readonly Omit<Place, "file">[]): readonly Place[] =>
  places.map((place) => ({ file: `src/engine/rankings/${name}.ts`, ...place }));

export const GENERAL_PATH: readonly Explanation[] = [
  {
    why: "Entries of one score stand side by side whatever their order, and unless all of them share a rank two neighbours differ.",
    places: inFile("contradictions", {
      context: "const byScore = [...entries].sort(",
      original: "a.published - b.published",
    }),
  },
  {
    why: "约4 stands before 约5 and reaches farther (PARAMETER_ORDERS keeps it so), and the other levels have one row, so the first row is the outermost one and no two reach equally far.",
    places: inFile(
      "superior",
      { context: "far.band.to >= row.band.to ? far : row", replacement: "far.band.to > row.band.to" },
      {
        context: "far.band.to >= row.band.to ? far : row",
        original: "far.band.to >= row.band.to",
        replacement: "true",
      },
    ),
  },
  {
    why: "Under one id a question has one code of its text and one `holds` wherever it is asked (the two texts of B-9 differ in their values), so of two with the same cell and the same values either says the same.",
    places: inFile("questions", {
      context: "return sameCell && JSON.stringify(one.message.values) <",
      replacement: "JSON.stringify(one.message.values) <= JSON.stringify(other.message.values)",
    }),
  },
  {
    why: "The default of a missing answer names no unit, as the empty text does, and the question stays open where no unit is named.",
    places: inFile("responsible", { context: "const names = splitNames(sources.questions", original: '""' }),
  },
  {
    why: "No row of the rule book listens to a ranking without a level (rowsFor), and the district's own are asked for by theirs, so such a ranking gives nothing anyway.",
    places: [
      {
        file: "src/engine/rankings.ts",
        context: "return counts && replacedBy === null",
        original: "level !== null",
        replacement: "true",
      },
    ],
  },
  {
    why: "A step that is not said is taken to be the length of the run (lastDraft), as 每次扣4分并约谈 says it.",
    places: inFile("last-places", { context: 'case "每次扣4分并约谈":', original: '"每次扣4分并约谈"' }),
  },
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
    why: "A last place recorded for a name that no unit goes by (as 无) is nobody's: runs are only asked about units of a table.",
    places: inFile(
      "issues",
      { context: "?? { rankings: [], recorded: [] }", original: "[]" },
      {
        context: ".filter((name) => name !== NOBODY)",
        original: "name !== NOBODY",
        replacement: "true",
      },
      {
        context: "return splitNames(text)",
        original: "splitNames(text) .filter((name) => name !== NOBODY)",
      },
    ),
  },
  {
    why: "A rank beyond the size that is not ours gets a place below 1 instead of none; it is judged by nobody (superiorDrafts takes only ours, and a rank of ours beyond the size asks B-9 before) and shares its place with none of ours.",
    places: inFile(
      "partial-field",
      {
        context: 'return place.kind === "rank" && size !== null',
        original: "place.rank <= size",
        replacement: "true",
      },
      {
        context: 'return place.kind === "rank" && size !== null',
        replacement: 'place.kind === "rank" && size !== null || place.rank <= size',
      },
    ),
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
  {
    why: "An unknown size compares like 0, within which no rank lies.",
    places: inFile("partial-field", {
      context: 'return place.kind === "rank" && size !== null',
      original: "size !== null",
      replacement: "true",
    }),
  },
  {
    why: "An empty map of positions gives no entry a position, as none at all does.",
    places: [
      ...inFile(
        "contradictions",
        { context: "positions: inverted.size > 0 ?", replacement: "true" },
        { context: "positions: inverted.size > 0 ?", replacement: "inverted.size >= 0" },
      ),
      ...inFile("field", { context: "contradictions: { positions: null", replacement: "{}" }),
    ],
  },
  {
    why: "The index of a rule book is kept to save time; built anew it is the same.",
    places: inFile("judge", { context: "if (index === undefined) INDEXES.set(", replacement: "true" }),
  },
  {
    why: "A place above every band has the other end of its tie above every band as well, so the comparison of both bands says the same.",
    places: inFile("judge", {
      context: "if (band === null || bandAt(rows, beyond) === band)",
      original: "band === null",
      replacement: "false",
    }),
  },
  {
    why: "Two entries that contradict each other never share a rank (contradicting asks for a product below 0).",
    places: inFile("judge", {
      context: "self.published < other.published ?",
      replacement: "self.published <= other.published",
    }),
  },
  {
    why: "An entry that is compared has a score (scoredOf takes no other).",
    places: inFile("judge", { context: "[`${side}Score`]: entry.score ??", original: '""' }),
  },
  {
    why: "Only applied results are reported as fired (finish), so what an open or declined one says of itself does not matter.",
    places: inFile(
      "drafts",
      { context: "pending(null, [...new Set(holds)], row)), false)", original: "false" },
      { context: 'kind: "not-applied" as const, distance }), false)', original: "false" },
    ),
  },
  {
    why: "A copy with the id that the outcome has already says the same; leaving it out saves time.",
    places: inFile("drafts", {
      context: "outcomes.push(id === outcome.id ? outcome",
      original: "id === outcome.id",
      replacement: "false",
    }),
  },
  {
    why: "askAbout uses the code only to find the id, which is given here.",
    places: inFile("partial-field", {
      context: 'questions.askAbout(ranking, "B-9", { message',
      original: '"B-9"',
    }),
  },
  {
    why: "约1.a stands before 约1.b and their lengths join on each other, so the first row whose run is not too short is the one.",
    places: inFile("last-places", {
      context: "return streak === null ||",
      original: "streak.from <= length",
      replacement: "true",
    }),
  },
  {
    why: "A series has at least the issue of one of its rankings, so a first one is always there; the types ask for the branch.",
    places: inFile(
      "issues",
      { context: "const ranking = first?.rankings[0];", mutator: "OptionalChaining" },
      {
        context: "if (first === undefined || ranking",
        original: "first === undefined",
        replacement: "false",
      },
    ),
  },
  {
    why: "usableAnswer gives back only answers in which NUMBER finds a number (totalAnswer), so it is found here.",
    places: inFile("partial-field", { context: "NUMBER.exec(answer)?.[0]", mutator: "OptionalChaining" }),
  },
  {
    why: "Where there is no gap, no month is missing either way.",
    places: inFile(
      "streaks",
      {
        context: 'return gap.length > 0 && this.switches["POL-STREAK-GAP"]',
        original: "gap.length > 0",
        replacement: "true",
      },
      { context: 'return gap.length > 0 && this.switches["POL-STREAK-GAP"]', replacement: "gap.length >= 0" },
    ),
  },
  {
    why: "The certain part of a run has at least this issue, so it has a first month.",
    places: inFile("streaks", { context: "const [first =", original: '""' }),
  },
  {
    why: "Where nothing was replaced there is nothing to go through; asking first saves time.",
    places: inFile("voided", { context: "if (replaced.length === 0) return [];", replacement: "false" }),
  },
  {
    why: "The id of what was not applied ends in 未触发 (decline), which that of an applied result never does, so keeping those ids as well finds nothing more.",
    places: inFile(
      "voided",
      { context: "const repeated = new Set(live.filter(", mutator: "MethodExpression" },
      {
        context: "const repeated = new Set(live.filter(",
        original: 'kind !== "not-applied"',
        replacement: "true",
      },
      { context: "const repeated = new Set(live.filter(", original: '"not-applied"' },
    ),
  },
  {
    why: "Only rankings that were replaced come here, and they name the newer one.",
    places: inFile("voided", { context: 'by: ranking.replacedBy ?? ""', original: '""' }),
  },
  {
    why: "What rankings of other levels give stands among the live results already, and what is repeated is no line of its own; leaving them out saves time.",
    places: inFile("voided", {
      context: "series === first.series && level",
      original: "level === first.level",
      replacement: "true",
    }),
  },
];

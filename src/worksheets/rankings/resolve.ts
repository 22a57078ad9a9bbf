// Second pass: raw tables become rankings, with the clerk's registry and answers applied and every doubt asked.
import type { Ranking, RankingEntry } from "../../engine";
import { Questions } from "../registers/questions";
import { correctedTitles } from "./corrected";
import { directionOf } from "./direction";
import { draftsOf } from "./draft";
import type { Draft } from "./draft";
import { bracketMeaning } from "./bracket";
import { readEntries } from "./entries";
import { fieldSize } from "./field-size";
import type { JudgedTable } from "./find";
import { restartingGroups } from "./groups";
import { listTables, rankingId, rankingRange } from "./listing";
import { askColumns } from "./registered-columns";
import { matchRegistry, readRegistry } from "./registry";
import type { Registration } from "./registry";
import { withCommonSeries } from "./same-series";
import { settleByScore, settleLevel, settleMonth, titleRef } from "./settle";
import type { Context } from "./settle";
import { settleRelations } from "./relations";
import type { RankingFindings, ResolveInput } from "./types";

/** A ranking with everything that was understood of its table. */
export interface Built {
  readonly draft: Draft;
  readonly row: Registration | undefined;
  readonly ranking: Ranking;
  readonly bracket: ReturnType<typeof bracketMeaning>;
  /** Has an answer on 待确认 settled whether it counts? An answer is newer than what the registry repeats. */
  readonly isAnswered: boolean;
  /** Titles of 排名登记 whose cell overrules what would be taken without it. */
  readonly corrected: readonly string[];
}

/** Turns the tables found into rankings, once the units can be resolved. */
export function toRankings(found: readonly JudgedTable[], input: ResolveInput): RankingFindings {
  const questions = new Questions(input.answers);
  const context: Context = { input, questions, namesBothLevels: namesBoth(found, input) };
  const drafts = withCommonSeries(found.flatMap(draftsOf));
  // A table has one row on the registry: it speaks of its composite ranking first.
  const byWeight = [...drafts].sort((a, b) => Number(a.sibling) - Number(b.sibling));
  const rows = matchRegistry(
    byWeight.map((draft) => ({ ...draft, draft, sheet: draft.table.sheet, box: draft.table.box })),
    readRegistry(input.registry, input.answers),
  );
  const byDraft = new Map([...rows].map(([item, row]) => [item.draft, row]));
  const built = settleRelations(
    datedByTable(drafts, byDraft).map(([draft, row]) => build(draft, row, context)),
    questions,
  );
  askDistrict(built, context);
  return {
    rankings: built.map(({ ranking }) => ranking),
    ...listTables(found, built),
    questions: questions.list(),
    notes: [],
  };
}

/** The month that the clerk gave one ranking of a table is the month of its others, where they state none. */
function datedByTable(
  drafts: readonly Draft[],
  rows: ReadonlyMap<Draft, Registration>,
): readonly (readonly [Draft, Registration | undefined])[] {
  const months = new Map([...rows].flatMap(([{ table }, { month }]) => (month ? [[table, month]] : [])));
  return drafts.map((draft) => {
    const row = rows.get(draft);
    const month = draft.month ?? row?.month ?? months.get(draft.table) ?? null;
    return [row?.month ? draft : { ...draft, month }, row] as const;
  });
}

/** Does the workbook speak of the district's own level and of the province or autonomous region? (D-1) */
function namesBoth(found: readonly JudgedTable[], { office }: ResolveInput): boolean {
  const levels = found.flatMap(({ table }) => [
    table.reading.level.level,
    ...table.measures.map((measure) => measure.level),
  ]);
  return levels.includes("省") && (office.districtName !== null || levels.includes("区"));
}

function build(draft: Draft, row: Registration | undefined, context: Context): Built {
  const { questions } = context;
  const series = row?.series ?? draft.series;
  const month = settleMonth(draft, series, row, context);
  const level = settleLevel(draft, series, row, context);
  const subject = row?.subject ?? draft.subject;
  const bracket = row?.bracket ?? bracketMeaning(draft, series, questions);
  const groups = restartingGroups(draft.entries);
  const settled = {
    draft: { ...draft, subject },
    series,
    level: level.value,
    month: month.value,
    bracket,
    groups,
  };
  const entries = readEntries(settled, context.input, questions);
  const counting = settleCounts(draft, series, row, entries, context);
  const size = fieldSize(settled.draft, entries, groups !== null, knownUnits(subject, level.value, context));
  const ranking: Ranking = {
    id: rankingId(draft, level.value),
    sheet: draft.table.sheet,
    range: rankingRange(draft),
    series,
    level: level.value,
    month: month.value,
    subject,
    total: totalOf(size.total, row),
    wholeField: size.wholeField,
    direction: row?.direction ?? directionOf(draft, entries),
    counts: counting.counts,
    grouped: groups !== null,
    replacedBy: null,
    entries,
    holds: [
      ...month.holds,
      ...level.holds,
      ...counting.holds,
      ...askColumns(row?.faults ?? [], series, questions),
    ],
    at: titleRef(draft),
  };
  const derived = { total: size.total?.value ?? null, direction: () => directionOf(draft, entries) };
  const corrected = correctedTitles(draft, row, derived, questions);
  return { draft: settled.draft, row, ranking, bracket, isAnswered: counting.isAnswered, corrected };
}

/** How many units of the kind the workbook knows of; 0 where the field is larger than the district. */
function knownUnits(subject: Ranking["subject"], level: Ranking["level"], { input }: Context): number {
  if (level !== "区" || (subject !== "乡镇" && subject !== "区直")) return 0;
  return input.units.filter(({ category }) => category === subject).length;
}

/** The clerk's number wins; one that only repeats what the table says changes nothing. */
function totalOf(total: Ranking["total"], row: Registration | undefined): Ranking["total"] {
  const registered = row?.total ?? null;
  if (registered === null || registered === total?.value) return total;
  return { value: registered, source: "registry", at: null };
}

function settleCounts(
  draft: Draft,
  series: string,
  row: Registration | undefined,
  entries: readonly RankingEntry[],
  context: Context,
): ReturnType<typeof settleByScore> {
  const byScore =
    draft.entries.every((entry) => entry.place === null) &&
    entries.some(({ place }) => place.kind === "by-score");
  if (byScore) return settleByScore(draft, series, row, context);
  return { counts: !draft.table.reading.preliminary, holds: [], isAnswered: false };
}

/** A county table without 本区名称: nobody can tell our own row. */
function askDistrict(built: readonly Built[], { input, questions }: Context): void {
  if (input.office.districtName !== null || questions.answer("A-4", "本区名称") !== undefined) return;
  const county = built.find(({ ranking }) => ranking.subject === "县区" && ranking.counts);
  if (!county) return;
  questions.ask({
    code: "A-4",
    subject: ["本区名称"],
    message: { code: "recognition.district", values: { sheet: county.ranking.sheet } },
    at: county.ranking.at,
    choices: [...new Set(county.ranking.entries.map(({ label }) => label))].filter(Boolean).slice(0, 30),
    holds: false,
    affects: [county.ranking.series],
  });
}

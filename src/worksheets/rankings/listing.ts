// How the tables found are listed: one line per ranking for the run document, one layout per table for the write-back.
import { rankingKey } from "../../engine";
import type { Level } from "../../policy";
import { wording } from "../../policy";
import { boxAddress, columnLetters } from "../address";
import type { RankingTable, RecognisedTable } from "../recognition";
import type { Draft } from "./draft";
import type { JudgedTable } from "./find";
import { withOwnColumns } from "./own-blocks";
import type { Claim } from "./own-blocks";
import type { RawTable } from "./raw";
import type { Built } from "./resolve";

/** Header and body of the ranking's table, A1. */
export function rankingRange({ table }: Pick<Draft, "table">): string {
  return boxAddress(table.box);
}

/** Identity of a ranking inside its workbook: place, level, and what tells it apart from others of the same range. */
export function rankingId(draft: Draft, level: Level | null): string {
  const parts = [`${draft.table.sheet}!${rankingRange(draft)}`, level ?? "", draft.part];
  return parts.filter((part, index) => index < 2 || part !== "").join("#");
}
/** `tables` and `rankingTables` of all judged tables, in sheet order. */
export function listTables(
  found: readonly JudgedTable[],
  built: readonly Built[],
): { readonly tables: RecognisedTable[]; readonly rankingTables: RankingTable[] } {
  const byTable = new Map<RawTable, Built[]>();
  for (const one of built) {
    const group = byTable.get(one.draft.table);
    if (group) group.push(one);
    else byTable.set(one.draft.table, [one]);
  }
  const tables: RecognisedTable[] = [];
  const layouts: Claim[] = [];
  for (const { table } of found) {
    const rankings = byTable.get(table) ?? [];
    if (rankings.length === 0) tables.push(foreignLine(table));
    for (const one of rankings) tables.push(rankingLine(one));
    const [first] = [...rankings].sort((a, b) => Number(b.ranking.counts) - Number(a.ranking.counts));
    if (first)
      layouts.push({
        table: layoutLine(table, rankings, first),
        blocks: table.ownBlocks,
        keys: keysOf(rankings),
      });
  }
  return { tables, rankingTables: withOwnColumns(layouts) };
}

const keysOf = (rankings: readonly Built[]): ReadonlySet<string> =>
  new Set(rankings.map(({ ranking }) => rankingKey(ranking)));

function letters(columns: Readonly<Record<string, number | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([role, column]) =>
      column === null ? [] : [[role, columnLetters(column)]],
    ),
  );
}

function columnsOf(table: RawTable, measure: Built["draft"]["measure"] | undefined): Record<string, string> {
  if (table.orientation !== "rows") return {};
  return letters({ ...table.roles, score: measure?.scoreColumn ?? null, rank: measure?.rankColumn ?? null });
}

function rankingLine({ ranking, draft }: Built): RecognisedTable {
  return {
    sheet: ranking.sheet,
    range: ranking.range,
    kind: "ranking",
    level: ranking.level,
    month: ranking.month,
    subject: ranking.subject,
    series: ranking.series,
    total: ranking.total?.value ?? null,
    counts: ranking.counts && ranking.replacedBy === null,
    columns: columnsOf(draft.table, draft.measure),
    rows: ranking.entries.length,
  };
}

function foreignLine(table: RawTable): RecognisedTable {
  const [measure] = table.measures;
  return {
    sheet: table.sheet,
    range: boxAddress(table.box),
    kind: "ranking",
    level: null,
    month: table.reading.month,
    subject: null,
    series: table.reading.series,
    total: null,
    counts: false,
    columns: columnsOf(table, measure),
    rows: measure?.entries.length ?? 0,
  };
}

function layoutLine(table: RawTable, rankings: readonly Built[], first: Built): RankingTable {
  const { ranking } = first;
  return {
    sheet: table.sheet,
    range: ranking.range,
    rankingIds: rankings.map((one) => one.ranking.id),
    headerRow: table.headerRow,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    labelColumn: table.orientation === "rows" ? table.labelColumn : null,
    orientation: table.orientation,
    counts: rankings.some((one) => one.ranking.counts && one.ranking.replacedBy === null),
    month: ranking.month,
    subject: ranking.subject,
    level: ranking.level,
    series: ranking.series,
    total: ranking.total?.value ?? null,
    direction: ranking.direction,
    bracket: first.bracket,
    note: noteOf(first, rankings.length),
    corrected: first.corrected,
    statedMonth: first.draft.month,
    ownColumns: null,
  };
}

/** For 识别说明: how the table is laid out, where places come from, and how many rankings it holds. */
function noteOf({ draft }: Built, count: number): string {
  const basis = draft.measure.rankColumn !== null ? "rank" : "score";
  return [
    wording({ code: `recognition.note.${draft.table.orientation}`, values: {} }),
    wording({ code: `recognition.note.by-${basis}`, values: {} }),
    ...(count > 1 ? [wording({ code: "recognition.note.several", values: { count } })] : []),
  ].join("，");
}

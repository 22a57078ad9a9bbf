// The five own columns beside each counted ranking table: live sums over the ledger by table and row. Source: interfaces.md 3.
import { RANKING_OWN_COLUMNS, TALKS, wording } from "../policy";
import type { Outcome, Outcomes, RankingEntry } from "../engine";
import { rowKey } from "../engine";
import type { RankingTable, Recognition } from "../worksheets";
import { Formula, criterionLiteral, isBlankCell } from "./cell";
import type { Cell } from "./cell";
import { clauseText, hintsOf } from "./ledger-facts";
import type { LedgerOutcome } from "./ledger-facts";
import type { LedgerLine } from "./ledger-line";
import { layOut } from "./own-column-places";
import type { Block } from "./own-column-places";
import { dressBlock } from "./own-column-look";
import type { SheetDraft } from "./sheet-draft";
import type { TableDraft } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

/** A SUMIFS criterion may have at most 255 characters. */
const LONGEST_CRITERION = 250;

interface Sources {
  readonly ledger: TableDraft;
  readonly outcomes: ReadonlyMap<string, readonly LedgerOutcome[]>;
  /** What has to be said about rows that nothing fired for: all tied, only townships, a third time … */
  readonly remarks: ReadonlyMap<string, readonly string[]>;
  readonly lines: ReadonlyMap<string, readonly LedgerLine[]>;
}

/** Writes the own columns of the tables of the run's month; every other table is left as it is. */
export function composeOwnColumns(
  workbook: WorkbookDraft,
  recognition: Recognition,
  outcomes: Outcomes,
  ledger: { readonly table: TableDraft; readonly lines: readonly LedgerLine[] },
): void {
  const sources: Sources = {
    ledger: ledger.table,
    outcomes: groupBy(outcomes.outcomes.filter(isShown), (outcome) => outcome.sourceKey),
    remarks: remarksOf(outcomes.outcomes),
    lines: groupBy(ledger.lines, (line) => line.sourceKey),
  };
  const rankings = new Map(recognition.situation.rankings.map((ranking) => [ranking.id, ranking]));
  for (const [sheet, tables] of groupBy(tablesOf(recognition, outcomes), (table) => table.sheet)) {
    const draft = workbook.existing(sheet);
    if (!draft) continue;
    for (const block of layOut(workbook, draft, tables)) {
      writeBlock(draft, block, keysByRow(block.table, rankings), sources);
    }
  }
}

function tablesOf(recognition: Recognition, outcomes: Outcomes): readonly RankingTable[] {
  if (outcomes.month === null) return [];
  return recognition.rankingTables.filter(
    (table) => table.month === outcomes.month && (table.counts || table.ownColumns !== null),
  );
}

/** Outcomes that a row can show: what fired, was absorbed, or waits for an answer. */
function isShown(outcome: Outcome): outcome is LedgerOutcome {
  return outcome.kind !== "not-applied";
}

function remarksOf(outcomes: readonly Outcome[]): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (isShown(outcome) || outcome.flags.length === 0) continue;
    const known = remarks.get(outcome.sourceKey) ?? [];
    remarks.set(outcome.sourceKey, [...known, ...outcome.flags.map(wording)]);
  }
  return remarks;
}

interface LabelledKeys {
  readonly labels: readonly string[];
  readonly keys: readonly string[];
}

/** 来源键 and label of each sheet row, 0-based; a row read by two rankings, or holding two entries, has several. */
function keysByRow(
  table: RankingTable,
  rankings: ReadonlyMap<string, Recognition["situation"]["rankings"][number]>,
): ReadonlyMap<number, LabelledKeys> {
  const rows = new Map<number, { labels: string[]; keys: string[] }>();
  for (const id of table.rankingIds) {
    const ranking = rankings.get(id);
    for (const entry of ranking?.entries ?? []) {
      if (ranking) addEntry(rows, entry, rowKey(ranking, entry.label));
    }
  }
  return rows;
}

function addEntry(
  rows: Map<number, { labels: string[]; keys: string[] }>,
  entry: RankingEntry,
  key: string,
): void {
  const known = rows.get(entry.row - 1) ?? { labels: [], keys: [] };
  if (!known.labels.includes(entry.label)) known.labels.push(entry.label);
  if (!known.keys.includes(key)) known.keys.push(key);
  rows.set(entry.row - 1, known);
}

function writeBlock(
  draft: SheetDraft,
  block: Block,
  rows: ReadonlyMap<number, LabelledKeys>,
  sources: Sources,
): void {
  const { table, columns } = block;
  for (const [title, column] of columns) draft.set(block.headerRow, column, title);
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const keys = rows.get(row);
    const cells = keys ? rowCells(keys, sources) : {};
    for (const [title, column] of columns) draft.set(row, column, cells[title] ?? "");
  }
  clearLeftovers(draft, block);
  if (block.isNew) dressBlock(draft, block);
}

function rowCells(row: LabelledKeys, sources: Sources): Readonly<Record<string, Cell>> {
  const outcomes = row.keys.flatMap((key) => sources.outcomes.get(key) ?? []);
  const lines = row.keys.flatMap((key) => sources.lines.get(key) ?? []);
  const remarks = row.keys.flatMap((key) => sources.remarks.get(key) ?? []);
  return {
    单位: row.labels.join("、"),
    本期加减分: sumCell(row.keys, lines, sources.ledger),
    依据条款: distinct(outcomes.map(({ clause, cites }) => clauseText(clause, cites))).join("\n"),
    触发说明: distinct([...outcomes.map(explanation), ...remarks]).join("\n"),
    "提醒/约谈": distinct(outcomes.map(talkText)).join("\n"),
    审核状态: statusCell(row.keys, lines, sources.ledger),
  };
}

function explanation(outcome: LedgerOutcome): string {
  return [wording(outcome.reason), ...hintsOf(outcome)].join("；");
}

function talkText({ talk }: LedgerOutcome): string {
  return talk === null ? "" : `${TALKS[talk].form}（${talk}）`;
}

function sumCell(keys: readonly string[], lines: readonly LedgerLine[], ledger: TableDraft): Cell {
  if (keys.some(isTooLong)) {
    return lines.reduce((sum, line) => sum + line.points, 0);
  }
  const sums = keys.map(
    (key) =>
      `SUMIFS(${ledger.wholeColumn("最终分值")},${ledger.wholeColumn("来源键")},${criterionLiteral(key)})`,
  );
  return new Formula(`=${sums.join("+")}`);
}

const isTooLong = (key: string): boolean => criterionLiteral(key).length > LONGEST_CRITERION;

/** One ledger row: its 状态, live. Several: where to look. None: blank. */
function statusCell(keys: readonly string[], lines: readonly LedgerLine[], ledger: TableDraft): Cell {
  const [line] = lines;
  if (!line) return "";
  const key = line.sourceKey;
  if (lines.length > 1 || keys.length > 1 || isTooLong(key)) {
    return distinct(lines.map(({ status }) => status)).length === 1 && lines.length === 1
      ? line.status
      : "见台账";
  }
  const found = `MATCH(${criterionLiteral(key)},${ledger.wholeColumn("来源键")},0)`;
  return new Formula(`=IFERROR(INDEX(${ledger.wholeColumn("状态")},${found}),"")`);
}

/** Own cells under a table that became shorter: recognised by the sum the product wrote there. */
function clearLeftovers(draft: SheetDraft, block: Block): void {
  const sum = block.columns.get(RANKING_OWN_COLUMNS[0]);
  if (sum === undefined) return;
  for (let row = block.table.lastRow + 1; isOwnSum(draft, row, sum); row += 1) {
    for (const column of block.columns.values()) {
      if (!isBlankCell(draft.standing(row, column))) draft.set(row, column, "");
    }
  }
}

function isOwnSum(draft: SheetDraft, row: number, column: number): boolean {
  const cell = draft.cell(row, column);
  return cell instanceof Formula && cell.text.startsWith("=SUMIFS(");
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

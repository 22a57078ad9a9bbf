// 排名登记: one row per ranking table found; blank cells and 识别说明 are filled, the clerk's words stay. Source: interfaces.md 1.
import { INPUT_SHEETS } from "../policy";
import type { OwnColumn } from "../policy";
import type { Box, OwnRow, OwnTable, RankingTable } from "../worksheets";
import { overlap, parseRange } from "./address";
import { isBlankCell } from "./cell";
import type { Cell } from "./cell";
import { recognitionNote, type Doubts } from "./doubts";
import { dressNewSheet, dressRows, offerChoices } from "./look";
import type { Placement } from "./upsert";
import { TableDraft, textOf } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

const REGISTRY = INPUT_SHEETS.find(({ kind }) => kind === "registry");

/** The product fills every column where the clerk has not; only 识别说明 is its own for good. */
const COLUMNS: readonly OwnColumn[] = (REGISTRY?.columns ?? []).map(({ title }) => ({
  title,
  by: title === "识别说明" ? "product" : "people",
}));

export function composeRegistry(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  tables: readonly RankingTable[],
  doubts: Doubts,
): void {
  if (memory === null && tables.length === 0) return;
  const noted = tables.map((table) => ({ ...table, note: recognitionNote(table, doubts) }));
  draftRegistry(workbook, memory, noted, COLUMNS, true);
}

/** Writes a person's words into the row of one table; in a workbook without 排名登记 every table gets its row. */
export function correctRegistry(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  tables: readonly RankingTable[],
  corrected: RankingTable,
  cells: Readonly<Record<string, Cell>>,
): void {
  const known = new Set(COLUMNS.map(({ title }) => title));
  // A column that is only there for corrections is not added to clear it.
  const added = Object.keys(cells).filter((title) => !known.has(title) && cells[title] !== "");
  const columns = [...COLUMNS, ...added.map((title) => ({ title, by: "people" as const }))];
  const { table, rows } = draftRegistry(
    workbook,
    memory,
    memory === null ? tables : [corrected],
    columns,
    false,
  );
  const row = rows.get(corrected);
  if (row === undefined) return;
  for (const [title, cell] of Object.entries(cells)) if (table.has(title)) table.set(row, title, cell);
}

/** @param renewsNotes does 识别说明 of standing rows follow? An entry from the pane leaves it to the next run. */
function draftRegistry(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  tables: readonly RankingTable[],
  columns: readonly OwnColumn[],
  renewsNotes: boolean,
): { readonly table: TableDraft; readonly rows: ReadonlyMap<RankingTable, number> } {
  const table = new TableDraft(workbook.own("排名登记", memory), memory, columns);
  dressNewSheet(table, null);
  const rowsBySheet = groupBySheet(memory?.rows ?? []);
  const first = Math.max(table.draft.lastRow(), table.headerRow) + 1;
  const rows = new Map<RankingTable, number>();
  let next = first;
  for (const ranking of tables) {
    const standing = matchingRow(rowsBySheet.get(ranking.sheet.trim()) ?? [], ranking);
    const row = standing?.row ?? next;
    fillRow(table, standing, row, ranking, renewsNotes);
    rows.set(ranking, row);
    if (!standing) next += 1;
  }
  dressRegistry(table, next > first ? { row: first, rows: next - first } : null);
  return { table, rows };
}

function groupBySheet(rows: readonly OwnRow[]): ReadonlyMap<string, readonly OwnRow[]> {
  const groups = new Map<string, OwnRow[]>();
  for (const row of rows) {
    const sheet = textOf(row, "工作表");
    const group = groups.get(sheet);
    if (group) group.push(row);
    else groups.set(sheet, [row]);
  }
  return groups;
}

/** 区域 is matched by overlap; a row without one stands for its whole sheet. */
function matchingRow(rows: readonly OwnRow[], ranking: RankingTable): OwnRow | undefined {
  const range = parseRange(ranking.range);
  return (
    rows.find((row) => covers(parseRange(textOf(row, "区域").normalize("NFKC")), range)) ??
    rows.find((row) => textOf(row, "区域") === "")
  );
}

function covers(registered: Box | null, found: Box | null): boolean {
  return registered !== null && found !== null && overlap(registered, found);
}

function fillRow(
  table: TableDraft,
  standing: OwnRow | undefined,
  row: number,
  ranking: RankingTable,
  renewsNote: boolean,
): void {
  for (const [title, cell] of Object.entries(understood(ranking))) {
    const isRenewed = renewsNote && title === "识别说明";
    if (isRenewed || isBlankCell(standing?.cells[title])) table.set(row, title, cell);
  }
}

/** What was understood of a table; blank where nothing was. */
function understood(ranking: RankingTable): Readonly<Record<string, Cell>> {
  return {
    工作表: ranking.sheet,
    区域: ranking.range,
    系列: ranking.series ?? "",
    级别: ranking.level ?? "",
    数据月份: ranking.month ?? "",
    排名主体: ranking.subject ?? "",
    参排总数: ranking.total ?? "",
    方向: ranking.direction ?? "",
    括号含义: ranking.bracket ?? "",
    计分: ranking.counts ? "计分" : "仅参考",
    识别说明: ranking.note,
  };
}

function dressRegistry(table: TableDraft, appended: Placement["appended"]): void {
  dressRows(table, appended);
  for (const { title, choices } of REGISTRY?.columns ?? []) {
    if (choices) offerChoices(table, appended, title, choices);
  }
}

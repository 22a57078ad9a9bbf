// 运行记录: one row per run that changed something: when, what was read, what was written. Source: interfaces.md 3.
import { OWN_COLUMNS, RULE_BOOK } from "../policy";
import type { Outcomes } from "../engine";
import type { CellValue, OwnTable, RecognisedTable, Snapshot } from "../worksheets";
import { parseRange } from "./address";
import type { Change } from "./change";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

export interface RunFacts {
  readonly snapshot: Snapshot;
  readonly tables: readonly RecognisedTable[];
  readonly outcomes: Outcomes;
  readonly now: string;
  readonly version: string;
  readonly adjustments: number;
  readonly questions: number;
}

/** Adds the run's row. Call it only when `changes` is not empty: a run that changes nothing leaves no trace. */
export function composeLog(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  facts: RunFacts,
  changes: readonly Change[],
): void {
  const table = new TableDraft(workbook.own("运行记录", memory), memory, OWN_COLUMNS.运行记录);
  dressNewSheet(table, null);
  const row = Math.max(table.draft.lastRow(), table.headerRow) + 1;
  table.write(row, {
    运行时间: facts.now,
    数据月份: facts.outcomes.month ?? `${facts.outcomes.year}年终`,
    版本: `${facts.version}（规则 ${RULE_BOOK.version}）`,
    读取的表: facts.tables.map((each) => `${each.sheet}!${each.range}`).join("\n"),
    校验值: hashOfTables(facts.snapshot, facts.tables),
    数量: `读表${facts.tables.length}张，台账${facts.adjustments}行，约谈${facts.outcomes.interviews.length}行，待确认${facts.questions}项`,
    变化: changeSummary(changes),
  });
  dressRows(table, { row, rows: 1 });
}

/** Written cells by sheet, in the order of writing. */
function changeSummary(changes: readonly Change[]): string {
  const cells = new Map<string, number>();
  for (const change of changes) {
    if (change.kind === "values") count(cells, change.sheet, change.values);
    if (change.kind === "formulas") count(cells, change.sheet, change.formulas);
  }
  const created = new Set(changes.filter(({ kind }) => kind === "create-sheet").map(({ sheet }) => sheet));
  return [...cells]
    .map(([sheet, number]) => `${created.has(sheet) ? "新建" : ""}“${sheet}”${number}格`)
    .join("；");
}

function count(
  cells: Map<string, number>,
  sheet: string,
  rows: readonly (readonly (CellValue | null)[])[],
): void {
  const written = rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
  cells.set(sheet, (cells.get(sheet) ?? 0) + written);
}

/** Fingerprint of everything read, so that a later reader can tell whether a table was changed since. */
export function hashOfTables(snapshot: Snapshot, tables: readonly RecognisedTable[]): string {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  let hash = FNV_OFFSET;
  for (const { sheet: name, range } of tables) {
    const sheet = sheets.get(name);
    const box = parseRange(range);
    if (!sheet?.used || !box) continue;
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      const cells = sheet.values[row - sheet.used.row] ?? [];
      const left = Math.max(0, box.column - sheet.used.column);
      hash = fnv(hash, cells.slice(left, left + box.columns).join("\u0001"));
    }
  }
  return hash.toString(16).padStart(8, "0");
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  return hash;
}

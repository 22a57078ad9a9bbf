// 运行记录: one row per run that changed something: when, what was read, what was written. Source: interfaces.md 3.
import { OWN_COLUMNS, RULE_BOOK, wording } from "../policy";
import type { Outcomes } from "../engine";
import type { OwnTable, Recognition, Snapshot } from "../worksheets";
import { cellsWritten, type Change } from "./change";
import { summaryOf, switchesText, type DifferenceLine } from "./difference";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft } from "./table-draft";
import { tablesRead } from "./tables-read";
import type { WorkbookDraft } from "./workbook-draft";

export interface RunFacts {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly now: string;
  readonly version: string;
  readonly adjustments: number;
  readonly questions: number;
  readonly difference: readonly DifferenceLine[];
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
  const { recognition, snapshot } = facts;
  const tables = tablesRead(snapshot, recognition.tables);
  table.write(row, {
    运行时间: facts.now,
    数据月份: periodOf(facts.outcomes),
    版本: `${facts.version}（规则 ${RULE_BOOK.version}）`,
    口径: switchesText(recognition.situation.switches),
    读取的表: tables.map((each) => `${each.sheet}!${each.range}`).join("\n"),
    校验值: tables.map(({ hash }) => hash).join("\n"),
    数量: `读表${tables.length}张，台账${facts.adjustments}行，约谈${facts.outcomes.interviews.length}行，待确认${facts.questions}项`,
    变化: changeText(facts, changes),
  });
  dressRows(table, { row, rows: 1 });
}

/** Empty as long as nothing read has a month or year. */
function periodOf({ month, year }: Outcomes): string {
  return month ?? (year === 0 ? "" : `${year}年终`);
}

/** What changed under its causes, then the sheets that were written. */
function changeText({ difference, recognition }: RunFacts, changes: readonly Change[]): string {
  const changed = summaryOf(difference, recognition.memory.ledger === null);
  return [
    changed === "" ? words("none", {}) : changed,
    words("written", { sheets: writtenSheets(changes) }),
  ].join("\n");
}

const words = (code: string, values: Readonly<Record<string, string>>): string =>
  wording({ code: `reports-change-${code}`, values });

/** More sheets than these are not named. */
const MOST_SHEETS = 12;

/** Written cells by sheet, in the order of writing. */
function writtenSheets(changes: readonly Change[]): string {
  const cells = new Map<string, number>();
  for (const change of changes) {
    const written = cellsWritten(change);
    if (written > 0) cells.set(change.sheet, (cells.get(change.sheet) ?? 0) + written);
  }
  const created = new Set(changes.filter(({ kind }) => kind === "create-sheet").map(({ sheet }) => sheet));
  const named = [...cells]
    .slice(0, MOST_SHEETS)
    .map(([sheet, number]) => `${created.has(sheet) ? "新建" : ""}“${sheet}”${number}格`);
  const more =
    cells.size > MOST_SHEETS ? wording({ code: "account.more", values: { count: cells.size } }) : "";
  return `${named.join("；")}${more}`;
}

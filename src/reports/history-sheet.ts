// 历史末位: an answered C-8 becomes a row there, where it can be read and corrected. Source: interfaces.md 2.
import { INPUT_SHEETS } from "../policy";
import type { OwnColumn } from "../policy";
import { compareText, keyText } from "../engine";
import type { Outcomes, Ranking } from "../engine";
import type { OwnRow, Recognition } from "../worksheets";
import { monthOf } from "./ledger-line";
import { dressNewSheet, dressRows } from "./look";
import { TableDraft, textOf } from "./table-draft";
import type { WorkbookDraft } from "./workbook-draft";

/** People's from the first word on: the product only appends. */
const COLUMNS: readonly OwnColumn[] = (
  INPUT_SHEETS.find(({ kind }) => kind === "history")?.columns ?? []
).map(({ title }) => ({ title, by: "people" }));

interface EarlierLast {
  readonly series: string;
  readonly level: string;
  readonly month: string;
  readonly unit: string;
}

export function composeHistory(workbook: WorkbookDraft, recognition: Recognition, outcomes: Outcomes): void {
  const memory = recognition.memory.history;
  const known = new Set((memory?.rows ?? []).map(keyOfRow));
  const fresh = answeredEarlier(recognition, outcomes).filter((last) => !known.has(keyOf(last)));
  if (fresh.length === 0) return;
  const table = new TableDraft(workbook.own("历史末位", memory), memory, COLUMNS);
  dressNewSheet(table, null);
  const first = Math.max(table.draft.lastRow(), table.headerRow) + 1;
  fresh.forEach(({ series, level, month, unit }, index) =>
    table.write(first + index, { 系列: series, 级别: level, 数据月份: month, 单位: unit }),
  );
  dressRows(table, { row: first, rows: fresh.length });
}

const keyOf = ({ series, month }: Pick<EarlierLast, "series" | "month">): string =>
  `${keyText(series)}|${month}`;

function keyOfRow(row: OwnRow): string {
  return keyOf({ series: textOf(row, "系列"), month: monthOf(row) ?? "" });
}

/** A question about the issue before a month: level, series, month; what an unusable answer adds stands behind. */
const EARLIER_QUESTION = /^C-8·([^·]*)·(.*)·(\d{4}-\d{2})(?:·.*)?$/;

/** Answers to C-8 that the engine could use, for the month before the series' first issue in the workbook. */
function answeredEarlier({ situation }: Recognition, outcomes: Outcomes): readonly EarlierLast[] {
  const open = new Set(outcomes.questions.map(({ id }) => id));
  const known = [...open, ...Object.keys(situation.answers)];
  // An answer that the engine could not use has been asked about once more, under an id that continues its own.
  const isUsable = (id: string): boolean => !open.has(id) && !known.some((each) => each.startsWith(`${id}·`));
  const lasts = Object.entries(situation.answers).flatMap(([id, answer]): readonly EarlierLast[] => {
    const [, level, series, month] = EARLIER_QUESTION.exec(id) ?? [];
    if (level === undefined || series === undefined || month === undefined) return [];
    const isHere = isRanked(situation.rankings, { level, series, month });
    if (answer.trim() === "" || !isHere || !isUsable(id)) return [];
    return [{ series, level, month: monthBefore(month), unit: answer.trim() }];
  });
  return lasts.sort((a, b) => compareText(keyOf(a), keyOf(b)));
}

/** Is the issue that the question was asked for still in the workbook? */
function isRanked(
  rankings: readonly Ranking[],
  issue: { readonly level: string; readonly series: string; readonly month: string },
): boolean {
  return rankings.some(
    ({ level, series, month }) =>
      (level ?? "") === issue.level && series === issue.series && month === issue.month,
  );
}

function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

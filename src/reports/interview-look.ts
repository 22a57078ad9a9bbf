// How 约谈名单 looks: title with data month, line with plan month and live status, lines of one style, drop-downs for people's columns.
import type { Outcomes } from "../engine";
import { Formula, textLiteral } from "./cell";
import type { CellFormat } from "./change";
import type { Line } from "./interview-layout";
import { BODY, TITLE, dressNewSheet, dressRows, printedColumns } from "./look";
import { listStatusText } from "./papers/list-links";
import type { TableDraft } from "./table-draft";

/** Rows that are dressed ahead on a new list, so that rows added by hand look the same. */
const DRESSED_ROWS = 30;
/** 整改, 复核 and 审定 stand right of the printed page: they are kept here, reported on 整改台账, signed at the foot. */
const LAST_PRINTED = "地点";

/** Headings and foot lines reach over the cells beside them. */
const WIDE_LINE: CellFormat = { ...BODY, horizontal: "Left", wrap: false, border: false };

/** Title, page set-up and drop-downs of a list this run creates; the live status of any list. */
export function dressList(table: TableDraft, outcomes: Outcomes, district: string | null): void {
  showStatus(table, outcomes);
  if (!table.draft.isNew) return;
  const { sheet } = table;
  const { first: column, last } = printedColumns(table, LAST_PRINTED);
  dressNewSheet(table, listTitle(outcomes, district), { lastTitle: LAST_PRINTED });
  const title = { row: 0, rows: 1, column, columns: last - column + 1 };
  const centred: CellFormat = { ...TITLE, horizontal: "CenterAcrossSelection" };
  table.draft.look({ kind: "format", sheet, at: title, format: centred });
  const first = table.headerRow + 1;
  const rows = outcomes.interviews.length + DRESSED_ROWS;
  for (const day of ["约谈日期", "整改报送截止", "整改报送日期", "审定日期"]) {
    const at = { row: first, rows, column: table.column(day), columns: 1 };
    table.draft.look({ kind: "format", sheet, at, format: { numberFormat: "yyyy-mm-dd" } });
  }
  const approval = { row: first, rows, column: table.column("审定意见"), columns: 1 };
  const choices = ["同意", "不同意", "暂缓"];
  table.draft.finishWith({ kind: "list-validation", sheet, at: approval, choices });
}

/**
 * Dresses the lines whose kind is new to their row, wide ones before rows: neighbours share their border.
 * @param wasWide did the row hold a heading or foot line before? undefined = it held nothing
 */
export function dressLines(
  table: TableDraft,
  lines: readonly Line[],
  wasWide: (row: number) => boolean | undefined,
): void {
  const first = table.headerRow + 1;
  const fresh = lines.map(({ kind }, index) => (wasWide(first + index) === (kind === "text") ? null : kind));
  for (const kind of ["text", "row"] as const) {
    for (const run of runsOf(fresh, kind)) {
      const rows = { row: first + run.start, rows: run.count };
      const at = { ...rows, column: 0, columns: table.columnCount };
      if (kind === "row") dressRows(table, rows);
      else table.draft.look({ kind: "format", sheet: table.sheet, at, format: WIDE_LINE });
    }
  }
}

/** Neighbouring places of one kind. */
function runsOf<Kind>(
  kinds: readonly (Kind | null)[],
  kind: Kind,
): readonly { readonly start: number; readonly count: number }[] {
  const runs: { start: number; count: number }[] = [];
  kinds.forEach((each, index) => {
    if (each !== kind) return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.count === index) last.count += 1;
    else runs.push({ start: index, count: 1 });
  });
  return runs;
}

function listTitle({ month, year }: Outcomes, district: string | null): string {
  const period = month === null ? `${year}年度` : monthText(month);
  const data = month === null ? `${year}年终` : monthText(month);
  return `${district ?? ""}${period}脱贫攻坚约谈建议名单（数据月份：${data}）`;
}

/** Below the title, where the product has it or an earlier version wrote it as text; words of a person stay. */
function showStatus(table: TableDraft, outcomes: Outcomes): void {
  const row = table.headerRow - 1;
  if (row < 0) return;
  const { first } = printedColumns(table);
  const opening = subtitle(outcomes);
  const stands = (column: number): boolean => {
    const cell = table.draft.standing(row, column);
    return cell instanceof Formula || cell === `${opening}拟制`;
  };
  const column = table.draft.isNew ? first : [first, 0].find(stands);
  if (column === undefined) return;
  table.draft.set(row, column, new Formula(`=${textLiteral(opening)}&${listStatusText(table)}`));
}

/** The plan is drawn up in the month after the data month (reading C-14). */
function subtitle({ month }: Outcomes): string {
  const plan = month === null ? "" : `方案月份：${monthText(following(month))}    `;
  return `${plan}状态：`;
}

export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

export function following(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

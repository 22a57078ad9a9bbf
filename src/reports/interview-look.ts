// How 约谈名单 looks: title with data month, line with plan month, drop-downs for people's columns.
import type { Outcomes } from "../engine";
import { BODY, dressNewSheet } from "./look";
import type { TableDraft } from "./table-draft";

/** Rows that are dressed ahead on a new list, so that rows added by hand look the same. */
const DRESSED_ROWS = 30;

/** Title, page set-up and drop-downs of a list this run creates. */
export function dressList(table: TableDraft, outcomes: Outcomes, district: string | null): void {
  if (!table.draft.isNew) return;
  dressNewSheet(table, listTitle(outcomes, district));
  table.draft.set(1, 0, subtitle(outcomes));
  const first = table.headerRow + 1;
  const rows = outcomes.interviews.length + DRESSED_ROWS;
  const body = { row: first, rows: outcomes.interviews.length + 1, column: 0, columns: table.columnCount };
  const sheet = table.sheet;
  table.draft.look({ kind: "format", sheet, at: body, format: BODY });
  for (const title of ["约谈日期", "整改报送截止", "整改报送日期", "审定日期"]) {
    const at = { row: first, rows, column: table.column(title), columns: 1 };
    table.draft.look({ kind: "format", sheet, at, format: { numberFormat: "yyyy-mm-dd" } });
  }
  const approval = { row: first, rows, column: table.column("审定意见"), columns: 1 };
  table.draft.finishWith({
    kind: "list-validation",
    sheet,
    at: approval,
    choices: ["同意", "不同意", "暂缓"],
  });
}

function listTitle({ month, year }: Outcomes, district: string | null): string {
  const period = month === null ? `${year}年度` : monthText(month);
  const data = month === null ? `${year}年终` : monthText(month);
  return `${district ?? ""}${period}脱贫攻坚约谈建议名单（数据月份：${data}）`;
}

/** The plan is drawn up in the month after the data month (reading C-14). */
function subtitle({ month }: Outcomes): string {
  const plan = month === null ? "" : `方案月份：${monthText(following(month))}    `;
  return `${plan}状态：拟制`;
}

export function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

export function following(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

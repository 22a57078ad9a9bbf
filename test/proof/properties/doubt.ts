// One value of a workbook replaced by a blank or by something nobody can read, where a fact depends on it.
import type { RunDocument } from "../../../src/reports";
import type { CellValue } from "../../../src/worksheets";
import type { Chance } from "../formulas/random";
import type { Book, Page } from "./book";

/** Columns without which a fact is none, by the title of the column. */
const NEEDED = new Set([
  ...[
    "乡镇",
    "单位",
    "排名",
    "全市排名",
    "全省排名",
    "参排总数",
    "日期",
    "事项类型",
    "级别",
    "文号",
    "考核级别",
  ],
  ...["结果", "所在单位", "综合评价", "年度", "户编号", "指标名称"],
]);
const GARBAGE: readonly CellValue[] = [
  "",
  "？？",
  "#REF!",
  "待定",
  "见附件",
  "#N/A",
  "不详",
  "-7",
  "1.5",
  0.5,
  "x",
];

export interface Doubt {
  readonly book: Book;
  readonly sheet: string;
  readonly title: string;
  readonly was: CellValue;
  readonly is: CellValue;
}

/** Null where the sheet picked has no fact left. */
export function withDoubt(book: Book, of: Chance): Doubt | null {
  const page = of.pick(book.filter(({ name }) => name !== "单位名录" && name !== "设置"));
  const titles = page.rows[page.heading - 1] ?? [];
  const columns = titles.flatMap((title, index) => (NEEDED.has(String(title)) ? [index] : []));
  const row = page.heading + of.below(page.rows.length - page.heading);
  if (columns.length === 0) return null;
  const column = of.pick(columns);
  const is = of.pick(GARBAGE);
  const was = page.rows[row]?.[column] ?? "";
  if (was === "" || isSaid(page, String(titles[column]), is)) return null;
  const changed = withCell(page, row, column, is);
  const title = String(titles[column]);
  return { book: book.map((one) => (one === page ? changed : one)), sheet: page.name, title, was, is };
}

/**
 * What a blank says by the readings, and so is no doubt: without a rank a unit of the district takes no part (B-13),
 * and a number of participants may stand once for its column (B-9). The number of a household and
 * the name of an indicator are any text.
 */
function isSaid(page: Page, title: string, is: CellValue): boolean {
  if (title === "参排总数") return is === "" && page.name.startsWith("指标");
  if (title === "户编号" || title === "指标名称") return is !== "";
  return title === "排名" && is === "";
}

function withCell(page: Page, row: number, column: number, value: CellValue): Page {
  return {
    ...page,
    rows: page.rows.map((cells, index) =>
      index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
    ),
  };
}

/** What each unit gains, and what it loses, over all years. */
export function sums({ adjustments }: RunDocument): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { unit, points } of adjustments) {
    const key = `${unit} ${points > 0 ? "加" : "扣"}`;
    totals.set(key, (totals.get(key) ?? 0) + Math.abs(points));
  }
  return totals;
}

/** Units that gain or lose more than before. */
export function gained(before: RunDocument, after: RunDocument): readonly string[] {
  const was = sums(before);
  return [...sums(after)].flatMap(([key, sum]) =>
    sum > (was.get(key) ?? 0) ? [`${key} ${was.get(key) ?? 0}→${sum}`] : [],
  );
}

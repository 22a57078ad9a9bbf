// Reads the office's workbook as it stands in Excel: the ledger, the lists, the totals, the columns beside a ranking.
import type { WorkbookFile } from "../../../src/host";
import type { HostCore } from "../../../src/host/core";
import {
  columnOf,
  plain,
  records,
  rowOf,
  sheetOf,
  titled,
  type Plain,
  type Titled,
} from "../../end-to-end/result-file";
import type { Booked } from "./expectation";

type Row = Readonly<Record<string, Plain>>;

const LEDGER = "加减分台账";

function table({ workbook }: WorkbookFile, sheet: string, title = "编号"): Titled {
  return titled(sheetOf(workbook, sheet), title);
}

export function ledgerRows(file: WorkbookFile): readonly Row[] {
  return records(table(file, LEDGER)).filter((row) => row["编号"] !== null);
}

const CLOSED = ["已失效", "已作废"];

/** "2019-03 癸乡 约1.b -4 建议", what stands; `points` as the final value says. */
export function standing(file: WorkbookFile): readonly string[] {
  return ledgerRows(file)
    .filter((row) => !CLOSED.includes(String(row["状态"])))
    .map((row) =>
      [row["数据月份"] ?? row["归属年度"], row["单位"], row["条款"], row["最终分值"], statusOf(row)].join(
        " ",
      ),
    )
    .sort();
}

/** Rows that a later run found without their fact, as "2019-08 癸乡 约1.b 已失效". */
export function closed(file: WorkbookFile): readonly string[] {
  return ledgerRows(file)
    .filter((row) => CLOSED.includes(String(row["状态"])))
    .map((row) => [row["数据月份"], row["单位"], row["条款"], row["状态"]].join(" "));
}

/** Reviewing moves a suggestion on, which changes nothing of what it is. */
function statusOf(row: Row): string {
  const status = String(row["状态"]);
  return ["已复核", "已审定"].includes(status) ? "建议" : status;
}

export function inWords({ year, month, unit, clause, points, status }: Booked): string {
  const period = month === 0 ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
  return [period, unit, clause, points, status].join(" ");
}

/** Rows of a month's list as "unit level status". */
export function listed(file: WorkbookFile, month: number): readonly string[] {
  const name = listName(month);
  if (sheetHasText(file, name, "本月无约谈")) return [];
  return records(table(file, name, "层级"))
    .filter((row) => /^L\d$/.test(String(row["层级"])))
    .map((row) => [row["单位"], row["层级"], row["状态"]].join(" "))
    .sort();
}

export function listName(month: number): string {
  return `约谈名单_2019${String(month).padStart(2, "0")}`;
}

function sheetHasText({ workbook }: WorkbookFile, name: string, text: string): boolean {
  const sheet = sheetOf(workbook, name);
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= 4; column += 1) if (plain(sheet, row, column) === text) return true;
  }
  return false;
}

/** ISO days until which units have to report, where an interview has a date. */
export function deadlines(file: WorkbookFile, sheet: string): readonly string[] {
  return records(table(file, sheet))
    .map((row) => row["整改报送截止"] ?? row["截止"] ?? null)
    .filter((day) => day !== null && day !== "")
    .map(isoDay);
}

/** Excel counts days from 30 December 1899 on. */
function isoDay(day: Plain): string {
  if (typeof day !== "number") return String(day);
  return new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10);
}

/** Points beside a ranking as "unit points", units without any left out. */
export function besideRanking(file: WorkbookFile, sheet: string): readonly string[] {
  return records(table(file, sheet, "本期加减分"))
    .filter((row) => row["乡镇"] !== null && Number(row["本期加减分"]) !== 0)
    .map((row) => `${String(row["乡镇"])} ${String(row["本期加减分"])}`)
    .sort();
}

export interface YearLine {
  readonly unit: string;
  readonly year: number;
  readonly total: number;
  readonly plus: number;
  readonly minus: number;
  /** Twelve months, then the year-end. */
  readonly months: readonly number[];
}

/** The sheet 加减分汇总, as its formulas say. */
export function totals(file: WorkbookFile): readonly YearLine[] {
  const months = Array.from({ length: 12 }, (_, index) => `${index + 1}月`);
  return records(table(file, "加减分汇总", "年度合计"))
    .filter((row) => row["单位"] !== null && row["年度"] !== null)
    .map((row) => ({
      unit: String(row["单位"]),
      year: Number(row["年度"]),
      total: Number(row["年度合计"]),
      plus: Number(row["加分"]),
      minus: Number(row["减分"]),
      months: [...months, "年终"].map((title) => Number(row[title])),
    }));
}

/** Effects that stand, as "year unit effect", each once. */
export function effectRows(file: WorkbookFile): readonly string[] {
  const rows = records(table(file, "年度影响")).filter(
    ({ 影响, 编号, 状态 }) => 编号 !== null && 影响 !== "评价依据" && 状态 !== "已吸收",
  );
  return [...new Set(rows.map((row) => [row["年度"], row["单位"], row["影响"]].join(" ")))].sort();
}

/** What a person writes into cells of one row, found by what stands in it. */
export function review(
  core: HostCore,
  file: WorkbookFile,
  sheet: string,
  where: (row: Row) => boolean,
  words: Readonly<Record<string, string>>,
): void {
  const found = table(file, sheet);
  const record = records(found).find((row) => row["编号"] !== null && where(row));
  if (record === undefined) throw new Error(`${sheet}: no such row`);
  const row = rowOf(found, "编号", record["编号"] ?? null);
  for (const [title, text] of Object.entries(words)) {
    const at = { row: row - 1, column: columnOf(found, title) - 1, rows: 1, columns: 1 };
    const result = core.person.type(sheet, at, text);
    if (result.kind !== "done") throw new Error(JSON.stringify(result));
  }
}

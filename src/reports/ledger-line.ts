// A row of 加减分台账 as it stands after the run: what the totals, the own columns and the run document are drawn from.
import type { Status, UnitType } from "../policy";
import type { CellRef } from "../engine";
import type { OwnRow } from "../worksheets";
import { UNCOUNTED, finalPoints, reviewOf, reviewedStatus, typedStatus } from "./review";
import { numberOf, textOf } from "./table-draft";

export interface LedgerLine {
  readonly id: string;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly month: string | null;
  readonly year: number;
  readonly clause: string;
  readonly cites: readonly string[];
  readonly amount: number; // 计算分值, in points
  readonly points: number; // 最终分值, in points
  readonly status: Status;
  readonly reason: string;
  readonly flags: readonly string[];
  readonly sources: readonly CellRef[];
  readonly sourceKey: string;
}

/** Who is what, for rows that a person typed. */
export interface LineContext {
  readonly unitTypes: ReadonlyMap<string, UnitType>;
  readonly year: number; // of the run, for a row without year and month
}

/** A row that is not calculated by this run: hand-made, or kept as 已失效. */
export function lineOfRow(row: OwnRow, context: LineContext, forced: Status | null = null): LedgerLine {
  const month = monthOf(row);
  const unit = textOf(row, "单位");
  const review = reviewOf(row, "复核");
  const status = forced ?? reviewedStatus(typedStatus(row), review);
  const written = numberOf(row, "最终分值");
  const amount = numberOf(row, "计算分值") ?? written ?? 0;
  // A number of their own stands, unless their own review or status says that the row does not count.
  const overruled = review.decision === "不采纳" || UNCOUNTED.includes(status);
  const settled = written !== null && !overruled;
  return {
    id: textOf(row, "编号"),
    unit,
    unitType: context.unitTypes.get(unit) ?? (textOf(row, "类别") === "乡镇" ? "乡镇" : "区直"),
    month,
    year: numberOf(row, "归属年度") ?? (month === null ? context.year : Number(month.slice(0, 4))),
    clause: textOf(row, "条款"),
    cites: listOf(row, "同时引用", "、"),
    amount,
    points: settled ? written : finalPoints(status, amount, review),
    status,
    reason: textOf(row, "事由"),
    flags: listOf(row, "提示", "；"),
    sources: sourcesOf(row),
    sourceKey: textOf(row, "来源键"),
  };
}

function listOf(row: OwnRow, title: string, separator: string): readonly string[] {
  const text = textOf(row, title);
  return text === "" ? [] : text.split(separator);
}

/** 来源 shows "sheet!cell"; anything else is a person's note. */
function sourcesOf(row: OwnRow): readonly CellRef[] {
  const text = textOf(row, "来源");
  const mark = text.lastIndexOf("!");
  return mark <= 0 ? [] : [{ sheet: text.slice(0, mark), cell: text.slice(mark + 1) }];
}

const MONTH_TEXT = /^(\d{4})[-./年](\d{1,2})(月|[-./]\d{1,2})?$/;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** 数据月份 of a row as ISO month, from text or from a date cell; null when it is blank or no month. */
export function monthOf(row: OwnRow): string | null {
  const value = row.cells["数据月份"];
  if (typeof value === "number") return value > 20_000 ? isoDay(value).slice(0, 7) : null;
  const match = MONTH_TEXT.exec(textOf(row, "数据月份").normalize("NFKC"));
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? `${match[1]}-${String(month).padStart(2, "0")}` : null;
}

/** ISO day of an Excel date serial. */
export function isoDay(serial: number): string {
  return new Date(EXCEL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/** Excel date serial of an ISO day. */
export function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - EXCEL_EPOCH) / DAY);
}

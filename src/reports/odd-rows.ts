// Ledger rows typed by hand that the plain sums of 加减分汇总 miss or take too much of, as further terms of those sums.
import type { OwnRow } from "../worksheets";
import { criterionLiteral, isBlankCell, textLiteral } from "./cell";
import { lineOfRow, serialOf } from "./ledger-line";
import type { LedgerLine, LineContext } from "./ledger-line";
import { UNCOUNTED, reviewOf } from "./review";
import { numberOf, textOf } from "./table-draft";
import type { TableDraft } from "./table-draft";

/** One more SUMIFS for the cells of one unit and year; `month` null = only for the year's total. */
export interface OddTerm {
  readonly unit: string;
  readonly year: number;
  readonly month: string | null;
  /** The plain sum by unit and year misses the row as well. */
  readonly inTotal: boolean;
  readonly sign: "+" | "-";
  /** Summed ledger column; criteria without the sign criterion of 加分. */
  readonly column: string;
  readonly criteria: string;
}

/** Terms for every row that needs one, in the order of the rows; equal ones are left to the formula's builder. */
export function oddTerms(ledger: TableDraft, context: LineContext): readonly OddTerm[] {
  return (ledger.table?.rows ?? []).flatMap((row) =>
    textOf(row, "单位") === "" || ledger.getsFormula(row.row, "最终分值")
      ? []
      : termsOf(ledger, row, lineOfRow(row, context)),
  );
}

function termsOf(ledger: TableDraft, row: OwnRow, line: LedgerLine): readonly OddTerm[] {
  const [oddOwner, oddMonth] = [isOddOwner(row), isOddMonth(row, line.month)];
  const open = numberOf(row, "最终分值") === null;
  const fixed = [
    `${ledger.wholeColumn("单位")},${criterionLiteral(rawText(row, "单位"))}`,
    `${ledger.wholeColumn("归属年度")},${yearCriterion(row)}`,
    monthCriteria(ledger, row, line.month, oddMonth),
    ...(open ? [`${ledger.wholeColumn("最终分值")},"="`] : []),
  ];
  const column = ledger.wholeColumn(open ? "计算分值" : "最终分值");
  const { unit, year, month } = line;
  const term = { unit, year, month, column, inTotal: oddOwner };
  const terms: OddTerm[] = [];
  if (oddOwner || oddMonth) terms.push({ ...term, sign: "+", criteria: fixed.join(",") });
  const overruled = overruling(ledger, row);
  if (overruled !== null) {
    terms.push({ ...term, inTotal: true, sign: "-", criteria: [...fixed, overruled].join(",") });
  }
  return terms;
}

/** Unit with blanks around it, or a year that is missing or no number: found by what the row itself holds. */
function isOddOwner(row: OwnRow): boolean {
  return rawText(row, "单位") !== textOf(row, "单位") || numberOf(row, "归属年度") === null;
}

/** A month that is a date cell or not written as the product writes it. */
function isOddMonth(row: OwnRow, month: string | null): boolean {
  return month !== null && !rawText(row, "数据月份").startsWith(month);
}

/** What takes a row out of the count although it holds points: see `finalPoints`. */
function overruling(ledger: TableDraft, row: OwnRow): string | null {
  const decision = ledger.wholeColumn("复核");
  if (reviewOf(row, "复核").decision === "不采纳") return `${decision},"不采纳"`;
  const status = UNCOUNTED.find((uncounted) => uncounted === textOf(row, "状态"));
  return status === undefined ? null : `${ledger.wholeColumn("状态")},"${status}",${decision},"<>不采纳"`;
}

function yearCriterion(row: OwnRow): string {
  const year = numberOf(row, "归属年度");
  return year === null ? asWritten(row, "归属年度") : String(year);
}

function monthCriteria(ledger: TableDraft, row: OwnRow, month: string | null, odd: boolean): string {
  const column = ledger.wholeColumn("数据月份");
  if (month !== null && !odd) return `${column},"${month}*"`;
  if (month === null || typeof row.cells["数据月份"] !== "number") {
    return `${column},${asWritten(row, "数据月份")}`;
  }
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const [from, to] = [serialOf(isoMonthStart(year, number)), serialOf(isoMonthStart(year, number + 1))];
  return `${column},">=${from}",${column},"<${to}"`;
}

/**
 * What the cell holds, as a criterion. The wildcard at its beginning keeps Excel from taking a text like "2019年8月" for a
 * date, which date cells would match as well.
 */
function asWritten(row: OwnRow, title: string): string {
  const value = row.cells[title];
  if (isBlankCell(value)) return '"="';
  if (typeof value !== "string") return String(value);
  return textLiteral(`?${value.slice(1).replace(/[~*?]/g, "~$&")}`);
}

/** First day of a month; month 13 is January of the next year. */
function isoMonthStart(year: number, month: number): string {
  return month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
}

function rawText(row: OwnRow, title: string): string {
  const value = row.cells[title];
  return value === undefined ? "" : String(value);
}

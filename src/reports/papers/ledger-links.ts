// Formulas by which a paper follows 加减分台账: counts and sums of final points, so that a review shows at once.
import type { Outcomes } from "../../engine";
import { criterionLiteral, textLiteral } from "../cell";
import type { TableDraft } from "../table-draft";

/** A part of a formula, without "=". */
type Part = string;

/** Rows of the data month; of a run from year-end results alone those results. */
export function periodCriteria(ledger: TableDraft, { month, year }: Pick<Outcomes, "month" | "year">): Part {
  const months = ledger.wholeColumn("数据月份");
  // The wildcard keeps Excel from taking "2019-08" for a date.
  return month === null ? `${yearCriteria(ledger, year)},${months},"="` : `${months},"${month}*"`;
}

export function yearCriteria(ledger: TableDraft, year: number): Part {
  return `${ledger.wholeColumn("归属年度")},${year}`;
}

/** "{n}项共{points}分" of the rows above ("> 0") or below ("< 0") nothing. */
export function countAndSum(ledger: TableDraft, criteria: Part, sign: ">0" | "<0"): Part {
  const points = ledger.wholeColumn("最终分值");
  const counted = `${criteria},${points},"${sign}"`;
  return `COUNTIFS(${counted})&"项共"&${asPoints(`SUMIFS(${points},${counted})`)}&"分"`;
}

/** "癸乡-4分、甲镇+2分": the units are given, their points follow the ledger. */
export function unitPoints(ledger: TableDraft, criteria: Part, units: readonly string[]): Part {
  const points = ledger.wholeColumn("最终分值");
  const column = ledger.wholeColumn("单位");
  return units
    .map((unit) => {
      const sum = `SUMIFS(${points},${column},${criterionLiteral(unit)},${criteria})`;
      return `${textLiteral(unit)}&${asPoints(sum)}&"分"`;
    })
    .join('&"、"&');
}

/** A decimal only where there is a half point. */
const asPoints = (sum: Part): Part => `SUBSTITUTE(TEXT(${sum},"+0.0;-0.0;0"),".0","")`;

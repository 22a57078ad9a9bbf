// How months and places are said in the messages of ranking rules.
import type { IsoMonth } from "../../policy";
import type { Message } from "../outcome";
import type { RankingEntry } from "../situation";

/** A message of this family. */
export function message(code: string, values: Message["values"]): Message {
  return { code, values };
}

/** "2019-08" → "2019年8月". */
export function monthText(month: IsoMonth): string {
  return `${month.slice(0, 4)}年${monthOnly(month)}`;
}

/** "8月、9月" within one year, with years where they differ. */
export function monthsText(months: readonly IsoMonth[]): string {
  const sameYear = new Set(months.map(yearOf)).size <= 1;
  return months.map(sameYear ? monthOnly : monthText).join("、");
}

/** The place of an entry as its table says it. */
export function placeText(entry: RankingEntry, position: number): string {
  switch (entry.place.kind) {
    case "rank":
      return `第${entry.place.rank}名`;
    case "from-bottom":
      return `倒数第${entry.place.position}名`;
    case "by-score":
      return `按得分倒数第${position}名`;
    case "unranked":
    case "unreadable":
      return "名次不明";
  }
}

export function yearOf(month: IsoMonth): number {
  return Number(month.slice(0, 4));
}

/** Months since year 0, so that neighbours differ by one. */
export function monthNumber(month: IsoMonth): number {
  return yearOf(month) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a month number; the inverse of `monthNumber`. */
export function monthAt(number: number): IsoMonth {
  const year = Math.floor(number / 12);
  return `${year}-${String((number % 12) + 1).padStart(2, "0")}` as IsoMonth;
}

/** The months strictly between two months. */
export function monthsBetween(earlier: IsoMonth, later: IsoMonth): readonly IsoMonth[] {
  const from = monthNumber(earlier) + 1;
  const count = Math.max(0, monthNumber(later) - from);
  return Array.from({ length: count }, (_, index) => monthAt(from + index));
}

function monthOnly(month: IsoMonth): string {
  return `${Number(month.slice(5, 7))}月`;
}

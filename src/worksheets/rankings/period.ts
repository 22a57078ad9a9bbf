// The data month in a title, a note or a sheet name: months, ranges, quarters, dates, in digits and in words.
import type { IsoMonth } from "../../policy";
import type { CellValue } from "../snapshot";
import { normalise, wholeNumber } from "../text";

export interface Period {
  /** Year of the last day, when it is stated. */
  readonly year: number | null;
  /** Month of the last day; null when only a year is stated. */
  readonly month: number | null;
  /** Does the period begin before its last month (1–6月, 上半年, 累计)? */
  readonly cumulative: boolean;
  /** Does the text name the month and the cumulative period side by side? */
  readonly both: boolean;
}

const NOTHING: Period = { year: null, month: null, cumulative: false, both: false };
const DASH = "[-—–―~～至到]+";
const MONTH = "(1[0-2]|0?[1-9])";
const DAY = "(?:\\d{1,2}[日号]?)";

/** Chinese digits of years and months in front of 年 and 月 become Arabic: 二〇一九年八月 → 2019年8月; so does 19年8月. */
export function digits(text: string): string {
  return text
    .replace(/([零〇○◯一二三四五六七八九十]{1,4})(?=[年月日])/g, (words: string) => {
      const value = wholeNumber(words);
      return value === null ? words : String(value);
    })
    .replace(new RegExp(`(?<!\\d)(\\d{2})年(?=${MONTH}月)`, "g"), "20$1年");
}

interface Pattern {
  readonly pattern: RegExp;
  readonly read: (groups: readonly (string | undefined)[]) => Partial<Period>;
}

const num = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const QUARTERS: Readonly<Record<string, number>> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  "1": 3,
  "2": 6,
  "3": 9,
  "4": 12,
};

/** Tried in order; the first that matches decides. Group order: year first where there is one. */
const PATTERNS: readonly Pattern[] = [
  {
    // 2019年1-8月, 2018年12月-2019年1月
    pattern: new RegExp(`(\\d{4})年${MONTH}月?份?${DASH}(?:(\\d{4})年)?${MONTH}月`),
    read: ([, year, , lastYear, month]) => ({
      year: num(lastYear ?? year),
      month: num(month),
      cumulative: true,
    }),
  },
  {
    // 2019年6月19日-7月4日
    pattern: new RegExp(`(\\d{4})年${MONTH}月${DAY}${DASH}(?:(\\d{4})年)?${MONTH}月${DAY}`),
    read: ([, year, , lastYear, month]) => ({ year: num(lastYear ?? year), month: num(month) }),
  },
  {
    // 2019.6.19-7.4
    pattern: new RegExp(
      `(\\d{4})[.\\-/]${MONTH}[.\\-/]\\d{1,2}${DASH}(?:(\\d{4})[.\\-/])?${MONTH}[.\\-/]\\d{1,2}(?!\\d)`,
    ),
    read: ([, year, , lastYear, month]) => ({ year: num(lastYear ?? year), month: num(month) }),
  },
  {
    pattern: new RegExp(`(\\d{4})年${MONTH}月`),
    read: ([, year, month]) => ({ year: num(year), month: num(month) }),
  },
  {
    pattern: /(\d{4})年?第?([一二三四1-4])季度?/,
    read: ([, year, quarter]) => ({ year: num(year), month: QUARTERS[quarter ?? ""] ?? null }),
  },
  { pattern: /(\d{4})年?上半年/, read: ([, year]) => ({ year: num(year), month: 6, cumulative: true }) },
  {
    // 2019.08, 2019-8-31, 2019/8
    pattern: new RegExp(`((?:19|20)\\d{2})[.\\-/]${MONTH}(?!\\d)`),
    read: ([, year, month]) => ({ year: num(year), month: num(month) }),
  },
  {
    // 201908, 20190831
    pattern: /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/,
    read: ([, year, month]) => ({ year: num(year), month: num(month) }),
  },
  {
    // 6.19-7.4, 6月19日-7月4日: the month of the last day
    pattern: new RegExp(`(?<!\\d)${MONTH}[.月]${DAY}${DASH}${MONTH}[.月]${DAY}(?!\\d)`),
    read: ([, , month]) => ({ month: num(month) }),
  },
  {
    pattern: new RegExp(`(?<!\\d)${MONTH}月?份?${DASH}${MONTH}月`),
    read: ([, , month]) => ({ month: num(month), cumulative: true }),
  },
  { pattern: new RegExp(`(?<!\\d)${MONTH}月`), read: ([, month]) => ({ month: num(month) }) },
  { pattern: /第?([一二三四1-4])季度/, read: ([, quarter]) => ({ month: QUARTERS[quarter ?? ""] ?? null }) },
];

/** Reads the period a text states. Everything is null when it states none. */
export function readPeriod(raw: string): Period {
  const text = digits(normalise(raw));
  if (!/\d|季度/.test(text)) return NOTHING;
  for (const { pattern, read } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const period = { ...NOTHING, ...read(match) };
    return withYear(period, text);
  }
  return withYear(NOTHING, text);
}

function withYear(period: Period, text: string): Period {
  const year = period.year ?? num(/((?:19|20)\d{2})年/.exec(text)?.[1]);
  const both = /月份?(?:及|和|、|与)1[-—–~至]+\d{1,2}月/.test(text);
  return { ...period, year, both, cumulative: (period.cumulative && !both) || /累计/.test(text) };
}

/** "2019-08" when year and month are both known. */
export function isoMonth(period: Pick<Period, "year" | "month">): IsoMonth | null {
  if (period.year === null || period.month === null) return null;
  return `${period.year}-${String(period.month).padStart(2, "0")}` as IsoMonth;
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** ISO day of an Excel serial number (1900 system). */
export function serialDay(serial: number): string {
  return new Date(DAY_ZERO + serial * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Month of a cell that holds a date or a period as text; null when it holds none. */
export function monthOfCell(value: CellValue): IsoMonth | null {
  // 1982 to 2119: a serial number in between is a date, a smaller one a rank or a score.
  if (typeof value === "number" && value > 30_000 && value < 80_000) {
    return serialDay(value).slice(0, 7) as IsoMonth;
  }
  return isoMonth(readPeriod(String(value)));
}

/** The text without the periods it states: what stays the same from month to month. */
export function withoutPeriods(raw: string): string {
  return digits(normalise(raw))
    .replace(new RegExp(`截[至止].*?(?:日|月份?底?|号)(?=$|[)\\]】])`, "g"), "")
    .replace(
      new RegExp(`(?:\\d{4}[年.])?${MONTH}[.月]${DAY}${DASH}(?:\\d{4}[年.])?${MONTH}[.月]${DAY}`, "g"),
      "",
    )
    .replace(new RegExp(`(?:19|20)\\d{2}[.\\-/]${MONTH}月份?`, "g"), "")
    .replace(new RegExp(`\\d{4}年度?(?:第?[一二三四1-4]季度|[上下]半年)?`, "g"), "")
    .replace(
      new RegExp(`(?:(?:及|和|、|与)?${MONTH}月?份?${DASH})?(?<!\\d)${MONTH}月份?(?:\\d{1,2}日)?`, "g"),
      "",
    )
    .replace(/第?[一二三四1-4]季度|[上下]半年/g, "")
    .replace(/(?:19|20)\d{2}[.\-/](?:1[0-2]|0?[1-9])(?:[.\-/]\d{1,2})?/g, "")
    .replace(/(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)/g, "")
    .replace(/第[\d一二三四五六七八九十]+期/g, "")
    .replace(/[([【][)\]】]/g, "");
}

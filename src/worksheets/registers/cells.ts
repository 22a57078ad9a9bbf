// What people type into register cells, read strictly: a value, blank, or unreadable. Nothing is ever guessed.
import type { IsoDate, IsoMonth, Level } from "../../policy";
import type { CellValue } from "../snapshot";
import { chineseNumber, isBlank, isError, normalise, parseScore } from "../text";

export type Read<T> =
  | { readonly kind: "value"; readonly value: T }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable" };

const BLANK = { kind: "blank" } as const;
const UNREADABLE = { kind: "unreadable" } as const;
const found = <T>(value: T): Read<T> => ({ kind: "value", value });

/** Serial numbers of 2000-01-01 and 2100-01-01: outside of them a number is no date of this mechanism. */
const FIRST_SERIAL = 36526;
const LAST_SERIAL = 73051;
const MILLISECONDS_PER_DAY = 86_400_000;
const SERIAL_OF_1970 = 25569;

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < 2000 || year >= 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${two(month)}-${two(day)}` as IsoDate;
}

/** ISO day of an Excel serial number (1900 system); the time of day is dropped. Null outside 2000–2099. */
export function serialToDate(serial: number): IsoDate | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL)) return null;
  const day = new Date((Math.floor(serial) - SERIAL_OF_1970) * MILLISECONDS_PER_DAY);
  return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

const NUMERIC_DATE = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;
const CHINESE_DATE =
  /^([\d〇○◯零一二三四五六七八九]{4})年([\d一二三四五六七八九十]{1,3})月([\d一二三四五六七八九十]{1,3})[日号]?$/;

const toNumber = (text: string): number => (/^\d+$/.test(text) ? Number(text) : (chineseNumber(text) ?? NaN));

/** "2019-7-1 00:00:00": the time goes before blanks do, or its first digit would join the day. */
const TIME = /[\sT]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*$/;

function dateOfText(raw: string): IsoDate | null {
  const text = normalise(raw.replace(TIME, ""));
  const numeric = NUMERIC_DATE.exec(text);
  if (numeric) {
    const [, year, , month, day, packedMonth, packedDay] = numeric;
    return isoDate(Number(year), Number(month ?? packedMonth), Number(day ?? packedDay));
  }
  const chinese = CHINESE_DATE.exec(text);
  if (!chinese) return null;
  const [, year = "", month = "", day = ""] = chinese;
  return isoDate(toNumber(year), toNumber(month), toNumber(day));
}

/**
 * A calendar day: a serial number, 2019-07-10, 2019/7/10, 2019.7.10, 2019年7月10日, 20190710 (as text or number). A day
 * without a year, a two-digit year or a month alone is unreadable on purpose.
 */
export function readDate(value: CellValue): Read<IsoDate> {
  if (isBlank(value)) return BLANK;
  if (typeof value === "boolean") return UNREADABLE;
  const date =
    typeof value === "number" ? (serialToDate(value) ?? dateOfText(String(value))) : dateOfText(value);
  return date === null ? UNREADABLE : found(date);
}

const MONTH = /^([\d〇零一二三四五六七八九]{4})(?:年(?:度)?|[-/.])?([\d一二三四五六七八九十]{1,3})月?份?$/;

function monthOfText(text: string): IsoMonth | null {
  const match = MONTH.exec(text);
  if (!match) return null;
  const [, year = "", month = ""] = match;
  // "201911" needs both digits; "20191" could be anything.
  if (/^\d{5}$/.test(text)) return null;
  return (isoDate(toNumber(year), toNumber(month), 1)?.slice(0, 7) ?? null) as IsoMonth | null;
}

/**
 * A data month: 2019-08, 2019年8月, 201908, 2019.8 as text, or any full date of the month. The number 2019.1 is
 * unreadable: it may have been typed as 2019.10.
 */
export function readMonth(value: CellValue): Read<IsoMonth> {
  if (isBlank(value)) return BLANK;
  if (typeof value === "boolean" || (typeof value === "number" && !Number.isInteger(value) && value < 3000)) {
    return UNREADABLE;
  }
  const month = monthOfText(normalise(value));
  if (month !== null) return found(month);
  const date = readDate(value);
  return date.kind === "value" ? found(date.value.slice(0, 7) as IsoMonth) : UNREADABLE;
}

/** A year: 2019, "2019年", "2019年度", or a full date of the year. */
export function readYear(value: CellValue): Read<number> {
  if (isBlank(value)) return BLANK;
  const match = /^([\d〇零一二三四五六七八九]{4})年?度?$/.exec(normalise(value));
  const year = match ? toNumber(match[1] ?? "") : NaN;
  if (year >= 2000 && year < 2100) return found(year);
  const date = readDate(value);
  return date.kind === "value" ? found(Number(date.value.slice(0, 4))) : UNREADABLE;
}

const YES = new Set([
  "是",
  "√",
  "✓",
  "✔",
  "☑",
  "有",
  "对",
  "y",
  "yes",
  "true",
  "1",
  "已",
  "属实",
  "需要",
  "约谈",
]);
const NO = new Set([
  "否",
  "×",
  "✗",
  "✘",
  "x",
  "无",
  "没有",
  "不是",
  "n",
  "no",
  "false",
  "0",
  "不",
  "未",
  "不需要",
  "不约谈",
]);

/** 是 or 否 in the forms people use (√, 有, Y, TRUE, 1 …). */
export function readYesNo(value: CellValue): Read<boolean> {
  if (isBlank(value)) return BLANK;
  const text = normalise(value)
    .toLowerCase()
    .replace(/[。.!]$/, "");
  if (YES.has(text)) return found(true);
  if (NO.has(text)) return found(false);
  return UNREADABLE;
}

const LEVEL_WORDS: readonly (readonly [Level, string])[] = [
  ["国家", "国家 国 中央 全国 国务院 中央和国家 党中央"],
  ["省", "省 全省 自治区 全自治区 省区 自治区直 省直 省部"],
  ["市", "市 全市 设区市 设区的市 地市 地 地市州 州 市直"],
  ["区", "区 县 本区 区县 县区 区本 县本 县市区 城区 我区 全县"],
];
const LEVELS_BY_WORD = new Map(
  LEVEL_WORDS.flatMap(([level, words]) => words.split(" ").map((word) => [word, level] as const)),
);

/**
 * A level with its synonyms: 中央 is 国家, 自治区 is 省, 设区市 is 市, 县 is 区. "全区" and "区直" are unreadable: in an
 * autonomous region they mean either (D-1).
 */
export function readLevel(value: CellValue): Read<Level> {
  if (isBlank(value)) return BLANK;
  const text = normalise(value)
    .replace(/\([^()]*\)/g, "")
    .replace(/[、,/·]/g, "");
  const level = LEVELS_BY_WORD.get(text) ?? LEVELS_BY_WORD.get(text.replace(/(级|一级|层面)$/, ""));
  return level === undefined ? UNREADABLE : found(level);
}

/** A number that counts something: 7, "7个", "第7名", "第七". A fraction or a negative number is unreadable. */
export function readCount(value: CellValue): Read<number> {
  if (isBlank(value)) return BLANK;
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 ? found(value) : UNREADABLE;
  const match = /^(?:第|共|全市)?([\d零一二三四五六七八九十百]{1,6})(?:个|家|名|位|人|个县|个单位)?$/.exec(
    normalise(value),
  );
  const count = match ? toNumber(match[1] ?? "") : NaN;
  return Number.isInteger(count) ? found(count) : UNREADABLE;
}

/** A number as people write scores; dashes and 不参评 count as blank. */
export function readNumber(value: CellValue): Read<number> {
  const score = parseScore(value);
  if (score.kind === "number") return found(score.value);
  return score.kind === "none" ? BLANK : UNREADABLE;
}

/** Characters that NFKC leaves alone: printable ASCII, the usual ideographs, 、。〈〉《》「」『』【】〔〕. */
function isPlainCode(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff) || (code > 0x3000 && code <= 0x3015)
  );
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (!isPlainCode(text.charCodeAt(index))) return false;
  return true;
}

/** Free text: NFKC, outer blanks gone. An error value is unreadable. */
export function readText(value: CellValue): Read<string> {
  if (isBlank(value)) return BLANK;
  if (isError(value)) return UNREADABLE;
  // Most cells are plain already; normalising each of them is what takes time in a long register.
  if (typeof value === "string" && isPlain(value)) return found(value);
  return found(String(value).normalize("NFKC").trim());
}

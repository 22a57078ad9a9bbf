// The cell formats of a rank: digits, words, tie marks, places from the bottom, brackets (worksheets.md 2.3).
import type { Place } from "../../engine";
import type { CellValue } from "../snapshot";
import { isBlank, isError, normalise, saysNone, wholeNumber } from "../text";

/** What a bracket behind a rank or value means. Source: 排名登记 括号含义. */
export type BracketMeaning = "去年" | "位次" | "总数";

export type ReadPlace =
  | { readonly kind: "place"; readonly place: Place; readonly total: number | null }
  /** `outer(inner)`: only the meaning of the bracket tells which one is the rank. */
  | { readonly kind: "bracket"; readonly outer: number; readonly inner: number }
  | { readonly kind: "unreadable" };

const UNRANKED: ReadPlace = { kind: "place", place: { kind: "unranked" }, total: null };
const UNREADABLE: ReadPlace = { kind: "unreadable" };

function rank(value: number, tieMark: boolean, total: number | null = null): ReadPlace {
  return value > 0 ? { kind: "place", place: { kind: "rank", rank: value, tieMark }, total } : UNREADABLE;
}

/** Reads a rank cell. Zero, errors and anything else that is no rank are unreadable: the caller asks. */
export function readPlace(value: CellValue): ReadPlace {
  if (typeof value === "number") return readNumber(value);
  if (typeof value === "boolean" || isError(value)) return UNREADABLE;
  if (isBlank(value) || saysNone(value)) return UNRANKED;
  return readText(normalise(value));
}

/** Plain ranks come by the ten thousand; the value is shared, nobody changes it. */
const PLAIN_RANKS: readonly ReadPlace[] = Array.from({ length: 300 }, (_, value) => rank(value, false));

/** Nothing is ranked among so many: from here on a number is the day that Excel made of "3/11". */
const FIRST_DATE = 30_000;

function readNumber(value: number): ReadPlace {
  const plain = PLAIN_RANKS[value];
  if (plain !== undefined) return plain;
  if (value > FIRST_DATE) return UNREADABLE;
  // Excel's RANK.AVG gives halves for ties.
  return Number.isInteger(value * 2) ? rank(value, !Number.isInteger(value)) : UNREADABLE;
}

const NUMERAL = "(\\d{1,6}|[零〇一二三四五六七八九十百]{1,7})";
const PLAIN = new RegExp(
  `^(=|并列|并)?(?:排名|名列|列|位列|居)?第?${NUMERAL}(?:\\.0+)?[名位]?(并列|\\(并列\\)|并)?$`,
);
const BOTTOM = new RegExp(
  `^(并列)?(?:全[市省区县])?(?:排名)?(?:倒数?第?|后第?|末第?)${NUMERAL}[名位]?(?:\\(并列\\))?$`,
);
const LAST = /^(末位|末名|最后一名|最后|倒数|垫底)$/;
const OF_TOTAL = new RegExp(`^第?${NUMERAL}[名位]?(?:/|\\(共|\\(/)(\\d{1,6})(?:个|名)?\\)?$`);
const MOVED = new RegExp(`^第?${NUMERAL}[名位]?\\(?[↑↓▲▼△▽→←升降↗↘+-][^()]*\\)?$`);
const RANGE = new RegExp(`^第?${NUMERAL}[-~—–至]${NUMERAL}[名位]?$`);
const BRACKET = new RegExp(`^第?${NUMERAL}[名位]?\\((?:第)?${NUMERAL}[名位]?\\)$`);
const BRACKET_LABELLED = new RegExp(
  `^第?${NUMERAL}[名位]?\\((?:去年|上年|上月|同期|上期)[^\\d]*\\d*[名位]?\\)$`,
);

function readText(text: string): ReadPlace {
  const plain = PLAIN.exec(text);
  if (plain) return numeral(plain[2], (n) => rank(n, plain[1] !== undefined || plain[3] !== undefined));
  if (LAST.test(text)) return fromBottom(1);
  const bottom = BOTTOM.exec(text);
  if (bottom) return numeral(bottom[2], fromBottom);
  const ofTotal = OF_TOTAL.exec(text);
  if (ofTotal) return numeral(ofTotal[1], (n) => rank(n, false, Number(ofTotal[2])));
  const range = RANGE.exec(text);
  if (range) return readRange(range[1], range[2]);
  const moved = MOVED.exec(text) ?? BRACKET_LABELLED.exec(text);
  if (moved) return numeral(moved[1], (n) => rank(n, false));
  const bracket = BRACKET.exec(text);
  if (bracket) return readBracket(bracket[1], bracket[2]);
  return UNREADABLE;
}

function numeral(text: string | undefined, build: (value: number) => ReadPlace): ReadPlace {
  const value = wholeNumber(text ?? "");
  return value === null ? UNREADABLE : build(value);
}

function fromBottom(position: number): ReadPlace {
  if (position < 1) return UNREADABLE;
  return { kind: "place", place: { kind: "from-bottom", position }, total: null };
}

/** "7-9": tied from 7 to 9. A falling pair is something else (a score of a match, a date). */
function readRange(first: string | undefined, last: string | undefined): ReadPlace {
  const from = wholeNumber(first ?? "");
  const to = wholeNumber(last ?? "");
  return from !== null && to !== null && from < to ? rank(from, true) : UNREADABLE;
}

function readBracket(outer: string | undefined, inner: string | undefined): ReadPlace {
  const first = wholeNumber(outer ?? "");
  const second = wholeNumber(inner ?? "");
  if (first === null || second === null) return UNREADABLE;
  return { kind: "bracket", outer: first, inner: second };
}

/** The place that `outer(inner)` states once the meaning of the bracket is known. */
export function placeOfBracket(outer: number, inner: number, meaning: BracketMeaning): ReadPlace {
  if (meaning === "位次") return rank(inner, false);
  return rank(outer, false, meaning === "总数" ? inner : null);
}

const VALUE_BRACKET = /^(-?\d+(?:\.\d+)?)%?\(第?(\d{1,5})[名位]?\)$/;

/** A cell of a value(rank) matrix such as "12.3(4)"; null when it is none. */
export function readValueBracket(
  value: CellValue,
): { readonly value: number; readonly inner: number } | null {
  if (typeof value !== "string" || value.length > 20) return null;
  const match = VALUE_BRACKET.exec(normalise(value));
  return match ? { value: Number(match[1]), inner: Number(match[2]) } : null;
}

// Cell text as it is compared: one width, one script, no blanks; and the numbers that people type as text.
import type { CellValue } from "./snapshot";
import { simplifiedTwins } from "./script-table";

/** Traditional to Simplified by character code. */
const TWINS = simplifiedTwins();

/** Text in Simplified script, character by character (place names keep their characters; phrases are not translated). */
export function toSimplified(text: string): string {
  let result = "";
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const twin = TWINS[text.charCodeAt(index)];
    if (twin === undefined) continue;
    result += text.slice(copied, index) + twin;
    copied = index + 1;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** Blanks of every kind, line breaks and zero-width marks. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff\u00ad]+/g;

/** Nothing to normalise: Simplified characters and visible ASCII only. Most cells are, and most time was spent there. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isVisibleAscii = code > 0x20 && code < 0x7f;
    const isSimplified = code >= 0x4e00 && code <= 0x9fff && TWINS[code] === undefined;
    if (!isVisibleAscii && !isSimplified) return false;
  }
  return true;
}

/** A cell as text for comparison: NFKC, Simplified script, no blanks at all (worksheets.md 2.2). */
export function normalise(value: CellValue): string {
  if (typeof value !== "string") return String(value);
  if (isPlain(value)) return value;
  return toSimplified(value.normalize("NFKC").replace(BLANKS, ""));
}

/** Text for people: NFKC and outer blanks gone, inner blanks kept as single spaces. */
export function tidy(value: CellValue): string {
  return String(value).normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** A header for comparison: normalised, without colons, marks and anything in brackets (units, weights). */
export function headerText(value: CellValue): string {
  const text = normalise(value);
  const bare = text.replace(/[([【〔{<][^()[\]【】〔〕{}<>]*[)\]】〕}>]/g, "");
  // A header that is nothing but a bracket ("(占40%)") says nothing by itself.
  return bare.replace(/[:*＊“”"'‘’。,;]/g, "");
}

export function isBlank(value: CellValue | undefined): boolean {
  return value === undefined || value === "" || (typeof value === "string" && value.trim() === "");
}

const ERRORS =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)$/;

/** Is it one of Excel's error values, as Office.js spells them? */
export function isError(value: CellValue): boolean {
  return typeof value === "string" && value.startsWith("#") && ERRORS.test(value.trim());
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0, // a circle, typed for 〇 more often than not
  "◯": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** A Chinese numeral below 1,000 ("十一" → 11, "二〇一九" → 2019 digit by digit); null when it is none. */
export function chineseNumber(text: string): number | null {
  if (text === "") return null;
  if (!/[十百]/.test(text)) return digitByDigit(text);
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (value !== undefined) {
      digit = value;
    } else return null;
  }
  return total + digit;
}

function digitByDigit(text: string): number | null {
  let result = 0;
  for (const character of text) {
    const value = DIGITS[character];
    if (value === undefined) return null;
    result = result * 10 + value;
  }
  return result;
}

/** An Arabic or Chinese whole number; null when the text is neither. */
export function wholeNumber(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return chineseNumber(text);
}

export type ReadNumber =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "none" } // blank, dash, 不参评
  | { readonly kind: "unreadable"; readonly text: string };

const NONE =
  /^(|[-–—―﹣_/\\]+|无|不参评|未参评|不纳入|不排名|未排名|未设目标|未设置|暂无|缺项|缺|未开展|不涉及|不考核)$/;

/** Is the cell one of the ways to say "takes no part"? (worksheets.md 2.2 不参评) */
export function saysNone(value: CellValue): boolean {
  return typeof value === "string" && value.length < 8 && NONE.test(normalise(value));
}

const SCORE = /^[+]?(-?\d+(?:\.\d+)?)(分|%|个百分点|‰)?$/;
const BRACKETED = /^\((.*)\)$/;

/**
 * A score as people write it: 95.00, "95分", "95.6%", "(95.2)". "86..67", "86,67" and "约95" are unreadable on purpose
 * (worksheets.md 2.3); so is an error. Percent text is read as Excel stores percents: "95.6%" is 0.956.
 */
export function parseScore(value: CellValue): ReadNumber {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "unreadable", text: String(value) };
  if (isBlank(value) || saysNone(value)) return { kind: "none" };
  const text = normalise(value);
  const match = SCORE.exec(text.replace(BRACKETED, "$1"));
  if (!match) return { kind: "unreadable", text: value };
  // "88.15e-2" keeps the decimals that a division by 100 would blur.
  return { kind: "number", value: Number(match[2] === "%" ? `${match[1]}e-2` : match[1]) };
}

// Text as data: written so that Excel can neither take it for a formula nor turn it into a number or a date.
import type { WrittenValue } from "../reports";

/** Starts that Excel reads as a formula, a quoted text, a signed number or an amount of money. */
const TRIGGER = /^[\s=+\-@'"(.¥￥$€£＝＋－＠（．％%#]/u;
/** Number characters of every kind: Excel makes digits of wide and, in some versions, of circled ones. */
const DIGIT = /\p{N}/u;
/** Chinese words before a time ("下午3时"); other Chinese words never begin a number or a date. */
const TIME_WORD = /^(?:上午|下午|中午|晚上|凌晨)/;
const STARTS_CHINESE = /^\p{Script=Han}/u;
const LOGICAL = /^(?:true|false)$/i;
/** English month names alone, or before a number, are dates to Excel. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** True when Excel would store something else than this text. Rather once too often: the apostrophe is not shown. */
export function needsApostrophe(text: string): boolean {
  if (text === "") return false;
  if (TRIGGER.test(text) || LOGICAL.test(text) || MONTH.test(text) || TIME_WORD.test(text)) return true;
  return DIGIT.test(text) && !STARTS_CHINESE.test(text);
}

/** A value in the form in which `Range.values` stores it unchanged. Source: platform.md 2, value semantics. */
export function asData(value: WrittenValue): WrittenValue {
  return typeof value === "string" && needsApostrophe(value) ? `'${value}` : value;
}

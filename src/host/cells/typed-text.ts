// What Excel makes of text written into a cell that is not formatted as text: numbers, dates, booleans, errors.
import { dateToExcel } from "@cj-tech-master/excelts";

export type TypedText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly value: number | boolean; readonly numberFormat: string | null }
  | { readonly kind: "error"; readonly error: ErrorText };

const ERRORS = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;
export type ErrorText = (typeof ERRORS)[number];

export interface TypingContext {
  /** Supplies the year of dates typed without one. */
  readonly today: Date;
  readonly date1904: boolean;
}

/** Recognises what Excel (zh-CN) would; full-width digits and signs count like plain ones. */
export function typedText(written: string, context: TypingContext): TypedText {
  const text = written.normalize("NFKC").trim();
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return value(upper === "TRUE", null);
  const error = ERRORS.find((known) => known === upper);
  if (error !== undefined) return { kind: "error", error };
  return (
    typedNumber(text) ??
    typedFraction(text) ??
    typedDate(text, context) ??
    typedTime(text) ?? { kind: "text", text: written }
  );
}

function value(content: number | boolean, numberFormat: string | null): TypedText {
  return { kind: "value", value: content, numberFormat };
}

const NUMBER =
  /^([+-]?)([¥￥$]?)([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?\s*(%?)$/i;
const NEGATIVE = /^\(([^()+-]+)\)$/;

function typedNumber(text: string): TypedText | undefined {
  const bracketed = NEGATIVE.exec(text);
  const match = NUMBER.exec(bracketed?.[1] ?? text);
  if (match === null) return undefined;
  const [, before = "", currency = "", after = "", digits = "", exponent = "0", percent = ""] = match;
  if (before !== "" && after !== "") return undefined;
  const sign = before === "-" || after === "-" || bracketed !== null ? -1 : 1;
  const size = Number(`${digits.replace(/,/g, "")}e${exponent}`) / (percent === "" ? 1 : 100);
  return value(sign * size, formatOfNumber(percent, currency, digits));
}

function formatOfNumber(percent: string, currency: string, digits: string): string | null {
  if (percent !== "") return digits.includes(".") ? "0.00%" : "0%";
  if (currency !== "") return `${currency}#,##0.00`;
  return digits.includes(",") ? "#,##0" : null;
}

function typedFraction(text: string): TypedText | undefined {
  const match = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (match === null || Number(match[4]) === 0) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return value(match[1] === "-" ? -size : size, "# ?/?");
}

const DATES: readonly { pattern: RegExp; order: readonly ("y" | "m" | "d")[]; format: string }[] = [
  { pattern: /^(\d{4}|\d{2})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: ["y", "m", "d"], format: "yyyy/m/d" },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, order: ["y", "m", "d"], format: 'yyyy"年"m"月"d"日"' },
  { pattern: /^(\d{4})年(\d{1,2})月$/, order: ["y", "m"], format: 'yyyy"年"m"月"' },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, order: ["m", "d"], format: 'm"月"d"日"' },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, order: ["y", "m"], format: "mmm-yy" },
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, order: ["m", "d"], format: 'm"月"d"日"' },
];

function typedDate(text: string, context: TypingContext): TypedText | undefined {
  for (const { pattern, order, format } of DATES) {
    const match = pattern.exec(text);
    const serial = match === null ? undefined : serialOf(order, match, context);
    if (serial !== undefined) return value(serial, format);
  }
  return undefined;
}

function serialOf(
  order: readonly ("y" | "m" | "d")[],
  match: RegExpExecArray,
  context: TypingContext,
): number | undefined {
  const parts = { y: context.today.getFullYear(), m: 1, d: 1 };
  for (const [index, part] of order.entries()) parts[part] = Number(match[index + 1]);
  if (parts.y < 100) parts.y += parts.y < 30 ? 2000 : 1900;
  const date = new Date(Date.UTC(parts.y, parts.m - 1, parts.d));
  const exists = date.getUTCMonth() === parts.m - 1 && date.getUTCDate() === parts.d;
  return exists ? dateToExcel(date, context.date1904) : undefined;
}

function typedTime(text: string): TypedText | undefined {
  const match = /^(\d{1,2})(?::|时)(\d{1,2})(?:(?::|分)(\d{1,2}))?(?:分|秒)?$/.exec(text);
  if (match === null || Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return value(seconds / 86_400, match[3] === undefined ? "h:mm" : "h:mm:ss");
}

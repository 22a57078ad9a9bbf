// Every Chinese text a result can carry, as templates by code; `{name}` is filled from a message's values.
import { RANKING_WORDING } from "./rankings";
import { EVENT_WORDING } from "./events";
import { ANNUAL_WORDING } from "./annual";
import { RECOGNITION_WORDING } from "./recognition";
import { REGISTER_WORDING } from "./registers";
import { REPORT_WORDING } from "./reports";
import { ACCOUNT_WORDING } from "./account";
import { PAPER_WORDING } from "./papers";
import { PARAMETER_WORDING } from "./parameters";
import { QUESTION_WORDING } from "./questions";

/** Template by message code: reasons, flags, checks, questions, notes. */
export const WORDING: Readonly<Record<string, string>> = {
  ...RANKING_WORDING,
  ...EVENT_WORDING,
  ...ANNUAL_WORDING,
  ...RECOGNITION_WORDING,
  ...REGISTER_WORDING,
  ...PARAMETER_WORDING,
  ...REPORT_WORDING,
  ...ACCOUNT_WORDING,
  ...PAPER_WORDING,
  ...QUESTION_WORDING,
};

/** Templates cut at their braces: texts at even places, names of values at odd ones. Cut once, filled many times. */
const CUT = new Map<string, readonly string[]>();

function cutTemplate(code: string): readonly string[] {
  const template = WORDING[code];
  if (template === undefined) throw new Error(`no wording for code ${code}`);
  const parts = template.split(/[{}]/);
  CUT.set(code, parts);
  return parts;
}

/** Fills a template. An unknown code or a missing value is a programmer error. */
export function wording(message: {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}): string {
  const parts = CUT.get(message.code) ?? cutTemplate(message.code);
  let text = "";
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? "";
    text += index % 2 === 0 ? part : valueOf(message, part);
  }
  return text;
}

function valueOf(
  message: { readonly code: string; readonly values: Readonly<Record<string, string | number>> },
  name: string,
): string | number {
  const value = message.values[name];
  if (value === undefined) throw new Error(`wording ${message.code} needs a value for ${name}`);
  return value;
}

/** A question's code behind its words, e.g. 单元格空缺或读不出（IN-CELL）; a code without words stands alone. */
export function questionWords(code: string): string {
  const words = WORDING[`question.${code}`];
  return words === undefined ? code : `${words}（${code}）`;
}

/** The code that `questionWords` put behind the words; of a bare code, as older runs wrote it, itself. */
export function codeOfWords(text: string): string {
  return /（([^（）]+)）$/.exec(text)?.[1] ?? text;
}

// The workbench's words in the language of the page.
import type { Played } from "../protocol";
import { EN } from "./en";
import { ZH_CN, type TextKey, type Texts } from "./zh-CN";
import { ZH_TW } from "./zh-TW";

export type { TextKey, Texts } from "./zh-CN";
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const TEXTS: Readonly<Record<Played["language"], Texts>> = { "zh-CN": ZH_CN, "zh-TW": ZH_TW, "en-US": EN };

/** `{name}` is filled from the values; brackets around a value that is not there go with it. */
export function sayIn(language: Played["language"]): Say {
  return (key, values = {}) =>
    TEXTS[language][key]
      .replace(/\s?[（(]\{(\w+)\}[）)]/g, (whole, name: string) => ((values[name] ?? "") === "" ? "" : whole))
      .replace(/\{(\w+)\}/g, (_, name: string) => printable(String(values[name] ?? "")));
}

/** Values come from untrusted files: one line, no control characters, not endless. */
function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").slice(0, 200);
}

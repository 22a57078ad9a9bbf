// Texts of the pane by key, as the tests look for them on the page.
import { sayIn } from "../../../src/taskpane/texts";
import { texts as english } from "../../../src/taskpane/texts/en";
import type { TextKey } from "../../../src/taskpane/texts/keys";
import { texts as simplified } from "../../../src/taskpane/texts/zh-CN";
import { texts as traditional } from "../../../src/taskpane/texts/zh-TW";
import type { ExcelLanguage } from "./pane";

export type { TextKey };

const TEXTS = { "zh-CN": simplified, "zh-TW": traditional, "en-US": english } as const;

/** The function that says texts in the pane's language for an Excel in `language`. */
export function textsIn(language: ExcelLanguage): ReturnType<typeof sayIn> {
  return sayIn(TEXTS[language]);
}

/** In Simplified Chinese. */
export const say = textsIn("zh-CN");

/** Matches a text whose placeholders have any value. */
export function pattern(key: TextKey, language: ExcelLanguage = "zh-CN"): RegExp {
  const parts = TEXTS[language][key]
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(parts.join(".*"));
}

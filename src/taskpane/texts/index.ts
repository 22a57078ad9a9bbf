// The clerk's language: which one it is, its texts as a chunk of their own, and the function that fills placeholders.
import type { Say } from "../view-context";
import type { Texts } from "./keys";

export type { TextKey, Texts } from "./keys";

export const LANGUAGES = ["zh-CN", "zh-TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The pane's language for Excel's display language (a BCP 47 tag); Simplified Chinese for all that it has no texts for. */
export function languageFor(displayLanguage: string): Language {
  if (/^zh-(TW|HK|MO|Hant)/i.test(displayLanguage)) return "zh-TW";
  return /^en\b/i.test(displayLanguage) ? "en" : "zh-CN";
}

/** Loads one language; the others are not downloaded. */
export async function loadTexts(language: Language): Promise<Texts> {
  switch (language) {
    case "zh-CN":
      return (await import(/* webpackChunkName: "texts-zh-CN" */ "./zh-CN")).texts;
    case "zh-TW":
      return (await import(/* webpackChunkName: "texts-zh-TW" */ "./zh-TW")).texts;
    case "en":
      return (await import(/* webpackChunkName: "texts-en" */ "./en")).texts;
  }
}

/** Says texts of one language; a placeholder without a value stays as it is, so that a test can see it. */
export function sayIn(texts: Texts): Say {
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

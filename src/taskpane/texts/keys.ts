// The keys that every language of the pane has, taken from Simplified Chinese.
import type { texts } from "./zh-CN";

export type TextKey = keyof typeof texts;
export type Texts = Readonly<Record<TextKey, string>>;

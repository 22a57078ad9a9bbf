// English texts of the sheets view.
import type { sheets as keys } from "../zh-CN/sheets";

export const sheets: Readonly<Record<keyof typeof keys, string>> = {};

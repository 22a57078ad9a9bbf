// English texts of the warnings view.
import type { warnings as keys } from "../zh-CN/warnings";

export const warnings: Readonly<Record<keyof typeof keys, string>> = {};

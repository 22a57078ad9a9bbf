// English texts of home.
import type { home as keys } from "../zh-CN/home";

export const home: Readonly<Record<keyof typeof keys, string>> = {};

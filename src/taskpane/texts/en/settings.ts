// English texts of the settings view.
import type { settings as keys } from "../zh-CN/settings";

export const settings: Readonly<Record<keyof typeof keys, string>> = {};

// English texts of the explanation view.
import type { explanation as keys } from "../zh-CN/explanation";

export const explanation: Readonly<Record<keyof typeof keys, string>> = {};

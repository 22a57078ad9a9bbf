// English texts of the questions view.
import type { questions as keys } from "../zh-CN/questions";

export const questions: Readonly<Record<keyof typeof keys, string>> = {};

// English texts of errors.
import type { errors as keys } from "../zh-CN/errors";

export const errors: Readonly<Record<keyof typeof keys, string>> = {};

// English texts of the warnings view.
import type { warnings as keys } from "../zh-CN/warnings";

export const warnings: Readonly<Record<keyof typeof keys, string>> = {
  "warnings.title": "Warnings",
  "warnings.hint":
    "By the latest issue, one more result of the same kind, or one place further down, takes these units to a graver level. The gravest come first; units that can no longer be first class this year, and people barred from “优秀” (excellent), follow. Warnings carry no points and are not written to the workbook.",
  "warnings.none":
    "By the latest issue, no unit is one step from a graver level, and no unit or person is restricted this year.",
  "warnings.limited": "restricted this year",
  "warnings.group": "{type} ({count})",
  "distance.名": "if {by} place lower",
  "distance.次": "if {by} more time",
  "distance.年": "if {by} more year",
  "distance.分": "if {by} point lower",
  "distance.户": "if {by} more household",
};

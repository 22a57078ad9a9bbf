// English texts of the warnings view.
import type { warnings as keys } from "../zh-CN/warnings";

export const warnings: Readonly<Record<keyof typeof keys, string>> = {
  "warnings.title": "Warnings",
  "warnings.hint":
    "By the latest issue, one more result of the same kind, or one place further down, takes these units to a graver level; the gravest come first; units that can no longer be first class this year, and persons barred from “优秀”, follow. A warning brings no points and is not written.",
  "warnings.none":
    "By the latest issue, no unit is one step from a graver level, and nobody is limited this year.",
  "warnings.limited": "limited this year",
  "warnings.group": "{type} ({count})",
  "distance.名": "if {by} place lower",
  "distance.次": "if {by} more time",
  "distance.年": "if {by} more year",
  "distance.分": "if {by} point lower",
  "distance.户": "if {by} more household",
};

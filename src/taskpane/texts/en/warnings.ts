// English texts of the warnings view.
import type { warnings as keys } from "../zh-CN/warnings";

export const warnings: Readonly<Record<keyof typeof keys, string>> = {
  "warnings.title": "Warnings",
  "warnings.hint":
    "These units are one step from the next level. A warning brings no points and is not written.",
  "warnings.none": "No unit is one step from the next level.",
  "warnings.group": "{type} ({count})",
  "distance.名": "places to go: {by}",
  "distance.次": "times to go: {by}",
  "distance.年": "years to go: {by}",
  "distance.分": "points to go: {by}",
  "distance.户": "households to go: {by}",
};

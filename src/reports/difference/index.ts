// What changed, and why: between the workbook and a run, or between two readings of the same workbook.
export { compareFindings, findingOf, lineOf, type Movement } from "./compare";
export type { DifferenceLine } from "./difference-line";
export { differenceOf, plainWhy, type DifferenceInput } from "./difference";
export { concludedFindings, type Finding, type Findings } from "./findings";
export { switchesText } from "./since-last-run";
export { summaryOf } from "./summary";

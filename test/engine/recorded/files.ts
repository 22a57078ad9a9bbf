// Where the kept results stand, and what they should say now.
import { join } from "node:path";
import { differenceOf, linesOf } from "./lines";
import { KEPT_SITUATIONS, said } from "./situations";

export const RECORDED_FOLDER = join(__dirname, "..", "..", "golden", "situations");

/** Numbers of the situations, from 1. */
export const SITUATION_NUMBERS: readonly number[] = Array.from(
  { length: KEPT_SITUATIONS },
  (_, index) => index + 1,
);

export const recordedFile = (seed: number): string =>
  join(RECORDED_FOLDER, `${String(seed).padStart(2, "0")}.txt`);

/** What the engine says of a situation, then what changes with the answers of people. */
export function recordedText(seed: number): string {
  const [first, second] = said(seed);
  const lines = linesOf(first);
  return `${[...lines, "", ...differenceOf(lines, linesOf(second))].join("\n")}\n`;
}

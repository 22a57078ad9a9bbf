// The claim's figures come from two files of tests: each adds its own to what the other has kept in this run.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordFigures, type Figure, type Proof } from "../support/figures";

const CLAIM = "faults";
const KEPT = join(__dirname, "..", "..", "..", "build", "proof", `${CLAIM}.json`);

/** Replaces figures of the same name and keeps the others: `npm run proof` begins without a file. */
export function addFigures(figures: readonly Figure[]): void {
  const kept = existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as Proof).figures : [];
  const others = kept.filter(({ what }) => figures.every((figure) => figure.what !== what));
  recordFigures(CLAIM, [...others, ...figures]);
}

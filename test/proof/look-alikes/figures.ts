// Adds the figures of the look-alikes to those of the generated rankings: both belong to one claim.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordFigures, type Figure, type Proof } from "../support/figures";

export interface LookAlikeCounts {
  readonly kinds: number;
  readonly sheets: number;
  readonly asked: number;
}

const FILE = join(__dirname, "..", "..", "..", "build", "proof", "recognition.json");
const WHAT = "像排名表而不是的";

/** Writes the claim's file with both parts, whichever test ran first. */
export function recordLookAlikes({ kinds, sheets, asked }: LookAlikeCounts): void {
  const others = recorded().filter(({ what }) => !what.startsWith(WHAT));
  recordFigures("recognition", [
    ...others,
    {
      what: `${WHAT}表（名册、工资、成绩、村和企业的排名、预算、抽签、纪要、空表样、本产品自己的表和副本等）`,
      result: `${String(kinds)} 种，${String(sheets)} 个，当成排名的 0 个，引起提问的 ${String(asked)} 个`,
      bound: "当成排名的 0 个",
      headline: true,
    },
  ]);
}

/** What stands in the file already. */
export function recorded(): readonly Figure[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as Proof).figures : [];
}

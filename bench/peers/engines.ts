// The engine's task: from the facts of a district to month, unit, clause and points, by our engine and two rule engines.
import type { Contestant } from "./contestant";
import type { District, Size } from "./facts";
import { jsonRules } from "./json-rules";
import { ours } from "./ours";
import type { Rounds } from "./race";
import type { Ways } from "./variants";
import { zen } from "./zen";

export const SEED = 20190805;

/** From an office of one district to far more than any office has. */
export const SIZES = [
  { facts: 1_000, units: 40, series: 2, indicators: 3, rounds: { warmUp: 15, counted: 15 } },
  { facts: 10_000, units: 160, series: 5, indicators: 20, rounds: { warmUp: 3, counted: 9 } },
  { facts: 100_000, units: 400, series: 20, indicators: 100, rounds: { warmUp: 1, counted: 5 } },
] as const satisfies readonly (Size & { readonly rounds: Rounds })[];

/** Ours first: the gate compares with it. */
export function engines(district: District, ways: Ways): readonly Contestant[] {
  const { year } = district;
  return [
    ours(district, false),
    ours(district, true),
    zen(year, null, ways.zen),
    zen(year, ...ways.zenExplained),
    jsonRules(year, false, ways.json),
    jsonRules(year, true, ways.json),
  ];
}

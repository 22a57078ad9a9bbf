// Which way of asking is fastest for each rule engine, found out before they compete.
import type { District } from "./facts";
import type { Contestant } from "./contestant";
import { jsonRules, SPREADS, type Spread } from "./json-rules";
import { fastest, race, type Rounds } from "./race";
import { ASKING, TRACES, zen, type Asking, type TraceForm } from "./zen";

export interface Ways {
  readonly json: Spread;
  readonly zen: Asking;
  /** With explanations another way may be the fastest. */
  readonly zenExplained: readonly [trace: TraceForm, asking: Asking];
}

export interface Tried {
  readonly ways: Ways;
  /** Each variant with its milliseconds. */
  readonly report: readonly (readonly [name: string, median: number])[];
}

const ROUNDS: Rounds = { warmUp: 1, counted: 3 };

/** Rules that are asked one fact at a time are tried on few facts, decision tables that take lists on many. */
export async function waysOf({
  few,
  many,
}: {
  readonly few: District;
  readonly many: District;
}): Promise<Tried> {
  const { year } = many;
  const report: (readonly [string, number])[] = [];
  const best = async <Variant>(
    variants: readonly Variant[],
    nameOf: (variant: Variant) => string,
    contestantOf: (variant: Variant) => Contestant,
  ): Promise<Variant> => {
    const timed = await race(variants.map(contestantOf), ROUNDS);
    variants.forEach((variant, index) => report.push([nameOf(variant), timed[index]?.median ?? 0]));
    return fastest(variants, timed);
  };
  const traced = TRACES.flatMap((trace) => ASKING.map((asking) => [trace, asking] as const));
  const ways: Ways = {
    json: await best(
      SPREADS,
      (spread) => `json-rules-engine：${spread}`,
      (spread) => jsonRules(few.year, false, spread),
    ),
    zen: await best(
      ASKING,
      (asking) => `zen-engine：${asking}`,
      (asking) => zen(year, null, asking),
    ),
    zenExplained: await best(
      traced,
      ([trace, asking]) => `zen-engine：trace 为 ${trace}，${asking}`,
      ([trace, asking]) => zen(year, trace, asking),
    ),
  };
  return { ways, report };
}

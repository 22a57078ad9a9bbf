// Rounds in which every contestant runs once, so that a busy moment of the machine meets all of them alike.
import { median } from "../measure";
import type { Contestant } from "./contestant";

export interface Timed {
  readonly contestant: Contestant;
  /** Milliseconds by the clock. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

export interface Rounds {
  readonly warmUp: number;
  readonly counted: number;
}

/** Milliseconds of one run, begun on a clean heap, so that nobody pays for the garbage of the one before. */
async function once(contestant: Contestant): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await contestant.run();
  return performance.now() - start;
}

export async function race(contestants: readonly Contestant[], rounds: Rounds): Promise<readonly Timed[]> {
  const times = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    for (const contestant of contestants) {
      const taken = await once(contestant);
      if (round >= rounds.warmUp) times.get(contestant)?.push(taken);
    }
  }
  return [...times].map(([contestant, taken]) => ({
    contestant,
    median: median(taken),
    fastest: Math.min(...taken),
    slowest: Math.max(...taken),
  }));
}

/** The one with the smallest median. */
export function fastest<Variant>(variants: readonly Variant[], timed: readonly Timed[]): Variant {
  const best = Math.min(...timed.map(({ median: value }) => value));
  const variant = variants[timed.findIndex(({ median: value }) => value === best)];
  if (variant === undefined) throw new Error("no variant was timed");
  return variant;
}

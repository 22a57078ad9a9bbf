// The engine with full explanations against one JSON round trip of the same facts, and against ten times fewer facts.
import { evaluate } from "../src/engine";
import { facts } from "./facts";
import { median, report } from "./measure";

const RUNS = 9;

/** Milliseconds of one piece of work, begun on a clean heap, so that nobody pays for the garbage of the one before. */
function time(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

const WARM_UP = 10;
const large = facts({ units: 200, months: 24, events: 100_000 });
const tenth = facts({ units: 20, months: 24, events: 10_000 });

const rounds: { roundTrip: number[]; large: number[]; tenth: number[] } = {
  roundTrip: [],
  large: [],
  tenth: [],
};
for (let warm = 0; warm < WARM_UP; warm += 1) evaluate(tenth, null);
evaluate(large, null);
// Alternating, so that a busy moment of the machine meets all of them alike.
for (let run = 0; run < RUNS; run += 1) {
  rounds.roundTrip.push(time(() => JSON.parse(JSON.stringify(large))));
  rounds.large.push(time(() => evaluate(large, null)));
  rounds.tenth.push(time(() => evaluate(tenth, null)));
}

const outcomes = evaluate(large, null).outcomes;
const explained = outcomes.filter(
  (outcome) => outcome.checks.length > 0 && outcome.sources.length > 0,
).length;

report("engine", [
  ["outcomes explained", `${explained} of ${outcomes.length}`],
  ["JSON round trip of 100,000 events + 24 months × 200 units", `${median(rounds.roundTrip).toFixed(0)} ms`],
  ["engine on the same facts", `${median(rounds.large).toFixed(0)} ms`],
  ["ratio (bound 2)", (median(rounds.large) / median(rounds.roundTrip)).toFixed(2)],
  ["ten times the facts: ratio of time (bound 12)", (median(rounds.large) / median(rounds.tenth)).toFixed(2)],
]);

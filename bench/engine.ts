// The engine with full explanations against one JSON round trip of the same facts, and against ten times fewer facts.
import { evaluate } from "../src/engine";
import { facts } from "./facts";
import { median, report } from "./measure";

const RUNS = 5;

/** Milliseconds of one piece of work, begun on a clean heap, so that nobody pays for the garbage of the one before. */
function time(work: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** A tenth of the facts, ten times over: the same amount of work, each time from small facts. */
const TENTHS = 10;
const large = facts({ units: 200, months: 24, events: 100_000 });
const tenth = facts({ units: 20, months: 24, events: 10_000 });

const rounds: { roundTrip: number[]; large: number[]; tenth: number[] } = {
  roundTrip: [],
  large: [],
  tenth: [],
};
for (let warm = 0; warm < TENTHS; warm += 1) evaluate(tenth, null);
// Alternating, so that a busy moment of the machine meets all of them alike.
for (let run = 0; run < RUNS; run += 1) {
  rounds.roundTrip.push(time(() => JSON.parse(JSON.stringify(large))));
  rounds.large.push(time(() => evaluate(large, null)));
  rounds.tenth.push(
    time(() => {
      for (let part = 0; part < TENTHS; part += 1) evaluate(tenth, null);
    }) / TENTHS,
  );
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

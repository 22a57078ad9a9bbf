// The stable order of outcomes: month, unit, clause, id; grouped by maps so that it stays near linear.
import { CLAUSES } from "../policy";
import type { ClauseId } from "../policy";
import { compareText } from "./identity";
import type { Outcome } from "./outcome";

const CLAUSE_POSITION: ReadonlyMap<string, number> = new Map(CLAUSES.map((clause, index) => [clause, index]));

/** Order of the clauses as the mechanism lists them. */
export function compareClauses(a: ClauseId, b: ClauseId): number {
  return comparePositions(a, b);
}

/** Clauses without repetition, in the order of the mechanism. */
export function sortedClauses(clauses: Iterable<ClauseId>): readonly ClauseId[] {
  return [...new Set(clauses)].sort(compareClauses);
}

/** Groups items by a key, keeping the order within each group. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** An annual result stands behind the months of its year. */
function periodKey(outcome: Outcome): string {
  return outcome.month ?? `${outcome.year}-13`;
}

/**
 * All outcomes by month (annual results at the end of their year), unit, clause, id. Months, units and clauses are few:
 * each outcome is sorted as one number, and only outcomes equal in all three compare their long ids.
 */
export function sortedOutcomes(outcomes: readonly Outcome[]): readonly Outcome[] {
  const periods = positions(outcomes, periodKey);
  const units = positions(outcomes, (outcome) => outcome.unit);
  const count = outcomes.length;
  const keys = new Float64Array(count);
  outcomes.forEach((outcome, index) => {
    const place = (periods.get(periodKey(outcome)) ?? 0) * units.size + (units.get(outcome.unit) ?? 0);
    keys[index] = (place * CLAUSES.length + (CLAUSE_POSITION.get(outcome.clause) ?? 0)) * count + index;
  });
  keys.sort();
  return joinedInIdOrder(outcomes, keys);
}

/** Position of every key among the sorted keys. */
function positions(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => string,
): ReadonlyMap<string, number> {
  const keys = [...new Set(outcomes.map(keyOf))].sort(compareText);
  return new Map(keys.map((key, index) => [key, index]));
}

/** Outcomes in the order of their keys (place × count + index); runs of one place by id. */
function joinedInIdOrder(outcomes: readonly Outcome[], keys: Float64Array): readonly Outcome[] {
  const sorted: Outcome[] = [];
  let start = 0;
  let place = -1;
  for (const key of keys) {
    const index = key % outcomes.length;
    const outcome = outcomes[index];
    if (!outcome) continue;
    const next = (key - index) / outcomes.length;
    if (next !== place) {
      settleRun(sorted, start);
      start = sorted.length;
      place = next;
    }
    sorted.push(outcome);
  }
  settleRun(sorted, start);
  return sorted;
}

/** Puts the outcomes from `start` on by id; a family keeps its own ids apart, where two families meet they are numbered. */
function settleRun(sorted: Outcome[], start: number): void {
  if (sorted.length - start < 2) return;
  const run = sorted.slice(start).sort((a, b) => compareText(a.id, b.id));
  let taken: Set<string> | null = null;
  run.forEach((outcome, offset) => {
    if (outcome.id === run[offset - 1]?.id) taken ??= new Set(run.map(({ id }) => id));
    const apart =
      taken !== null && outcome.id === run[offset - 1]?.id ? withIdApart(outcome, taken) : outcome;
    taken?.add(apart.id);
    sorted[start + offset] = apart;
  });
}

function withIdApart(outcome: Outcome, taken: ReadonlySet<string>): Outcome {
  let id = outcome.id;
  for (let count = 2; taken.has(id); count += 1) id = `${outcome.id}-${count}`;
  return { ...outcome, id };
}

function comparePositions(a: string, b: string): number {
  return (CLAUSE_POSITION.get(a) ?? 0) - (CLAUSE_POSITION.get(b) ?? 0);
}

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
 * All outcomes by month (annual results at the end of their year), unit, clause, id. Grouped step by step: comparing the
 * long ids of a whole register with each other would cost more than evaluating it.
 */
export function sortedOutcomes(outcomes: readonly Outcome[]): readonly Outcome[] {
  const sorted: Outcome[] = [];
  for (const ofPeriod of groupsInOrder(outcomes, periodKey, compareText))
    for (const ofUnit of groupsInOrder(ofPeriod, (outcome) => outcome.unit, compareText))
      for (const ofClause of groupsInOrder(ofUnit, (outcome) => outcome.clause, comparePositions)) {
        for (const outcome of inIdOrder(ofClause)) sorted.push(outcome);
      }
  return sorted;
}

/** Outcomes of one period, unit and clause by id; a family keeps its own ids apart, here two families meet. */
function inIdOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  if (outcomes.length < 2) return outcomes;
  const sorted = [...outcomes].sort((a, b) => compareText(a.id, b.id));
  return sorted.some((outcome, index) => outcome.id === sorted[index - 1]?.id)
    ? withIdsApart(sorted)
    : sorted;
}

function withIdsApart(outcomes: readonly Outcome[]): readonly Outcome[] {
  const taken = new Set<string>();
  return outcomes.map((outcome) => {
    let id = outcome.id;
    for (let count = 2; taken.has(id); count += 1) id = `${outcome.id}-${count}`;
    taken.add(id);
    return id === outcome.id ? outcome : { ...outcome, id };
  });
}

function comparePositions(a: string, b: string): number {
  return (CLAUSE_POSITION.get(a) ?? 0) - (CLAUSE_POSITION.get(b) ?? 0);
}

function groupsInOrder(
  outcomes: readonly Outcome[],
  keyOf: (outcome: Outcome) => string,
  compare: (a: string, b: string) => number,
): readonly Outcome[][] {
  const groups = [...groupBy(outcomes, keyOf)];
  return groups.sort(([a], [b]) => compare(a, b)).map(([, group]) => group);
}

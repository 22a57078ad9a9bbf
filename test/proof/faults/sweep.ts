// All faults at all requests of one operation, or a seeded handful of them, and what they came to.
import type { chance } from "../formulas/random";
import { FAULTS, type FaultKind } from "./kinds";
import type { Operation } from "./operations";
import { forgetSettled, reference } from "./reference";
import { tryFault, type Outcome } from "./trial";

export interface Tally {
  operations: number;
  requests: number;
  combinations: number;
  outcomes: Record<Outcome, number>;
  looksDiffer: number;
  /** Cells of people compared with what they were. */
  cells: number;
}

export const emptyTally = (): Tally => ({
  ...{ operations: 0, requests: 0, combinations: 0, looksDiffer: 0, cells: 0 },
  outcomes: { before: 0, after: 0, "way-back": 0 },
});

export type Chance = ReturnType<typeof chance>;

interface Combination {
  readonly kind: FaultKind;
  readonly at: number;
}

/** In full every combination, else so many by chance. */
function combinationsOf(requests: number, some: { readonly of: Chance; readonly size: number } | null) {
  const all: readonly Combination[] = Array.from({ length: requests }, (_, index) => index + 1).flatMap(
    (at) => FAULTS.map((kind) => ({ kind, at })),
  );
  return some === null ? all : some.of.shuffled(all).slice(0, some.size);
}

/** Tries them and counts; answers the objections, each with its operation, request and fault. */
export async function sweep(
  operation: Operation,
  tally: Tally,
  some: { readonly of: Chance; readonly size: number } | null,
): Promise<readonly string[]> {
  const { actions, people } = await reference(operation);
  const objections: string[] = [];
  forgetSettled();
  tally.operations += 1;
  tally.requests += actions.length;
  for (const { kind, at } of combinationsOf(actions.length, some)) {
    const verdict = await tryFault(operation, kind, at);
    if (verdict === null) continue;
    tally.combinations += 1;
    tally.outcomes[verdict.outcome] += 1;
    tally.looksDiffer += verdict.looksDiffer ? 1 : 0;
    tally.cells += people.length;
    const where = `${operation.name}，第 ${at}/${actions.length} 次请求，${kind.name}`;
    objections.push(...verdict.objections.map((objection) => `${where}：${objection.slice(0, 600)}`));
  }
  return objections;
}

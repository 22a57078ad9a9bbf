// All faults at all requests of one operation, or a seeded handful of them, and what they came to.
import type { Chance } from "../formulas/random";
import type { Figure } from "../support/figures";
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

/** What two sweeps came to together. */
export function sumOf(one: Tally, other: Tally): Tally {
  const { before, after, "way-back": wayBack } = other.outcomes;
  return {
    operations: one.operations + other.operations,
    requests: one.requests + other.requests,
    combinations: one.combinations + other.combinations,
    looksDiffer: one.looksDiffer + other.looksDiffer,
    cells: one.cells + other.cells,
    outcomes: {
      before: one.outcomes.before + before,
      after: one.outcomes.after + after,
      "way-back": one.outcomes["way-back"] + wayBack,
    },
  };
}

interface Combination {
  readonly kind: FaultKind;
  readonly at: number;
}

/** So many of the combinations, by chance; null = every one. */
export type Some = { readonly of: Chance; readonly size: number } | null;

function combinationsOf(requests: number, some: Some) {
  const all: readonly Combination[] = Array.from({ length: requests }, (_, index) => index + 1).flatMap(
    (at) => FAULTS.map((kind) => ({ kind, at })),
  );
  return some === null ? all : some.of.shuffled(all).slice(0, some.size);
}

/** Tries them and counts; answers the objections, each with its operation, request and fault. */
export async function sweep(operation: Operation, tally: Tally, some: Some): Promise<readonly string[]> {
  const { actions, people } = await reference(operation);
  const objections: string[] = [];
  forgetSettled();
  tally.operations += 1;
  tally.requests += actions.length;
  for (const { kind, at } of combinationsOf(actions.length, some)) {
    const where = `${operation.name}，第 ${at}/${actions.length} 次请求，${kind.name}`;
    const verdict = await tryFault(operation, kind, at).catch((error: unknown) => String(error));
    if (verdict === null) continue;
    tally.combinations += 1;
    if (typeof verdict === "string") {
      objections.push(`${where}：${verdict}`);
      continue;
    }
    tally.outcomes[verdict.outcome] += 1;
    tally.looksDiffer += verdict.looksDiffer ? 1 : 0;
    tally.cells += people.length;
    objections.push(...verdict.objections.map((objection) => `${where}：${objection.slice(0, 600)}`));
  }
  return objections;
}

const number = (count: number): string => count.toLocaleString("en");

/** What a full sweep without objections has shown. */
export function figuresOf(tally: Tally): readonly Figure[] {
  const { operations, requests, combinations, outcomes, looksDiffer, cells } = tally;
  return [
    { what: "操作 × 请求 × 差错", result: `${number(combinations)} 种组合，全部通过`, headline: true },
    { what: "操作（按类型穷尽）", result: `${operations} 种，共 ${requests} 次请求` },
    { what: "差错", result: `${FAULTS.length} 种` },
    { what: "结束时与操作前一样", result: `${number(outcomes.before)} 种` },
    { what: "结束时与做完一样", result: `${number(outcomes.after)} 种` },
    { what: "停在半途，按说明的办法回到原样或做完", result: `${number(outcomes["way-back"])} 种` },
    {
      what: "其中做到一半面板也没了：再算一次内容相同，个别格式或表的先后不同",
      result: `${number(looksDiffer)} 种`,
    },
    { what: "逐格核对人写的单元格，丢失或改动", result: `${number(cells)} 格次中 0`, bound: "0" },
  ];
}

// The use cases 试算 and 比较: the workbook is read once and judged otherwise, or month beside month; nothing is written.
import { takeSnapshot } from "../excel";
import type { IsoMonth } from "../policy";
import type { Snapshot } from "../worksheets";
import type { CalculateRequest } from "./calculate";
import { ComputerStopped, type CompareTask, type Results, type WhatIfTask } from "./computer";
import { nextTurn } from "./next-turn";
import { stoppedOr, type Cancelled, type Refusal } from "./refusal";
import type { Tools } from "./tools";
import type { Comparison, Trials } from "./trial";
import { unlessCancelled } from "./unless-cancelled";

type Following = Pick<CalculateRequest, "onStage" | "signal">;

export interface WhatIfRequest extends Following {
  /** Whose list counts; null takes the latest month. */
  readonly month: IsoMonth | null;
  /** Code of one switch; null = every one. */
  readonly only: string | null;
}

export interface CompareRequest extends Following {
  readonly months: readonly [IsoMonth, IsoMonth];
}

/** What the other values of the reading switches would change. */
export function whatIf(
  tools: Tools,
  { month, only, ...following }: WhatIfRequest,
): Promise<{ readonly kind: "tried"; readonly trials: Trials } | Cancelled | Refusal> {
  return studied(
    tools,
    following,
    (snapshot): WhatIfTask => ({ kind: "whatIf", snapshot, month, only }),
    (trials) => ({ kind: "tried", trials }) as const,
  );
}

/** One month beside another. */
export function compareMonths(
  tools: Tools,
  { months, ...following }: CompareRequest,
): Promise<{ readonly kind: "compared"; readonly comparison: Comparison } | Cancelled | Refusal> {
  return studied(
    tools,
    following,
    (snapshot): CompareTask => ({ kind: "compare", snapshot, months }),
    (comparison) => ({ kind: "compared", comparison }) as const,
  );
}

async function studied<Kind extends "whatIf" | "compare", End>(
  tools: Tools,
  { onStage, signal }: Following,
  taskOf: (snapshot: Snapshot) => Extract<WhatIfTask | CompareTask, { readonly kind: Kind }>,
  endOf: (result: Results[Kind]) => End,
): Promise<End | Cancelled | Refusal> {
  try {
    return await unlessCancelled(tools, signal, async () => {
      onStage?.("reading");
      const snapshot = await tools.run((context) => takeSnapshot(context));
      await nextTurn();
      if (signal?.aborted === true) throw new ComputerStopped();
      return endOf(await tools.computer.run(taskOf(snapshot), onStage));
    });
  } catch (error) {
    return stoppedOr(error);
  }
}

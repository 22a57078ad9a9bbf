// The use case 准备工作簿: creates the input sheets that are missing; a sheet that exists is never touched.
import { applyChanges, takeSnapshot } from "../excel";
import type { Preparation } from "./computer";
import { stoppedOr, type Cancelled, type Refusal } from "./refusal";
import type { Receipt, Tools } from "./tools";

/** `created` names the sheets in the order of interfaces.md 1. */
export interface Prepared extends Preparation {
  readonly kind: "prepared";
  /** null when nothing was written. */
  readonly receipt: Receipt | null;
}

/** Adds the missing input sheets; without `write` it only says which. Source: interfaces.md 1. */
export async function prepare(
  { run, computer }: Tools,
  request: { readonly write: boolean },
): Promise<Prepared | Cancelled | Refusal> {
  try {
    const snapshot = await run((context) => takeSnapshot(context));
    const preparation = await computer.run({ kind: "prepare", snapshot });
    const { changes } = preparation;
    if (!request.write || changes.length === 0) return { kind: "prepared", ...preparation, receipt: null };
    const applied = await run((context) => applyChanges(context, changes, snapshot));
    return applied.kind === "applied" ? { kind: "prepared", ...preparation, receipt: applied } : applied;
  } catch (error) {
    return stoppedOr(error);
  }
}

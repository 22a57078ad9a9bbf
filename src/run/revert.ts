// The use case 撤销本次计算: puts back what a run replaced.
import { revertChanges, type RevertResult } from "../excel";
import { refusalOf } from "./refusal";
import type { Receipt, RunBatch } from "./tools";

/** Reverts the run of `receipt`; a failure names what is left. Source: architecture.md, law 7. */
export async function revert(run: RunBatch, receipt: Receipt): Promise<RevertResult> {
  try {
    return await run((context) => revertChanges(context, receipt));
  } catch (error) {
    return refusalOf(error);
  }
}

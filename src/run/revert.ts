// The use case 撤销本次计算: puts back what a run replaced.
import type { RevertResult } from "../excel";
import { refusalOf } from "./refusal";
import { ROOMS, type Receipt, type Rooms, type RunBatch } from "./rooms";

/** Reverts the run of `receipt`; a failure names what is left. Source: architecture.md, law 7. */
export async function revert(
  run: RunBatch,
  receipt: Receipt,
  rooms: Pick<Rooms, "revertChanges"> = ROOMS,
): Promise<RevertResult> {
  try {
    return await run((context) => rooms.revertChanges(context, receipt));
  } catch (error) {
    return refusalOf(error);
  }
}

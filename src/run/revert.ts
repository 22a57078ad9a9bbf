// The use case 撤销本次计算: puts back what a run replaced.
import { refusalOf, type Refusal } from "./failure";
import { ROOMS, type Receipt, type Rooms, type RunBatch } from "./rooms";

/** Reverts the run of `receipt`. Source: architecture.md, law 7. */
export async function revert(
  run: RunBatch,
  receipt: Receipt,
  rooms: Pick<Rooms, "revertChanges"> = ROOMS,
): Promise<{ readonly kind: "reverted" } | Refusal> {
  try {
    await run((context) => rooms.revertChanges(context, receipt));
    return { kind: "reverted" };
  } catch (error) {
    return refusalOf(error);
  }
}

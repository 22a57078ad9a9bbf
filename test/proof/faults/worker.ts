// A process that sweeps: takes names of operations from its parent, answers with what their faults or edits came to.
import { expect } from "expect";
import { EDITED, emptyEditTally, sweepEdits, type EditTally } from "../concurrent-edits/sweep";
import { OPERATIONS } from "./operations";
import { emptyTally, sweep, type Tally } from "./sweep";

/** What a parent asks: all faults of an operation, or all edits between its requests. */
export interface Order {
  readonly kind: "faults" | "edits";
  readonly name: string;
}

export type Answer = (
  { readonly kind: "faults"; readonly tally: Tally } | { readonly kind: "edits"; readonly tally: EditTally }
) & { readonly objections: readonly string[] };

async function answerTo({ kind, name }: Order): Promise<Answer> {
  const among = kind === "faults" ? Object.values(OPERATIONS).flat() : EDITED;
  const operation = among.find((each) => each.name === name);
  if (operation === undefined) throw new Error(`no operation ${name}`);
  if (kind === "faults") {
    const tally = emptyTally();
    return { objections: await sweep(operation, tally, null), kind, tally };
  }
  const tally = emptyEditTally();
  return { objections: await sweepEdits(operation, tally, null), kind, tally };
}

// Workbooks at a stage are made by helpers of tests, which expect as they do in jest.
Object.assign(globalThis, { expect });
process.on("message", (order: Order) => {
  void answerTo(order).then((answer) => process.send?.(answer));
});
// Without its parent nobody asks.
process.on("disconnect", () => process.exit());

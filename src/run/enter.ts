// The use case of an entry in the pane: a person's answer, correction or setting goes into its cell of the workbook.
import { applyChanges, takeSnapshot } from "../excel";
import type { Change } from "../reports";
import type { Entered, Entry } from "./computer";
import { stoppedOr, type Cancelled, type Refusal } from "./refusal";
import { touchedRows } from "./touched-rows";
import type { Receipt, Tools } from "./tools";

export type EntryResult =
  /** `receipt` is null when the cell said so already. */
  | { readonly kind: "entered"; readonly changes: readonly Change[]; readonly receipt: Receipt | null }
  | Extract<Entered, { readonly kind: "refused" }>
  | Cancelled
  | Refusal;

/** Writes one entry where a person could have typed it; the next run heeds it. Source: interfaces.md 2 and 3. */
export async function enter(
  { run, computer }: Tools,
  entry: Entry,
  request: { readonly now: string; readonly version: string },
): Promise<EntryResult> {
  try {
    const snapshot = await run((context) => takeSnapshot(context));
    const { now, version } = request;
    const entered = await computer.run({ kind: "enter", snapshot, entry, now, version });
    if (entered.kind === "refused") return entered;
    const { changes } = entered;
    if (changes.length === 0) return { kind: "entered", changes, receipt: null };
    const rows = touchedRows(changes, snapshot);
    const applied = await run((context) => applyChanges(context, changes, snapshot, rows));
    return applied.kind === "applied" ? { kind: "entered", changes, receipt: applied } : applied;
  } catch (error) {
    return stoppedOr(error);
  }
}

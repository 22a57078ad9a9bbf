// The rooms a use case walks through, as one value, so that each can be stood in for by a fake in tests.
import { applyChanges, revertChanges, takeSnapshot, type Receipt } from "../excel";
import { evaluate } from "../engine";
import { compose } from "../reports";
import { recognise } from "../worksheets";

/** What the use cases call, by room. */
export interface Rooms {
  readonly takeSnapshot: typeof takeSnapshot;
  readonly recognise: typeof recognise;
  readonly evaluate: typeof evaluate;
  readonly compose: typeof compose;
  readonly applyChanges: typeof applyChanges;
  readonly revertChanges: typeof revertChanges;
}

export const ROOMS: Rooms = { takeSnapshot, recognise, evaluate, compose, applyChanges, revertChanges };

/** The request context that every call to the workbook goes through. */
export type WorkbookContext = Parameters<typeof takeSnapshot>[0];

export type { Receipt };

/** Runs one batch against the workbook at hand: `Excel.run` in the pane, the host's in Node and in tests. */
export type RunBatch = <Value>(batch: (context: WorkbookContext) => Promise<Value>) => Promise<Value>;

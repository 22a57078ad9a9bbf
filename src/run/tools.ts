// What a use case works with: the way to the workbook and the computer that does the pure work.
import type { Receipt, takeSnapshot } from "../excel";
import type { Computer } from "./computer";

/** The request context that every call to the workbook goes through. */
export type WorkbookContext = Parameters<typeof takeSnapshot>[0];

/** Runs one batch against the workbook at hand: `Excel.run` in the pane, the host's in Node and in tests. */
export type RunBatch = <Value>(batch: (context: WorkbookContext) => Promise<Value>) => Promise<Value>;

export interface Tools {
  readonly run: RunBatch;
  readonly computer: Computer;
}

export type { Receipt };

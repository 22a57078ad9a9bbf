// What the pane shows of one reading of the workbook, and what a person's entry writes: both pure.
import type { Outcomes } from "../../engine";
import type { Report } from "../../reports";
import type { Recognition, Snapshot } from "../../worksheets";
import type { Account } from "../account";
import type { Entered, Entry } from "../computer";

export interface AccountInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly report: Report;
}

/** Everything that the pane shows of one reading. Pure. */
export function buildAccount({ recognition, report }: AccountInput): Account {
  return {
    document: report.document,
    recognised: recognition.tables.length > 0,
    firstRun: recognition.memory.ledger === null,
    sheets: [],
    adjustments: [],
    interviews: [],
    difference: { lines: [] },
    questions: [],
    warnings: [],
    settings: [],
    missingSheets: [],
    writes: [],
    notes: report.notes,
  };
}

export interface EntryInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly entry: Entry;
  readonly run: { readonly now: string; readonly version: string };
}

/** The changes that write a person's entry where the person could have typed it. Pure. */
export function entryChanges({ entry }: EntryInput): Entered {
  const why = {
    answer: "no-such-question",
    correction: "no-such-table",
    setting: "no-such-setting",
  } as const;
  return { kind: "refused", why: why[entry.kind], choices: [] };
}

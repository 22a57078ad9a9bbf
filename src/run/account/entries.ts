// A person's words from the pane as changes: where the person could have typed them, and nothing else.
import type { Outcomes } from "../../engine";
import type { Recognition, Snapshot } from "../../worksheets";
import type { Entered, Entry } from "../computer";

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

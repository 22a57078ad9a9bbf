// A person's words from the pane as changes: where the person could have typed them, and nothing else.
import type { Outcomes } from "../../engine";
import type { Recognition, Snapshot } from "../../worksheets";
import type { Entered, Entry } from "../computer";
import { closingEntry } from "./closings";
import { appointmentEntry } from "./entry-appointment";
import { answerEntry } from "./entry-answer";
import { correctionEntry } from "./entry-correction";
import { settingEntry } from "./entry-setting";

export interface EntryInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly entry: Entry;
  readonly run: { readonly now: string; readonly version: string };
}

/** The changes that write a person's entry where the person could have typed it. Pure. */
export function entryChanges(input: EntryInput): Entered {
  const { entry } = input;
  switch (entry.kind) {
    case "answer":
      return answerEntry(input, entry);
    case "correction":
      return correctionEntry(input, entry);
    case "setting":
      return settingEntry(input, entry);
    case "appointment":
      return appointmentEntry(input, entry);
    case "close":
      return closingEntry(input, entry);
    default:
      return assertNever(entry);
  }
}

function assertNever(entry: never): never {
  throw new Error(`unknown entry ${JSON.stringify(entry)}`);
}

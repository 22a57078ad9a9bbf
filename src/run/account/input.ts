// What an account is built from: one reading of the workbook and everything that was concluded from it.
import type { Outcomes } from "../../engine";
import type { Report } from "../../reports";
import type { Recognition, Snapshot } from "../../worksheets";

export interface AccountInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly report: Report;
}

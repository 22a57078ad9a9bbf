// From outcomes to the list of changes and the run document: the diff against what already stands in the workbook.
import type { UnitType } from "../policy";
import { isScored, unitCategories } from "../engine";
import type { Outcomes, Question } from "../engine";
import type { Recognition, Snapshot } from "../worksheets";
import type { Change } from "./change";
import { runDocument } from "./document";
import { composeLedger } from "./ledger";
import { composeOwnColumns } from "./own-columns";
import type { RunDocument } from "./run-document";
import { WorkbookDraft } from "./workbook-draft";

export interface ComposeInput {
  readonly snapshot: Snapshot;
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  /** `now` is the only clock there is; it is printed on 运行记录 and used nowhere else. */
  readonly run: { readonly now: string; readonly version: string };
}

export interface Report {
  /** What to write, in order; empty when the workbook already says everything. */
  readonly changes: readonly Change[];
  readonly document: RunDocument;
  /** Lines for the clerk: what was left out or written elsewhere, and why. */
  readonly notes: readonly string[];
}

/** Pure: the same input gives the same changes, and the changes of a run composed again give none. */
export function compose(input: ComposeInput): Report {
  const { recognition, outcomes } = input;
  const workbook = new WorkbookDraft(input.snapshot);
  const units = scoredUnits(recognition);
  const context = { unitTypes: units, year: outcomes.year };
  const ledger = composeLedger(workbook, recognition.memory.ledger, outcomes.outcomes, context);
  composeOwnColumns(workbook, recognition, outcomes, ledger);
  const questions: Question[] = [...recognition.questions, ...outcomes.questions];
  const document = runDocument({
    recognition,
    outcomes,
    lines: ledger.lines,
    interviews: [],
    questions,
    units,
  });
  return { changes: workbook.changes(), document, notes: workbook.notes };
}

/** The district's scored units with their type, 街道 as POL-STREET says. */
function scoredUnits(recognition: Recognition): ReadonlyMap<string, UnitType> {
  const units = new Map<string, UnitType>();
  for (const [unit, category] of unitCategories(recognition.situation)) {
    if (isScored(category)) units.set(unit, category);
  }
  return units;
}

// A workbook through the whole product without Excel: recognised, evaluated, composed, written in memory.
import { evaluate, type Outcomes, type Situation } from "../../../src/engine";
import { compose, conclude, type RunDocument } from "../../../src/reports";
import { recognise, type Snapshot } from "../../../src/worksheets";
import { applyChanges, sheet, workbook } from "../../support/apply-changes";
import type { Book } from "./book";

export const snapshotOf = (book: Book): Snapshot =>
  workbook(...book.map(({ name, rows }) => sheet(name, rows)));

/** What the product says about a workbook. */
export function documentOf(snapshot: Snapshot): RunDocument {
  const recognition = recognise(snapshot);
  const outcomes = evaluate(recognition.situation);
  return conclude({ snapshot, recognition, outcomes }).document;
}

export interface Run {
  readonly document: RunDocument;
  readonly after: Snapshot;
  readonly changes: number;
}

/** One calculation: the document and the workbook as it leaves it. */
export function calculate(snapshot: Snapshot, now: string): Run {
  const recognition = recognise(snapshot);
  const outcomes = evaluate(recognition.situation);
  const { document, changes } = compose({ snapshot, recognition, outcomes, run: { now, version: "0" } });
  return { document, after: applyChanges(snapshot, changes), changes: changes.length };
}

export const situationIn = (book: Book): Situation => recognise(snapshotOf(book)).situation;

/** Every outcome that is one, without its cells, sorted. */
export function outcomeLines({ outcomes }: Outcomes): readonly string[] {
  const lines = outcomes.flatMap((outcome) =>
    outcome.kind === "not-applied"
      ? []
      : [[outcome.kind, outcome.month, outcome.year, outcome.unit, outcome.clause, outcome.points].join(" ")],
  );
  return lines.sort();
}

/** Points, status and clause of every ledger row, by its number; what the product would have people read. */
export function ledgerOf({ adjustments }: RunDocument): readonly string[] {
  return adjustments.map(({ id, unit, clause, points, amount, status }) =>
    [id, unit, clause, points, amount, status].join(" "),
  );
}

/** Everything of the result that has no cell in it, sorted. */
export function essence(document: RunDocument): Record<string, readonly string[]> {
  const { adjustments, interviews, effects, questions, totals } = document;
  return {
    ledger: adjustments
      .map(({ sources, reason, flags, ...row }) =>
        JSON.stringify([row, reason, [...flags].sort(), sources.length]),
      )
      .sort(),
    interviews: interviews.map((row) => JSON.stringify({ ...row, reasons: [...row.reasons].sort() })).sort(),
    effects: effects.map(({ flags, ...row }) => JSON.stringify([row, [...flags].sort()])).sort(),
    questions: questions
      .map(({ code, message, holds, choices }) => JSON.stringify([code, message, holds, choices]))
      .sort(),
    totals: totals.map((row) => JSON.stringify(row)).sort(),
  };
}

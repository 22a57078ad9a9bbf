// How results tie to what was calculated, and where they stand after the run: what the explanations are drawn from.
import type { CellRef, Interview, Question } from "../engine";
import type { StandingList } from "./interview-list";
import type { LedgerOutcome } from "./ledger-facts";
import type { LedgerLine } from "./ledger-line";
import type { LedgerResult } from "./ledger";
import { numberCell } from "./table-draft";

/** A ledger row after the run. */
export interface TracedRow {
  readonly line: LedgerLine;
  /** What the row rests on; null for rows that this run did not calculate. */
  readonly outcome: LedgerOutcome | null;
  /** Was it calculated once, and stays only because people wrote on it? */
  readonly kept: boolean;
  /** Its 编号 cell; null where the sheet takes no new rows. */
  readonly at: CellRef | null;
}

/** An interview of the run's list, under the id it goes by there. */
export interface TracedInterview {
  readonly id: string;
  readonly interview: Interview;
  readonly at: CellRef | null;
}

/** Each list in the order of the run document's. */
export interface Trace {
  readonly ledger: readonly TracedRow[];
  readonly interviews: readonly TracedInterview[];
  readonly questions: readonly Question[];
}

export function traceOf(ledger: LedgerResult, list: StandingList, questions: readonly Question[]): Trace {
  const rows = ledger.lines.flatMap((line, index): readonly TracedRow[] => {
    const traced = ledger.rows[index];
    if (traced === undefined) return [];
    const { outcome, kept, row } = traced;
    return [{ line, outcome, kept, at: numberCell(ledger.table, row) }];
  });
  const interviews = list.listed.map(({ id, interview }) => ({
    id,
    interview,
    at: list.places.get(id) ?? null,
  }));
  return { ledger: rows, interviews, questions };
}

// From outcomes to the list of changes and the run document: the diff against what already stands in the workbook.
import type { UnitType } from "../policy";
import { isScored, unitCategories } from "../engine";
import type { Outcomes } from "../engine";
import type { Recognition, Snapshot } from "../worksheets";
import { composeCalendar } from "./calendar-sheet";
import type { Change } from "./change";
import { ClosedPeriods, lateQuestion, periodWords } from "./closed";
import { differenceOf, type DifferenceLine } from "./difference";
import { runDocument } from "./document";
import { Doubts } from "./doubts";
import { composeEffects, effectsAsWritten } from "./effects-sheet";
import { composeHistory } from "./history-sheet";
import { closedList, composeInterviewList } from "./interview-list";
import type { StandingList } from "./interview-list";
import { composeLedger } from "./ledger";
import type { LedgerResult } from "./ledger";
import { composeOwnColumns } from "./own-columns";
import { composePapers } from "./papers";
import { composeQuestions, openQuestions } from "./questions-sheet";
import { composeRectification } from "./rectification";
import { composeRegistry } from "./registry";
import type { RunDocument } from "./run-document";
import { composeLog } from "./run-log";
import { composeSubmissions } from "./submissions";
import { staleLists } from "./stale-lists";
import { composeTotals } from "./totals";
import { traceOf } from "./trace";
import type { Trace } from "./trace";
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
  readonly trace: Trace;
  /** What it changes against what the workbook says, and why. */
  readonly difference: readonly DifferenceLine[];
}

/** What a run concludes, before anything is written. */
export type Conclusion = ComposedSheets;

interface ComposedSheets {
  readonly document: RunDocument;
  readonly trace: Trace;
}

/** Pure: the same input gives the same changes, and the changes of a run composed again give none. */
export function compose(input: ComposeInput): Report {
  const workbook = new WorkbookDraft(input.snapshot);
  const { document, trace } = composeSheets(workbook, input);
  const written = workbook.changes();
  const difference = differenceOf({ ...input, document, trace });
  const report = { document, trace, difference };
  if (written.length === 0) return { ...report, changes: [], notes: workbook.notes };
  const { recognition, run } = input;
  const counts = { adjustments: document.adjustments.length, questions: document.questions.length };
  composeLog(workbook, recognition.memory.log, { ...input, ...run, ...counts, difference }, written);
  return { ...report, changes: workbook.changes(), notes: workbook.notes };
}

/** As `compose`, without drawing up what to write: for readings that are only tried out. */
export function conclude(input: Omit<ComposeInput, "run">): Conclusion {
  return composeSheets(new WorkbookDraft(input.snapshot), input);
}

function composeSheets(
  workbook: WorkbookDraft,
  { recognition, outcomes, snapshot }: Omit<ComposeInput, "run">,
): ComposedSheets {
  const { memory, situation } = recognition;
  const closed = new ClosedPeriods(situation, new Set(snapshot.sheets.map(({ name }) => name)));
  const units = scoredUnits(recognition);
  const context = { unitTypes: units, year: outcomes.year };
  const ledger = composeLedger(workbook, memory.ledger, outcomes.outcomes, context, closed);
  const stale = staleLists(recognition, outcomes, closed);
  if (stale.length > 0) workbook.note("reports-stale-lists", { months: stale.join("、") });
  const list = composePeriod(workbook, { recognition, outcomes, ledger, closed });
  const totals = { year: outcomes.year, units, effects: outcomes.effects };
  composeTotals(workbook, memory.totals, { ...totals, ledger: ledger.table, lines: ledger.lines });
  composeEffects(workbook, memory.effects, outcomes.effects, closed);
  const effects = effectsAsWritten(memory.effects, outcomes.effects, closed);
  const lapsed = [...ledger.lapsed, ...list.lapsed];
  const questions = openQuestions(
    [...recognition.questions, ...outcomes.questions, ...ledger.late.map(lateQuestion)],
    lapsed,
    situation.answers,
  );
  composeQuestions(workbook, memory.questions, questions);
  const doubts = new Doubts(questions, situation.rankings);
  composeRegistry(workbook, memory.registry, recognition.rankingTables, doubts);
  composeHistory(workbook, recognition, outcomes);
  const { lines } = ledger;
  return {
    document: runDocument({
      ...{ recognition, lines, questions, units },
      outcomes: { ...outcomes, effects },
      interviews: list.lines,
    }),
    trace: traceOf(ledger, list, questions),
  };
}

interface PeriodInput {
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly ledger: LedgerResult;
  readonly closed: ClosedPeriods;
}

/** What belongs to the run's own period: own columns, list, papers. A closed period keeps its own. */
function composePeriod(
  workbook: WorkbookDraft,
  { recognition, outcomes, ledger, closed }: PeriodInput,
): StandingList {
  const calendarColumn = composeCalendar(workbook, recognition, outcomes.year);
  composeSubmissions(workbook, recognition, calendarColumn);
  const period = closed.of(outcomes);
  if (period !== null) {
    workbook.note("reports-closed", { period: periodWords(period) });
    return closedList(recognition, outcomes);
  }
  composeOwnColumns(workbook, recognition, outcomes, ledger);
  // Nothing has a month or year yet: a list would have no period to be named after.
  if (outcomes.year === 0) return closedList(recognition, outcomes);
  const list = composeInterviewList(workbook, recognition, outcomes, calendarColumn);
  const reports = composeRectification(workbook, recognition, list, calendarColumn);
  const raised = [...recognition.questions, ...outcomes.questions];
  const lapsed = [...ledger.lapsed, ...list.lapsed];
  const questions = openQuestions(raised, lapsed, recognition.situation.answers);
  composePapers(workbook, recognition, outcomes, list, {
    ledger: ledger.table,
    lines: ledger.lines,
    questions,
    reports,
  });
  return list;
}

/** The district's scored units with their type, 街道 as POL-STREET says. */
function scoredUnits(recognition: Recognition): ReadonlyMap<string, UnitType> {
  const units = new Map<string, UnitType>();
  for (const [unit, category] of unitCategories(recognition.situation)) {
    if (isScored(category)) units.set(unit, category);
  }
  return units;
}

// Every ledger row explains itself: rule, checks, cells, what it absorbed, what comes next, where it stands.
import { wording, type ClauseId } from "../../policy";
import type { Check, Outcome, Situation } from "../../engine";
import { listSuffix, textOf, type TracedRow } from "../../reports";
import { cellAddress, type OwnTable } from "../../worksheets";
import type { CheckLine, Explanation, InterviewExplanation, Place } from "../account";
import type { AccountInput } from "./input";
import { bookOf, scoringRow, summaryOf } from "./rules";
import { Steps } from "./steps";

/** One explanation per row of the run document, in its order. */
export function explanationsOf({ report, outcomes, recognition }: AccountInput): readonly Explanation[] {
  const index = { ...indexOf(report.trace.ledger, outcomes.outcomes), situation: recognition.situation };
  const standing = standingRows(recognition.memory.ledger);
  const steps = new Steps(outcomes.outcomes, recognition.situation);
  return report.trace.ledger.map((row) => explanationOf(row, index, steps, standing));
}

interface Index {
  /** Ledger id by the engine's id: an approved row keeps its id, so that the fact goes by another. */
  readonly ledgerIds: ReadonlyMap<string, string>;
  readonly clauses: ReadonlyMap<string, ClauseId>;
  /** What each outcome absorbed, in words. */
  readonly absorbed: ReadonlyMap<string, readonly string[]>;
}

function indexOf(rows: readonly TracedRow[], outcomes: readonly Outcome[]): Index {
  const clauses = new Map<string, ClauseId>();
  const absorbed = new Map<string, string[]>();
  for (const outcome of outcomes) {
    clauses.set(outcome.id, outcome.clause);
    if (outcome.kind !== "absorbed") continue;
    const values = { clause: outcome.clause, points: signed(outcome.points / 2) };
    const text = wording({ code: "account.absorbed", values });
    const known = absorbed.get(outcome.by);
    if (known) known.push(text);
    else absorbed.set(outcome.by, [text]);
  }
  return { ledgerIds: ledgerIdsOf(rows), clauses, absorbed };
}

function ledgerIdsOf(rows: readonly TracedRow[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(({ line, outcome }) => (outcome === null ? [] : [[outcome.id, line.id]])));
}

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

function explanationOf(
  row: TracedRow,
  index: Index & { readonly situation: Situation },
  steps: Steps,
  standing: ReadonlyMap<string, Place>,
): Explanation {
  const { line, outcome, at } = row;
  const { id, unit, unitType, month, clause, cites, points, amount, status, reason, flags, sources } = line;
  return {
    id,
    unit,
    unitType,
    month,
    clause,
    rule: ruleOf(row, index.situation),
    cites,
    points,
    amount,
    status,
    reason,
    flags,
    checks: outcome?.checks.map((check) => checkLine(check, outcome.rule)) ?? [],
    sources,
    ledger: at,
    standing: standing.get(id) ?? null,
    absorbedBy: outcome === null ? null : absorberOf(outcome, index),
    absorbed: (outcome && index.absorbed.get(outcome.id)) ?? [],
    next: outcome === null ? null : nextOf(outcome, steps),
    origin: outcome !== null ? "calculated" : row.kept ? "kept" : "person",
  };
}

/** The rule; a row that nothing calculated says who put it there. */
function ruleOf({ line, outcome, kept }: TracedRow, situation: Situation): string {
  if (outcome !== null) return summaryOf(outcome.rule, bookOf(outcome, situation));
  return wording({
    code: kept || line.status === "已失效" ? "account.rule.kept" : "account.rule.person",
    values: {},
  });
}

function checkLine({ label, want, got, ok, evidence, source }: Check, rule: string): CheckLine {
  const relation = isMinimum(label, rule) ? "at-least" : "is";
  return { label: wording({ code: label, values: {} }), want, relation, got, ok, places: evidence, source };
}

/** Sizes and years are minimums; a run of last places is one where the rule has no upper end. */
function isMinimum(label: string, rule: string): boolean {
  if (label === "ranking.check.total" || label === "annual.check.years") return true;
  const row = label === "ranking.check.streak" ? scoringRow(rule) : null;
  return row?.table === "ranking" && row.streak?.to === null;
}

/** Rows of a product sheet as it stands, by 编号. */
function standingRows(table: OwnTable | null | undefined): ReadonlyMap<string, Place> {
  const column = table?.columns["编号"];
  if (!table || column === undefined) return new Map();
  return new Map(
    table.rows.map((row) => [
      textOf(row, "编号"),
      { sheet: table.sheet, cell: cellAddress(row.row, column) },
    ]),
  );
}

/** A replaced issue of a ranking has no absorber on the ledger. */
function absorberOf(outcome: Outcome, { ledgerIds, clauses }: Index): Explanation["absorbedBy"] {
  if (outcome.kind !== "absorbed") return null;
  const clause = clauses.get(outcome.by);
  if (clause === undefined) return null;
  return { id: ledgerIds.get(outcome.by) ?? outcome.by, clause, difference: outcome.difference / 2 };
}

function nextOf(outcome: Outcome, steps: Steps): Explanation["next"] {
  const step = steps.after(outcome);
  return step && { clause: step.clause, distance: step.distance, text: step.text };
}

/** One line per interview of the run's list: what calls for it, and where it stands. */
export function interviewsOf({
  report,
  recognition,
  outcomes,
}: AccountInput): readonly InterviewExplanation[] {
  const ledgerIds = ledgerIdsOf(report.trace.ledger);
  const standing = standingRows(recognition.memory.lists[listSuffix(outcomes)]);
  const statuses = new Map(report.document.interviews.map(({ id, status }) => [id, status]));
  return report.trace.interviews.map(({ id, interview, at }) => ({
    id,
    unit: interview.unit,
    unitType: interview.unitType,
    level: interview.level,
    form: interview.form,
    status: statuses.get(id) ?? interview.status,
    triggers: interview.triggers.map((trigger) => ledgerIds.get(trigger.id) ?? trigger.id),
    list: at,
    standing: standing.get(id) ?? null,
  }));
}

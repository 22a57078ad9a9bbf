// Which outcomes stand on the ledger, and the lines of text they carry.
import { questionWords, wording, WORDING } from "../policy";
import type { Status } from "../policy";
import type { CellRef, Outcome } from "../engine";

export type LedgerOutcome = Extract<Outcome, { kind: "applied" | "absorbed" | "undecided" }>;

/** An outcome as a ledger row: status before any review, 计算分值 in points. */
export interface LedgerFact {
  readonly outcome: LedgerOutcome;
  readonly base: Extract<Status, "建议" | "待确认" | "待佐证" | "已吸收" | "已作废">;
  readonly amount: number;
}

/**
 * One row per fact: where a fact gives points, an outcome of it without points (a talk under another clause) stands on
 * the interview list alone.
 */
export function ledgerFacts(outcomes: readonly Outcome[]): readonly LedgerFact[] {
  const facts = outcomes.flatMap((outcome) => ledgerFact(outcome) ?? []);
  const withPoints = new Set(facts.filter(({ amount }) => amount !== 0).map(factKey));
  return facts.filter((fact) => fact.amount !== 0 || !withPoints.has(factKey(fact)));
}

/** Outcomes of one fact share the cell they were read from. */
function factKey({ outcome }: LedgerFact): string {
  const [source] = outcome.sources;
  return `${source ? sourceText(source) : outcome.sourceKey}\n${outcome.unit}`;
}

/**
 * The ledger row of an outcome; null for one that has none: a check failed, the clause is still open, or a year-end
 * consequence without points and talk, which stands on 年度影响.
 */
function ledgerFact(outcome: Outcome): LedgerFact | null {
  if (outcome.kind === "not-applied" || outcome.points === null) return null;
  if (outcome.points === 0 && outcome.talk === null && outcome.month === null) return null;
  return { outcome, base: baseStatus(outcome), amount: outcome.points / 2 };
}

function baseStatus(outcome: LedgerOutcome): LedgerFact["base"] {
  switch (outcome.kind) {
    case "applied":
      return "建议";
    case "absorbed":
      return outcome.voided === true ? "已作废" : "已吸收";
    case "undecided":
      return outcome.status;
  }
}

/** Hints of a fact: its flags, and which questions it waits for. */
export function hintsOf(outcome: LedgerOutcome): readonly string[] {
  const flags = outcome.flags.map(wording);
  return outcome.kind === "undecided" ? [...flags, ...pendingHint(outcome.missing)] : flags;
}

/**
 * What is missing, in words. Question ids are the code and its subject; the code is what the clerk looks up on 待确认.
 * Evidence that is missing has a text of its own.
 */
function pendingHint(missing: readonly string[]): readonly string[] {
  const [evidence, questions] = [missing.filter(isWorded), missing.filter((id) => !isWorded(id))];
  const codes = [...new Set(questions.map((id) => questionWords(id.split("·")[0] ?? id)))];
  const hints = evidence.map((code) => wording({ code, values: {} }));
  if (codes.length > 0)
    hints.push(wording({ code: "reports-hint-pending", values: { codes: codes.join("、") } }));
  return hints;
}

function isWorded(missing: string): boolean {
  return WORDING[missing] !== undefined;
}

/** A source as people write it: sheet!cell. */
export function sourceText(source: CellRef): string {
  return `${source.sheet}!${source.cell}`;
}

/** Clause with the clauses met by the same fact, e.g. "约1.d（同时引用 激1.g）". */
export function clauseText(clause: string, cites: readonly string[]): string {
  return cites.length === 0 ? clause : `${clause}（同时引用 ${cites.join("、")}）`;
}

// Which ledger row each fact goes by: approved and closed rows keep what they say, and the fact gets a row beside them.
import { wording } from "../policy";
import type { Outcome } from "../engine";
import type { OwnRow } from "../worksheets";
import { lateId, periodWords } from "./closed";
import type { ClosedPeriods, LateRow } from "./closed";
import { hintsOf, ledgerFacts } from "./ledger-facts";
import type { LedgerFact } from "./ledger-facts";
import { numberOf, textOf } from "./table-draft";
import type { TableDraft } from "./table-draft";

/** A fact with the row id it goes by: an approved row whose amount changed keeps its id and the fact gets a new one. */
export interface PlacedFact extends LedgerFact {
  readonly id: string;
  /** Its texts, rendered once for the sheet and the run document. */
  readonly reason: string;
  readonly hints: readonly string[];
}

export interface Places {
  readonly facts: readonly PlacedFact[];
  /** Rows that keep what they said although their fact says something else now. */
  readonly superseded: ReadonlySet<string>;
  /** Firm facts of closed periods that wait for a decision. */
  readonly late: readonly LateRow[];
}

/** @param standing the ledger's rows by 编号 */
export function placeFacts(
  outcomes: readonly Outcome[],
  standing: ReadonlyMap<string, OwnRow>,
  table: TableDraft,
  closed: ClosedPeriods,
): Places {
  const superseded = new Set<string>();
  const late: LateRow[] = [];
  const place = (fact: LedgerFact, first: string): string => {
    let id = first;
    for (let attempt = 1; contradictsApproval(table, standing.get(id), fact); attempt += 1) {
      superseded.add(id);
      id = attempt === 1 ? `${first}·重算` : `${first}·重算${attempt}`;
    }
    return id;
  };
  const facts = ledgerFacts(outcomes).flatMap((fact): readonly PlacedFact[] => {
    const { id } = fact.outcome;
    const row = standing.get(id);
    const period = closed.of(fact.outcome);
    if (period === null)
      return [
        placed(
          fact,
          openId(id, standing, (one) => place(fact, one), table),
        ),
      ];
    if (row !== undefined && agrees(table, row, fact)) return [placed(fact, id)];
    if (row !== undefined) superseded.add(id);
    // What a replaced issue gave is told by the lapsed rows themselves.
    if (fact.base === "已作废") return [];
    const found = lateFact(fact, place(fact, lateId(id)), period, { standing, table, closed });
    if (found.waits) late.push(lateRow(found.fact, period));
    return [found.fact];
  });
  return { facts, superseded, late };
}

function placed(fact: LedgerFact, id: string, hints: readonly string[] = []): PlacedFact {
  const { outcome } = fact;
  return { ...fact, id, reason: wording(outcome.reason), hints: [...hints, ...hintsOf(outcome)] };
}

/** A late row that was approved keeps its 编号 when its period is opened again. */
function openId(
  id: string,
  standing: ReadonlyMap<string, OwnRow>,
  place: (id: string) => string,
  table: TableDraft,
): string {
  const late = standing.get(lateId(id));
  const keeps = !standing.has(id) && late !== undefined && isApproved(table, late);
  return place(keeps ? lateId(id) : id);
}

interface Surroundings {
  readonly standing: ReadonlyMap<string, OwnRow>;
  readonly table: TableDraft;
  readonly closed: ClosedPeriods;
}

/** A fact that came up after its period was closed: it waits, unless people let it count or leave it out (C-15). */
function lateFact(
  fact: LedgerFact,
  id: string,
  period: string,
  { standing, table, closed }: Surroundings,
): { readonly fact: PlacedFact; readonly waits: boolean } {
  const hint = wording({ code: "reports-hint-late", values: { period: periodWords(period) } });
  const row = standing.get(id);
  const decision = row !== undefined && isApproved(table, row) ? "count" : closed.decision(id);
  const waits = fact.base === "建议" && decision === null;
  const base = waits ? "待确认" : fact.base === "建议" && decision === "leave" ? "已作废" : fact.base;
  return { fact: placed({ ...fact, base }, id, [hint]), waits };
}

function lateRow({ id, outcome, amount, reason }: PlacedFact, period: string): LateRow {
  const { unit, clause, sources } = outcome;
  return { id, unit, clause, amount, reason, period, at: sources[0] ?? null };
}

/** A row people approved with another amount, or which is no longer certain: never recalculated (law 6). */
function contradictsApproval(table: TableDraft, row: OwnRow | undefined, fact: LedgerFact): boolean {
  return (
    row !== undefined &&
    isApproved(table, row) &&
    (fact.base !== "建议" || numberOf(row, "计算分值") !== fact.amount)
  );
}

/** Does a row of a closed period still say what its fact says? One that people cancelled stays so. */
function agrees(table: TableDraft, row: OwnRow, fact: LedgerFact): boolean {
  const status = textOf(row, "状态");
  const base = OPEN.has(status) && !table.hasFormula(row.row, "状态") ? status : "建议";
  const cancelled = status === "已作废" && fact.base === "已作废";
  // What was open when it lapsed comes back only as open: firm, it came up after the closing.
  if (lapsedOpen(row)) return numberOf(row, "计算分值") === fact.amount && OPEN.has(fact.base);
  return numberOf(row, "计算分值") === fact.amount && (cancelled || fact.base === base);
}

const OPEN: ReadonlySet<string> = new Set(["待确认", "待佐证", "已吸收"]);

/** 提示 of a marked row on which nothing had been decided that counted. */
export const GONE = "reports-hint-gone";

/** Was the row still pending or absorbed when it was marked 已失效? Its hint tells. */
export function lapsedOpen(row: OwnRow): boolean {
  return textOf(row, "状态") === "已失效" && textOf(row, "提示") === wording({ code: GONE, values: {} });
}

/** Approved and counting when it was approved: a signature on a pending row approves nothing yet. */
export function isApproved(table: TableDraft, row: OwnRow): boolean {
  if (textOf(row, "审定意见") !== "同意") return false;
  const status = textOf(row, "状态");
  return table.hasFormula(row.row, "状态") || status === "已审定" || status === "已失效";
}

// 加减分台账: one row per fact; people's columns stay, approved rows are never recalculated. Source: interfaces.md 3.
import { OWN_COLUMNS, wording } from "../policy";
import type { Outcome } from "../engine";
import type { OwnRow, OwnTable } from "../worksheets";
import { Formula, isBlankCell, linkFormula } from "./cell";
import type { Cell } from "./cell";
import { dressNewSheet, dressRows, offerChoices } from "./look";
import type { ClosedPeriods, LateRow } from "./closed";
import type { LedgerOutcome } from "./ledger-facts";
import { lineOfRow } from "./ledger-line";
import type { LedgerLine, LineContext } from "./ledger-line";
import { GONE, isApproved, lapsedOpen, placeFacts } from "./ledger-places";
import type { PlacedFact } from "./ledger-places";
import { noteReviews } from "./review-notes";
import { UNCOUNTED, finalPoints, reviewOf, reviewedStatus, statusFormula } from "./review";
import { TableDraft, textOf } from "./table-draft";
import { byNumber, upsert } from "./upsert";
import type { Farewell, Placement } from "./upsert";
import type { WorkbookDraft } from "./workbook-draft";

/** An approved row, or one of a closed period, that this run had to mark 已失效: a question for people (B-19). */
export interface LapsedApproval {
  readonly id: string;
  readonly unit: string;
  readonly clause: string;
  readonly cause: "gone" | "changed" | "talk-gone";
  /** Its period is closed. */
  readonly isClosed: boolean;
  /** Its sheet's 编号 header: the row itself moves when people sort. */
  readonly sheet: string;
  readonly cell: string;
}

export interface LedgerResult {
  readonly table: TableDraft;
  readonly lines: readonly LedgerLine[];
  readonly lapsed: readonly LapsedApproval[];
  /** Firm facts of closed periods that wait for a decision. */
  readonly late: readonly LateRow[];
  readonly placement: Placement;
  /** What each of `lines` rests on and the row where it stands after the run, in the same order. */
  readonly rows: readonly TracedLine[];
}

/** `outcome` null: the row was written by a person, or is kept although nothing supports it any more. */
export interface TracedLine {
  readonly outcome: LedgerOutcome | null;
  readonly kept: boolean;
  readonly row: number | null;
}

export function composeLedger(
  workbook: WorkbookDraft,
  memory: OwnTable | null,
  outcomes: readonly Outcome[],
  context: LineContext,
  closed: ClosedPeriods,
): LedgerResult {
  const table = new TableDraft(workbook.own("加减分台账", memory), memory, OWN_COLUMNS.加减分台账, 1);
  const standing = firstRowsById(memory);
  noteReviews(workbook, memory, closed);
  const { facts, superseded, late } = placeFacts(outcomes, standing, table, closed);
  dressNewSheet(table, "加减分台账", { lastTitle: "来源" });
  const farewells = new Map<string, Farewell>();
  const farewell = (row: OwnRow): Farewell => {
    const decision = farewellOf(table, row, closed);
    farewells.set(textOf(row, "编号"), decision);
    return decision;
  };
  const wanted = facts.map((fact) => ({
    id: fact.id,
    cells: (row: number, existing: OwnRow | undefined) => cellsOf(table, { fact, row, existing, closed }),
  }));
  const placement = upsert(table, byNumber, wanted, farewell);
  for (const { cells } of placement.duplicates) {
    workbook.note("reports-duplicate-id", { sheet: table.sheet, id: String(cells["编号"]) });
  }
  dressRows(table, placement.appended);
  offerChoices(table, placement.appended, "复核", ["采纳", "不采纳", "改分"]);
  offerChoices(table, placement.appended, "审定意见", ["同意", "不同意", "暂缓"]);
  const foreign = otherLines(memory, facts, placement, farewells, context);
  return {
    table,
    lines: [
      ...facts.map((fact) => lineOfFact(table, fact, standing.get(fact.id), { context, closed })),
      ...foreign.map(({ line }) => line),
    ],
    lapsed: lapsedRows(table, farewells, { superseded, closed }),
    late,
    placement,
    rows: [
      ...facts.map(({ id, outcome }) => ({
        outcome,
        kept: false,
        row: placement.rowById.get(id) ?? null,
      })),
      ...foreign.map(({ row, kept }) => ({
        outcome: null,
        kept,
        row: placement.moved.get(row.row) ?? row.row,
      })),
    ],
  };
}

/** A row of the ledger that this run did not calculate. */
interface OtherRow {
  readonly line: LedgerLine;
  readonly row: OwnRow;
  readonly kept: boolean;
}

function firstRowsById(memory: OwnTable | null): ReadonlyMap<string, OwnRow> {
  const rows = new Map<string, OwnRow>();
  for (const row of memory?.rows ?? []) {
    const id = textOf(row, "编号");
    if (id !== "" && !rows.has(id)) rows.set(id, row);
  }
  return rows;
}

/** Rows of closed periods stay, whoever wrote on them; without their sheet in the workbook they are not judged. */
function farewellOf(table: TableDraft, row: OwnRow, closed: ClosedPeriods): Farewell {
  if (textOf(row, "来源键") === "") return { kind: "leave" };
  const isLocked = closed.locks(row);
  if (isLocked && closed.lacksSource(row)) return { kind: "leave" };
  if (!isLocked && !table.isTouched(row.row)) return { kind: "remove" };
  const decided = !lapsedOpen(row) && (isApproved(table, row) || (isLocked && hadPoints(row)));
  const code = decided ? "reports-hint-approved-gone" : GONE;
  return { kind: "mark", cells: () => ({ 状态: "已失效", 提示: wording({ code, values: {} }) }) };
}

/** A row that was pending or absorbed decided nothing that could be overturned; marked, its hint still tells. */
function hadPoints(row: OwnRow): boolean {
  const status = textOf(row, "状态");
  if (status === "已失效") return !lapsedOpen(row);
  return !UNCOUNTED.some((uncounted) => uncounted === status);
}

/** A fact on its way into a row. */
interface RowWish {
  readonly fact: PlacedFact;
  readonly row: number;
  readonly existing: OwnRow | undefined;
  readonly closed: ClosedPeriods;
}

function cellsOf(
  table: TableDraft,
  { fact, row, existing, closed }: RowWish,
): Readonly<Record<string, Cell>> {
  const { outcome } = fact;
  const live: Record<string, Cell> = {
    最终分值: finalFormula(table, row),
    状态: statusCell(table, fact, row, existing),
    提示: fact.hints.join("；"),
  };
  const [source] = outcome.sources;
  if (source) live["来源"] = linkFormula(source.sheet, source.cell);
  if (existing && closed.locks(existing) && textOf(existing, "状态") !== "已失效") delete live["提示"];
  if (existing && (isApproved(table, existing) || closed.locks(existing))) return live;
  return {
    编号: fact.id,
    数据月份: outcome.month ?? "",
    归属年度: outcome.year,
    单位: outcome.unit,
    类别: outcome.unitType,
    条款: outcome.clause,
    同时引用: outcome.cites.join("、"),
    事由: fact.reason,
    级别: outcome.level ?? "",
    计算分值: fact.amount,
    来源键: outcome.sourceKey,
    ...live,
  };
}

/** 状态 is live while people decide; a row they cancelled by hand stays cancelled. */
function statusCell(table: TableDraft, fact: PlacedFact, row: number, existing: OwnRow | undefined): Cell {
  if (typedOver(table, existing) === "已作废") return "已作废";
  if (fact.base !== "建议") return fact.base;
  return new Formula(statusFormula(table.at("复核", row), table.at("审定意见", row)));
}

/** 状态 where it is plain text and no live formula. */
function typedOver(table: TableDraft, existing: OwnRow | undefined): string {
  return existing && !table.hasFormula(existing.row, "状态") ? textOf(existing, "状态") : "";
}

function finalFormula(table: TableDraft, row: number): Formula {
  const status = table.at("状态", row);
  const decision = table.at("复核", row);
  const changed = table.at("复核分值", row);
  const uncounted = UNCOUNTED.map((text) => `${status}="${text}"`).join(",");
  const changes = `AND(${decision}="改分",ISNUMBER(${changed}))`;
  return new Formula(
    `=IF(OR(${uncounted},${decision}="不采纳"),0,IF(${changes},${changed},${table.at("计算分值", row)}))`,
  );
}

function lineOfFact(
  table: TableDraft,
  fact: PlacedFact,
  existing: OwnRow | undefined,
  { context, closed }: { readonly context: LineContext; readonly closed: ClosedPeriods },
): LedgerLine {
  // A row of a closed period is what it says, also where the same fact is worded otherwise now.
  if (existing && closed.locks(existing) && textOf(existing, "状态") !== "已失效")
    return lineOfRow(existing, context);
  const { outcome } = fact;
  const review = reviewOf(existing, "复核");
  const status = typedOver(table, existing) === "已作废" ? "已作废" : reviewedStatus(fact.base, review);
  return {
    id: fact.id,
    unit: outcome.unit,
    unitType: outcome.unitType,
    month: outcome.month,
    year: outcome.year,
    clause: outcome.clause,
    cites: outcome.cites,
    amount: fact.amount,
    points: finalPoints(status, fact.amount, review),
    status,
    reason: fact.reason,
    flags: fact.hints,
    sources: outcome.sources,
    sourceKey: outcome.sourceKey,
  };
}

/** Rows this run did not calculate: hand-made ones, copies, and those kept as 已失效. */
function otherLines(
  memory: OwnTable | null,
  facts: readonly PlacedFact[],
  placement: Placement,
  farewells: ReadonlyMap<string, Farewell>,
  context: LineContext,
): readonly OtherRow[] {
  const calculated = new Set(facts.map(({ id }) => id));
  const copies = new Set(placement.duplicates);
  const others: OtherRow[] = [];
  for (const row of memory?.rows ?? []) {
    if (Object.values(row.cells).every(isBlankCell)) continue;
    const id = textOf(row, "编号");
    if (calculated.has(id) && !copies.has(row)) continue;
    const decision = copies.has(row) ? undefined : farewells.get(id);
    if (decision?.kind === "remove") continue;
    const kept = decision?.kind === "mark";
    others.push({ line: lineOfRow(row, context, kept ? "已失效" : null), row, kept });
  }
  return others;
}

function lapsedRows(
  table: TableDraft,
  farewells: ReadonlyMap<string, Farewell>,
  { superseded, closed }: { readonly superseded: ReadonlySet<string>; readonly closed: ClosedPeriods },
): readonly LapsedApproval[] {
  const lapsed = (table.table?.rows ?? []).filter(
    (row) =>
      farewells.get(byNumber(row))?.kind === "mark" &&
      (textOf(row, "审定意见") === "同意" || (closed.locks(row) && hadPoints(row))),
  );
  return lapsed.map((row) => ({
    id: byNumber(row),
    unit: textOf(row, "单位"),
    clause: textOf(row, "条款"),
    cause: superseded.has(byNumber(row)) ? "changed" : "gone",
    isClosed: closed.locks(row),
    sheet: table.sheet,
    cell: table.at("编号", table.headerRow),
  }));
}

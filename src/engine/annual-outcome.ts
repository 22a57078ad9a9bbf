// What the two annual tables share: building an outcome from a row that fired, and reading answers.
import { points } from "../policy";
import type { AnnualDepartmentRow, AnnualTownshipRow, UnitCategory, UnitType } from "../policy";
import { factId, keyText } from "./identity";
import type { Applied, Check, Distance, Message, NotApplied, Undecided } from "./outcome";
import { figureChecks, figureFlags } from "./rules-in-time";
import type { AnnualTownshipResult, CellRef, Situation } from "./situation";

export type AnnualRow = AnnualTownshipRow | AnnualDepartmentRow;

/** A row that met a unit's year-end result, before it is known whether it counts already. */
export interface AnnualFinding {
  readonly row: AnnualRow;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly year: number;
  /** Tells several results of one unit and year apart; "" where there is only one. */
  readonly detail: string;
  readonly reason: Message;
  readonly checks: readonly Check[];
  readonly flags: readonly Message[];
  readonly sources: readonly CellRef[];
}

function base(finding: AnnualFinding) {
  const { row, unit, unitType, year, detail, reason, sources } = finding;
  return {
    rule: row.id,
    clause: row.clause,
    cites: row.cites,
    id: factId(year, unit, row.clause, detail),
    sourceKey: ["年终考核", year, unit, detail].map((part) => keyText(String(part))).join("|"),
    unit,
    unitType,
    month: null,
    year,
    level: "市",
    reason,
    checks: [...finding.checks, ...figureChecks(row, unitType)],
    flags: [...finding.flags, ...figureFlags(row, unitType)],
    sources,
  };
}

/** Applied where nothing holds the finding, else pending with the amount the clause gives. */
export function fired(finding: AnnualFinding, holds: readonly string[]): Applied | Undecided {
  const { row, unitType } = finding;
  const amount = row.amounts[unitType];
  if (holds.length === 0)
    return { ...base(finding), kind: "applied", points: amount ?? points(0), talk: row.talk };
  const missing = [...new Set(holds)];
  return { ...base(finding), kind: "undecided", points: amount, status: "待确认", missing, talk: row.talk };
}

/** A near miss, with how far it was from firing. */
export function missed(finding: AnnualFinding, distance: Distance | null): NotApplied {
  return { ...base(finding), kind: "not-applied", distance };
}

export function message(code: string, values: Message["values"] = {}): Message {
  return { code, values };
}

/** The clerk's answer to a question, or null when there is none. */
export function answerTo(situation: Situation, id: string): string | null {
  const answer = situation.answers[id]?.trim() ?? "";
  return answer === "" ? null : answer;
}

/**
 * Whose result a row of an annual table is: a unit of ours of the table's kind; a name the clerk has been asked about
 * (IN-UNIT) under that name; null for everybody else's.
 */
export function unitMeant(
  { mention, holds }: Pick<AnnualTownshipResult, "mention" | "holds">,
  categories: ReadonlyMap<string, UnitCategory>,
  kind: UnitType,
): string | null {
  if (mention.unit === null) return holds.some(isUnitHold) ? mention.text : null;
  return categories.get(mention.unit) === kind ? mention.unit : null;
}

function isUnitHold(hold: string): boolean {
  return hold.startsWith("IN-UNIT");
}

/** Is an assessed year inside the mechanism's period of validity (组5, C-16)? */
export function yearIsValid(year: number, { office }: Situation): boolean {
  const from = office.validFrom === null ? -Infinity : Number(office.validFrom.slice(0, 4));
  const to = office.validTo === null ? Infinity : Number(office.validTo.slice(0, 4));
  return from <= year && year <= to;
}

// A drawn household on its way to an outcome, and the order in which the entries of one household stand.
import { LEVELS } from "../../policy";
import type {
  HalfPoints,
  HouseholdResult,
  HouseholdRow,
  IsoDate,
  IsoMonth,
  Level,
  UnitType,
} from "../../policy";
import { compareText } from "../identity";
import type { Check, Message } from "../outcome";
import type { HouseholdFact } from "../situation";

/** A fact whose result is known. */
export type ReadHousehold = HouseholdFact & { readonly result: HouseholdResult };

export const isRead = (fact: HouseholdFact): fact is ReadHousehold => fact.result !== null;

export interface Entry {
  readonly fact: ReadHousehold;
  readonly row: HouseholdRow;
  readonly unit: string;
  readonly unitType: UnitType;
  readonly level: Level;
  /** Null for a check that the register dates by year only. */
  readonly month: IsoMonth | null;
  readonly date: IsoDate | null;
  readonly year: number;
  readonly points: HalfPoints;
  standing: "applied" | "pending" | "absorbed" | "not-applied";
  missing: readonly string[];
  flags: Message[];
  checks: readonly Check[];
  by: Entry | null;
  id: string;
}

export const isPositive = (entry: Entry): boolean => entry.row.result === "无问题";

/** Neither absorbed nor refused. */
export const stands = (entry: Entry): boolean => entry.standing === "applied" || entry.standing === "pending";

/** What the fact says, whatever row of the register it stands in. */
export function contentKey(entry: Entry): string {
  const { helper, result, holds } = entry.fact;
  return [entry.date, entry.unit, helper, entry.row.id, result, ...holds].join("|");
}

/** Highest standard first (国家 before 省 before 市), then the earlier check, then by content. */
export function byStandard(a: Entry, b: Entry): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    compareText(a.date ?? "", b.date ?? "") ||
    compareText(contentKey(a), contentKey(b))
  );
}

/** Marks an entry as taken over by another one. */
export function absorbEntry(entry: Entry, by: Entry): void {
  entry.standing = "absorbed";
  entry.by = by;
}

/** Takes an entry out: it gives nothing and bars nobody; the failed check says why. */
export function refuseEntry(entry: Entry, label: string, source: Check["source"]): void {
  entry.standing = "not-applied";
  entry.checks = [{ label, want: true, got: false, ok: false, evidence: [entry.fact.at], source }];
}

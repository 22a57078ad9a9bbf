// The checks that explain why a row met an event; labels and wants are shared, cells are the fact's own.
import { LEVELS } from "../../policy";
import type { Amounts, EventRow } from "../../policy";
import type { Check } from "../outcome";
import type { CellRef } from "../situation";
import type { PlacedFact } from "./draft";

/** What a row wants, in words that all its outcomes share. */
export interface Wants {
  readonly kinds: string;
  /** Null where the row holds at every level. */
  readonly levels: string | null;
}

/** The wants of every row by its id, written once per run. */
export function wantsByRow(rows: readonly EventRow[]): ReadonlyMap<string, Wants> {
  return new Map(
    rows.map((row) => {
      const levels = row.levels.length === LEVELS.length ? null : row.levels.join("、");
      return [row.id, { kinds: row.kinds.join("、"), levels }];
    }),
  );
}

const sheetCheck = (
  label: string,
  want: Check["want"],
  got: Check["got"],
  evidence: readonly CellRef[],
): Check => ({ label, want, got, ok: true, evidence, source: "sheet" });

/** Kind and, where it matters, level: the conditions every event row has. */
export function standardChecks(placed: PlacedFact, wants: Wants | undefined): Check[] {
  const kind = sheetCheck("event.check.kind", wants?.kinds ?? null, placed.fact.kind, placed.sources);
  if (!wants || wants.levels === null) return [kind];
  return [kind, sheetCheck("event.check.level", wants.levels, placed.level, placed.sources)];
}

/** A judgement that the register or an answer gives. */
export function judgementCheck(
  label: string,
  want: boolean,
  got: boolean | null,
  evidence: readonly CellRef[],
): Check {
  return { label, want, got, ok: want === got, evidence, source: "judgement" };
}

/** The document number is missing (G-12). */
export function documentCheck(evidence: readonly CellRef[]): Check {
  return { label: "event.check.document", want: true, got: null, ok: false, evidence, source: "sheet" };
}

/** A condition outside the row itself that failed: the unit is not scored, the day lies outside the validity dates. */
export function refusalCheck(label: string, evidence: readonly CellRef[]): Check {
  return { label, want: true, got: false, ok: false, evidence, source: "computed" };
}

/** A row's amounts without sign, for sentences about them. */
export function amountValues(amounts: Amounts): { readonly township: number; readonly department: number } {
  return { township: Math.abs(amounts.乡镇 ?? 0) / 2, department: Math.abs(amounts.区直 ?? 0) / 2 };
}

// Departments in the city's year-end composite: places from the top and from the bottom (激2).
import { ANNUAL_SMALL_FIELD } from "../policy";
import type { AnnualDepartmentRow, RuleBook } from "../policy";
import { fired, message, missed, yearIsValid } from "./annual-outcome";
import type { AnnualFinding } from "./annual-outcome";
import { departmentPlaces } from "./annual-department-places";
import type { DepartmentPlace } from "./annual-department-places";
import { smallFieldReading } from "./annual-small-field";
import type { SmallFieldReading } from "./annual-small-field";
import type { FamilyResult } from "./family";
import type { Check, Message, Outcome, Question } from "./outcome";
import { rulesOf } from "./rules-in-time";
import type { Situation } from "./situation";

/** Outcomes of every assessed year within the validity of the mechanism. */
export function evaluateDepartments(situation: Situation, book: RuleBook): FamilyResult {
  const { places, questions } = departmentPlaces(situation, lastCountedPosition(book));
  const rules = rulesOf(situation, book);
  const outcomes: Outcome[] = [];
  const asked: Question[] = [...questions];
  for (const place of places) {
    if (!yearIsValid(place.year, situation)) continue;
    const reading = readingOf(place, situation);
    const judged = judgeDepartment(place, reading, rules.ofYear(place.year).annualDepartments);
    outcomes.push(...judged);
    if (reading.question !== null && judged.some((outcome) => outcome.kind === "undecided"))
      asked.push(reading.question);
  }
  return { outcomes, questions: asked };
}

/** The furthest place from either end that any row knows: 3. */
function lastCountedPosition(book: RuleBook): number {
  return Math.max(0, ...book.annualDepartments.map((row) => row.position));
}

const COUNTS: SmallFieldReading = { top: true, bottom: true, holds: [], question: null };

function readingOf(place: DepartmentPlace, situation: Situation): SmallFieldReading {
  const small = place.total !== null && place.total <= ANNUAL_SMALL_FIELD;
  return small ? smallFieldReading(place, situation) : COUNTS;
}

function judgeDepartment(
  place: DepartmentPlace,
  reading: SmallFieldReading,
  rows: readonly AnnualDepartmentRow[],
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const misses: Outcome[] = [];
  for (const row of rows) {
    const got = row.from === "top" ? place.rank : fromBottom(place);
    if (got === null) continue;
    const finding = findingOf(row, place, got);
    if (got !== row.position) {
      if (got === row.position + 1 && row.amounts.区直 !== null)
        misses.push(missed(finding, { by: 1, unit: "名" }));
    } else if (row.from === "top" ? reading.top : reading.bottom)
      outcomes.push(fired(finding, [...place.holds, ...reading.holds]));
    else
      outcomes.push(
        missed(withFlag(finding, message("annual.flag.small-field", { total: place.total ?? 0 })), null),
      );
  }
  return outcomes.length > 0 ? outcomes : misses;
}

function withFlag(finding: AnnualFinding, flag: Message): AnnualFinding {
  return { ...finding, flags: [...finding.flags, flag] };
}

/** 1 = last. Unknown while the size of the field is. */
function fromBottom({ rank, total }: DepartmentPlace): number | null {
  return total === null ? null : total - rank + 1;
}

function findingOf(row: AnnualDepartmentRow, place: DepartmentPlace, got: number): AnnualFinding {
  const { unit, year, rank, total, at } = place;
  const check: Check = {
    label: row.from === "top" ? "annual.check.rank" : "annual.check.from-bottom",
    want: row.position,
    got,
    ok: got === row.position,
    evidence: [at],
    source: row.from === "top" ? "sheet" : "computed",
  };
  const values = { year, rank, total: total ?? "?", position: row.position };
  return {
    row,
    unit,
    unitType: "区直",
    year,
    detail: place.detail,
    reason: message(reasonCode(row, total), values),
    checks: [check],
    flags: [...place.flags, ...firstPlaceFlags(row)],
    sources: [at],
  };
}

function reasonCode(row: AnnualDepartmentRow, total: number | null): string {
  if (row.from === "bottom") return "annual.reason.from-bottom";
  return total === null ? "annual.reason.rank" : "annual.reason.rank-of";
}

/** First place brings points and the first grade from the same ranking (B-18). */
function firstPlaceFlags(row: AnnualDepartmentRow): readonly Message[] {
  const awards = row.consequences.some((consequence) => consequence.effect === "一等");
  return awards ? [message("annual.flag.first-both")] : [];
}

// Runs the example of any row of the rule book through the real engine: builds the situation the example describes.
import { evaluate } from "../../src/engine";
import type { Applied, Situation } from "../../src/engine";
import { RULE_BOOK } from "../../src/policy";
import type {
  AnnualDepartmentExample,
  AnnualTownshipExample,
  EventExample,
  HouseholdExample,
  ParameterValue,
  RankingExample,
  RankingRow,
  RuleBook,
  ScoringRow,
  UnitType,
} from "../../src/policy";
import {
  cityResult,
  composite,
  districtRanking,
  event,
  graded,
  household,
  indicatorRanking,
  situation,
  TOWNSHIPS,
} from "../support/situation";

/** The unit that examples are about. */
export const EXAMPLE_UNITS: Readonly<Record<UnitType, string>> = { 乡镇: "甲镇", 区直: "区住建局" };
const YEAR = 2019;

export const SCORING_ROWS: readonly ScoringRow[] = [
  ...RULE_BOOK.rankings,
  ...RULE_BOOK.events,
  ...RULE_BOOK.households,
  ...RULE_BOOK.annualTownships,
  ...RULE_BOOK.annualDepartments,
];

/** The applied outcome of a row's own rule in its own example, or null where the row does not fire. */
export function outcomeOf(
  row: ScoringRow,
  which: "fires" | "nearMiss",
  unitType: UnitType,
  book: RuleBook = RULE_BOOK,
  parameters: readonly ParameterValue[] = [],
): Applied | null {
  const { facts, period } = describe(row, which, unitType);
  const found = evaluate({ ...facts, parameters }, null, book).outcomes.filter(
    (outcome): outcome is Applied =>
      outcome.kind === "applied" &&
      outcome.rule === row.id &&
      outcome.unit === EXAMPLE_UNITS[unitType] &&
      (outcome.month ?? String(outcome.year)).startsWith(period),
  );
  if (found.length > 1) throw new Error(`${row.id} fires ${found.length} times for one fact`);
  return found[0] ?? null;
}

/** Unit types that a row can meet in its example. */
export function unitTypesOf(row: ScoringRow): readonly UnitType[] {
  if (row.table === "annual-township") return ["乡镇"];
  if (row.table === "annual-department") return ["区直"];
  if (row.table === "ranking" && row.amounts["区直"] === null) return ["乡镇"];
  return ["乡镇", "区直"];
}

interface Described {
  readonly facts: Situation;
  /** Month or year that the example judges. */
  readonly period: string;
}

function describe(row: ScoringRow, which: "fires" | "nearMiss", unitType: UnitType): Described {
  const unit = EXAMPLE_UNITS[unitType];
  switch (row.table) {
    case "event":
      return { facts: eventFacts(row[which], unit), period: "2019" };
    case "household":
      return { facts: householdFacts(row[which], unit), period: "2019" };
    case "ranking":
      return rankingFacts(row, row[which], unit);
    case "annual-township":
      return { facts: townshipFacts(row[which], unit), period: String(YEAR) };
    case "annual-department":
      return { facts: departmentFacts(row[which], unit), period: String(YEAR) };
  }
}

function eventFacts(example: EventExample, unit: string): Situation {
  const { kind, level, majorImpact = null, talkDecided = null } = example;
  return situation({ events: [event({ unit, kind, level, majorImpact, talkDecided })] });
}

function householdFacts(example: HouseholdExample, unit: string): Situation {
  const { result, level, passed } = example;
  return situation({
    households: [household({ household: "例1", level, unit, result })],
    office: { assessmentsPassed: { [`${YEAR} ${level}`]: passed } },
  });
}

const monthOf = (index: number): string => `${YEAR}-${String(index + 1).padStart(2, "0")}`;

function rankingFacts(row: RankingRow, example: RankingExample, unit: string): Described {
  const rankings = example.positionsFromBottom.map((position, index) => {
    const rank = example.total - position + 1;
    if (row.level === "区") return districtRanking(monthOf(index), { order: orderWith(unit, rank) });
    if (row.level === "国家") throw new Error("no national ranking in the mechanism");
    const { level } = row;
    return indicatorRanking({
      when: monthOf(index),
      level,
      indicator: "危房改造",
      rank,
      total: example.total,
      lead: unit,
    });
  });
  return { facts: situation({ rankings }), period: monthOf(rankings.length - 1) };
}

/** The ten townships with `unit` at a place. */
function orderWith(unit: string, place: number): readonly string[] {
  const others: string[] = TOWNSHIPS.filter((name) => name !== unit);
  others.splice(place - 1, 0, unit);
  return others;
}

function townshipFacts(example: AnnualTownshipExample, unit: string): Situation {
  if (example.townships !== TOWNSHIPS.length) throw new Error("examples have ten townships");
  const order = orderWith(unit, example.position);
  const first = YEAR - example.grades.length + 1;
  const years = example.grades.map((grade, index) => cityResult(first + index, order, { [unit]: grade }));
  const annualTownships = years.length === 0 ? [graded(YEAR, unit, null)] : years.flat();
  return situation({ annualTownships });
}

function departmentFacts(example: AnnualDepartmentExample, unit: string): Situation {
  return situation({ annualDepartments: [composite(YEAR, unit, example.rank, example.total)] });
}

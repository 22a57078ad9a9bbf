// Each amount of the book against a table written by hand; changing any by half a point, either way, is noticed.
import { points, RULE_BOOK } from "../../src/policy";
import type { Consequence, HalfPoints, RuleBook, ScoringRow, UnitType } from "../../src/policy";
import { outcomeOf, SCORING_ROWS, unitTypesOf } from "./examples";
import { EXPECTED } from "./expected";

const TABLES = ["rankings", "events", "households", "annualTownships", "annualDepartments"] as const;

/** A copy of the book in which one amount of one row is changed by some half-points. */
function mutated(row: ScoringRow, unitType: UnitType, by: number): RuleBook {
  const changed = {
    ...row,
    amounts: { ...row.amounts, [unitType]: ((row.amounts[unitType] ?? 0) + by) as HalfPoints },
  };
  const replace = <Row extends ScoringRow>(rows: readonly Row[]): readonly Row[] =>
    rows.map((each) => (each.id === row.id ? (changed as unknown as Row) : each));
  return Object.assign(
    { ...RULE_BOOK },
    ...TABLES.map((table) => ({ [table]: replace(RULE_BOOK[table] as readonly ScoringRow[]) })),
  ) as RuleBook;
}

const pointsOf = (row: ScoringRow, unitType: UnitType, book?: RuleBook): number =>
  (outcomeOf(row, "fires", unitType, book)?.points ?? Number.NaN) / 2;

const described = (consequence: Consequence): string =>
  [consequence.effect, consequence.on, consequence.onlyIf, consequence.discretionary ? "酌情" : undefined]
    .filter((part) => part !== undefined)
    .join("/");

it("手写的表与条文行一一对应", () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(SCORING_ROWS.map((row) => row.id).sort());
});

it("a number that is no multiple of half a point is no amount, and the error names it", () => {
  expect([points(0.5), points(-2), points(0)]).toEqual([1, -4, 0]);
  expect(() => points(0.3)).toThrow("not a multiple of 0.5: 0.3");
});

describe.each(SCORING_ROWS.map((row) => [row.id, row] as const))("%s", (id, row) => {
  const expected = EXPECTED[id];

  it("分值、约谈层级和年度影响与手写的表一致", () => {
    const inPoints = (amount: HalfPoints | null): number | null => (amount === null ? null : amount / 2);
    expect({
      乡镇: inPoints(row.amounts["乡镇"]),
      区直: inPoints(row.amounts["区直"]),
      talk: row.talk,
      consequences: row.consequences.map(described),
    }).toEqual(expected);
  });

  it.each(unitTypesOf(row))("对%s：结果等于表中的分值，改动半分就不等", (unitType) => {
    const wanted = expected?.[unitType] ?? 0;
    expect(pointsOf(row, unitType)).toBe(wanted);
    for (const by of [1, -1]) expect(pointsOf(row, unitType, mutated(row, unitType, by))).not.toBe(wanted);
  });
});

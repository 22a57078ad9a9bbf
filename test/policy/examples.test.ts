// Every row of the book fires in its own example and does not fire in its near miss, through the real engine.
import { points } from "../../src/policy";
import { EXAMPLE_UNITS, outcomeOf, SCORING_ROWS, unitTypesOf } from "./examples";

const CASES = SCORING_ROWS.flatMap((row) =>
  unitTypesOf(row).map((unitType) => [row.id, unitType, row] as const),
);

describe.each(CASES)("%s 对%s", (_id, unitType, row) => {
  it(`触发：${row.fires.says}`, () => {
    const outcome = outcomeOf(row, "fires", unitType);
    expect(outcome).toMatchObject({
      clause: row.clause,
      unit: EXAMPLE_UNITS[unitType],
      points: row.amounts[unitType] ?? points(0),
      talk: row.talk,
      cites: expect.arrayContaining([...row.cites]) as unknown,
    });
    expect(outcome?.sources.length).toBeGreaterThan(0);
    expect(outcome?.checks.length).toBeGreaterThan(0);
    expect(outcome?.checks.every((check) => check.ok)).toBe(true);
  });
  it(`不触发：${row.nearMiss.says}`, () => {
    expect(outcomeOf(row, "nearMiss", unitType)).toBeNull();
  });
});

// The examples inside the annual rows, run through the engine: each fires where it says so, and just misses where it says so.
import { evaluateAnnual } from "../../src/engine/annual";
import { ANNUAL_DEPARTMENT_ROWS } from "../../src/policy/book/annual-departments";
import { ANNUAL_TOWNSHIP_ROWS } from "../../src/policy/book/annual-townships";
import type { AnnualDepartmentExample, AnnualTownshipExample } from "../../src/policy";
import { composite, directory, graded, situation, unit } from "../support/situation";

/** Rows that fire for the example's township; a row absorbed by a longer streak has fired too. */
function firedForTownship({ grades, position, townships }: AnnualTownshipExample): string[] {
  const names = Array.from({ length: townships }, (_, index) => `第${index + 1}镇`);
  const judged = names[position - 1] ?? "";
  const current = names.map((name, index) =>
    graded(2019, name, name === judged ? (grades.at(-1) ?? null) : "较好", { rank: index + 1 }),
  );
  const earlier = grades
    .slice(0, -1)
    .map((grade, index) => graded(2019 - (grades.length - 1 - index), judged, grade));
  const units = directory(...names.map((name) => unit(name)));
  const { outcomes } = evaluateAnnual(situation({ units, annualTownships: [...earlier, ...current] }));
  return outcomes
    .filter((each) => each.unit === judged && each.year === 2019)
    .filter((each) => each.kind === "applied" || each.kind === "absorbed")
    .map((each) => each.rule);
}
function firedForDepartment({ rank, total }: AnnualDepartmentExample): string[] {
  const { outcomes } = evaluateAnnual(
    situation({ annualDepartments: [composite(2019, "区住建局", rank, total)] }),
  );
  return outcomes.filter((each) => each.kind === "applied").map((each) => each.rule);
}

describe.each(ANNUAL_TOWNSHIP_ROWS.map((row) => [row.id, row] as const))("%s", (id, row) => {
  it(`触发：${row.fires.says}`, () => expect(firedForTownship(row.fires)).toContain(id));
  it(`差一点：${row.nearMiss.says}`, () => expect(firedForTownship(row.nearMiss)).not.toContain(id));
});
describe.each(ANNUAL_DEPARTMENT_ROWS.map((row) => [row.id, row] as const))("%s", (id, row) => {
  it(`触发：${row.fires.says}`, () => expect(firedForDepartment(row.fires)).toContain(id));
  it(`差一点：${row.nearMiss.says}`, () => expect(firedForDepartment(row.nearMiss)).not.toContain(id));
});

it("每个分值都与条文相符", () => {
  const amounts = [...ANNUAL_TOWNSHIP_ROWS, ...ANNUAL_DEPARTMENT_ROWS]
    .map((row) => [row.id, row.amounts.乡镇 ?? row.amounts.区直] as const)
    .filter(([, amount]) => amount !== null);
  expect(Object.fromEntries(amounts)).toEqual({
    "激1.f": 20,
    "约1.d": -20,
    "激2.a": 6,
    "激2.b": 4,
    "激2.c": 2,
    "激2.e": -6,
    "激2.f": -4,
    "激2.g": -2,
  });
});

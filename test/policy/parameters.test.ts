// 规则参数 as data: every figure of the book has its place, changes exactly its own rows, and is said in their summaries.
import {
  bookWith,
  CITED_CLAUSES,
  figurePhrase,
  PARAMETER_ORDERS,
  PARAMETERS,
  parameterGuide,
  RULE_BOOK,
} from "../../src/policy";
import type { IsoDate, Parameter, ParameterValue, RuleBook, ScoringRow, UnitType } from "../../src/policy";
import { outcomeOf, SCORING_ROWS } from "./examples";

const AT = { sheet: "规则参数", cell: "E9" };
const valued = (parameter: string, value: number, from = "2019-01-01"): ParameterValue => ({
  parameter,
  value,
  from: from as IsoDate,
  at: AT,
});

const rowsOf = (book: RuleBook): readonly ScoringRow[] => [
  ...book.rankings,
  ...book.events,
  ...book.households,
  ...book.annualTownships,
  ...book.annualDepartments,
];

const rowOf = (book: RuleBook, id: string): ScoringRow => {
  const row = rowsOf(book).find((each) => each.id === id);
  if (row === undefined) throw new Error(id);
  return row;
};

const parameter = (id: string): Parameter => {
  const found = PARAMETERS.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the catalogue", () => {
  it("has an identity for every figure, once", () => {
    const ids = PARAMETERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(80);
  });

  it("holds every amount that the book moves, as the book has it", () => {
    for (const row of SCORING_ROWS)
      for (const unitType of ["乡镇", "区直"] as const) {
        const amount = row.amounts[unitType];
        if (amount === null || amount === 0) continue;
        const level = row.table === "household" ? row.level : "";
        expect(parameter(`${row.clause}|分值|${level}|${unitType}`).builtIn).toBe(amount / 2);
      }
  });

  it.each([
    ["约3.a|后几名||", 3],
    ["约5|后几名||", 10],
    ["约4|后几名||", 20],
    ["约1.b|连续期数||", 2],
    ["激1.d|连续年数||", 3],
    ["激1.e|连续年数||", 2],
    ["激1.l|连续年数||", 2],
    ["激1.c|评优百分点||", 5],
    ["激1.i|评优百分点||", -5],
    ["组3|工作日数||", 5],
    ["组1|每月几日||", 5],
  ])("%s is %d", (id, value) => {
    expect(parameter(id).builtIn).toBe(value);
  });

  it("starts inside its own bounds and order", () => {
    for (const { name, builtIn } of PARAMETERS) {
      const { least, most } = parameterGuide(name);
      expect(builtIn).toBeGreaterThanOrEqual(least);
      expect(builtIn).toBeLessThanOrEqual(most);
    }
    for (const [smaller, larger] of PARAMETER_ORDERS)
      expect(parameter(smaller).builtIn).toBeLessThan(parameter(larger).builtIn);
  });

  it("knows which clause a cited one is booked as", () => {
    expect([...CITED_CLAUSES].sort()).toEqual(
      [
        ["激1.g", "约1.d"],
        ["激1.j", "约7"],
        ["激5.b", "约6"],
        ["激5.c", "约3.b"],
        ["激5.e", "约3.c"],
      ].sort(),
    );
  });
});

describe("a book with figures in force", () => {
  it("is the same object without any, and with the mechanism's own", () => {
    expect(bookWith(RULE_BOOK, [])).toBe(RULE_BOOK);
    expect(
      bookWith(
        RULE_BOOK,
        PARAMETERS.map(({ id, builtIn }) => valued(id, builtIn)),
      ),
    ).toBe(RULE_BOOK);
  });

  it.each(PARAMETERS.map(({ id }) => id))("%s changes the rows of its clause and leaves the rest", (id) => {
    const { builtIn, name, clause } = parameter(id);
    const changed = bookWith(RULE_BOOK, [valued(id, builtIn + (builtIn < 0 ? -1 : 1))]);
    const bound: Readonly<Record<string, readonly string[]>> = {
      "约5|后几名": ["约4"],
      "约4|后几名": ["约5"],
      "约1.b|连续期数": ["约1.a"],
    };
    const reached = [clause, ...(bound[`${clause}|${name}`] ?? [])];
    for (const row of rowsOf(RULE_BOOK)) {
      const now = rowOf(changed, row.id);
      if (!reached.includes(row.clause)) expect(now).toBe(row);
      else if (now !== row) expect(now.consequences).toBe(row.consequences);
    }
    const anything = [...rowsOf(changed), ...changed.procedure].some((row) => row.changed !== undefined);
    expect(anything).toBe(true);
  });

  it("moves both edges of neighbouring bands, and the field that is too small for them", () => {
    const { rankings } = bookWith(RULE_BOOK, [valued("约5|后几名||", 8), valued("约4|后几名||", 15)]);
    const bands = rankings
      .filter(({ level }) => level === "省")
      .map(({ band, smallField }) => [band, smallField]);
    expect(bands).toEqual([
      [{ from: 9, to: 15 }, 15],
      [{ from: 1, to: 8 }, 15],
    ]);
    const city = bookWith(RULE_BOOK, [valued("约3.a|后几名||", 4)]).rankings.find(
      ({ level }) => level === "市",
    );
    expect(city).toMatchObject({ band: { from: 1, to: 4 }, smallField: 4 });
  });

  it("says its figures in the summaries", () => {
    const book = bookWith(RULE_BOOK, [
      valued("约1.b|连续期数||", 3),
      valued("约1.a|分值||乡镇", -2.5),
      valued("约5|后几名||", 8),
      valued("约3.a|分值||区直", -2),
      valued("激1.d|连续年数||", 4),
      valued("激1.i|评优百分点||", -3),
      valued("组3|工作日数||", 7),
    ]);
    const summary = (id: string): string => rowOf(book, id).summary;
    expect(summary("约1.a")).toBe("乡镇在区级排名中连续两期以内居末位：扣2.5分，电话提醒");
    expect(summary("约1.b")).toBe("乡镇在同一区级排名中连续三期居末位：扣4分，约谈");
    expect(summary("约4")).toBe("省级月度指标排名居倒数第9至20位：责任单位扣1分，约谈");
    expect(summary("约3.a")).toBe("市级月度指标排名居后3位：责任单位扣乡镇1分、区直2分，约谈");
    expect(summary("激1.d")).toContain("连续四年好");
    expect(summary("激1.i")).toContain("减少3个百分点");
    expect(book.procedure.find(({ id }) => id === "组3")?.summary).toContain("7个工作日");
    expect(RULE_BOOK.rankings[0]?.summary).toBe("乡镇在区级排名中首次居末位：扣2分，电话提醒");
  });
});

it.each([
  ["分值", -2.5, "扣2.5分"],
  ["分值", 3, "加3分"],
  ["分值", 0, "0分"],
  ["后几名", 8, "后8名"],
  ["连续期数", 3, "连续3期"],
  ["连续年数", 4, "连续4年"],
  ["评优百分点", -3, "评优比例减少3个百分点"],
  ["工作日数", 7, "7个工作日"],
  ["每月几日", 8, "每月8日"],
] as const)("%s %d reads %s", (name, value, phrase) => {
  expect(figurePhrase(name, value)).toBe(phrase);
});

/** Amounts one by one, through the whole engine, by the example of each row. */
describe.each(
  SCORING_ROWS.flatMap((row) =>
    (["乡镇", "区直"] as const).flatMap((unitType): [string, UnitType, ScoringRow][] =>
      (row.amounts[unitType] ?? 0) === 0 ? [] : [[row.id, unitType, row]],
    ),
  ),
)("the amount of %s for %s", (_id, unitType, row) => {
  const level = row.table === "household" ? row.level : "";
  const id = `${row.clause}|分值|${level}|${unitType}`;
  const { builtIn } = parameter(id);
  const other = builtIn + (builtIn < 0 ? -0.5 : 0.5);
  const fired = (from: string) =>
    outcomeOf(row, "fires", unitType, RULE_BOOK, [valued(id, other, from)]) ?? {
      points: NaN,
      checks: [],
      flags: [],
    };

  it("is the changed one from its start date, with the cell it comes from", () => {
    const { points, checks, flags } = fired("2019-01-01");
    expect(points / 2).toBe(other);
    expect(checks).toContainEqual({
      label: "parameter.check.分值",
      want: other,
      got: other,
      ok: true,
      evidence: [AT],
      source: "sheet",
    });
    expect(flags).toContainEqual({
      code: "parameter.flag",
      values: {
        clause: row.clause,
        from: "2019-01-01",
        value: figurePhrase("分值", other),
        builtIn: figurePhrase("分值", builtIn),
      },
    });
  });

  it("is the mechanism's own before, and says nothing", () => {
    const { points, checks, flags } = fired("2020-01-01");
    expect(points / 2).toBe(builtIn);
    expect([...checks.map(({ label }) => label), ...flags.map(({ code }) => code)].join()).not.toContain(
      "parameter",
    );
  });
});

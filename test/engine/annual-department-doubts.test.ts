// Departments at the year's end where something is doubtful: held rows, shared places, strangers, ends without a row.
import { questionId } from "../../src/engine";
import type { AnnualDepartmentResult } from "../../src/engine";
import { evaluateAnnual } from "../../src/engine/annual";
import { RULE_BOOK, wording } from "../../src/policy";
import { composite, day, situation, type SituationFacts } from "../support/situation";

const UNIT = "区住建局";
const place = (rank: number | null, total: number | null, more: Partial<AnnualDepartmentResult> = {}) =>
  composite(2019, UNIT, rank, total, more);
const evaluated = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  evaluateAnnual(situation({ annualDepartments: results, ...facts }));
const fired = (results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) =>
  evaluated(results, facts).outcomes.filter(({ kind }) => kind !== "not-applied");

it("asks nothing about an end that the book does not know (B-12)", () => {
  const topAlone = RULE_BOOK.annualDepartments.filter(({ from }) => from === "top");
  const whole = situation({ annualDepartments: [place(4, 5)] });
  const { outcomes, questions: asking } = evaluateAnnual(whole, {
    ...RULE_BOOK,
    annualDepartments: topAlone,
  });
  expect(outcomes.map(({ kind }) => kind)).toEqual(["not-applied"]);
  expect(asking).toEqual([]);
  const last = situation({ annualDepartments: [place(5, 5)] });
  expect(evaluateAnnual(last, { ...RULE_BOOK, annualDepartments: topAlone })).toEqual({
    ...{ outcomes: [], questions: [] },
  });
});

describe("A-15 a composite row whose place is doubtful", () => {
  const held = place(null, 9, { indicator: "综合", holds: ["IN-CELL·名次"] });
  it("is waited for: the row of an indicator does not take its place", () => {
    expect(evaluated([place(1, 9, { indicator: "危房改造" }), held])).toMatchObject({
      ...{ outcomes: [], questions: [] },
    });
  });
});

describe("B-15 two departments on one place", () => {
  const other = (rank: number, more: Partial<AnnualDepartmentResult> = {}) =>
    composite(2019, "区教育局", rank, 7, more);
  const flags = (results: readonly AnnualDepartmentResult[]) =>
    fired(results).map(({ unit, flags: said }) => [unit, ...said.map(wording)]);
  it("both score and both say so", () => {
    expect(flags([place(2, 7), other(2)])).toEqual([
      [UNIT, "同为第2名的有2家，各自计分"],
      ["区教育局", "同为第2名的有2家，各自计分"],
    ]);
  });
  it("different places, indicators, sizes or years are not shared", () => {
    expect(flags([place(2, 7), other(3)])).toEqual([[UNIT], ["区教育局"]]);
    expect(flags([place(2, 7), other(2, { total: 8 })])).toEqual([[UNIT], ["区教育局"]]);
    expect(flags([place(2, 7), other(2, { indicator: "综合" })])).toEqual([[UNIT], ["区教育局"]]);
    expect(flags([place(2, 7), other(2, { year: 2018 })])).toEqual([["区教育局"], [UNIT]].reverse());
  });
  it("1 of 112 is not 11 of 12", () => {
    expect(
      flags([place(1, 112), other(11, { total: 12 })])
        .flat()
        .join(),
    ).not.toContain("各自计分");
  });
  it("no indicator and a blank one are the same composite", () => {
    expect(flags([place(2, 7), other(2, { indicator: "" })]).map((said) => said.length)).toEqual([2, 2]);
  });
  it("ranks that were answered count as answered: two rows without a rank share none", () => {
    const answers = (first: string, second: string) => ({
      [questionId("IN-CELL", "全市排名", 2019, UNIT)]: first,
      [questionId("IN-CELL", "全市排名", 2019, "区教育局")]: second,
    });
    const rows = [place(null, 7, { score: 88 }), composite(2019, "区教育局", null, 7, { score: 80 })];
    const flagsWith = (first: string, second: string) =>
      fired(rows, { answers: answers(first, second) }).map(({ flags: said }) => said.map(wording));
    expect(flagsWith("2", "3")).toEqual([[], []]);
    expect(flagsWith("2", "2")).toEqual([["同为第2名的有2家，各自计分"], ["同为第2名的有2家，各自计分"]]);
    expect(fired([place(2, 7), ...rows.slice(1)], { answers: answers("", "2") })[0]?.flags).toHaveLength(1);
  });
});

it("a row that the clerk named has the department's own key; where every row counts each has one (A-15)", () => {
  const rows = ["危房改造", "饮水安全"].map((indicator, index) => place(index + 1, 9, { indicator }));
  const keys = (answer: string) =>
    fired(rows, { answers: { [questionId("A-15", 2019, UNIT)]: answer } }).map(({ sourceKey }) => sourceKey);
  expect(keys("饮水安全")).toEqual(["年终考核|2019|区住建局|"]);
  expect(new Set(keys("各行都计"))).toEqual(
    new Set(["年终考核|2019|区住建局|危房改造", "年终考核|2019|区住建局|饮水安全"]),
  );
});

it("a rank typed for a row whose cell is being asked about counts for nothing yet", () => {
  const answers = { [questionId("IN-CELL", "全市排名", 2019, UNIT)]: "2" };
  expect(evaluated([place(null, 7, { holds: ["IN-CELL·名次"] })], { answers }).outcomes).toEqual([]);
});

it("years outside the validity are warned about also where nobody knows the unit (C-16)", () => {
  const stranger = place(2, 7, { year: 2021, mention: { text: "外单位", unit: null } });
  const { questions } = evaluated([stranger], { office: { validTo: day("2019-12-31") } });
  expect(questions).toMatchObject([{ code: "C-16", affects: [] }]);
});

describe("whose rows these are", () => {
  it("a name of nobody's without a question of its own brings nothing, whatever else is doubtful", () => {
    const stranger = { mention: { text: "外单位", unit: null }, holds: ["IN-CELL·名次"] };
    expect(evaluated([place(2, 7, stranger)]).outcomes).toEqual([]);
  });
  it("a name that is being asked about waits under that name", () => {
    const stranger = { mention: { text: "新局", unit: null }, holds: ["IN-CELL·名次", "IN-UNIT·新局"] };
    expect(evaluated([place(2, 7, stranger)]).outcomes).toMatchObject([
      { unit: "新局", kind: "undecided", missing: stranger.holds },
    ]);
  });
});

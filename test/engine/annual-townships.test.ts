// Townships in the city's year-end assessment: each grade, places among ours, consecutive years, doubtful input.
import { evaluateAnnual } from "../../src/engine/annual";
import { questionId } from "../../src/engine";
import type { AnnualTownshipResult, Outcome } from "../../src/engine";
import { wording } from "../../src/policy";
import { cityResult, directory, graded, situation, TOWNSHIPS, unit } from "../support/situation";
import type { SituationFacts } from "../support/situation";

function outcomesOf(
  results: readonly AnnualTownshipResult[],
  facts: SituationFacts = {},
): readonly Outcome[] {
  return evaluateAnnual(situation({ annualTownships: results, ...facts })).outcomes;
}
function clausesOf(name: string, outcomes: readonly Outcome[], year = 2019, kind = "applied"): string[] {
  return outcomes
    .filter((each) => each.unit === name && each.year === year && each.kind === kind)
    .map((each) => each.clause)
    .filter((clause) => clause !== "激1.a");
}
function find(outcomes: readonly Outcome[], name: string, clause: string, year = 2019): Outcome {
  const found = outcomes.find((each) => each.unit === name && each.clause === clause && each.year === year);
  if (found === undefined) throw new Error(`${name} has no ${clause}`);
  return found;
}
const flagsOf = (outcome: Outcome): string[] => outcome.flags.map(wording);
const reversed = [...TOWNSHIPS].reverse();

describe("each grade brings its own clauses (激1)", () => {
  const bottom = [...TOWNSHIPS.filter((name) => name !== "乙镇"), "乙镇"];

  it("激1.b 好而不居第一：只评一等", () => {
    const outcomes = outcomesOf(cityResult(2019, TOWNSHIPS, { 乙镇: "好" }));
    expect(clausesOf("乙镇", outcomes)).toEqual(["激1.b"]);
  });
  it("激1.f 较好加10分", () => {
    expect(find(outcomesOf(cityResult(2019, TOWNSHIPS)), "丁镇", "激1.f")).toMatchObject({
      kind: "applied",
      points: 20,
      talk: null,
      month: null,
      year: 2019,
    });
  });
  it("约1.d 一般扣10分一次，同时引用激1.g，约谈L1", () => {
    const outcomes = outcomesOf(cityResult(2019, TOWNSHIPS, { 乙镇: "一般" }));
    expect(clausesOf("乙镇", outcomes)).toEqual(["约1.d", "激1.h"]);
    expect(find(outcomes, "乙镇", "约1.d")).toMatchObject({ cites: ["激1.g"], points: -20, talk: "L1" });
  });
  it("激1.i 一般且末位：另减评优比例", () => {
    const outcomes = outcomesOf(cityResult(2019, bottom, { 乙镇: "一般" }));
    expect(clausesOf("乙镇", outcomes)).toEqual(["约1.d", "激1.h", "激1.i"]);
  });
  it("约7 较差不扣分，诫勉谈话L3，引用激1.j；末位也不减评优比例并提示条文缺口", () => {
    const outcomes = outcomesOf(cityResult(2019, bottom, { 乙镇: "较差" }));
    expect(clausesOf("乙镇", outcomes)).toEqual(["约7", "激1.k"]);
    const talk = find(outcomes, "乙镇", "约7");
    expect(talk).toMatchObject({ cites: ["激1.j"], points: 0, talk: "L3" });
    expect(flagsOf(talk).join()).toContain("条文缺口");
  });
  it("激1.a 每个有等次的乡镇都留作评价依据", () => {
    const outcomes = outcomesOf(cityResult(2019, TOWNSHIPS));
    expect(outcomes.filter((each) => each.clause === "激1.a")).toHaveLength(10);
  });
});

describe("first and last among our townships (B-16)", () => {
  it.each([
    ["第一", ["甲镇", "乙镇"], "applied"],
    ["第二", ["乙镇", "甲镇"], "not-applied"],
  ])("激1.c 好且%s", (_, order, kind) => {
    const results = cityResult(2019, [...order, ...TOWNSHIPS.slice(2)], { 甲镇: "好" });
    expect(find(outcomesOf(results), "甲镇", "激1.c").kind).toBe(kind);
  });
  it("差一名不居第一，说明差1名", () => {
    const results = cityResult(2019, ["乙镇", "甲镇", ...TOWNSHIPS.slice(2)], { 甲镇: "好" });
    expect(find(outcomesOf(results), "甲镇", "激1.c")).toMatchObject({ distance: { by: 1, unit: "名" } });
  });
  it("缺排名时按得分", () => {
    const results = TOWNSHIPS.map((name, index) =>
      graded(2019, name, name === "癸乡" ? "一般" : "较好", { score: 90 - index }),
    );
    const last = find(outcomesOf(results), "癸乡", "激1.i");
    expect(last.kind).toBe("applied");
    expect(flagsOf(last).join()).toContain("按得分推定");
  });
  it("只有等次时，唯一的好就是第一", () => {
    const results = TOWNSHIPS.map((name) => graded(2019, name, name === "甲镇" ? "好" : "较好"));
    expect(find(outcomesOf(results), "甲镇", "激1.c").kind).toBe("applied");
  });
  it("只有等次而两个都好：待确认，指明一个后只计这个", () => {
    const results = TOWNSHIPS.map((name) => graded(2019, name, /[甲乙]/.test(name) ? "好" : "较好"));
    const asked = evaluateAnnual(situation({ annualTownships: results }));
    expect(find(asked.outcomes, "甲镇", "激1.c").kind).toBe("undecided");
    const [question] = asked.questions;
    expect(question).toMatchObject({ code: "IN-CELL", choices: ["甲镇", "乙镇", "都不是"], holds: true });
    const answered = outcomesOf(results, { answers: { [question?.id ?? ""]: "乙镇" } });
    expect(find(answered, "甲镇", "激1.c").kind).toBe("not-applied");
    expect(find(answered, "乙镇", "激1.c").kind).toBe("applied");
  });
  it("并列第一都算第一并提示；全部并列则没有第一", () => {
    const ranks = (all: number) =>
      TOWNSHIPS.map((name, index) =>
        graded(2019, name, index < 2 ? "好" : "较好", { rank: index < 2 ? 1 : all }),
      );
    expect(flagsOf(find(outcomesOf(ranks(9)), "乙镇", "激1.c")).join()).toContain("并列第一（2家）");
    expect(find(outcomesOf(ranks(1)), "乙镇", "激1.c").kind).toBe("not-applied");
  });
  it("只有一个乡镇时没有名次可言", () => {
    expect(find(outcomesOf([graded(2019, "甲镇", "好", { rank: 1 })]), "甲镇", "激1.c").kind).toBe(
      "not-applied",
    );
  });
  it("外区乡镇、未识别单位、区直单位不进名次", () => {
    const outsider = graded(2019, "甲镇", "好", { mention: { text: "外县镇", unit: null }, rank: 1 });
    const office = graded(2019, "区教育局", "好", { rank: 2 });
    const outcomes = outcomesOf([outsider, office, ...cityResult(2019, TOWNSHIPS, { 甲镇: "好" })]);
    expect(find(outcomes, "甲镇", "激1.c").kind).toBe("applied");
    expect(new Set(outcomes.map((each) => each.unit))).toEqual(new Set(TOWNSHIPS));
  });
});

describe("consecutive years", () => {
  const years = (grades: Readonly<Record<number, AnnualTownshipResult["grade"]>>) =>
    Object.entries(grades).map(([year, grade]) => graded(Number(year), "甲镇", grade, { rank: 3 }));

  it("激1.d 连续三年好：优先提拔，择优重用被吸收", () => {
    const outcomes = outcomesOf(years({ 2017: "好", 2018: "好", 2019: "好" }));
    expect(find(outcomes, "甲镇", "激1.d").kind).toBe("applied");
    expect(find(outcomes, "甲镇", "激1.e")).toMatchObject({
      kind: "absorbed",
      by: find(outcomes, "甲镇", "激1.d").id,
    });
    expect(wording(find(outcomes, "甲镇", "激1.d").reason)).toContain("2017年好、2018年好、2019年好");
  });
  it("激1.e 连续两年好：择优重用；差一年到优先提拔", () => {
    const outcomes = outcomesOf(years({ 2017: "较好", 2018: "好", 2019: "好" }));
    expect(find(outcomes, "甲镇", "激1.e").kind).toBe("applied");
    expect(find(outcomes, "甲镇", "激1.d")).toMatchObject({
      kind: "not-applied",
      distance: { by: 1, unit: "年" },
    });
  });
  it("中间缺一年：不连续并提示", () => {
    const outcomes = outcomesOf(years({ 2017: "好", 2019: "好" }));
    expect(clausesOf("甲镇", outcomes)).toEqual(["激1.b"]);
    expect(flagsOf(find(outcomes, "甲镇", "激1.b")).join()).toContain("缺2018年");
  });
  it("激1.l 一般与较差任意组合连续两年 (C-10)", () => {
    const outcomes = outcomesOf(years({ 2018: "较差", 2019: "一般" }));
    expect(find(outcomes, "甲镇", "激1.l").kind).toBe("applied");
    expect(find(outcomesOf(years({ 2018: "较好", 2019: "一般" })), "甲镇", "激1.l").kind).toBe("not-applied");
  });
  it("激1.l 显示等次对照 (C-11)", () => {
    const before = graded(2018, "甲镇", "较差", { gradeAsWritten: "三等" });
    const outcomes = outcomesOf([before, graded(2019, "甲镇", "一般")]);
    expect(flagsOf(find(outcomes, "甲镇", "激1.l")).join()).toContain("三等");
  });
  it("结果与行的先后无关", () => {
    const results = years({ 2017: "好", 2018: "好", 2019: "好" });
    const ids = (rows: readonly AnnualTownshipResult[]) =>
      outcomesOf(rows)
        .map((each) => `${each.kind} ${each.id}`)
        .sort();
    expect(ids([...results].reverse())).toEqual(ids(results));
  });
});

describe("doubtful input never counts", () => {
  it("等次空白：问一次，不计；答复后计", () => {
    const results = [graded(2019, "甲镇", null, { rank: 3 }), graded(2019, "乙镇", "较好", { rank: 5 })];
    const asked = evaluateAnnual(situation({ annualTownships: results }));
    expect(find(asked.outcomes, "甲镇", "激1.a")).toMatchObject({ kind: "undecided", points: null });
    const id = questionId("IN-CELL", "综合评价", 2019, "甲镇");
    expect(asked.questions).toMatchObject([{ id, holds: true, at: { cell: "E2" } }]);
    expect(find(outcomesOf(results, { answers: { [id]: "一般" } }), "甲镇", "约1.d").kind).toBe("applied");
    expect(outcomesOf(results, { answers: { [id]: "不参评" } }).some((each) => each.unit === "甲镇")).toBe(
      false,
    );
  });
  it("整行空白的乡镇不问", () => {
    expect(evaluateAnnual(situation({ annualTownships: [graded(2019, "甲镇", null)] })).questions).toEqual(
      [],
    );
  });
  it("上年等次不明时连续年数不下结论", () => {
    const results = [graded(2018, "甲镇", null, { rank: 2 }), graded(2019, "甲镇", "一般", { rank: 2 })];
    expect(outcomesOf(results).some((each) => each.clause === "激1.l")).toBe(false);
  });
  it("被识别保留的行：待确认，金额已知", () => {
    const outcomes = outcomesOf([graded(2019, "甲镇", "一般", { holds: ["IN-CELL·x"] })]);
    expect(find(outcomes, "甲镇", "约1.d")).toMatchObject({
      kind: "undecided",
      points: -20,
      status: "待确认",
      missing: ["IN-CELL·x"],
      talk: "L1",
    });
  });
  it("同年两份结果不同：按后一份计并提问，可改按前一份", () => {
    const results = [graded(2019, "甲镇", "较好"), graded(2019, "甲镇", "一般")];
    const asked = evaluateAnnual(situation({ annualTownships: results }));
    expect(find(asked.outcomes, "甲镇", "约1.d").kind).toBe("applied");
    expect(asked.questions).toMatchObject([{ code: "B-19", holds: false }]);
    const id = asked.questions[0]?.id ?? "";
    expect(find(outcomesOf(results, { answers: { [id]: "较好" } }), "甲镇", "激1.f").kind).toBe("applied");
  });
  it("未识别的乡镇留在名次里：倒数第二不因此变末位，它自己待确认", () => {
    const order = [...TOWNSHIPS.filter((name) => name !== "乙镇"), "乙镇"];
    const known = cityResult(2019, order, { 乙镇: "一般" });
    const newcomer = graded(2019, "新镇", "一般", {
      mention: { text: "新镇", unit: null },
      rank: 99,
      holds: ["IN-UNIT·新镇"],
    });
    const outcomes = outcomesOf([...known, newcomer]);
    expect(find(outcomes, "乙镇", "激1.i").kind).toBe("not-applied");
    expect(find(outcomes, "新镇", "约1.d")).toMatchObject({ kind: "undecided", missing: ["IN-UNIT·新镇"] });
  });
  it("制度有效期以外的年度不计 (C-16)", () => {
    const results = [graded(2015, "甲镇", "一般"), graded(2016, "甲镇", "一般")];
    const office = { validFrom: "2016-03-01" as never };
    expect(new Set(outcomesOf(results, { office }).map((each) => each.year))).toEqual(new Set([2016]));
  });
  it("街道按POL-STREET：不计时没有结果", () => {
    const units = directory(unit("花山街道", { category: "乡镇" }));
    const results = [graded(2019, "花山街道", "一般")];
    expect(outcomesOf(results, { units }).length).toBeGreaterThan(0);
    expect(outcomesOf(results, { units, switches: { "POL-STREET": "不计" } })).toEqual([]);
  });
});

it("较差无扣分的说明一年只出现一次 (F-9)", () => {
  const outcomes = outcomesOf(cityResult(2019, reversed, { 甲镇: "较差", 乙镇: "较差" }));
  const flagged = outcomes.filter((each) => flagsOf(each).some((flag) => flag.includes("较差不扣分")));
  expect(flagged).toHaveLength(1);
});

// Departments in the city's year-end composite: places from both ends, small fields, missing totals, several rows.
import { evaluateAnnual } from "../../src/engine/annual";
import { questionId } from "../../src/engine";
import type { AnnualDepartmentResult } from "../../src/engine";
import { wording } from "../../src/policy";
import { composite, situation } from "../support/situation";
import type { SituationFacts } from "../support/situation";

function evaluated(results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}) {
  return evaluateAnnual(situation({ annualDepartments: results, ...facts }));
}
/** "激2.a 3 applied" for every outcome that fired or waits. */
function lines(results: readonly AnnualDepartmentResult[], facts: SituationFacts = {}): string[] {
  return evaluated(results, facts)
    .outcomes.flatMap((each) =>
      each.kind === "applied" || each.kind === "undecided"
        ? [`${each.clause} ${each.points === null ? "-" : each.points / 2} ${each.kind}`]
        : [],
    )
    .sort();
}

describe("places among seven (激2)", () => {
  it.each([
    [1, ["激2.a 3 applied", "激2.d 0 applied"]],
    [2, ["激2.b 2 applied"]],
    [3, ["激2.c 1 applied"]],
    [4, []],
    [5, ["激2.g -1 applied"]],
    [6, ["激2.f -2 applied"]],
    [7, ["激2.e -3 applied", "激2.h 0 applied"]],
  ])("第%s名", (rank, expected) => {
    expect(lines([composite(2019, "区住建局", rank, 7)])).toEqual(expected);
  });
  it("第4名差一名得分，也差一名扣分", () => {
    const { outcomes } = evaluated([composite(2019, "区住建局", 4, 7)]);
    expect(outcomes.map((each) => [each.clause, each.kind])).toEqual([
      ["激2.c", "not-applied"],
      ["激2.g", "not-applied"],
    ]);
    expect(outcomes[0]).toMatchObject({ distance: { by: 1, unit: "名" } });
  });
  it("乡镇和不计分单位在这张表里没有条文", () => {
    expect(lines([composite(2019, "甲镇", 1, 7)])).toEqual([]);
    expect(lines([composite(2019, "外单位", 1, 7, { mention: { text: "外单位", unit: null } })])).toEqual([]);
  });
});

describe("few competitors (B-12)", () => {
  const third = [composite(2019, "区住建局", 3, 5)];
  const id = questionId("B-12", 2019, "区住建局");

  it("5个中第3名：加扣两行都待确认，问一次", () => {
    expect(lines(third)).toEqual(["激2.c 1 undecided", "激2.g -1 undecided"]);
    expect(evaluated(third).questions).toMatchObject([{ id, code: "B-12", holds: true }]);
  });
  it("6个中第3名：照常加分", () => {
    expect(lines([composite(2019, "区住建局", 3, 6)])).toEqual(["激2.c 1 applied"]);
  });
  it.each([
    ["加分扣分都计", ["激2.c 1 applied", "激2.g -1 applied"]],
    ["只计加分", ["激2.c 1 applied"]],
    ["只计扣分", ["激2.g -1 applied"]],
    ["都不计", []],
  ])("答复%s", (answer, expected) => {
    const facts = { answers: { [id]: answer } };
    expect(lines(third, facts)).toEqual(expected);
    expect(evaluated(third, facts).questions).toEqual([]);
  });
  it.each([
    ["按条文计", ["激2.c 1 applied", "激2.g -1 applied"]],
    ["不适用", []],
  ] as const)("POL-N-SMALL %s", (value, expected) => {
    expect(lines(third, { switches: { "POL-N-SMALL": value } })).toEqual(expected);
  });
  it("不在任何名次上时不问", () => {
    const many = composite(2019, "区住建局", 4, 9);
    expect(evaluated([many]).questions).toEqual([]);
  });
});

describe("unknown size of the field (B-9)", () => {
  const noTotal = [composite(2019, "区住建局", 2, null), composite(2019, "区教育局", 9, null)];
  const id = questionId("B-9", "年终综合指标考核", 2019);

  it("前列名次待确认，末位不下结论，一年只问一次", () => {
    expect(lines(noTotal)).toEqual(["激2.b 2 undecided"]);
    expect(new Set(evaluated(noTotal).questions.map((question) => question.id))).toEqual(new Set([id]));
  });
  it("答复总数后照计", () => {
    expect(lines(noTotal, { answers: { [id]: "9" } })).toEqual([
      "激2.b 2 applied",
      "激2.e -3 applied",
      "激2.h 0 applied",
    ]);
  });
});

describe("several rows of one department (A-15)", () => {
  const rows = [
    composite(2019, "区住建局", 1, 7, { indicator: "危房改造" }),
    composite(2019, "区住建局", 7, 7, { indicator: "饮水安全" }),
  ];
  const id = questionId("A-15", 2019, "区住建局");

  it("有综合行只计综合行", () => {
    expect(lines([...rows, composite(2019, "区住建局", 3, 7, { indicator: "综合" })])).toEqual([
      "激2.c 1 applied",
    ]);
  });
  it.each(["综合指标", "年终综合指标考核", "综合得分"])("%s也是综合行", (indicator) => {
    const whole = [...rows, composite(2019, "区住建局", 3, 7, { indicator })];
    expect(lines(whole)).toEqual(["激2.c 1 applied"]);
  });
  it("综合治理是一项指标，不是综合行", () => {
    const whole = [...rows, composite(2019, "区住建局", 3, 7, { indicator: "综合治理" })];
    expect(lines(whole).every((line) => line.endsWith("undecided"))).toBe(true);
  });
  it("没有综合行：都待确认", () => {
    expect(lines(rows).every((line) => line.endsWith("undecided"))).toBe(true);
    expect(evaluated(rows).questions).toMatchObject([
      { id, code: "A-15", choices: ["危房改造", "饮水安全", "各行都计", "都不计"], holds: true },
    ]);
  });
  it("指明一行后只计那一行；各行都计则编号各异", () => {
    expect(lines(rows, { answers: { [id]: "危房改造" } })).toEqual(["激2.a 3 applied", "激2.d 0 applied"]);
    const all = evaluated(rows, { answers: { [id]: "各行都计" } }).outcomes.map((each) => each.id);
    expect(new Set(all).size).toBe(all.length);
    expect(lines(rows, { answers: { [id]: "都不计" } })).toEqual([]);
  });
  it("只有一行指标：就按这一行", () => {
    expect(lines(rows.slice(0, 1))).toEqual(["激2.a 3 applied", "激2.d 0 applied"]);
  });
});

describe("ranks that can't be used", () => {
  it("名次超出总数：提问，不计", () => {
    const { outcomes, questions } = evaluated([composite(2019, "区住建局", 8, 7)]);
    expect(outcomes).toEqual([]);
    expect(questions).toMatchObject([{ code: "IN-CELL", holds: true }]);
  });
  it("有得分无名次：提问，填名次后计", () => {
    const rows = [composite(2019, "区住建局", null, 7, { score: 88 })];
    const [question] = evaluated(rows).questions;
    expect(question).toMatchObject({ code: "IN-CELL" });
    expect(lines(rows, { answers: { [question?.id ?? ""]: "３" } })).toEqual(["激2.c 1 applied"]);
  });
  it("整行空白不问", () => {
    expect(evaluated([composite(2019, "区住建局", null, 7)])).toEqual({ outcomes: [], questions: [] });
  });
});

it("同名次两家各自计分并提示 (B-15)；第一名既加分又评一等 (B-18)", () => {
  const { outcomes } = evaluated([composite(2019, "区住建局", 1, 7), composite(2019, "区教育局", 1, 7)]);
  const flags = outcomes.flatMap((each) => each.flags.map(wording)).join();
  expect(flags).toContain("同为第1名的有2家");
  expect(flags).toContain("既加分又评一等");
});

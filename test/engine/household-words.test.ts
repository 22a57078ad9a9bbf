// What a drawn household asks and says: questions with their cells, reasons, ids, checks, flags and helpers (激3).
import { evaluateHouseholds } from "../../src/engine/households";
import type { HouseholdFact, Situation } from "../../src/engine";
import { RULE_BOOK, wording } from "../../src/policy";
import { cell, day, household, situation } from "../support/situation";
import type { SituationFacts } from "../support/situation";
import { asked, flagTexts, line, total } from "./events/support";

const PASSED = { "2019 国家": true, "2019 省": true, "2019 市": true };
const AT = cell("抽检户登记", "G7");
const drawn = (facts: Partial<Parameters<typeof household>[0]> = {}): HouseholdFact => ({
  ...household({ household: "A", level: "省", unit: "甲镇", result: "无问题", ...facts }),
  at: AT,
});
const run = (
  facts: readonly HouseholdFact[],
  { office, ...more }: SituationFacts = {},
): ReturnType<typeof evaluateHouseholds> => {
  const whole: Situation = situation({
    ...more,
    office: { assessmentsPassed: PASSED, ...office },
    households: facts,
  });
  return evaluateHouseholds(whole, RULE_BOOK);
};

describe("提问", () => {
  it.each([
    [
      "IN-LEVEL",
      drawn({ level: "区" }),
      "抽检户A（甲镇）的考核级别只能是国家、省或市，请选择。",
      "IN-LEVEL·抽检户·A·甲镇",
      ["国家", "省", "市", "不计"],
      true,
    ],
    [
      "IN-LEVEL",
      { ...drawn(), level: null },
      "抽检户A（甲镇）的考核级别只能是国家、省或市，请选择。",
      "IN-LEVEL·抽检户·A·甲镇",
      ["国家", "省", "市", "不计"],
      true,
    ],
    [
      "IN-CELL",
      { ...drawn(), date: null, year: null },
      "抽检户A（甲镇）缺日期，请填写（如2019-12-10）。",
      "IN-CELL·抽检户·A·甲镇",
      [],
      true,
    ],
    [
      "C-16",
      drawn({ on: "2018-12-10" }),
      "抽检户登记中有记录不在制度有效期内，未计分；如有误请改设置中的起止日期。",
      "C-16·抽检户登记",
      ["知道了"],
      false,
    ],
    ["E-7", drawn({ on: "2020-12-10" }), "2020年省考核，本区是否通过？", "E-7·2020·省", ["是", "否"], true],
  ] as const)("%s", (code, fact, text, id, choices, holds) => {
    const { questions } = run([fact], { office: { validFrom: day("2019-01-01") } });
    expect(questions).toMatchObject([{ id, code, choices, holds, at: AT, affects: ["甲镇"] }]);
    expect(questions.map(({ message }) => wording(message))).toEqual([text]);
  });
  it.each([
    ["国家", ["甲镇 激3.a 4"]],
    ["省", ["甲镇 激3.a 2"]],
    ["市", ["甲镇 激3.a 1"]],
    ["不计", []],
  ])("级别答复%s", (answer, expected) => {
    const result = run([drawn({ level: "区" })], { answers: { "IN-LEVEL·抽检户·A·甲镇": answer } });
    expect(result.outcomes.map(line)).toEqual(expected);
    expect(asked(result)).toEqual([]);
  });
  it.each(["十二月", "2019-12", "约2019-12-10", "2019-12-10前后"])("日期答复“%s”不当作日期", (answer) => {
    const undated = { ...drawn(), date: null, year: null };
    expect(run([undated], { answers: { "IN-CELL·抽检户·A·甲镇": answer } }).outcomes).toEqual([]);
  });
  it("读表时已问过的不再问：级别、日期、单位、结果空缺", () => {
    const holds = ["IN-CELL·x"];
    const facts = [
      { ...drawn(), level: null, holds },
      { ...drawn(), date: null, year: null, holds },
      { ...drawn(), mention: { text: "新镇", unit: null } },
      { ...drawn(), result: null, holds },
    ];
    for (const fact of facts) expect(run([fact])).toMatchObject({ outcomes: [], questions: [] });
  });
  it("级别未定或不计的不问日期；只有年度的不问日期", () => {
    const bare = { ...drawn(), level: null, date: null, year: null };
    expect(asked(run([bare]))).toEqual(["IN-LEVEL"]);
    expect(asked(run([bare], { answers: { "IN-LEVEL·抽检户·A·甲镇": "不计" } }))).toEqual([]);
    expect(asked(run([{ ...drawn(), date: null, year: 2019 }]))).toEqual([]);
  });
  it("级别填区的仍要问，别的单元格已问也一样", () => {
    expect(asked(run([{ ...drawn({ level: "区" }), holds: ["IN-CELL·x"] }]))).toEqual(["IN-LEVEL"]);
  });
  it("E-7 答复否的不计", () => {
    const result = run([drawn({ on: "2020-12-10" })], { answers: { "E-7·2020·省": "否" } });
    expect(result.outcomes.map(line)).toEqual(["甲镇 激3.a 不适用"]);
    expect(asked(result)).toEqual([]);
  });
});

describe("事由、编号和依据的单元格", () => {
  it.each([
    ["国家", "无问题", "国家抽检户A无问题"],
    ["省", "无问题", "省级抽检户A无问题"],
    ["市", "一般问题", "市级抽检户A有一般问题，不加不扣"],
    ["省", "严重问题", "省级抽检户A发现严重问题"],
  ] as const)("%s %s", (level, result, text) => {
    const [outcome] = run([drawn({ level, result })]).outcomes;
    expect(outcome && wording(outcome.reason)).toBe(text);
    expect(outcome?.sources).toEqual([AT]);
  });
  it("编号由月份（没有的用年份）、单位、条款、户编号和级别组成；不给分的另有编号", () => {
    const ids = run([
      drawn(),
      { ...drawn({ household: "B" }), date: null, year: 2019 },
      drawn({ household: "C", result: "一般问题" }),
    ]).outcomes.map(({ id, sourceKey }) => [id, sourceKey]);
    expect(ids).toEqual(
      ["2019-12·甲镇·激3.a·A·省", "2019·甲镇·激3.a·B·省", "2019-12·甲镇·激3.a·C·省·未触发"].map((id) => [
        id,
        `抽检户登记#${id}`,
      ]),
    );
  });
  it("编号相同的按内容排先后，与行序无关", () => {
    const early = drawn({ on: "2019-12-01", helper: "甲" });
    const late = drawn({ on: "2019-12-20", helper: "乙" });
    const named = (facts: readonly HouseholdFact[]) =>
      run(facts)
        .outcomes.map(({ id, kind }) => `${id} ${kind}`)
        .sort();
    expect(named([early, late])).toEqual([
      "2019-12·甲镇·激3.a·A·省 applied",
      "2019-12·甲镇·激3.a·A·省-2 absorbed",
    ]);
    expect(named([late, early])).toEqual(named([early, late]));
  });
  it("并入的写明并入哪条、相差多少", () => {
    const [kept, absorbed] = run([drawn({ level: "国家" }), drawn({ level: "市" })]).outcomes;
    expect(absorbed).toMatchObject({ kind: "absorbed", by: kept?.id, difference: 6 });
  });
  it("规则参数按检查当日的数，不按年末的", () => {
    const parameters = [{ parameter: "激3.a|分值|省|乡镇", value: 3, from: day("2019-12-11"), at: AT }];
    expect(run([drawn()], { parameters }).outcomes.map(line)).toEqual(["甲镇 激3.a 2"]);
    expect(run([drawn({ on: "2019-12-11" })], { parameters }).outcomes.map(line)).toEqual(["甲镇 激3.a 3"]);
  });
  it("归属年度以登记为准，月份按日期；没登记的按日期", () => {
    const late = { ...drawn({ on: "2020-01-08" }), year: 2019 };
    expect(run([late]).outcomes).toMatchObject([{ kind: "applied", month: "2020-01", year: 2019 }]);
    expect(run([{ ...drawn(), year: null }]).outcomes).toMatchObject([{ month: "2019-12", year: 2019 }]);
  });
});

describe("条件", () => {
  const check = (label: string, want: unknown, got: unknown, source: string) => ({
    label: `household.check.${label}`,
    want,
    got,
    ok: want === got,
    evidence: [AT],
    source,
  });
  const checksOf = (fact: HouseholdFact, facts?: SituationFacts) =>
    run([fact], facts).outcomes.flatMap(({ checks }) => checks);

  it("结果、级别、本区通过考核", () => {
    const read = [check("result", "无问题", "无问题", "sheet"), check("level", "省", "省", "sheet")];
    expect(checksOf(drawn())).toEqual([...read, check("passed", true, true, "judgement")]);
    expect(checksOf(drawn(), { office: { assessmentsPassed: { "2019 省": false } } })).toEqual([
      ...read,
      check("passed", true, false, "judgement"),
    ]);
    expect(checksOf(drawn(), { office: { assessmentsPassed: {} } })).toEqual([
      ...read,
      check("passed", true, null, "judgement"),
    ]);
  });
  it("一般问题只写没满足的一条", () => {
    expect(checksOf(drawn({ result: "一般问题" }))).toEqual([check("result", "无问题", "一般问题", "sheet")]);
  });
  it("非本区单位、不在有效期内的写明原因并提示", () => {
    const outside = run([drawn({ unit: "市直后盾单位" })]).outcomes;
    expect(outside.flatMap(({ checks }) => checks)).toEqual([check("unit", true, false, "computed")]);
    expect(flagTexts(outside)).toEqual(["非本区考核单位，不计分"]);
    const early = run([drawn({ on: "2018-12-10" })], { office: { validFrom: day("2019-01-01") } }).outcomes;
    expect(early.flatMap(({ checks }) => checks)).toEqual([check("validity", true, false, "computed")]);
    expect(flagTexts(early)).toEqual(["不在制度有效期内，不计分"]);
  });
  it("不是主要帮扶单位的写明原因", () => {
    const two = [drawn(), drawn({ unit: "乙镇" })];
    const refused = run(two).outcomes.filter(({ kind }) => kind === "not-applied");
    expect(refused.flatMap(({ checks }) => checks)).toEqual([check("main-helper", true, false, "judgement")]);
  });
  it.each([
    ["2019-12-09", "不适用"],
    ["2019-12-10", "2"],
    ["2019-12-11", "2"],
    ["2019-12-12", "不适用"],
  ])("有效期自 12-10 至 12-11，%s 检查的：%s", (on, expected) => {
    const office = { validFrom: day("2019-12-10"), validTo: day("2019-12-11") };
    expect(run([drawn({ on })], { office }).outcomes.map(line)).toEqual([`甲镇 激3.a ${expected}`]);
  });
  it.each([
    [{ validFrom: day("2019-06-01") }, "2"],
    [{ validFrom: day("2019-12-31") }, "2"],
    [{ validFrom: day("2020-01-01") }, "不适用"],
    [{ validTo: day("2019-06-01") }, "2"],
    [{ validTo: day("2019-01-01") }, "2"],
    [{ validTo: day("2018-12-31") }, "不适用"],
  ])("只有年度的，整年都在有效期外才不计：%j %s", (office, expected) => {
    const byYear = { ...drawn(), date: null, year: 2019 };
    expect(run([byYear], { office }).outcomes.map(line)).toEqual([`甲镇 激3.a ${expected}`]);
  });
});

describe("累计超过20分 (E-9)", () => {
  const warning = "本单位本年抽检户累计超过20分，请复核";
  const clean = (count: number, facts: Partial<Parameters<typeof household>[0]> = {}, from = 0) =>
    Array.from({ length: count }, (_, index) =>
      drawn({ household: `${index + from}`, level: "国家", ...facts }),
    );
  const warned = (facts: readonly HouseholdFact[], more?: SituationFacts) =>
    run(facts, more).outcomes.map((outcome) => flagTexts([outcome]).includes(warning));
  it("加分也提示，每户一次", () => {
    const { outcomes } = run(clean(6));
    expect(outcomes.map((outcome) => flagTexts([outcome]))).toEqual(
      Array.from({ length: 6 }, () => [warning]),
    );
  });
  it("按单位、按年分开累计，加减相抵", () => {
    const office = { assessmentsPassed: { ...PASSED, "2020 国家": true } };
    expect(warned([...clean(3), ...clean(3, { unit: "乙镇" }, 3)])).not.toContain(true);
    expect(warned([...clean(3), ...clean(3, { on: "2020-12-10" }, 3)], { office })).not.toContain(true);
    expect(warned([...clean(6), ...clean(1, { result: "严重问题" }, 6)])).not.toContain(true);
  });
  it("待确认的不算在内，也不提示", () => {
    const held = { ...drawn({ household: "Z", level: "国家" }), holds: ["IN-CELL·x"] };
    expect(warned([...clean(5), held])).not.toContain(true);
    expect(warned([...clean(6), held])).toEqual([true, true, true, true, true, true, false]);
  });
});

describe("帮扶干部和乡镇不得一等", () => {
  const bad = (facts: Partial<Parameters<typeof household>[0]> = {}) =>
    drawn({ result: "严重问题", ...facts });
  const names = (facts: readonly HouseholdFact[]) => [...(run(facts).persons?.values() ?? [])];
  it("只有成立或待定的严重问题记帮扶干部", () => {
    expect(names([bad()])).toEqual(["帮扶甲"]);
    expect(names([bad({ holds: ["IN-CELL·x"] })])).toEqual(["帮扶甲"]);
    expect(names([drawn()])).toEqual([]);
    expect(names([bad({ helper: null })])).toEqual([]);
    expect(names([bad({ unit: "市直后盾单位" })])).toEqual([]);
  });
  it("E-12 待确认的也提示，不适用的和加分的不提示", () => {
    const text = "乡镇当年同样不得评为一等，请核（E-12）";
    const flagged = (fact: HouseholdFact, facts?: SituationFacts) =>
      flagTexts(run([fact], facts).outcomes).includes(text);
    expect(flagged(bad({ holds: ["IN-CELL·x"] }))).toBe(true);
    expect(flagged(bad(), { office: { validTo: day("2018-12-31") } })).toBe(false);
    expect(flagged(drawn())).toBe(false);
  });
  it("待定的记为待确认，成立的不记", () => {
    const doubts = (fact: HouseholdFact) => [...(run([fact]).doubtful ?? [])];
    expect(doubts(bad())).toEqual([]);
    expect(doubts(bad({ holds: ["IN-CELL·x"] }))).toEqual([["2019-12·甲镇·激3.b·A·省", "待确认"]]);
  });
  it("待确认的缺什么：读表时的和通过考核的都记下", () => {
    const held = drawn({ holds: ["IN-CELL·x"] });
    const waiting = run([held], { office: { assessmentsPassed: {} } });
    expect(waiting.outcomes).toMatchObject([
      { kind: "undecided", status: "待确认", missing: ["IN-CELL·x", "E-7·2019·省"] },
    ]);
    expect(total(waiting.outcomes)).toBe(0);
  });
});

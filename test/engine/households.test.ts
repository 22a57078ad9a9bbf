// Drawn households: 激3.a, 激3.b (S18, S19; readings E-1 to E-12).
import { evaluateHouseholds } from "../../src/engine/households";
import { settleAssessmentOverlap } from "../../src/engine/assessment-overlap";
import type { HouseholdFact } from "../../src/engine";
import { RULE_BOOK, wording } from "../../src/policy";
import type { Level } from "../../src/policy";
import { day, event, household, situation } from "../support/situation";
import type { SituationFacts } from "../support/situation";
import { asked, flagTexts, judged, line, total } from "./events/support";

const PASSED = {
  office: { assessmentsPassed: { "2019 国家": true, "2019 省": true, "2019 市": true } },
};

const run = (households: readonly HouseholdFact[], facts: SituationFacts = PASSED) =>
  evaluateHouseholds(situation({ ...facts, households }), RULE_BOOK);

const lines = (households: readonly HouseholdFact[], facts: SituationFacts = PASSED) =>
  run(households, facts).outcomes.map(line).sort();

const clean = (name: string, level: "国家" | "省" | "市", unit: string) =>
  household({ household: name, level, unit, result: "无问题" });
const serious = (name: string, level: "国家" | "省" | "市", unit: string) =>
  household({ household: name, level, unit, result: "严重问题" });

describe("激3.a 无问题", () => {
  it.each([
    ["国家", 4, 2],
    ["省", 2, 1],
    ["市", 1, 0.5],
  ] as const)("%s抽检户：乡镇加%s分、区直加%s分", (level, township, department) => {
    expect(total(run([clean("A", level, "甲镇")]).outcomes)).toBe(township);
    expect(total(run([clean("A", level, "区教育局")]).outcomes)).toBe(department);
  });

  const S18 = [clean("A", "国家", "区教育局"), clean("A", "市", "区教育局"), clean("B", "市", "甲镇")];

  it("S18 同户只按最高一次，按户累加", () => {
    expect(lines(S18)).toEqual(["区教育局 激3.a 2", "区教育局 激3.a 已吸收(0.5)", "甲镇 激3.a 1"]);
  });
  it("S18 未填考核通过：全部待确认，每年每级只问一次", () => {
    const result = run(S18, {});
    expect(total(result.outcomes)).toBe(0);
    expect(result.outcomes.every((outcome) => outcome.kind === "undecided")).toBe(true);
    expect(result.questions.map((question) => question.id)).toEqual(["E-7·2019·国家", "E-7·2019·市"]);
    expect(result.questions[1]).toMatchObject({
      holds: true,
      choices: ["是", "否"],
      affects: ["区教育局", "甲镇"],
    });
  });
  it("在待确认里答复与在设置里填写一样", () => {
    const answers = { "E-7·2019·国家": "是", "E-7·2019·市": "是" };
    expect(lines(S18, { answers })).toEqual(lines(S18));
  });
  it("E-7 没有通过的级别不加分，其他级别照算", () => {
    const office = { assessmentsPassed: { "2019 国家": false, "2019 市": true } };
    expect(lines(S18, { office })).toEqual(["区教育局 激3.a 0.5", "区教育局 激3.a 不适用", "甲镇 激3.a 1"]);
  });
  it("E-6 一般问题不加不扣", () => {
    const minor = household({ household: "A", level: "省", unit: "甲镇", result: "一般问题" });
    expect(lines([minor])).toEqual(["甲镇 激3.a 不适用"]);
    expect(run([minor]).outcomes[0]?.checks).toMatchObject([{ ok: false, want: "无问题", got: "一般问题" }]);
  });
  it("E-8 两年各计一次", () => {
    const office = { assessmentsPassed: { "2019 省": true, "2020 省": true } };
    const again = household({
      household: "A",
      level: "省",
      unit: "甲镇",
      result: "无问题",
      on: "2020-11-02",
    });
    expect(total(run([clean("A", "省", "甲镇"), again], { office }).outcomes)).toBe(4);
  });
  it("E-2 乡镇也只按最高一次并提示；POL-HH-DEDUP 各级都计时乡镇累加、区直不变", () => {
    const all = [clean("A", "国家", "甲镇"), clean("A", "市", "甲镇")];
    expect(total(run(all).outcomes)).toBe(4);
    expect(flagTexts(run(all).outcomes)).toContain(
      "一户多级只计最高一次的规定，乡镇同样适用（POL-HH-DEDUP）",
    );
    const each = { ...PASSED, switches: { "POL-HH-DEDUP": "各级都计" } as const };
    expect(total(run(all, each).outcomes)).toBe(5);
    expect(total(run([...all, clean("A", "市", "甲镇")], each).outcomes)).toBe(5);
    expect(total(run([clean("A", "国家", "区教育局"), clean("A", "市", "区教育局")], each).outcomes)).toBe(2);
  });
});

describe("激3.b 严重问题", () => {
  it.each([
    ["国家", -6, -2],
    ["省", -4, -1],
    ["市", -2, -0.5],
  ] as const)("%s抽检户：乡镇扣%s分、区直扣%s分，不问是否通过", (level, township, department) => {
    expect(total(run([serious("A", level, "甲镇")], {}).outcomes)).toBe(township);
    expect(total(run([serious("A", level, "区教育局")], {}).outcomes)).toBe(department);
  });
  it("S19 扣分优先，加分撤回，记下帮扶干部", () => {
    const result = run([
      serious("C", "省", "区教育局"),
      serious("D", "国家", "甲镇"),
      clean("D", "市", "甲镇"),
    ]);
    expect(result.outcomes.map(line).sort()).toEqual([
      "区教育局 激3.b -1",
      "甲镇 激3.a 已吸收(1)",
      "甲镇 激3.b -6",
    ]);
    expect([...(result.persons?.values() ?? [])]).toEqual(["帮扶甲", "帮扶甲"]);
  });
  it("POL-HH-NEG 都计：加扣都算", () => {
    const both = [serious("D", "国家", "甲镇"), clean("D", "市", "甲镇")];
    expect(total(run(both, { ...PASSED, switches: { "POL-HH-NEG": "都计" } }).outcomes)).toBe(-5);
  });
  it("S19 三户国家级严重问题共扣18分；第四户起超过20分提示", () => {
    const three = ["X", "Y", "Z"].map((name) => serious(name, "国家", "甲镇"));
    const warning = "本单位本年抽检户累计超过20分，请复核";
    expect(total(run(three).outcomes)).toBe(-18);
    expect(flagTexts(run(three).outcomes)).not.toContain(warning);
    expect(flagTexts(run([...three, serious("W", "国家", "甲镇")]).outcomes)).toContain(warning);
  });
  it("E-9 正好20分不提示", () => {
    const five = ["1", "2", "3", "4", "5"].map((name) => clean(name, "国家", "甲镇"));
    expect(flagTexts(run(five).outcomes)).not.toContain("本单位本年抽检户累计超过20分，请复核");
  });
  it("E-12 乡镇不得一等加提示，区直不加", () => {
    const text = "乡镇当年同样不得评为一等，请核（E-12）";
    expect(flagTexts(run([serious("A", "市", "甲镇")]).outcomes)).toContain(text);
    expect(flagTexts(run([serious("A", "市", "区教育局")]).outcomes)).not.toContain(text);
  });
});

describe("登记本身的问题", () => {
  it("区级没有档次：IN-LEVEL，只提问", () => {
    const result = run([household({ household: "A", level: "区", unit: "甲镇", result: "无问题" })]);
    expect(result.outcomes).toEqual([]);
    expect(result.questions).toMatchObject([{ code: "IN-LEVEL", choices: ["国家", "省", "市", "不计"] }]);
  });
  it("A-13 非本区单位不计分", () => {
    expect(lines([clean("A", "省", "市直后盾单位")])).toEqual(["市直后盾单位 激3.a 不适用"]);
  });
  it("E-3 同一次检查登记了两个单位：问以哪个为准，默认只计一个", () => {
    const two = [clean("A", "省", "甲镇"), clean("A", "省", "区教育局")];
    const result = run(two);
    expect(asked(result)).toEqual(["E-3"]);
    expect(result.outcomes.filter((outcome) => outcome.kind === "applied")).toHaveLength(1);
    const answers = { [result.questions[0]?.id ?? ""]: "甲镇" };
    expect(lines(two, { ...PASSED, answers })).toEqual(["区教育局 激3.a 不适用", "甲镇 激3.a 2"]);
  });
  it("E-3 没答复前，另一家既不扣分也不受限；编号带级别，后来另一级别的不占用", () => {
    const bad = (level: Level, name: string) =>
      household({ household: "A", level, unit: name, result: "严重问题" });
    const rivals = run([bad("省", "甲镇"), bad("省", "区教育局")]).outcomes.map(({ kind }) => kind);
    expect(rivals.sort()).toEqual(["applied", "not-applied"]);
    const id = (facts: readonly HouseholdFact[]) =>
      run(facts).outcomes.find(({ level }) => level === "省")?.id;
    expect(id([bad("省", "甲镇"), bad("国家", "甲镇")])).toBe(id([bad("省", "甲镇")]));
  });
  it("E-4 年内换了帮扶单位：按最高一次检查当日的单位", () => {
    const moved = [clean("A", "市", "甲镇"), clean("A", "国家", "区教育局")];
    expect(lines(moved)).toEqual(["区教育局 激3.a 2", "甲镇 激3.a 已吸收(1)"]);
    expect(asked(run(moved))).toEqual([]);
  });
  it("组5（C-16）有效期外不计", () => {
    const office = { ...PASSED.office, validTo: day("2019-11-30") };
    const result = run([clean("A", "省", "甲镇")], { office });
    expect(result.outcomes.map(line)).toEqual(["甲镇 激3.a 不适用"]);
    expect(asked(result)).toEqual(["C-16"]);
  });
  it("只有归属年度没有日期：按年计，不属任何月份", () => {
    const byYear = { ...clean("A", "省", "甲镇"), date: null, year: 2019 };
    expect(run([byYear]).outcomes[0]).toMatchObject({ kind: "applied", month: null, year: 2019, points: 4 });
    const outside = { ...PASSED.office, validTo: day("2018-12-31") };
    expect(lines([byYear], { office: outside })).toEqual(["甲镇 激3.a 不适用"]);
  });
  it("日期和归属年度都没有：提问 IN-CELL", () => {
    const undated = { ...clean("A", "省", "甲镇"), date: null, year: null };
    const result = run([undated]);
    expect(result.outcomes).toEqual([]);
    expect(asked(result)).toEqual(["IN-CELL"]);
    const answers = { [result.questions[0]?.id ?? ""]: "2019-12-10" };
    expect(lines([undated], { ...PASSED, answers })).toEqual(["甲镇 激3.a 2"]);
  });
  it("行序不改变结果", () => {
    const all = [serious("D", "国家", "甲镇"), clean("D", "市", "甲镇"), clean("A", "省", "甲镇")];
    expect(lines([...all].reverse())).toEqual(lines(all));
  });
  it("没有户编号的行不当作同一户，待确认", () => {
    const blank = ["B2", "B3"].map((cell) => ({ ...clean("", "省", "甲镇"), holds: [`IN-CELL·${cell}`] }));
    expect(lines(blank)).toEqual(["甲镇 激3.a 待确认 2", "甲镇 激3.a 待确认 2"]);
    expect(asked(run(blank))).toEqual([]); // asked where the cell was read
  });
});

describe("户编号空白", () => {
  const blank = (level: "省" | "市") => clean("", level, "甲镇");
  it("各行各计，不提示同一户", () => {
    const { outcomes } = run([blank("省"), blank("市")]);
    expect(outcomes.map(line)).toEqual(["甲镇 激3.a 2", "甲镇 激3.a 1"]);
    expect(flagTexts(outcomes)).toEqual([]);
  });
  it("编号到级别为止", () => {
    expect(run([blank("省")]).outcomes.map(({ id }) => id)).toEqual(["2019-12·甲镇·激3.a·省"]);
  });
});

describe("E-3 问的和不问的", () => {
  it("问句、单元格、选项和涉及的单位", () => {
    const two = [clean("A", "省", "甲镇"), clean("A", "省", "区教育局")];
    const [question] = run(two).questions;
    expect(question).toMatchObject({
      id: "E-3·2019·A",
      code: "E-3",
      holds: false,
      at: two[0]?.at,
      choices: ["区教育局", "甲镇"],
      affects: ["甲镇", "区教育局"],
    });
    expect(question && wording(question.message)).toBe("抽检户A2019年登记了多个帮扶单位，以哪个为准？");
  });
  it("另一家不计分的不必问", () => {
    const both = [clean("A", "省", "甲镇"), clean("A", "省", "市直后盾单位")];
    expect(asked(run(both))).toEqual([]);
    expect(lines(both)).toEqual(["市直后盾单位 激3.a 不适用", "甲镇 激3.a 2"]);
  });
});

describe("O10 影响考核评价与抽检户严重问题", () => {
  const problem = event({ unit: "甲镇", kind: "影响考核评价", level: "市", on: "2019-12-20" });
  const settle = (households: readonly HouseholdFact[], answers: Record<string, string> = {}) =>
    settleAssessmentOverlap(
      { events: judged([problem]), households: run(households) },
      situation({ answers }),
    );
  const sum = (families: ReturnType<typeof settle>) =>
    total([...families.events.outcomes, ...families.households.outcomes]);

  it("户的合计较小：只计单位的10分，户已吸收", () => {
    const result = settle([serious("A", "国家", "甲镇")]);
    expect(sum(result)).toBe(-10);
    expect(result.events.outcomes.map(line)).toEqual(["甲镇 约3.c+激5.e+激3.b -10 L1"]);
    expect(asked(result.events)).toEqual(["O10"]);
  });
  it("户的合计较大：计户，约谈仍按约3.c列在事项当月", () => {
    const result = settle([serious("A", "国家", "甲镇"), serious("B", "国家", "甲镇")]);
    expect(sum(result)).toBe(-12);
    expect(result.households.outcomes.map(line)).toContain("甲镇 激3.b+约3.c+激5.e -6");
    const calling = result.events.outcomes.find((outcome) => outcome.kind === "applied");
    expect(calling).toMatchObject({ clause: "约3.c", month: "2019-12", points: 0, talk: "L1" });
  });
  it("答复不同事实：都计", () => {
    expect(sum(settle([serious("A", "国家", "甲镇")], { "O10·甲镇·2019": "不同事实" }))).toBe(-16);
  });
  it("别的单位的户不相干", () => {
    expect(sum(settle([serious("A", "国家", "乙镇")]))).toBe(-16);
  });
});

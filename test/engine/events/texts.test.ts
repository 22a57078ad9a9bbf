// What an outcome of the register carries besides its points: reason, id, checks, and the persons it is about.
import { wording } from "../../../src/policy";
import { day, event } from "../../support/situation";
import { asked, flagTexts, judged, line, lines } from "./support";

const red = event({
  unit: "甲镇",
  kind: "红榜",
  level: "市",
  subjectMatter: "产业",
  documentNumber: "文1号",
});

describe("事由", () => {
  const reasonOf = (fact: typeof red) => judged([fact]).outcomes.map(({ reason }) => wording(reason));
  it("写级别、类型、事由、发文单位和文号", () => {
    expect(reasonOf({ ...red, issuer: "市委" })).toEqual(["市级红榜：产业（市委文1号）"]);
    expect(reasonOf(red)).toEqual(["市级红榜：产业（文1号）"]);
    expect(reasonOf({ ...red, issuer: "市委", documentNumber: null })).toEqual(["市级红榜：产业（市委）"]);
  });
  it("发文单位和文号都没有的不带括号", () => {
    expect(reasonOf({ ...red, documentNumber: null })).toEqual(["市级红榜：产业"]);
  });
  it.each([
    ["国家", "国家级红榜：产业（文1号）"],
    ["省", "省级红榜：产业（文1号）"],
    ["区", "区级红榜：产业（文1号）"],
  ] as const)("%s级", (level, text) => {
    expect(reasonOf({ ...red, level })).toEqual([text]);
  });
  it("不看级别而级别空白的，不写级别", () => {
    expect(reasonOf({ ...red, kind: "任务未落实", level: null })).toEqual(["任务未落实：产业（文1号）"]);
  });
});

describe("编号", () => {
  const idsOf = (facts: readonly (typeof red)[]) => judged(facts).outcomes.map(({ id }) => id);
  it("没有文号的用事由，都没有的到条款为止", () => {
    expect(idsOf([{ ...red, documentNumber: null }])).toEqual(["2019-07·甲镇·激4.c·产业"]);
    expect(idsOf([{ ...red, documentNumber: null, subjectMatter: "" }])).toEqual(["2019-07·甲镇·激4.c"]);
  });
  it("同一单位两个月各用自己的月份", () => {
    expect(
      idsOf([
        red,
        { ...red, date: day("2019-08-01"), documentNumber: "文2号" },
        { ...red, documentNumber: "3" },
      ]),
    ).toEqual(["2019-07·甲镇·激4.c·文1号", "2019-08·甲镇·激4.c·文2号", "2019-07·甲镇·激4.c·3"]);
  });
  it("内容只在相邻两栏之间挪动的两条，换行序也不换号", () => {
    const one = { ...red, subjectMatter: "产业市", issuer: "委" };
    const other = { ...red, subjectMatter: "产业", issuer: "市委" };
    const named = (facts: readonly (typeof red)[]) =>
      judged(facts)
        .outcomes.map(({ id, reason }) => `${id} ${wording(reason)}`)
        .sort();
    expect(named([one, other])).toEqual(named([other, one]));
  });
  it("来源键由登记表和编号组成", () => {
    expect(judged([red]).outcomes.map(({ sourceKey }) => sourceKey)).toEqual([
      "事项登记#2019-07·甲镇·激4.c·文1号",
    ]);
  });
});

describe("判断不予计入的原因", () => {
  it.each([
    ["event.check.top-leader", { issuer: "副区长" }, "不计入"],
    ["event.check.explicit-praise", { documentNumber: null }, "否"],
  ])("%s", (label, facts, answer) => {
    const one = event({ unit: "甲镇", kind: "批示表扬", level: "区", ...facts });
    const [id = ""] = judged([one]).questions.map((question) => question.id);
    const { outcomes } = judged([one], { answers: { [id]: answer } });
    expect(outcomes.map(line)).toEqual(["甲镇 激4.d 不适用"]);
    expect(outcomes.flatMap(({ checks }) => checks)).toEqual([
      { label, want: true, got: false, ok: false, evidence: [one.at], source: "judgement" },
    ]);
  });
});

describe("等待", () => {
  it("单元格待确认又没有文号的，先待确认，两样都记下", () => {
    const [outcome] = judged([{ ...red, documentNumber: null, holds: ["IN-CELL·x"] }]).outcomes;
    expect(outcome).toMatchObject({ status: "待确认", missing: ["IN-CELL·x", "event.missing.document"] });
  });
  it("待确认的较低一条并入同一事项已成立的", () => {
    const held = { ...red, level: "区" as const, sameMatter: "产业", holds: ["IN-CELL·x"] };
    expect(lines([held, { ...red, sameMatter: "产业" }])).toEqual(["甲镇 激4.c 10", "甲镇 激4.d 已吸收(5)"]);
  });
});

describe("级别空白", () => {
  it("形式主义的问责不看级别，扣分看级别：先问级别", () => {
    const formalism = event({ unit: "甲镇", kind: "形式主义", level: null });
    expect(judged([formalism])).toMatchObject({ outcomes: [], questions: [{ code: "IN-LEVEL" }] });
  });
  it("POL-EXPO 按激5同级：影响不大的曝光和别的类型不因此问级别", () => {
    const facts = { switches: { "POL-EXPO": "按激5同级" } } as const;
    const mild = event({ unit: "甲镇", kind: "媒体曝光", level: null, majorImpact: false });
    expect(judged([mild], facts)).toMatchObject({ outcomes: [{ kind: "not-applied" }], questions: [] });
    expect(lines([event({ unit: "甲镇", kind: "任务未落实", level: null })], facts)).toEqual([
      "甲镇 激8.b -2",
    ]);
  });
  it("日期的答复空白等于没有答复，照问", () => {
    const undated = { ...red, date: null, year: null };
    const [id = ""] = judged([undated]).questions.map((question) => question.id);
    expect(asked(judged([undated], { answers: { [id]: " " } }))).toEqual(["IN-CELL"]);
  });
});

describe("涉及个人", () => {
  const named = event({ unit: "甲镇", kind: "黑榜", level: "区", person: "张三", severe: true });
  it("没有个人限制的、不适用的，不记个人", () => {
    const others = [
      { ...named, kind: "红榜" as const },
      { ...named, kind: "媒体曝光" as const, majorImpact: false },
    ];
    for (const fact of others) {
      const { persons, severe } = judged([fact]);
      expect([...(persons?.values() ?? []), ...(severe ?? [])]).toEqual([]);
    }
    expect([...(judged([named]).persons?.values() ?? [])]).toEqual(["张三"]);
  });
  it("没填个人的不记；情节严重的照记，并提示补填", () => {
    const nobody = judged([{ ...named, person: null }]);
    expect(nobody.persons?.size).toBe(0);
    expect(nobody.severe?.size).toBe(1);
    expect(flagTexts(nobody.outcomes)).toContain("情节严重但未填涉及个人");
    expect(flagTexts(judged([named]).outcomes)).not.toContain("情节严重但未填涉及个人");
    expect(flagTexts(judged([{ ...named, person: null, severe: false }]).outcomes)).not.toContain(
      "情节严重但未填涉及个人",
    );
  });
  it.each(["红榜", "通报表扬", "督查通报", "任务未落实", "资料台账"] as const)(
    "%s 不论情节，不提示补填个人",
    (kind) => {
      const one = event({ unit: "甲镇", kind, level: "区", severe: true });
      expect(flagTexts(judged([one]).outcomes)).not.toContain("情节严重但未填涉及个人");
    },
  );
  it("不适用的不算待定；待佐证和待确认分开记", () => {
    const exposed = event({ unit: "甲镇", kind: "媒体曝光", level: "省" });
    const doubts = (fact: typeof exposed) => [...(judged([fact]).doubtful?.values() ?? [])];
    expect(doubts({ ...exposed, majorImpact: false, documentNumber: null })).toEqual([]);
    expect(doubts({ ...exposed, majorImpact: true, documentNumber: null })).toEqual(["待佐证"]);
    expect(doubts(exposed)).toEqual(["待确认"]);
    expect(doubts({ ...exposed, majorImpact: true })).toEqual([]);
  });
});

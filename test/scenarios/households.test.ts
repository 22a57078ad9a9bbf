// Scenarios S18, S19: drawn households (激3).
import { codes, effects, evaluated, flags, ledger, total } from "../support/results";
import { event, household } from "../support/situation";
import type { SituationFacts } from "../support/situation";

const passed = { assessmentsPassed: { "2019 国家": true, "2019 省": true, "2019 市": true } };

describe("S18 抽检无问题", () => {
  const households = [
    household({ household: "户A", level: "国家", unit: "区教育局", result: "无问题" }),
    household({ household: "户A", level: "市", unit: "区教育局", result: "无问题" }),
    household({ household: "户B", level: "市", unit: "甲镇", result: "无问题" }),
  ];

  it("本区通过：区教育局只按国家加2分，甲镇加1分", () => {
    const result = evaluated({ households, office: passed });
    expect(total(result, "区教育局")).toBe(2);
    expect(total(result, "甲镇")).toBe(1);
    expect(ledger(result, "区教育局")).toContain("2019-12 区教育局 激3.a 0.5 已吸收");
  });
  it("未答是否通过：都待确认，提问E-7", () => {
    const result = evaluated({ households });
    expect(ledger(result).every((line) => line.includes("待确认") || line.includes("已吸收"))).toBe(true);
    expect(total(result, "区教育局")).toBe(0);
    expect(codes(result)).toContain("E-7");
  });
  it("本区未通过：不加", () => {
    const office = { assessmentsPassed: { "2019 国家": false, "2019 市": false } };
    const result = evaluated({ households, office });
    expect(total(result, "区教育局") + total(result, "甲镇")).toBe(0);
    expect(codes(result)).not.toContain("E-7");
  });
  it("一般问题：不加不扣", () => {
    const minor = [household({ household: "户E", level: "省", unit: "甲镇", result: "一般问题" })];
    expect(ledger(evaluated({ households: minor, office: passed }))).toEqual([]);
  });
});

describe("S19 抽检严重问题", () => {
  const serious = (name: string, level: "国家" | "省" | "市", unit: string) =>
    household({ household: name, level, unit, result: "严重问题", helper: "帮扶乙" });

  it("户C省级：区教育局扣1分，帮扶干部不得优秀，单位不得一等", () => {
    const result = evaluated({ households: [serious("户C", "省", "区教育局")] });
    expect(ledger(result)).toEqual(["2019-12 区教育局 激3.b -1"]);
    expect(effects(result).sort()).toEqual(
      ["区教育局 不得一等 单位 建议", "区教育局 不得优秀 帮扶乙 建议"].sort(),
    );
  });
  it("户D国家级严重又市级无问题：甲镇只扣6分", () => {
    const households = [
      serious("户D", "国家", "甲镇"),
      household({ household: "户D", level: "市", unit: "甲镇", result: "无问题" }),
    ];
    expect(total(evaluated({ households, office: passed }), "甲镇")).toBe(-6);
    const both = evaluated({ households, office: passed, switches: { "POL-HH-NEG": "都计" } });
    expect(total(both, "甲镇")).toBe(-5);
  });
  it("三户国家级：扣18分", () => {
    const households = ["户1", "户2", "户3"].map((name) => serious(name, "国家", "甲镇"));
    expect(total(evaluated({ households }), "甲镇")).toBe(-18);
  });
  it("四户超过20分提示复核 (E-9)", () => {
    const households = ["户1", "户2", "户3", "户4"].map((name) => serious(name, "国家", "甲镇"));
    expect(flags(evaluated({ households }), "甲镇").join()).toContain("20分");
  });
  it("同户多级只按最高一次，乡镇也是；POL-HH-DEDUP 各级都计", () => {
    const households = [serious("户F", "国家", "甲镇"), serious("户F", "省", "甲镇")];
    expect(total(evaluated({ households }), "甲镇")).toBe(-6);
    const each = evaluated({ households, switches: { "POL-HH-DEDUP": "各级都计" } });
    expect(total(each, "甲镇")).toBe(-10);
  });
  it("又登记影响考核评价：按较大者计一次 (O10)", () => {
    const facts: SituationFacts = {
      households: [serious("户G", "国家", "甲镇")],
      events: [event({ unit: "甲镇", kind: "影响考核评价", level: "省", on: "2019-12-20" })],
    };
    const result = evaluated(facts);
    expect(total(result, "甲镇")).toBe(-10);
    expect(effects(result, "甲镇")).toContain("甲镇 不得一等 单位 建议");
  });
});

// 激4–激8, 约2, 约3.b, 约3.c, 约6, 约8: each kind of event at each level (interfaces.md, kinds and levels).
import type { EventKind, Level } from "../../../src/policy";
import { event } from "../../support/situation";
import { asked, judged, lines } from "./support";

const at = (kind: EventKind, level: Level | null, more: Partial<Parameters<typeof event>[0]> = {}) => [
  event({ unit: "甲镇", kind, level, ...more }),
  event({ unit: "区住建局", kind, level, documentNumber: "文〔2019〕2号", ...more }),
];

describe("表扬加分 激4", () => {
  it.each<[Level, string, number, number]>([
    ["国家", "激4.a", 20, 4],
    ["省", "激4.b", 15, 3],
    ["市", "激4.c", 10, 2],
    ["区", "激4.d", 5, 1],
  ])("%s级三种表扬都按 %s 加 %s 分、%s 分", (level, clause, township, department) => {
    for (const kind of ["批示表扬", "通报表扬", "红榜"] as const)
      expect(lines(at(kind, level))).toEqual([
        `区住建局 ${clause} ${department}`,
        `甲镇 ${clause} ${township}`,
      ]);
  });
});

describe("点名批评扣分 激5、约3.b、约6", () => {
  it("省级按约6并引激5.b，组长约谈", () => {
    expect(lines(at("黑榜", "省"))).toEqual(["区住建局 约6+激5.b -3 L2", "甲镇 约6+激5.b -15 L2"]);
  });
  it("市级按约3.b并引激5.c，日常副组长约谈", () => {
    expect(lines(at("通报批评", "市"))).toEqual(["区住建局 约3.b+激5.c -2 L1", "甲镇 约3.b+激5.c -10 L1"]);
  });
  it("区级按激5.d，不约谈", () => {
    expect(lines(at("通报批评", "区"))).toEqual(["区住建局 激5.d -1", "甲镇 激5.d -5"]);
  });
  it.each(["国家", "省", "市", "区"] as const)("影响考核评价在%s级都按约3.c并引激5.e", (level) => {
    expect(lines(at("影响考核评价", level))).toEqual([
      "区住建局 约3.c+激5.e -2 L1",
      "甲镇 约3.c+激5.e -10 L1",
    ]);
  });
});

describe("会议、媒体、督查、任务、资料", () => {
  it.each<[EventKind, Level, string, number, number]>([
    ["现场会", "国家", "激6.a", 20, 4],
    ["推进会", "省", "激6.b", 15, 3],
    ["现场会", "市", "激6.c", 10, 2],
    ["推进会", "区", "激6.d", 5, 1],
    ["媒体宣传", "国家", "激7.a", 15, 3],
    ["媒体宣传", "省", "激7.b", 10, 2],
    ["媒体宣传", "市", "激7.c", 5, 1],
    ["督查通报", "区", "激8.a", -2, -0.5],
    ["任务未落实", "市", "激8.b", -2, -0.5],
    ["资料台账", "区", "激8.c", -2, -0.5],
  ])("%s %s级按 %s", (kind, level, clause, township, department) => {
    expect(lines(at(kind, level))).toEqual([
      `区住建局 ${clause} ${department}`,
      `甲镇 ${clause} ${township}`,
    ]);
  });
  it("激8.b、激8.c 不看级别，空白也计", () => {
    expect(lines([event({ unit: "甲镇", kind: "任务未落实", level: null })])).toEqual(["甲镇 激8.b -2"]);
  });
});

describe("没有的级别档次 IN-LEVEL", () => {
  it.each<[EventKind, Level]>([
    ["媒体宣传", "区"],
    ["督查通报", "市"],
  ])("%s没有%s级：只提问，不计分", (kind, level) => {
    const result = judged([event({ unit: "甲镇", kind, level })]);
    expect(result.outcomes).toEqual([]);
    expect(asked(result)).toEqual(["IN-LEVEL"]);
    expect(result.questions[0]).toMatchObject({ holds: true, affects: ["甲镇"] });
  });
  it("级别空白而条款分级：提问；答复后按所选级别计", () => {
    const blank = event({ unit: "甲镇", kind: "红榜", level: null });
    const [question] = judged([blank]).questions;
    expect(question?.choices).toEqual(["国家", "省", "市", "区", "不计"]);
    expect(lines([blank], { answers: { [question?.id ?? ""]: "市" } })).toEqual(["甲镇 激4.c 10"]);
    expect(lines([blank], { answers: { [question?.id ?? ""]: "不计" } })).toEqual([]);
  });
  it("读表时已就级别提问的，不重复提问", () => {
    expect(
      judged([event({ unit: "甲镇", kind: "红榜", level: null, holds: ["IN-LEVEL·县级"] })]).questions,
    ).toEqual([]);
  });
  it("媒体级别空白时按媒体名录", () => {
    const story = event({ unit: "甲镇", kind: "媒体宣传", level: null, issuer: "广西日报" });
    expect(lines([story], { office: { media: { 广西日报: "省" } } })).toEqual(["甲镇 激7.b 10"]);
  });
});

describe("单位", () => {
  it("未识别的单位不出结果（IN-UNIT 由读表提出）", () => {
    const one = {
      ...event({ unit: "甲镇", kind: "红榜", level: "市" }),
      mention: { text: "新镇", unit: null },
    };
    expect(judged([one])).toMatchObject({ outcomes: [], questions: [] });
  });
  it("其他类单位不计分并注明非本区考核单位", () => {
    const result = judged([event({ unit: "市税务局", kind: "红榜", level: "市" })]);
    expect(result.outcomes[0]).toMatchObject({ kind: "not-applied", checks: [{ ok: false }] });
  });
});

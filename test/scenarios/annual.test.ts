// Scenarios S14–S17: year-end results of townships and departments (激1, 激2, 约1.d, 约7).
import { effects, evaluated, flags, ledger, list } from "../support/results";
import {
  cityResult,
  composite,
  directory,
  event,
  graded,
  listed,
  TOWNSHIPS,
  unit,
} from "../support/situation";
import { wording } from "../../src/policy";

const lastly = (name: string) => [...TOWNSHIPS.filter((each) => each !== name), name];

describe("S14 年终一般", () => {
  const annualTownships = cityResult(2019, lastly("乙镇"), { 乙镇: "一般" });

  it("扣10分一次，评优15%，两人不得优秀，约谈L1", () => {
    const result = evaluated({ annualTownships });
    expect(ledger(result, "乙镇")).toEqual(["2019 乙镇 约1.d -10"]);
    expect(effects(result, "乙镇")).toEqual([
      "乙镇 评优15% 单位 建议",
      "乙镇 不得优秀 党政正职 建议",
      "乙镇 不得优秀 分管领导 建议",
    ]);
    expect(list(result)).toEqual(["乙镇 L1 约谈 约1.d 建议"]);
    expect(result.interviews[0]).toMatchObject({ month: null, year: 2019 });
  });
  it("不是末位：没有评优15%", () => {
    const result = evaluated({ annualTownships: cityResult(2019, TOWNSHIPS, { 乙镇: "一般" }) });
    expect(effects(result, "乙镇").some((line) => line.includes("评优"))).toBe(false);
  });
  it("上年三等（等次对照为较差）：另取消其它评先并提示", () => {
    const before = graded(2018, "乙镇", "较差", { gradeAsWritten: "三等" });
    const result = evaluated({ annualTownships: [before, ...annualTownships] });
    expect(effects(result, "乙镇")).toContain("乙镇 取消其它评先 党政正职 建议");
    const honours = result.effects.find((effect) => effect.effect === "取消其它评先");
    expect(honours?.flags.map(wording).join()).toContain("三等");
    expect(honours?.reasons.map(wording)).toEqual(["连续2年综合评价一般或较差（2018年较差、2019年一般）"]);
    expect(list(result)).toEqual(["乙镇 L1 约谈 约1.d 建议"]);
  });
  it("已在较早一月的名单上：不再列，分仍在", () => {
    const events = [event({ unit: "甲镇", kind: "红榜", level: "市", on: "2020-06-01" })];
    const facts = { annualTownships, events };
    expect(list(evaluated(facts))).toEqual(["乙镇 L1 约谈 约1.d 建议"]);
    const later = evaluated({ ...facts, listed: [listed("2020-05", "乙镇", "约1.d", 2019)] });
    expect(list(later)).toEqual([]);
    expect(ledger(later, "乙镇")).toEqual(["2019 乙镇 约1.d -10"]);
  });
});

describe("S15 年终较差", () => {
  const result = evaluated({ annualTownships: cityResult(2019, lastly("丙乡"), { 丙乡: "较差" }) });

  it("不扣分，三等，两人不得优秀，诫勉谈话L3", () => {
    expect(ledger(result, "丙乡")).toEqual([]);
    expect(effects(result, "丙乡")).toEqual([
      "丙乡 三等 单位 建议",
      "丙乡 不得优秀 党政正职 建议",
      "丙乡 不得优秀 分管领导 建议",
    ]);
    expect(list(result)).toEqual(["丙乡 L3 诫勉谈话 约7 建议"]);
    expect(result.interviews[0]?.interviewees).toEqual(["党政正职", "分管负责人"]);
  });
  it("末位也不减到15%，提示条文缺口", () => {
    expect(flags(result, "丙乡", "约7").join()).toContain("条文缺口");
  });
});

describe("S16 年终好", () => {
  const years = [2017, 2018, 2019].flatMap((year) => cityResult(year, TOWNSHIPS, { 甲镇: "好" }));
  const units = directory(unit("甲镇", { quotaBase: 40 }));

  it("一等；第一名25%，40人为10人；连续三年只有优先提拔", () => {
    const result = evaluated({ annualTownships: years, units });
    expect(effects(result, "甲镇")).toEqual([
      "甲镇 一等 单位 建议",
      "甲镇 评优25% 单位 建议",
      "甲镇 优先提拔 党政正职 建议",
      "甲镇 优先提拔 分管领导 建议",
    ]);
    const quota = result.effects.find((effect) => effect.effect === "评优25%" && effect.year === 2019);
    expect(quota?.quota).toEqual({ base: 40, percent: 25, persons: 10, normal: 8 });
    const promotion = result.effects.find((effect) => effect.effect === "优先提拔");
    expect(promotion?.flags.map(wording).join()).toContain("酌情");
    expect(promotion?.reasons.map(wording)).toEqual(["连续3年综合评价好（2017年好、2018年好、2019年好）"]);
  });
  it("连续两年：择优重用", () => {
    const two = years.filter((result) => result.year > 2017);
    expect(effects(evaluated({ annualTownships: two }), "甲镇")).toContain("甲镇 择优重用 党政正职 建议");
  });
  it("又有曝光：最高二等，写明冲突条款", () => {
    const exposure = event({
      unit: "甲镇",
      kind: "媒体曝光",
      level: "省",
      majorImpact: true,
      on: "2019-10-01",
    });
    const result = evaluated({ annualTownships: years, events: [exposure] });
    const second = result.effects.find((effect) => effect.effect === "最高二等");
    expect(second?.flags.map(wording)).toEqual(["最高二等(冲突:激1.b/激7.d)"]);
    expect(second?.reasons.map(wording)[0]).toBe("2019年市年终扶贫成效考核综合评价好");
    expect(second?.reasons).toHaveLength(2);
    expect(effects(result, "甲镇")).toEqual(
      expect.arrayContaining(["甲镇 一等 单位 已吸收", "甲镇 不得一等 单位 建议"]),
    );
  });
});

describe("S17 区直年终综合指标", () => {
  const at = (rank: number, total: number) =>
    evaluated({ annualDepartments: [composite(2019, "区住建局", rank, total)] });

  it("7个中第1名：加3分，一等", () => {
    expect(ledger(at(1, 7))).toEqual(["2019 区住建局 激2.a 3"]);
    expect(effects(at(1, 7))).toEqual(["区住建局 一等 单位 建议"]);
  });
  it("第7名：扣3分，三等，不得一等，两人不得优秀，没有约谈", () => {
    expect(ledger(at(7, 7))).toEqual(["2019 区住建局 激2.e -3"]);
    expect(effects(at(7, 7))).toEqual([
      "区住建局 三等 单位 建议",
      "区住建局 不得一等 单位 建议",
      "区住建局 不得优秀 主要负责人 建议",
      "区住建局 不得优秀 分管负责人 建议",
    ]);
    expect(list(at(7, 7))).toEqual([]);
  });
  it("第5名（倒3）：扣1分，不得一等", () => {
    expect(ledger(at(5, 7))).toEqual(["2019 区住建局 激2.g -1"]);
    expect(effects(at(5, 7))[0]).toBe("区住建局 不得一等 单位 建议");
  });
  it("5个中第3名：加1扣1都待确认", () => {
    expect(ledger(at(3, 5))).toEqual(["2019 区住建局 激2.c 1 待确认", "2019 区住建局 激2.g -1 待确认"]);
    expect(effects(at(3, 5)).every((line) => line.endsWith("待确认"))).toBe(true);
  });
});

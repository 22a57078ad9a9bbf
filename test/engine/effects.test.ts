// Annual consequences: merged lines, grade conflicts, quotas, persons by name or role, pending bases.
import { effectsOf } from "../../src/engine/effects";
import { evaluateAnnual } from "../../src/engine/annual";
import { factId, questionId } from "../../src/engine";
import type { Applied, Effect, FamilyResult, Undecided } from "../../src/engine";
import { points, RULE_BOOK, wording } from "../../src/policy";
import type { AnnualDepartmentRow, EventRow, RuleBook } from "../../src/policy";
import {
  cell,
  cityResult,
  composite,
  directory,
  graded,
  month,
  situation,
  TOWNSHIPS,
  unit,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

/** A book whose only event rows are the ones these tests need, so that they don't lean on the event family. */
function rowWith(id: EventRow["clause"], consequences: EventRow["consequences"]): EventRow {
  return {
    table: "event",
    id,
    clause: id,
    cites: [],
    summary: "",
    source: "事项登记",
    hitPolicy: "collect",
    amounts: { 乡镇: points(0), 区直: points(0) },
    talk: null,
    consequences,
    readings: [],
    switches: [],
    kinds: ["媒体曝光"],
    levels: ["省"],
    needs: {},
    matterGroup: "激7.d",
    fires: { says: "", kind: "媒体曝光", level: "省" },
    nearMiss: { says: "", kind: "媒体宣传", level: "省" },
  };
}
const BOOK: RuleBook = {
  ...RULE_BOOK,
  events: [
    rowWith("激7.d", [
      { effect: "不得一等", on: "单位" },
      { effect: "不得优秀", on: "涉及个人" },
    ]),
    rowWith("激5.c", [{ effect: "不得优秀", on: "涉及个人", onlyIf: "情节严重" }]),
  ],
};

function eventOutcome(clause: "激7.d" | "激5.c", name: string, facts: Partial<Applied> = {}): Applied {
  return {
    kind: "applied",
    rule: clause,
    clause,
    cites: [],
    id: factId(month("2019-10"), name, clause, "文号"),
    sourceKey: "事项登记",
    unit: name,
    unitType: /[乡镇]$/.test(name) ? "乡镇" : "区直",
    month: month("2019-10"),
    year: 2019,
    level: "省",
    reason: { code: "annual.check.grade", values: {} },
    checks: [],
    flags: [],
    sources: [cell("事项登记", "D2")],
    points: points(0),
    talk: null,
    ...facts,
  };
}
const pending = (outcome: Applied): Undecided => ({
  ...outcome,
  kind: "undecided",
  status: "待佐证",
  missing: ["文号"],
});

function evaluated(facts: SituationFacts, events: FamilyResult = { outcomes: [], questions: [] }) {
  const whole = situation(facts);
  return effectsOf([evaluateAnnual(whole, BOOK), events], whole, BOOK);
}
function lines(effects: readonly Effect[], name: string, year = 2019): string[] {
  return effects
    .filter((effect) => effect.unit === name && effect.year === year && effect.effect !== "评价依据")
    .map((effect) => [effect.effect, effect.person ?? "单位", effect.status].join(" "));
}
const flagsOf = (effect: Effect | undefined): string => (effect?.flags ?? []).map(wording).join("；");
const good = cityResult(2019, TOWNSHIPS, { 甲镇: "好" });
const exposed = (outcome: Applied | Undecided): FamilyResult => ({ outcomes: [outcome], questions: [] });

describe("grade conflicts (O18, POL-GRADE)", () => {
  const exposure = exposed(eventOutcome("激7.d", "甲镇"));
  const grades = (effects: readonly Effect[]) =>
    lines(effects, "甲镇").filter((line) => /等/.test(line) && !/评优/.test(line));

  it("限制优先：一等已吸收，不得一等之外另显最高二等和冲突条款", () => {
    const { effects } = evaluated({ annualTownships: good }, exposure);
    expect(grades(effects)).toEqual(["一等 单位 已吸收", "最高二等 单位 建议", "不得一等 单位 建议"]);
    const second = effects.find((effect) => effect.effect === "最高二等");
    expect(second).toMatchObject({ clause: "激7.d", conflicts: ["激1.b"] });
    expect(flagsOf(second)).toBe("最高二等(冲突:激1.b/激7.d)");
  });
  it("奖励优先：一等保留，限制已吸收", () => {
    const { effects } = evaluated({ annualTownships: good, switches: { "POL-GRADE": "奖励优先" } }, exposure);
    expect(grades(effects)).toEqual(["一等 单位 建议", "不得一等 单位 已吸收"]);
  });
  it("待确认：两边都等答复，答复后按答复", () => {
    const facts = { annualTownships: good, switches: { "POL-GRADE": "待确认" } } as const;
    const asked = evaluated(facts, exposure);
    expect(grades(asked.effects)).toEqual(["一等 单位 待确认", "不得一等 单位 待确认"]);
    const id = questionId("F-3", 2019, "甲镇");
    expect(asked.questions).toMatchObject([{ id, code: "F-3", holds: true }]);
    const answered = evaluated({ ...facts, answers: { [id]: "限制优先" } }, exposure);
    expect(grades(answered.effects)[0]).toBe("一等 单位 已吸收");
    expect(answered.questions).toEqual([]);
  });
  it("限制本身待佐证：一等不受影响，只标冲突", () => {
    const { effects } = evaluated({ annualTownships: good }, exposed(pending(eventOutcome("激7.d", "甲镇"))));
    expect(grades(effects)).toEqual(["一等 单位 建议", "不得一等 单位 待佐证"]);
    expect(flagsOf(effects.find((effect) => effect.effect === "一等"))).toContain("冲突");
  });
  it("没有一等可降时只有不得一等", () => {
    const { effects } = evaluated({ annualTownships: cityResult(2019, TOWNSHIPS) }, exposure);
    expect(grades(effects)).toEqual(["不得一等 单位 建议"]);
  });
  it("三等压倒一等，不再显最高二等", () => {
    const rows: readonly AnnualDepartmentRow[] = RULE_BOOK.annualDepartments.map((row) =>
      row.id === "激2.d" ? { ...row, from: "bottom" } : row,
    );
    const whole = situation({ annualDepartments: [composite(2019, "区住建局", 7, 7)] });
    const book = { ...BOOK, annualDepartments: rows };
    const { effects } = effectsOf([evaluateAnnual(whole, book)], whole, book);
    expect(lines(effects, "区住建局").filter((line) => line.includes("单位"))).toEqual([
      "一等 单位 已吸收",
      "三等 单位 建议",
      "不得一等 单位 建议",
    ]);
  });
  it("奖励优先时三等和不得一等一起已吸收", () => {
    const rows: readonly AnnualDepartmentRow[] = RULE_BOOK.annualDepartments.map((row) =>
      row.id === "激2.d" ? { ...row, from: "bottom" } : row,
    );
    const whole = situation({
      annualDepartments: [composite(2019, "区住建局", 7, 7)],
      switches: { "POL-GRADE": "奖励优先" },
    });
    const book = { ...BOOK, annualDepartments: rows };
    const { effects } = effectsOf([evaluateAnnual(whole, book)], whole, book);
    expect(lines(effects, "区住建局").filter((line) => line.includes("单位"))).toEqual([
      "一等 单位 建议",
      "三等 单位 已吸收",
      "不得一等 单位 已吸收",
    ]);
  });
  it("别的年度的限制不冲突", () => {
    const { effects } = evaluated(
      { annualTownships: good },
      exposed(eventOutcome("激7.d", "甲镇", { year: 2018 })),
    );
    expect(grades(effects)).toEqual(["一等 单位 建议"]);
  });
});

describe("quotas (激1.c, 激1.i)", () => {
  const quotaOf = (base: number | null, facts: SituationFacts = {}) =>
    evaluated({
      annualTownships: good,
      units: directory(unit("甲镇", { quotaBase: base })),
      ...facts,
    }).effects.find((effect) => effect.effect === "评优25%");

  it("40人：25%为10人，平时8人", () => {
    expect(quotaOf(40)?.quota).toEqual({ base: 40, percent: 25, persons: 10, normal: 8 });
    expect(flagsOf(quotaOf(40))).toContain("评优名额10人：基数40人×25%＝10，小数舍去（平时20%，8人）");
  });
  it("名额写明基数、比例、取整方式 (F-5, F-6)，班子和职工合并、不得优秀的仍计入 (F-7, F-8)", () => {
    const text = flagsOf(quotaOf(42, { switches: { "POL-QUOTA": "进位" } }));
    expect(text).toContain("评优名额11人：基数42人×25%＝10.5，小数进位（平时20%，9人）");
    expect(text).toContain("班子成员和干部职工合并计算，不得优秀的人员仍计入基数");
  });
  it.each([
    ["舍去", 10],
    ["四舍五入", 11],
    ["进位", 11],
  ] as const)("42人（10.5人）%s为%s人", (value, persons) => {
    expect(quotaOf(42, { switches: { "POL-QUOTA": value } })?.quota?.persons).toBe(persons);
  });
  it.each([
    ["舍去", 10],
    ["四舍五入", 10],
    ["进位", 11],
  ] as const)("41人（10.25人）%s为%s人", (value, persons) => {
    expect(quotaOf(41, { switches: { "POL-QUOTA": value } })?.quota?.persons).toBe(persons);
  });
  it("基数可设，增减仍是5个百分点 (F-5)", () => {
    expect(quotaOf(100, { office: { quotaPercent: 18 } })?.quota).toMatchObject({ percent: 23, normal: 18 });
  });
  it("没有人数基数时只给比例并提示", () => {
    expect(quotaOf(null)?.quota).toEqual({ base: null, percent: 25, persons: null, normal: null });
    expect(flagsOf(quotaOf(null))).toContain("基数未填");
  });
  it("末位的一般减到15%", () => {
    const results = cityResult(2019, TOWNSHIPS, { 癸乡: "一般" });
    const units = directory(unit("癸乡", { quotaBase: 40 }));
    const cut = evaluated({ annualTownships: results, units }).effects.find(
      (effect) => effect.effect === "评优15%",
    );
    expect(cut).toMatchObject({
      unit: "癸乡",
      clause: "激1.i",
      quota: { percent: 15, persons: 6, normal: 8 },
    });
  });
});

describe("persons", () => {
  const weak = [graded(2019, "乙镇", "一般")];

  it("名录无姓名：按职务各一行", () => {
    expect(lines(evaluated({ annualTownships: weak }).effects, "乙镇")).toEqual([
      "不得优秀 党政正职 建议",
      "不得优秀 分管领导 建议",
    ]);
  });
  it("名录有姓名：一人一行；兼任两处的提示 (F-12)", () => {
    const units = directory(
      unit("乙镇", { heads: ["张三", "李四"], deputies: ["王五"] }),
      unit("区扶贫办", { heads: ["王五"] }),
    );
    const { effects } = evaluated({ annualTownships: weak, units });
    expect(lines(effects, "乙镇")).toHaveLength(3);
    expect(flagsOf(effects.find((effect) => effect.person === "王五"))).toContain("兼任：乙镇、区扶贫办");
  });
  it("几名分管领导：都列，问一次，答复后只列一人 (D-20)", () => {
    const units = directory(unit("乙镇", { deputies: ["王五", "赵六"] }));
    const asked = evaluated({ annualTownships: weak, units });
    expect(asked.questions).toMatchObject([{ code: "D-20", choices: ["王五", "赵六"], holds: false }]);
    const answers = { [asked.questions[0]?.id ?? ""]: "赵六" };
    const { effects, questions } = evaluated({ annualTownships: weak, units, answers });
    expect(lines(effects, "乙镇")).toEqual(["不得优秀 党政正职 建议", "不得优秀 赵六 建议"]);
    expect(questions).toEqual([]);
  });
  it("一人两条依据合成一行并互引 (F-10)", () => {
    const units = directory(unit("乙镇", { heads: ["张三"] }));
    const outcome = eventOutcome("激7.d", "乙镇");
    const named = { ...exposed(outcome), persons: new Map([[outcome.id, "张三、孙七"]]) };
    const { effects } = evaluated({ annualTownships: weak, units }, named);
    expect(effects.find((effect) => effect.person === "张三")).toMatchObject({
      clause: "激1.h",
      cites: ["激7.d"],
    });
    expect(effects.filter((effect) => effect.person === "孙七")).toHaveLength(1);
  });
  it("情节严重才限制个人；未写姓名时留待填写", () => {
    const outcome = eventOutcome("激5.c", "丁镇");
    expect(evaluated({}, exposed(outcome)).effects).toEqual([]);
    const { effects } = evaluated({}, { ...exposed(outcome), severe: new Set([outcome.id]) });
    expect(lines(effects, "丁镇")).toEqual(["不得优秀 相关责任人 建议"]);
    expect(flagsOf(effects[0])).toContain("未写姓名");
  });
  it("被吸收的事项不再加减分，但限制仍在", () => {
    const outcome = eventOutcome("激7.d", "丁镇");
    const absorbed = { ...outcome, kind: "absorbed", by: "x", difference: points(0) } as const;
    const { effects } = evaluated({}, { outcomes: [absorbed], questions: [] });
    expect(lines(effects, "丁镇")).toEqual(["不得优秀 相关责任人 建议", "不得一等 单位 建议"].reverse());
  });
  it("已定和待定依据并存：按已定的一行，另注待定条款", () => {
    const first = eventOutcome("激7.d", "丁镇");
    const second = pending(eventOutcome("激7.d", "丁镇", { id: "另一件" }));
    const { effects } = evaluated({}, { outcomes: [second, first], questions: [] });
    const bar = effects.find((effect) => effect.effect === "不得一等");
    expect(bar?.status).toBe("建议");
    expect(flagsOf(bar)).toContain("另有待定依据");
  });
});

describe("consecutive bad years (激1.l)", () => {
  const { effects, questions } = evaluated({
    annualTownships: [graded(2018, "乙镇", "较差"), graded(2019, "乙镇", "一般")],
  });

  it("取消其它评先两人各一行，班子调整为酌情建议，期限提问 (F-11)", () => {
    expect(lines(effects, "乙镇")).toEqual([
      "班子调整建议 单位 建议",
      "不得优秀 党政正职 建议",
      "不得优秀 分管领导 建议",
      "取消其它评先 党政正职 建议",
      "取消其它评先 分管领导 建议",
    ]);
    expect(flagsOf(effects.find((effect) => effect.effect === "班子调整建议"))).toContain("酌情");
    expect(questions).toMatchObject([{ code: "F-11", holds: false }, { code: "F-11" }]);
  });
  it("编号各异且不随次序变", () => {
    expect(new Set(effects.map((effect) => effect.id)).size).toBe(effects.length);
  });
});

it("评价依据每个乡镇一行 (激1.a)", () => {
  const { effects } = evaluated({ annualTownships: good });
  expect(effects.filter((effect) => effect.effect === "评价依据")).toHaveLength(10);
});

// Scenarios S14–S17 on real workbooks through the command line: year-end results, grades, quotas, promotions.
import {
  addRows,
  booked,
  calculateFile,
  calculateSheets,
  called,
  codes,
  DIRECTORY,
  DISTRICT,
  districtSheet,
  effects,
  events,
  settings,
  TOWNSHIPS,
  type Sheets,
  type Value,
} from "./office";
import { openFile, records, saveFile, sheetOf, titled } from "./result-file";

const office = { ...DISTRICT, ...DIRECTORY };

/** City results of one year; units not named are 较好. Ranks follow the order of TOWNSHIPS unless `ranks` says otherwise. */
function townshipResults(
  year: number,
  grades: Readonly<Record<string, string>>,
  ranks: Readonly<Record<string, number>> = {},
): Value[][] {
  return TOWNSHIPS.map((name, index): Value[] => [
    year,
    name,
    95 - index,
    ranks[name] ?? (index + 1) * 3,
    grades[name] ?? "较好",
  ]);
}
function annual(...years: readonly Value[][][]): Sheets {
  return { 年终考核_乡镇: [["年度", "乡镇", "得分", "全市排名", "综合评价"], ...years.flat()] };
}
const OLD_GRADE = ["等次对照 三等", "较差"];

describe("S14 一般", () => {
  const results = townshipResults(2019, { 乙镇: "一般" }, { 乙镇: 88 });

  it("costs 10 once with both clauses, a talk, the quota of the last one and two persons' bars", async () => {
    const { document } = await calculateSheets({ ...office, ...annual(results) });
    expect(booked(document, "乙镇")).toEqual(["约1.d -10 建议"]);
    expect(document.adjustments.find((line) => line.unit === "乙镇")).toMatchObject({
      cites: ["激1.g"],
      month: null,
      year: 2019,
    });
    expect(called(document, "乙镇")).toEqual(["L1 约谈 建议"]);
    expect(document.month).toBeNull();
    const found = effects(document, "乙镇");
    expect(found).toContain("评优15% 建议");
    expect(found.filter((line) => line.startsWith("不得优秀"))).toHaveLength(2);
  });

  it("after a bad year also costs other honours, flagged", async () => {
    const earlier = townshipResults(2018, { 乙镇: "三等" });
    const { document } = await calculateSheets({
      ...settings(OLD_GRADE),
      ...DIRECTORY,
      ...annual(earlier, results),
    });
    expect(effects(document, "乙镇").some((line) => line.startsWith("取消其它评先"))).toBe(true);
  });

  it("not last: no quota cut", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...annual(townshipResults(2019, { 乙镇: "一般" })),
    });
    expect(effects(document, "乙镇")).not.toContain("评优15% 建议");
  });
});

describe("S15 较差", () => {
  it("costs no points but third class, bars and an admonition; the literal 15 % does not apply", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...annual(townshipResults(2019, { 丙乡: "较差" }, { 丙乡: 90 })),
    });
    expect(document.adjustments.filter((line) => line.unit === "丙乡" && line.points !== 0)).toEqual([]);
    expect(called(document, "丙乡")).toEqual(["L3 诫勉谈话 建议"]);
    const found = effects(document, "丙乡");
    expect(found).toContain("三等 建议");
    expect(found).not.toContain("评优15% 建议");
  });
});

describe("S16 好", () => {
  const three = annual(
    townshipResults(2017, { 甲镇: "好" }),
    townshipResults(2018, { 甲镇: "好" }),
    townshipResults(2019, { 甲镇: "好" }),
  );

  it("first class, 25 % for the first, promotion line once", async () => {
    const { document } = await calculateSheets({ ...office, ...three });
    const found = document.effects.filter((effect) => effect.unit === "甲镇" && effect.year === 2019);
    const kinds = found.map((effect) => effect.effect);
    expect(kinds).toEqual(expect.arrayContaining(["一等", "评优25%", "优先提拔"]));
    expect(kinds).not.toContain("择优重用");
    expect(found.find((effect) => effect.effect === "一等")?.status).toBe("建议");
    expect(booked(document, "甲镇")).toEqual([]);
  });

  it("a restriction overrules first class: 最高二等", async () => {
    const exposure = events({
      单位: "甲镇",
      事项类型: "媒体曝光",
      级别: "省",
      重大不良影响: "是",
      日期: "2019-10-01",
    });
    const { document } = await calculateSheets({ ...office, ...three, ...exposure });
    const found = document.effects
      .filter((effect) => effect.unit === "甲镇" && effect.year === 2019 && effect.status === "建议")
      .map((effect) => effect.effect);
    expect(found).toEqual(expect.arrayContaining(["不得一等", "最高二等"]));
    expect(found).not.toContain("一等");
  });

  it("较好 earns 10", async () => {
    const { document } = await calculateSheets({ ...office, ...annual(townshipResults(2019, {})) });
    expect(booked(document, "丁镇")).toEqual(["激1.f 10 建议"]);
  });
});

describe("S17 departments in the city's year-end ranking", () => {
  const ranking = (rank: number, total: number): Sheets => ({
    年终考核_区直: [
      ["年度", "单位", "指标", "得分", "全市排名", "参排总数"],
      [2019, "区住建局", "综合", 90, rank, total],
    ],
  });

  it.each([
    [1, ["激2.a 3 建议"], ["一等 建议"]],
    [2, ["激2.b 2 建议"], []],
    [3, ["激2.c 1 建议"], []],
    [4, [], []],
    [5, ["激2.g -1 建议"], ["不得一等 建议"]],
    [6, ["激2.f -2 建议"], ["不得一等 建议"]],
    [7, ["激2.e -3 建议"], ["不得一等 建议", "三等 建议"]],
  ])("rank %s of 7", async (rank, lines, unitEffects) => {
    const { document } = await calculateSheets({ ...office, ...ranking(rank, 7) });
    expect(booked(document, "区住建局")).toEqual(lines);
    const found = document.effects
      .filter((effect) => effect.unit === "区住建局" && effect.subject === "unit")
      .map((effect) => `${effect.effect} ${effect.status}`);
    expect(found.sort()).toEqual([...unitEffects].sort());
    const persons = document.effects.filter((effect) => effect.subject === "person");
    expect(persons).toHaveLength(rank >= 5 ? 2 : 0);
  });

  it("rank 3 of 5 shows both and waits", async () => {
    const { document } = await calculateSheets({ ...office, ...ranking(3, 5) });
    expect(booked(document, "区住建局").sort()).toEqual(["激2.c 0 待确认", "激2.g 0 待确认"].sort());
    expect(document.adjustments.map((line) => line.amount).sort()).toEqual([-1, 1]);
    expect(codes(document)).toContain("B-12");
  });
});

describe("year-end talks are called once", () => {
  it("those on the list of a run with year-end results only do not come again on the next month's", async () => {
    const first = await calculateSheets({ ...office, ...annual(townshipResults(2019, { 乙镇: "一般" })) });
    expect(first.document.month).toBeNull();
    expect(called(first.document, "乙镇")).toEqual(["L1 约谈 建议"]);
    const again = await calculateFile(first.out);
    expect(called(again.document, "乙镇")).toEqual(["L1 约谈 建议"]);
    const workbook = await openFile(first.out);
    const [, ...rows] = districtSheet("1月");
    addRows(workbook.addWorksheet("1月"), [["示例区2020年1月脱贫攻坚工作指标排名"], ...rows]);
    await saveFile(workbook, first.out);
    const next = await calculateFile(first.out);
    expect(next.document.month).toBe("2020-01");
    expect(called(next.document, "乙镇")).toEqual([]);
    expect(called(next.document, "癸乡")).toEqual(["L0 电话提醒 建议"]);
  });
});

it("年度影响 names the years of a streak and writes the whole sum of a quota", async () => {
  const years = [2017, 2018, 2019].map((year) => townshipResults(year, { 甲镇: "好" }));
  const { out } = await calculateSheets({ ...office, ...annual(...years) });
  const lines = records(titled(sheetOf(await openFile(out), "年度影响"), "编号"));
  const of = (effect: string) =>
    lines.find((line) => line["单位"] === "甲镇" && line["年度"] === 2019 && line["影响"] === effect);
  expect(of("优先提拔")?.["事由"]).toBe("连续3年综合评价好（2017年好、2018年好、2019年好）");
  expect(of("评优25%")?.["提示"]).toBe(
    "评优名额10人：基数40人×25%＝10，小数舍去（平时20%，8人）；班子成员和干部职工合并计算，不得优秀的人员仍计入基数",
  );
});

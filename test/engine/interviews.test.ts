// Who is called: one row per unit and month, highest level, all reasons; pending rows, 问责, names, annual triggers.
import { interviewsOf } from "../../src/engine/interviews";
import { factId } from "../../src/engine";
import type { Applied, Interview, Outcome, Undecided } from "../../src/engine";
import { points, wording } from "../../src/policy";
import type { ClauseId, TalkLevel } from "../../src/policy";
import { directory, graded, listed, month, situation, unit } from "../support/situation";
import type { SituationFacts } from "../support/situation";

const AUGUST = month("2019-08");

/** An outcome of August that calls for a talk. */
function calling(
  name: string,
  clause: ClauseId,
  talk: TalkLevel | null,
  facts: Partial<Applied> = {},
): Applied {
  return {
    kind: "applied",
    rule: clause,
    clause,
    cites: [],
    id: factId(AUGUST, name, clause, facts.sourceKey ?? ""),
    sourceKey: "排名",
    unit: name,
    unitType: /[乡镇]$/.test(name) ? "乡镇" : "区直",
    month: AUGUST,
    year: 2019,
    level: "区",
    reason: { code: "annual.check.grade", values: {} },
    checks: [],
    flags: [],
    sources: [],
    points: points(-1),
    talk,
    ...facts,
  };
}
const waiting = (outcome: Applied): Undecided => ({
  ...outcome,
  kind: "undecided",
  status: "待佐证",
  missing: [],
});

function called(
  outcomes: readonly Outcome[],
  facts: SituationFacts = {},
  when: typeof AUGUST | null = AUGUST,
) {
  return interviewsOf(outcomes, situation(facts), when);
}
/** "甲镇 L1 约谈 约1.b 建议" */
function lines(interviews: readonly Interview[]): string[] {
  return interviews.map((row) =>
    [row.unit, row.level, row.form, row.clauses.join("+"), row.status].join(" "),
  );
}

describe("one row per unit and month (G-1)", () => {
  it("单一触发：按条款的层级和方式", () => {
    expect(lines(called([calling("癸乡", "约1.a", "L0")]))).toEqual(["癸乡 L0 电话提醒 约1.a 建议"]);
    expect(lines(called([calling("癸乡", "约7", "L3")]))).toEqual(["癸乡 L3 诫勉谈话 约7 建议"]);
  });
  it("多项合并为最高层级，事由全列，最重的在前", () => {
    const rows = called([calling("区住建局", "约3.a", "L1"), calling("区住建局", "约5", "L2")]);
    expect(lines(rows)).toEqual(["区住建局 L2 约谈 约5+约3.a 建议"]);
    expect(rows[0]?.triggers.map((trigger) => trigger.clause)).toEqual(["约5", "约3.a"]);
  });
  it("逐项约谈：一项一行，编号各异", () => {
    const outcomes = [
      calling("区住建局", "约3.a", "L1", { sourceKey: "危房" }),
      calling("区住建局", "约3.a", "L1", { sourceKey: "饮水" }),
      calling("区住建局", "约5", "L2"),
    ];
    const rows = called(outcomes, { switches: { "POL-MERGE": "逐项约谈" } });
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map((row) => row.id)).size).toBe(3);
    const again = called([...outcomes].reverse(), { switches: { "POL-MERGE": "逐项约谈" } });
    expect(again.map((row) => row.id)).toEqual(rows.map((row) => row.id));
  });
  it("不同单位各一行，层级高的在前", () => {
    const rows = called([calling("甲镇", "约1.a", "L0"), calling("乙镇", "约1.b", "L1")]);
    expect(rows.map((row) => row.unit)).toEqual(["乙镇", "甲镇"]);
  });
  it("别的月份、没有约谈的条款、被吸收的不列", () => {
    const absorbed = {
      ...calling("丁镇", "约6", "L2"),
      kind: "absorbed",
      by: "x",
      difference: points(0),
    } as const;
    const earlier = calling("乙镇", "约1.b", "L1", { month: month("2019-07") });
    expect(called([earlier, calling("甲镇", "激5.d", null), absorbed])).toEqual([]);
  });
  it("编号由月份和单位而来，层级变了也不变", () => {
    const first = called([calling("癸乡", "约1.a", "L0")]);
    const second = called([calling("癸乡", "约1.b", "L1")]);
    expect(second[0]?.id).toBe(first[0]?.id);
  });
});

describe("pending triggers and 问责", () => {
  it("待定的另成一行待确认，不抬高也不拖住已定的", () => {
    const rows = called([calling("甲镇", "约1.a", "L0"), waiting(calling("甲镇", "约6", "L2"))]);
    expect(lines(rows)).toEqual(["甲镇 L2 约谈 约6 待确认", "甲镇 L0 电话提醒 约1.a 建议"]);
  });
  it("国家级点名（POL-NAT）只有约谈待确认", () => {
    const rows = called([calling("甲镇", "激5.a", null), waiting(calling("甲镇", "激5.a", "L2"))]);
    expect(lines(rows)).toEqual(["甲镇 L2 约谈 激5.a 待确认"]);
  });
  it("问责总是单独一行：无主持、无参加，提示制度未明确", () => {
    const rows = called([calling("甲镇", "约3.b", "L1"), calling("甲镇", "约8", "L4")]);
    expect(lines(rows)).toEqual(["甲镇 L4 问责 约8 建议", "甲镇 L1 约谈 约3.b 建议"]);
    expect(rows[0]).toMatchObject({ host: "", attendees: [], interviewees: ["主要领导", "分管领导"] });
    expect(rows[0]?.flags.map(wording).join()).toContain("移送问责");
  });
});

describe("host, attendees, interviewees", () => {
  const people = {
    领导小组组长: "张三",
    日常工作副组长: "李四",
    综合协调小组常务副组长: "王五",
    区纪委书记: "赵六",
  };
  const row = (level: TalkLevel, name = "甲镇", facts: SituationFacts = { office: { people } }) =>
    called([calling(name, "约5", level)], facts)[0];

  it.each([
    ["L0", "综合协调小组常务副组长 王五", []],
    ["L1", "领导小组日常工作副组长 李四", ["区纪委一名分管负责人", "区委组织部一名分管负责人"]],
    ["L2", "领导小组组长 张三", ["区纪委书记 赵六", "区委组织部部长"]],
    ["L3", "领导小组组长 张三", ["区纪委书记 赵六", "区委组织部部长"]],
  ] as const)("%s 由%s主持", (level, host, attendees) => {
    expect(row(level)).toMatchObject({ host, attendees });
  });
  it("设置里没有姓名时只写职务", () => {
    expect(row("L2", "甲镇", {})).toMatchObject({
      host: "领导小组组长",
      attendees: ["区纪委书记", "区委组织部部长"],
    });
  });
  it.each([
    ["L1", "甲镇", ["党政主要领导", "分管负责人"]],
    ["L3", "甲镇", ["党政正职", "分管负责人"]],
    ["L1", "区住建局", ["单位主要负责人", "分管负责人"]],
  ] as const)("%s 约%s", (level, name, interviewees) => {
    expect(row(level, name)?.interviewees).toEqual(interviewees);
  });
  it("名录有姓名时附在职务后", () => {
    const units = directory(unit("甲镇", { heads: ["钱一", "孙二"], deputies: ["周八"] }));
    expect(row("L1", "甲镇", { units })?.interviewees).toEqual([
      "党政主要领导 钱一、孙二",
      "分管负责人 周八",
    ]);
  });
  it.each([
    ["区纪委办", "L2", true],
    ["区委组织部", "L1", true],
    ["区扶贫办", "L1", true],
    ["区住建局", "L2", false],
    ["区纪委办", "L0", false],
  ] as const)("%s %s 回避提示：%s (A-12)", (name, level, flagged) => {
    const flags = row(level, name)?.flags.map(wording).join() ?? "";
    expect(flags.includes("回避")).toBe(flagged);
  });
  it("被约谈人就是主持人时提示回避", () => {
    const units = directory(unit("区住建局", { heads: ["李四"] }));
    expect(row("L1", "区住建局", { units, office: { people } })?.flags.map(wording).join()).toContain("回避");
  });
});

describe("annual triggers", () => {
  const annual = (name: string, clause: ClauseId, talk: TalkLevel, year = 2019) =>
    calling(name, clause, talk, { month: null, year, id: factId(year, name, clause, "") });
  const assessed = { annualTownships: [graded(2018, "甲镇", "一般"), graded(2019, "甲镇", "一般")] };

  it("并入数据月份的一行，按最高层级", () => {
    const rows = called([annual("甲镇", "约1.d", "L1"), calling("甲镇", "约1.a", "L0")], assessed);
    expect(lines(rows)).toEqual(["甲镇 L1 约谈 约1.d+约1.a 建议"]);
    expect(rows[0]).toMatchObject({ month: "2019-08", year: 2019 });
  });
  it("只有年终结果时没有月份", () => {
    const rows = called([annual("甲镇", "约7", "L3")], assessed, null);
    expect(rows).toMatchObject([{ month: null, year: 2019, id: "2019·甲镇·约谈" }]);
  });
  it("只列最近考核年度的", () => {
    expect(called([annual("甲镇", "约1.d", "L1", 2018)], assessed)).toEqual([]);
  });
  it.each([
    ["上月名单已列", "2019-07", 0],
    ["本月名单已列（重算）", "2019-08", 1],
    ["以后月份的名单已列：重算以前的月份不挪动", "2019-09", 0],
  ])("%s", (_, when, count) => {
    const facts = { ...assessed, listed: [listed(when, "甲镇", "约1.d", 2019)] };
    expect(called([annual("甲镇", "约1.d", "L1")], facts)).toHaveLength(count);
  });
  it("年终名单已列的不再进月度名单；年终名单自己重算照列", () => {
    const facts = { ...assessed, listed: [listed(null, "甲镇", "约1.d", 2019)] };
    expect(called([annual("甲镇", "约1.d", "L1")], facts)).toEqual([]);
    expect(called([annual("甲镇", "约1.d", "L1")], facts, null)).toHaveLength(1);
  });
  it("本月和以后月份的名单都列了：留在本月", () => {
    const both = [listed("2019-08", "甲镇", "约1.d", 2019), listed("2019-09", "甲镇", "约1.d", 2019)];
    expect(called([annual("甲镇", "约1.d", "L1")], { ...assessed, listed: both })).toHaveLength(1);
  });
  it("名单列的是另一年度或另一条款：照列", () => {
    const others = [listed("2019-07", "甲镇", "约1.d", 2018), listed("2019-07", "甲镇", "约1.a", 2019)];
    expect(called([annual("甲镇", "约1.d", "L1")], { ...assessed, listed: others })).toHaveLength(1);
  });
});

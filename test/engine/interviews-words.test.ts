// The list of talks in detail: what is asked about people, who must stand aside, which list an annual trigger stays on.
import { interviewsOf, questionId } from "../../src/engine";
import type { Applied, Message, Outcome } from "../../src/engine";
import { points, wording } from "../../src/policy";
import type { TalkLevel } from "../../src/policy";
import { applied } from "../support/outcomes";
import type { FactSetting } from "../support/outcomes";
import { evaluated } from "../support/results";
import {
  cell,
  directory,
  districtRanking,
  graded,
  lastIs,
  listed,
  month,
  situation,
  unit,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

const AUGUST = month("2019-08");
const calling = (name: string, talk: TalkLevel, facts: FactSetting = {}): Applied =>
  applied({ unit: name, talk, clause: "约5", ...facts });
const called = (
  outcomes: readonly Outcome[],
  facts: SituationFacts = {},
  when: typeof AUGUST | null = AUGUST,
) => interviewsOf(outcomes, situation(facts), when);

describe("D-20 several deputies of a unit that is called", () => {
  const units = directory(
    unit("癸乡", { heads: ["钱一"], deputies: ["王五", "赵六"], at: cell("单位名录", "E9") }),
  );
  const rankings = [districtRanking("2019-08", lastIs("癸乡"))];
  const id = questionId("D-20", "癸乡");
  const listOf = (facts: SituationFacts) => {
    const { questions, interviews } = evaluated({ rankings, ...facts });
    return { interviews, questions: questions.filter(({ code }) => code === "D-20") };
  };

  it("are asked about once, in the directory's cell; meanwhile all are called", () => {
    const { questions, interviews } = listOf({ units });
    expect(questions).toMatchObject([
      {
        ...{ id: "D-20·癸乡", code: "D-20", at: { sheet: "单位名录", cell: "E9" } },
        ...{ choices: ["王五", "赵六"], holds: false, affects: ["癸乡"] },
      },
    ]);
    expect(questions.map(({ message }) => wording(message))).toEqual([
      "癸乡有几名分管负责人（王五、赵六），以哪位为准",
    ]);
    expect(interviews[0]?.interviewees).toEqual(["党政主要领导 钱一", "分管负责人 王五、赵六"]);
  });
  it.each([
    [" 赵六 ", "分管负责人 赵六", 0],
    ["李四", "分管负责人 王五、赵六", 1],
  ])("answer “%s”", (answer, deputies, open) => {
    const { questions, interviews } = listOf({ units, answers: { [id]: answer } });
    expect(interviews[0]?.interviewees[1]).toBe(deputies);
    expect(questions).toHaveLength(open);
  });
  it("of a unit that nobody calls are no question", () => {
    const others = directory(unit("甲镇", { deputies: ["王五", "赵六"] }));
    expect(listOf({ units: others }).questions).toEqual([]);
  });
});

describe("recusal (A-12)", () => {
  const flags = (name: string, level: TalkLevel, facts: SituationFacts = {}) =>
    called([calling(name, level)], facts)[0]?.flags.map(wording);
  it.each([
    ["区纪委办", "L1", true],
    ["区监委", "L3", true],
    ["区委组织部", "L2", true],
    ["区委组织部", "L0", false],
    ["区扶贫办", "L0", true],
    ["区扶贫办", "L2", true],
    ["区扶贫开发办公室", "L1", true],
    ["区乡村振兴局", "L1", true],
    ["区扶贫办", "L4", false],
    ["区教育局", "L1", false],
  ] as const)("%s %s: %s", (name, level, flagged) => {
    const said = `${name}与主持或参加人员同属一家，注意回避或替换`;
    expect(flags(name, level)?.includes(said)).toBe(flagged);
  });
  it("a deputy who attends stands aside, one who does not need not", () => {
    const facts = (name: string): SituationFacts => ({
      units: directory(unit("区教育局", { deputies: [name] })),
      office: { people: { 区纪委书记: " 赵六 ", 领导小组组长: "张三" } },
    });
    expect(flags("区教育局", "L2", facts("赵六"))).toHaveLength(1);
    expect(flags("区教育局", "L2", facts("钱一"))).toEqual([]);
    expect(flags("区教育局", "L1", facts("赵六"))).toEqual([]);
  });
  it("is not said again where the event said it; nor is anything said twice", () => {
    const flag = (code: string): Message => ({ code, values: {} });
    const own = { ...calling("区扶贫办", "L2"), flags: [flag("event.flag.avoidance"), flag("甲")] };
    const more = { ...calling("区扶贫办", "L1", { clause: "约1.b" }), flags: [flag("甲")] };
    expect(called([own, more])[0]?.flags.map(({ code }) => code)).toEqual(["event.flag.avoidance", "甲"]);
    const accountable = {
      ...calling("甲镇", "L4", { clause: "约8" }),
      flags: [flag("event.flag.accountability")],
    };
    expect(called([accountable])[0]?.flags).toHaveLength(1);
  });
});

describe("names on 设置", () => {
  it("a name of blanks is none, and blanks around a name don't matter", () => {
    const host = (name: string) =>
      called([calling("甲镇", "L2")], { office: { people: { 领导小组组长: name } } })[0]?.host;
    expect([host("  "), host(" 张三 ")]).toEqual(["领导小组组长", "领导小组组长 张三"]);
  });
});

it("a unit that the directory does not have is called by its roles", () => {
  expect(called([calling("新镇", "L1")])[0]?.interviewees).toEqual(["党政主要领导", "分管负责人"]);
});

it("reasons of one clause stand in the order of their ids, whatever the order of rows", () => {
  const each = ["饮水", "危房"].map((detail) => calling("区住建局", "L1", { detail }));
  const ids = (outcomes: readonly Outcome[]) => called(outcomes)[0]?.triggers.map(({ id }) => id);
  const sorted = each.map(({ id }) => id).sort();
  expect([ids(each), ids([...each].reverse())]).toEqual([sorted, sorted]);
});

describe("the list an annual trigger stays on", () => {
  const annual = applied({ unit: "甲镇", clause: "约1.d", month: null, year: 2019, talk: "L1", detail: "" });
  const assessed = { annualTownships: [graded(2018, "甲镇", "一般"), graded(2019, "甲镇", "一般")] };
  const count = (on: readonly (string | null)[], when: string | null) =>
    called(
      [annual],
      { ...assessed, listed: on.map((each) => listed(each, "甲镇", "约1.d", 2019)) },
      when === null ? null : month(when),
    ).length;
  it.each([
    [["2019-07", "2019-08"], "2019-08", 0],
    [["2019-08", "2019-09"], "2019-08", 1],
    [[null, "2019-08"], "2019-08", 0],
    [["2019-08"], null, 0],
    [[null, "2019-08"], null, 0],
    [[null], null, 1],
  ])("listed in %j, calculating %s: %i", (on, when, expected) => {
    expect(count(on, when)).toBe(expected);
  });
  it("of two rows of one clause stays a row for each, whatever the order (逐项约谈)", () => {
    const each = ["危房", "饮水"].map((detail) => calling("区住建局", "L1", { detail }));
    const ids = (outcomes: readonly Outcome[]) =>
      called(outcomes, { switches: { "POL-MERGE": "逐项约谈" } }).map(
        (row) => `${row.id} ${row.triggers.map((trigger) => trigger.id).join()}`,
      );
    expect(ids(each)).toHaveLength(2);
    expect(ids([...each].reverse())).toEqual(ids(each));
  });
});

it("units whose names differ only by a word that names a kind of row keep rows of their own", () => {
  const waiting = (name: string, talk: TalkLevel): Outcome => ({
    ...calling(name, talk),
    ...{ kind: "undecided", status: "待确认", missing: [], points: points(-2) },
  });
  const rows = called([waiting("区督查", "L4"), waiting("区督查问责", "L1")]);
  expect(rows.map(({ unit: name, level }) => `${name} ${level}`)).toEqual(["区督查 L4", "区督查问责 L1"]);
});

it("the strongest first, then by unit, the firm row before the pending one", () => {
  const pending: Outcome = {
    ...calling("乙镇", "L1"),
    ...{ kind: "undecided", status: "待确认", missing: [], points: points(-2) },
  };
  const rows = called([calling("甲镇", "L1"), calling("丁镇", "L2"), pending, calling("乙镇", "L1")]);
  expect(rows.map(({ unit: name, level, status }) => [name, level, status].join(" "))).toEqual([
    "丁镇 L2 建议",
    "乙镇 L1 建议",
    "乙镇 L1 待确认",
    "甲镇 L1 建议",
  ]);
});

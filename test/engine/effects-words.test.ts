// Annual consequences in detail: conflicts with what still waits, every question with its cell, order, sources.
import { questionId } from "../../src/engine";
import type { Applied, Effect, FamilyResult, Outcome, Question } from "../../src/engine";
import { evaluateAnnual } from "../../src/engine/annual";
import { effectsOf } from "../../src/engine/effects";
import { RULE_BOOK, wording } from "../../src/policy";
import type { Consequence, EventRow, RuleBook } from "../../src/policy";
import { applied, pending } from "../support/outcomes";
import {
  cell,
  cityResult,
  composite,
  directory,
  graded,
  situation,
  TOWNSHIPS,
  unit,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

const [event] = RULE_BOOK.events;
if (!event) throw new Error("no event rows");
const row = (id: EventRow["clause"], ...consequences: readonly Consequence[]): EventRow => ({
  ...event,
  ...{ id, clause: id, consequences },
});
/** 激7.d bars the first class, 激5.c gives the third; both by events. */
const BOOK: RuleBook = {
  ...RULE_BOOK,
  events: [
    row("激7.d", { effect: "不得一等", on: "单位" }),
    row("激8.b", { effect: "不得一等", on: "单位" }),
    row("激5.c", { effect: "三等", on: "单位" }, { effect: "不得优秀", on: "涉及个人" }),
  ],
};
const EXPOSURE = { unit: "甲镇", clause: "激7.d", month: "2019-10", detail: "" } as const;
const good = cityResult(2019, TOWNSHIPS, { 甲镇: "好" });
const family = (...outcomes: readonly Outcome[]): FamilyResult => ({ outcomes, questions: [] });

function evaluated(facts: SituationFacts, ...families: readonly FamilyResult[]) {
  const whole = situation(facts);
  return effectsOf([evaluateAnnual(whole, BOOK), ...families], whole, BOOK);
}
const grades = (effects: readonly Effect[]) =>
  effects
    .filter(({ effect, unit: name }) => name === "甲镇" && effect.endsWith("等"))
    .map(({ effect, status }) => `${effect} ${status}`);
const asked = ({ id, code, message, at, choices, holds, affects }: Question) => ({
  ...{ id, code, says: wording(message), cell: at?.cell, choices, holds, affects },
});

describe("first class against two restrictions, one of which waits (F-3)", () => {
  const waiting = pending({ ...EXPOSURE, clause: "激5.c" }, "待佐证");
  const settled = (reading: "限制优先" | "奖励优先" | "待确认", answers: Record<string, string> = {}) =>
    evaluated(
      { annualTownships: good, switches: { "POL-GRADE": reading }, answers },
      family(applied(EXPOSURE), waiting),
    );
  const id = questionId("F-3", 2019, "甲镇");

  it.each([
    ["限制优先", ["一等 已吸收", "最高二等 建议", "三等 待佐证", "不得一等 建议"]],
    ["奖励优先", ["一等 建议", "三等 待佐证", "不得一等 已吸收"]],
    ["待确认", ["一等 待确认", "三等 待佐证", "不得一等 待确认"]],
  ] as const)("%s leaves what waits as it is", (reading, expected) => {
    expect(grades(settled(reading).effects)).toEqual(expected);
  });
  it("touches nothing but the two sides", () => {
    const basis = settled("待确认").effects.find(
      ({ effect, unit: name }) => effect === "评价依据" && name === "甲镇",
    );
    expect(basis).toMatchObject({ status: "建议", conflicts: [] });
  });
  it("an award that waits decides nothing: the restrictions stand, nobody is asked", () => {
    const held = [graded(2019, "甲镇", "好", { holds: ["IN-CELL·x"] })];
    const firm = family(applied(EXPOSURE), applied({ ...EXPOSURE, clause: "激5.c" }));
    const { effects, questions } = evaluated(
      { annualTownships: held, switches: { "POL-GRADE": "待确认" } },
      firm,
    );
    expect(grades(effects)).toEqual(["一等 待确认", "三等 建议", "不得一等 建议"]);
    expect(questions).toEqual([]);
  });
  it("asks for the reading, in the grade's cell", () => {
    expect(settled("待确认").questions.map(asked)).toEqual([
      {
        ...{ id, code: "F-3", says: "甲镇2019年既得一等又受限制，以哪个为准", cell: "E2" },
        ...{ choices: ["限制优先", "奖励优先"], holds: true, affects: ["甲镇"] },
      },
    ]);
  });
  it.each([
    [" 限制优先 ", "一等 已吸收", 0],
    ["奖励优先", "一等 建议", 0],
    ["都可以", "一等 待确认", 1],
  ])("answer “%s”", (answer, first, open) => {
    const { effects, questions } = settled("待确认", { [id]: answer });
    expect(grades(effects)[0]).toBe(first);
    expect(questions).toHaveLength(open);
  });
  it("every side names the clauses it contradicts", () => {
    const conflicts = settled("待确认").effects.map(({ effect, conflicts: against, flags }) => [
      effect,
      against.join("/"),
      flags.map(wording).join(),
    ]);
    expect(conflicts).toContainEqual(["一等", "激5.c/激7.d", "一等(冲突:激1.b/激5.c/激7.d)"]);
    expect(conflicts).toContainEqual(["三等", "激1.b", "三等(冲突:激1.b/激5.c)"]);
    expect(conflicts).toContainEqual(["评价依据", "", ""]);
  });
});

it("最高二等 has an id of its own, both reasons and both cells, and no earlier flag", () => {
  const { effects } = evaluated({ annualTownships: good }, family(applied({ ...EXPOSURE, cell: "D7" })));
  const second = effects.find(({ effect }) => effect === "最高二等");
  expect(second).toMatchObject({ id: "2019·甲镇·最高二等", status: "建议", clause: "激7.d" });
  expect(second?.sources.map((at) => at.cell)).toEqual(["D7", "E2"]);
  expect(second?.reasons).toHaveLength(2);
  expect(second?.flags.map(wording)).toEqual(["最高二等(冲突:激1.b/激7.d)"]);
});

describe("D-20 which of several deputies", () => {
  const units = directory(unit("甲镇", { deputies: ["王五", "赵六"], at: cell("单位名录", "E2") }));
  it("is asked where a consequence meets the deputies", () => {
    expect(
      evaluated({ annualTownships: [graded(2019, "甲镇", "一般")], units }).questions.map(asked),
    ).toEqual([
      {
        ...{
          id: "D-20·甲镇",
          code: "D-20",
          says: "甲镇有几名分管负责人（王五、赵六），以哪位为准",
          cell: "E2",
        },
        ...{ choices: ["王五", "赵六"], holds: false, affects: ["甲镇"] },
      },
    ]);
  });
  it("is not asked where the consequences meet the unit alone", () => {
    expect(evaluated({ annualTownships: [graded(2019, "甲镇", "较好")], units }).questions).toEqual([]);
  });
});

it("F-11 asks how long the other awards are off, in the grade's cell", () => {
  const annualTownships = [graded(2018, "甲镇", "较差"), graded(2019, "甲镇", "一般")];
  expect(evaluated({ annualTownships }).questions.map(asked)[0]).toEqual({
    ...{
      id: questionId("F-11", 2019, "甲镇"),
      code: "F-11",
      cell: "E2",
      says: "甲镇2019年取消其它评先资格的期限",
    },
    ...{ choices: ["当年度", "至恢复为止"], holds: false, affects: ["甲镇"] },
  });
});

it("orders by year, unit, unit before persons, kind, name", () => {
  const units = directory(unit("乙镇", { heads: ["李四", "丁一"], deputies: ["王五"] }));
  const annualTownships = [
    graded(2019, "乙镇", "较差"),
    graded(2019, "丙乡", "较好"),
    graded(2018, "乙镇", "较差"),
    graded(2017, "癸乡", "较好"),
  ];
  const lines = evaluated({ annualTownships, units }).effects.map((each) =>
    [each.year, each.unit, each.effect, each.person ?? ""].join(" ").trim(),
  );
  expect(lines).toEqual([
    "2017 癸乡 评价依据",
    "2018 乙镇 三等",
    "2018 乙镇 评价依据",
    ...["丁一", "李四", "王五"].map((name) => `2018 乙镇 不得优秀 ${name}`),
    "2019 丙乡 评价依据",
    "2019 乙镇 三等",
    "2019 乙镇 班子调整建议",
    "2019 乙镇 评价依据",
    ...["丁一", "李四", "王五"].map((name) => `2019 乙镇 不得优秀 ${name}`),
    ...["丁一", "李四", "王五"].map((name) => `2019 乙镇 取消其它评先 ${name}`),
  ]);
});

describe("one line of several outcomes (F-10)", () => {
  const second: Applied = { ...applied({ ...EXPOSURE, cell: "D9" }), id: "另一件" };
  const merged = (outcomes: readonly Outcome[]) =>
    evaluated({}, family(...outcomes)).effects.filter(({ effect }) => effect === "不得一等");

  it("has every cell and reason once", () => {
    const [line, ...others] = merged([applied({ ...EXPOSURE, cell: "D7" }), second, second]);
    expect(others).toEqual([]);
    expect(line?.sources.map((at) => at.cell)).toEqual(["D7", "D9"]);
    expect(line?.reasons).toHaveLength(1);
    expect(line).toMatchObject({ id: "2019·甲镇·不得一等", cites: [], quota: null, conflicts: [] });
  });
  it("names what still waits beside it", () => {
    const waits = pending({ ...EXPOSURE, detail: "乙" });
    const flags = (outcomes: readonly Outcome[]) => merged(outcomes)[0]?.flags.map(wording);
    expect(flags([applied(EXPOSURE), waits])).toEqual(["另有待定依据：激7.d"]);
    expect(flags([applied(EXPOSURE)])).toEqual([]);
    expect(flags([waits])).toEqual([]);
    const other = pending({ ...EXPOSURE, clause: "激8.b" });
    expect(flags([other, applied(EXPOSURE), waits])).toEqual(["另有待定依据：激7.d、激8.b"]);
  });
});

describe("whom an event bars", () => {
  const bad = applied({ ...EXPOSURE, clause: "激5.c" });
  const persons = (text: string | null) =>
    evaluated({}, { ...family(bad), ...(text === null ? {} : { persons: new Map([[bad.id, text]]) }) })
      .effects.filter(({ subject }) => subject === "person")
      .map(({ person, flags }) => [person, ...flags.map(wording)]);
  it.each([
    ["张三、李四", ["张三", "李四"]],
    [" 张三 ，，张三;李四；王五/赵六\n钱一,孙二 ", ["孙二", "张三", "李四", "王五", "赵六", "钱一"]],
  ])("“%s”", (text, names) => {
    expect(persons(text).map(([name]) => name)).toEqual([...names].sort());
  });
  it.each([null, "", " 、 "])("nobody named (“%s”): the role, and it is said", (text) => {
    expect(persons(text)).toEqual([["相关责任人", "登记未写姓名，暂记相关责任人"]]);
  });
});

it("a household whose helper nobody named bars 帮扶干部 (激3.b)", () => {
  const barring = RULE_BOOK.households.find(({ consequences }) =>
    consequences.some(({ on }) => on === "涉及个人"),
  );
  if (!barring) throw new Error("no household row bars anybody");
  const drawn = { ...applied({ unit: "甲镇", clause: barring.clause }), rule: barring.id };
  const { effects } = evaluated({}, family(drawn));
  expect(effects.map(({ effect, person }) => `${effect} ${person ?? ""}`)).toContain("不得优秀 帮扶干部");
});

it("an award that a longer run absorbs is gone (C-12)", () => {
  const annualTownships = [2017, 2018, 2019].map((year) => graded(year, "甲镇", "好"));
  const kinds = evaluated({ annualTownships }).effects.filter(({ year }) => year === 2019);
  expect(new Set(kinds.map(({ effect }) => effect))).toEqual(new Set(["一等", "优先提拔", "评价依据"]));
});

it("a department at the end is barred by office, each of the two (激2.e)", () => {
  const { effects } = evaluated({ annualDepartments: [composite(2019, "区住建局", 7, 7)] });
  expect(effects.map(({ effect, person }) => `${effect} ${person ?? ""}`.trim())).toEqual([
    ...["三等", "不得一等", "不得优秀 主要负责人", "不得优秀 分管负责人"],
  ]);
});

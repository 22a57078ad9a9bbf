// The whole engine: data month, stable order, citations across families, open questions, independence of row order.
import fc from "fast-check";
import { evaluate, isAnswered, latestDataMonth, questionId } from "../../src/engine";
import { wording } from "../../src/policy";
import { codes, evaluated, ledger, list } from "../support/results";
import {
  cityResult,
  composite,
  day,
  districtRanking,
  event,
  graded,
  household,
  indicatorRanking,
  lastIs,
  month,
  situation,
  TOWNSHIPS,
} from "../support/situation";
import type { SituationFacts } from "../support/situation";

describe("the data month", () => {
  const august = districtRanking("2019-08", lastIs("癸乡"));

  it("is the latest among counted rankings, events and households", () => {
    const facts = (more: SituationFacts) => latestDataMonth(situation({ rankings: [august], ...more }));
    expect(facts({})).toBe("2019-08");
    expect(facts({ events: [event({ unit: "甲镇", kind: "红榜", level: "市", on: "2019-09-02" })] })).toBe(
      "2019-09",
    );
    expect(
      facts({
        households: [
          household({ household: "A", level: "市", unit: "甲镇", result: "无问题", on: "2019-12-10" }),
        ],
      }),
    ).toBe("2019-12");
  });
  it("ignores rankings for reference only and replaced ones", () => {
    const reference = districtRanking("2019-10", lastIs("癸乡"), { counts: false });
    const replaced = districtRanking("2019-11", lastIs("癸乡"), { replacedBy: "x" });
    expect(latestDataMonth(situation({ rankings: [august, reference, replaced] }))).toBe("2019-08");
  });
  it("does not depend on the order of rows, nor on what has no date", () => {
    const registered = ["2019-09-02", "2019-10-31", "2019-07-01"].map((on) =>
      event({ unit: "甲镇", kind: "红榜", level: "市", on }),
    );
    const undated = { ...registered[0], date: null };
    const events = [...registered, undated] as SituationFacts["events"] & object;
    expect(latestDataMonth(situation({ rankings: [august], events }))).toBe("2019-10");
    const monthless = districtRanking("2019-12", lastIs("癸乡"), { month: null });
    const july = districtRanking("2019-07", lastIs("癸乡"));
    expect(latestDataMonth(situation({ rankings: [monthless, august, july] }))).toBe("2019-08");
    const on = (date: string) =>
      household({ household: "A", level: "市", unit: "甲镇", result: "无问题", on: date });
    expect(latestDataMonth(situation({ rankings: [august], households: [on("2019-08-31")] }))).toBe(
      "2019-08",
    );
    expect(latestDataMonth(situation({ households: [on("2019-12-10"), on("2019-11-30")] }))).toBe("2019-12");
  });
  it("is that of the year-end results, of either table, where there is nothing else", () => {
    const yearOf = (facts: SituationFacts) => evaluated(facts).year;
    const townships = [graded(2019, "甲镇", "好"), graded(2018, "甲镇", "好")];
    expect(yearOf({ annualTownships: townships })).toBe(2019);
    expect(
      yearOf({ annualTownships: townships, annualDepartments: [composite(2020, "区住建局", 1, 7)] }),
    ).toBe(2020);
    expect(yearOf({})).toBe(0);
  });
  it("is null with annual results only, whose year then counts", () => {
    expect(evaluated({ annualTownships: [graded(2018, "甲镇", "一般")] })).toMatchObject({
      month: null,
      year: 2018,
    });
  });
  it("can be chosen: the list is that month's, the outcomes are all", () => {
    const rankings = [august, districtRanking("2019-09", lastIs("壬镇"))];
    const chosen = evaluated({ rankings }, "2019-08");
    expect(list(chosen)).toEqual(["癸乡 L0 电话提醒 约1.a 建议"]);
    expect(ledger(chosen)).toHaveLength(2);
  });
  it("of an empty workbook is null, with nothing to say", () => {
    expect(evaluated({})).toMatchObject({
      month: null,
      outcomes: [],
      interviews: [],
      effects: [],
      questions: [],
    });
  });
});

it("orders by month, annual results after their year, then unit, clause and id", () => {
  const result = evaluated({
    rankings: [districtRanking("2020-01", lastIs("癸乡")), districtRanking("2019-08", lastIs("癸乡"))],
    annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "一般" }),
    annualDepartments: [composite(2019, "区住建局", 1, 7)],
  });
  const periods = result.outcomes.map((each) => each.month ?? `${each.year}-13`);
  expect(periods).toEqual([...periods].sort());
  expect(ledger(result).slice(0, 1)).toEqual(["2019-08 癸乡 约1.a -2"]);
  expect(ledger(result).at(-1)).toMatch(/^2020-01/);
});

it("gives every outcome an id of its own", () => {
  const twice = { unit: "甲镇", kind: "资料台账", level: "区" } as const;
  const { outcomes } = evaluated({
    rankings: [districtRanking("2019-07", lastIs("甲镇"))],
    events: [event(twice), event(twice), event({ ...twice, kind: "任务未落实" })],
    annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "好" }),
  });
  expect(new Set(outcomes.map((each) => each.id)).size).toBe(outcomes.length);
});

it("says everything in words", () => {
  const { outcomes, effects, interviews, questions } = evaluated({
    rankings: [districtRanking("2019-08", lastIs("癸乡"))],
    events: [event({ unit: "甲镇", kind: "黑榜", level: "市", severe: true, person: "张三" })],
    annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "好", 癸乡: "较差" }),
    annualDepartments: [composite(2019, "区住建局", 3, 4), composite(2019, "区教育局", 3, null)],
  });
  const messages = [
    ...outcomes.flatMap((each) => [each.reason, ...each.flags]),
    ...outcomes.flatMap((each) => each.checks.map((check) => ({ code: check.label, values: {} }))),
    ...effects.flatMap((each) => each.flags),
    ...interviews.flatMap((each) => each.flags),
    ...questions.map((each) => each.message),
  ];
  expect(messages.map(wording).filter((text) => text === "" || /[{}]/.test(text))).toEqual([]);
});

it("asks each question once and drops those answered by a choice", () => {
  const facts = { annualDepartments: [composite(2019, "区住建局", 3, 5)] };
  const id = questionId("B-12", 2019, "区住建局");
  expect(codes(evaluated(facts))).toEqual(["B-12"]);
  expect(evaluated({ ...facts, answers: { [id]: "也许" } }).questions).toHaveLength(1);
  expect(evaluated({ ...facts, answers: { [id]: "都不计" } }).questions).toEqual([]);
});

it("asks on where an answer in free words can't be used, and names the first unit that waits", () => {
  const facts = {
    annualDepartments: [composite(2019, "区住建局", 2, null), composite(2019, "区教育局", 3, null)],
    answers: { [questionId("B-9", "年终综合指标考核", 2019)]: "9个" },
  };
  expect(evaluated(facts).questions).toMatchObject([{ code: "B-9", affects: ["区住建局"] }]);
});

it("the year is that of the data month", () => {
  expect(evaluated({ rankings: [districtRanking("2019-08", lastIs("癸乡"))] }).year).toBe(2019);
});

it("tells usable answers from others", () => {
  const [question] = evaluated({ annualDepartments: [composite(2019, "区住建局", 3, 5)] }).questions;
  if (question === undefined) throw new Error("no question");
  expect(isAnswered(question, {})).toBe(false);
  expect(isAnswered(question, { [question.id]: " 都不计 " })).toBe(true);
  expect(isAnswered(question, { [question.id]: "不知道" })).toBe(false);
  expect(isAnswered({ ...question, choices: [] }, { [question.id]: "不知道" })).toBe(true);
  expect(isAnswered({ ...question, choices: [] }, {})).toBe(false);
  expect(isAnswered({ ...question, choices: [] }, { [question.id]: "  " })).toBe(false);
});

it("cites a registered finding on the ranking it repeats, without points of its own (O6)", () => {
  const result = evaluated({
    rankings: [
      indicatorRanking({
        when: "2019-08",
        level: "市",
        indicator: "危房改造",
        rank: 7,
        total: 7,
        lead: "区住建局",
      }),
    ],
    events: [
      event({ unit: "区住建局", kind: "任务未落实", level: "区", on: "2019-08-20", sameMatter: "危房改造" }),
    ],
  });
  expect(result.outcomes.find((each) => each.clause === "约3.a")?.cites).toContain("激8.b");
  expect(ledger(result, "区住建局")).toEqual(
    ["2019-08 区住建局 约3.a -1", "2019-08 区住建局 激8.b -0.5 已吸收"].sort(),
  );
});

it("does not depend on the order of rows", () => {
  const rankings = ["2019-07", "2019-08", "2019-09"].map((when) => districtRanking(when, lastIs("癸乡")));
  const events = [
    event({ unit: "甲镇", kind: "黑榜", level: "市", sameMatter: "一事" }),
    event({
      unit: "甲镇",
      kind: "通报批评",
      level: "省",
      sameMatter: "一事",
      documentNumber: "桂〔2019〕1号",
    }),
    event({ unit: "乙镇", kind: "红榜", level: "市" }),
    event({ unit: "乙镇", kind: "红榜", level: "市" }),
  ];
  const annualTownships = cityResult(2019, TOWNSHIPS, { 甲镇: "好", 癸乡: "较差" });
  const shape = (facts: SituationFacts) => {
    const { outcomes, interviews, effects } = evaluated(facts);
    return {
      outcomes: outcomes.map((each) => [each.kind, each.id]),
      interviews: interviews.map((each) => [each.id, each.level]),
      effects: effects.map((each) => [each.id, each.status]),
    };
  };
  const expected = shape({ rankings, events, annualTownships });
  fc.assert(
    fc.property(
      fc.shuffledSubarray(rankings, { minLength: 3 }),
      fc.shuffledSubarray(events, { minLength: 4 }),
      fc.shuffledSubarray([...annualTownships], { minLength: 10 }),
      (someRankings, someEvents, someResults) => {
        const facts = { rankings: someRankings, events: someEvents, annualTownships: someResults };
        expect(shape(facts)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
});

it("an unrelated row changes nothing else", () => {
  const facts = { rankings: [districtRanking("2019-08", lastIs("癸乡"))] };
  const more = evaluated({
    ...facts,
    events: [event({ unit: "区教育局", kind: "红榜", level: "市", on: "2019-08-01" })],
  });
  expect(ledger(more, "癸乡")).toEqual(ledger(evaluated(facts)));
});

it("never changes what it was given", () => {
  const facts = situation({
    rankings: [districtRanking("2019-08", lastIs("癸乡"))],
    annualTownships: cityResult(2019, TOWNSHIPS, { 甲镇: "好" }),
    office: { validFrom: day("2019-01-01") },
  });
  const before = JSON.stringify(facts);
  evaluate(facts, month("2019-08"));
  expect(JSON.stringify(facts)).toBe(before);
});

// 规则参数 in the engine: which figure counts on which day, and that bands, streaks, years, shares and deadlines follow it.
import { NOT_SENT, submissionDue } from "../../src/engine";
import type { Outcome } from "../../src/engine";
import type { IsoDate, ParameterValue } from "../../src/policy";
import { wording } from "../../src/policy";
import { codes, evaluated, flags, ledger, list } from "../support/results";
import {
  cell,
  cityResult,
  composite,
  day,
  districtRanking,
  event,
  household,
  indicatorRanking,
  lastIs,
  month,
  TOWNSHIPS,
  unit,
} from "../support/situation";

const AT = cell("规则参数", "E7");
const figure = (parameter: string, value: number, from = "2000-01-01"): ParameterValue => ({
  parameter,
  value,
  from: from as IsoDate,
  at: AT,
});

describe("the date that counts", () => {
  const parameters = [
    figure("激5.d|分值||乡镇", -3, "2000-01-01"),
    figure("激5.d|分值||乡镇", -6, "2019-07-10"),
    figure("激5.d|分值||乡镇", -4, "2019-09-01"),
  ];
  it.each([
    ["2019-07-09", -3],
    ["2019-07-10", -6],
    ["2019-08-31", -6],
    ["2019-09-01", -4],
  ])("of an event is its day: on %s %d", (on, points) => {
    const result = evaluated({
      events: [event({ unit: "甲镇", kind: "黑榜", level: "区", on })],
      parameters,
    });
    expect(ledger(result)).toEqual([`${on.slice(0, 7)} 甲镇 激5.d ${points}`]);
  });

  it("does not hang on the order of the rows", () => {
    const events = [event({ unit: "甲镇", kind: "黑榜", level: "区", on: "2019-08-01" })];
    expect(ledger(evaluated({ events, parameters: [...parameters].reverse() }))).toEqual([
      "2019-08 甲镇 激5.d -6",
    ]);
  });

  it.each([
    ["2019-07-01", -3],
    ["2019-07-31", -3],
    ["2019-08-01", -2],
  ])("of a ranking is the last day of its data month: from %s July costs %d", (from, points) => {
    const result = evaluated({
      rankings: [districtRanking("2019-07", lastIs("癸乡"))],
      parameters: [figure("约1.a|分值||乡镇", -3, from)],
    });
    expect(ledger(result)).toEqual([`2019-07 癸乡 约1.a ${points}`]);
  });

  it.each([
    ["2019-12-31", 12],
    ["2020-01-01", 10],
  ])("of a year-end result is the end of its year: from %s it gives %d", (from, points) => {
    const result = evaluated({
      annualTownships: cityResult(2019, TOWNSHIPS),
      parameters: [figure("激1.f|分值||乡镇", 12, from)],
    });
    expect(ledger(result, "甲镇")).toEqual([`2019 甲镇 激1.f ${points}`]);
  });

  it("of a household that is dated by its year alone is the end of the year", () => {
    const facts = (from: string) => ({
      households: [
        household({
          household: "户1",
          level: "省",
          unit: "甲镇",
          result: "严重问题",
          date: null,
          year: 2019,
        }),
      ],
      parameters: [figure("激3.b|分值|省|乡镇", -5, from)],
    });
    expect(ledger(evaluated(facts("2019-12-31")))).toEqual(["2019 甲镇 激3.b -5"]);
    expect(ledger(evaluated(facts("2020-01-01")))).toEqual(["2019 甲镇 激3.b -4"]);
  });

  it("a figure that returns to the mechanism's own is no longer mentioned", () => {
    const events = [event({ unit: "甲镇", kind: "黑榜", level: "区", on: "2019-08-01" })];
    const returned = [...parameters, figure("激5.d|分值||乡镇", -5, "2019-08-01")];
    const result = evaluated({ events, parameters: returned });
    expect(ledger(result)).toEqual(["2019-08 甲镇 激5.d -5"]);
    expect(flags(result, "甲镇").join()).not.toContain("规则参数");
  });
});

it("says in words what was used, what it was, and from when", () => {
  const result = evaluated({
    rankings: [districtRanking("2019-07", lastIs("癸乡"))],
    parameters: [figure("约1.a|分值||乡镇", -3, "2019-07-01")],
  });
  expect(flags(result, "癸乡")).toContain("按规则参数（2019-07-01起）：约1.a 扣3分（原扣2分）");
});

/** Our place from the bottom in a province table of 106. */
const province = (position: number, parameters: readonly ParameterValue[], total = 106) =>
  evaluated({
    rankings: [
      indicatorRanking({
        when: "2019-08",
        level: "省",
        indicator: "危房改造",
        rank: total - position + 1,
        total,
        lead: "区住建局",
      }),
    ],
    parameters,
  });

describe("bands", () => {
  const parameters = [figure("约5|后几名||", 8), figure("约4|后几名||", 15)];
  it.each([
    [1, ["约5 -2"]],
    [8, ["约5 -2"]],
    [9, ["约4 -1"]],
    [15, ["约4 -1"]],
    [16, []],
    [20, []],
  ])("place %d from the bottom: %j", (position, lines) => {
    expect(ledger(province(position, parameters))).toEqual(lines.map((line) => `2019-08 区住建局 ${line}`));
  });

  it("a near miss counts from the new edge", () => {
    const missed = province(17, parameters).outcomes.find(({ kind }) => kind === "not-applied");
    expect(missed).toMatchObject({ clause: "约4", distance: { by: 2, unit: "名" } });
    expect(missed?.checks).toContainEqual(expect.objectContaining({ want: "9–15", got: 17, ok: false }));
  });

  it("the field that is too small follows the outermost band", () => {
    expect(codes(province(3, parameters, 15))).toContain("B-10");
    expect(codes(province(3, parameters, 16))).toEqual([]);
  });

  it("the neighbour says whose figure moved its edge", () => {
    const moved = province(9, [figure("约5|后几名||", 8)]);
    expect(flags(moved, "区住建局")).toContain("按规则参数（2000-01-01起）：约5 后8名（原后10名）");
    expect(ledger(moved)).toEqual(["2019-08 区住建局 约4 -1"]);
  });

  it.each([
    [3, 1],
    [4, 1],
    [5, 0],
  ])("the last four of a city: place %d gives %d row", (position, rows) => {
    const result = evaluated({
      rankings: [
        indicatorRanking({
          when: "2019-08",
          level: "市",
          indicator: "危房改造",
          rank: 8 - position,
          total: 7,
          lead: "甲镇",
        }),
      ],
      parameters: [figure("约3.a|后几名||", 4), figure("约3.a|分值||乡镇", -1.5)],
    });
    expect(ledger(result)).toEqual(rows === 0 ? [] : ["2019-08 甲镇 约3.a -1.5"]);
  });
});

describe("a run of three", () => {
  const parameters = [figure("约1.b|连续期数||", 3), figure("约1.b|分值||乡镇", -7)];
  const months = (count: number, more: Parameters<typeof evaluated>[0] = {}) =>
    evaluated({
      rankings: Array.from({ length: count }, (_, index) =>
        districtRanking(`2019-${String(index + 1).padStart(2, "0")}`, lastIs("癸乡")),
      ),
      parameters,
      ...more,
    });
  const clauses = (result: ReturnType<typeof months>) =>
    ledger(result, "癸乡").map((line) => line.split(" ").slice(2).join(" "));

  it("is what 约1.b wants; up to then each time is 约1.a, and is said to be", () => {
    const result = months(4);
    expect(clauses(result)).toEqual(["约1.a -2", "约1.a -2", "约1.b -7", "约1.b -7"]);
    const checks = result.outcomes.map((outcome: Outcome) =>
      outcome.checks.find(({ label }) => label === "ranking.check.streak"),
    );
    expect(checks.flatMap((check) => (check ? [[check.want, check.got]] : []))).toEqual([
      ["1–2", 1],
      ["1–2", 2],
      [3, 3],
      [3, 4],
    ]);
    expect(list(months(2))).toEqual(["癸乡 L0 电话提醒 约1.a 建议"]);
    expect(list(months(3))).toEqual(["癸乡 L1 约谈 约1.b 建议"]);
  });

  it("only the fourth is beyond what the mechanism says", () => {
    const third = wording({ code: "ranking.flag.third", values: { count: 3 } });
    const fourth = wording({ code: "ranking.flag.third", values: { count: 4 } });
    expect(flags(months(3), "癸乡")).not.toContain(third);
    expect(flags(months(4), "癸乡")).toContain(fourth);
  });

  it("POL-STREAK-2 替换为4分 brings the whole run up to the amount, and never gives points back", () => {
    const switches = { "POL-STREAK-2": "替换为4分" } as const;
    expect(clauses(months(3, { switches }))).toEqual(["约1.a -2", "约1.a -2", "约1.b -3"]);
    const cheap = [figure("约1.b|连续期数||", 3), figure("约1.b|分值||乡镇", -1)];
    expect(months(3, { switches, parameters: cheap }).outcomes).toContainEqual(
      expect.objectContaining({ clause: "约1.b", points: 0 }),
    );
  });

  it("POL-STREAK-2 subtracts what the earlier month cost then", () => {
    const switches = { "POL-STREAK-2": "替换为4分" } as const;
    const dated = [figure("约1.a|分值||乡镇", -1, "2019-02-01")];
    expect(clauses(months(2, { switches, parameters: dated }))).toEqual(["约1.a -2", "约1.b -2"]);
  });

  it("POL-STREAK-3 follows the new length", () => {
    expect(clauses(months(4, { switches: { "POL-STREAK-3": "只在第二次" } }))).toEqual([
      "约1.a -2",
      "约1.a -2",
      "约1.b -7",
    ]);
    expect(clauses(months(4, { switches: { "POL-STREAK-3": "重新起算" } }))).toEqual([
      "约1.a -2",
      "约1.a -2",
      "约1.b -7",
      "约1.a -2",
    ]);
  });

  it("that starts later leaves earlier months as they were", () => {
    const dated = [figure("约1.b|连续期数||", 3, "2019-03-01")];
    expect(clauses(months(4, { parameters: dated }))).toEqual([
      "约1.a -2",
      "约1.b -4",
      "约1.b -4",
      "约1.b -4",
    ]);
  });
});

describe("amounts that follow another clause", () => {
  it("POL-EXPO takes the changed criticism, and names it", () => {
    const result = evaluated({
      events: [event({ unit: "甲镇", kind: "媒体曝光", level: "省", majorImpact: true })],
      switches: { "POL-EXPO": "按激5同级" },
      parameters: [figure("约6|分值||乡镇", -16)],
    });
    expect(ledger(result)).toEqual(["2019-07 甲镇 激7.d -16"]);
    expect(flags(result, "甲镇")).toContain("按规则参数（2000-01-01起）：约6 扣16分（原扣15分）");
  });

  it("D-7 asks and says in the amounts in force", () => {
    const facts = {
      events: [event({ unit: "甲镇", kind: "影响考核评价", level: "省" })],
      parameters: [figure("约3.c|分值||乡镇", -11), figure("约3.c|分值||区直", -3)],
    } as const;
    const result = evaluated(facts);
    expect(ledger(result)).toEqual(["2019-07 甲镇 约3.c -11"]);
    expect(flags(result, "甲镇")).toContain("影响考核评价未分级别，按11分（区直3分）计");
    const [asked] = result.questions.filter(({ code }) => code === "D-7");
    expect(asked?.choices[0]).toBe("按11分和3分");
  });

  it("POL-RANK8 books the changed 激8.b", () => {
    const result = evaluated({
      rankings: [
        indicatorRanking({
          when: "2019-08",
          level: "市",
          indicator: "路",
          rank: 7,
          total: 7,
          lead: "区住建局",
        }),
      ],
      switches: { "POL-RANK8": "是" },
      parameters: [figure("激8.b|分值||区直", -1.5)],
    });
    expect(ledger(result)).toEqual(["2019-08 区住建局 激8.b -1.5", "2019-08 区住建局 约3.a -1"]);
  });

  it("the gap below 一般 is told in the amount in force (F-9)", () => {
    const result = evaluated({
      annualTownships: cityResult(2019, TOWNSHIPS, { 癸乡: "较差" }),
      parameters: [figure("约1.d|分值||乡镇", -8)],
    });
    expect(flags(result, "癸乡")).toContain("较差不扣分而一般扣8分，系条文如此");
  });
});

describe("years and shares", () => {
  const good = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      cityResult(first + index, TOWNSHIPS, { 甲镇: "好" }),
    ).flat();

  it("promotion follows the years", () => {
    const promoted = (parameters: readonly ParameterValue[], years: number) =>
      evaluated({ annualTownships: good(2020 - years, 2019), parameters })
        .effects.filter(
          ({ year, effect, status }) => year === 2019 && /提拔|重用/.test(effect) && status === "建议",
        )
        .map(({ effect }) => effect);
    const four = [figure("激1.d|连续年数||", 4), figure("激1.e|连续年数||", 3)];
    expect(promoted([], 3)[0]).toBe("优先提拔");
    expect(promoted(four, 2)).toEqual([]);
    expect(promoted(four, 3)[0]).toBe("择优重用");
    expect(promoted(four, 4)[0]).toBe("优先提拔");
  });

  it("the share of excellent ratings follows the step of its year", () => {
    const result = evaluated({
      units: [...TOWNSHIPS.map((name) => unit(name, name === "甲镇" ? { quotaBase: 40 } : {}))],
      annualTownships: good(2019, 2020),
      parameters: [figure("激1.c|评优百分点||", 10, "2020-06-01")],
    });
    const quotas = result.effects.flatMap(({ year, quota }) =>
      quota ? [[year, quota.percent, quota.persons]] : [],
    );
    expect(quotas).toEqual([
      [2019, 25, 10],
      [2020, 30, 12],
    ]);
    const [, second] = result.effects.filter(({ quota }) => quota);
    expect(second?.flags.map(wording)).toContain(
      "按规则参数（2020-06-01起）：激1.c 评优比例增加10个百分点（原评优比例增加5个百分点）",
    );
  });

  it("places in the department composite have their own amounts", () => {
    const result = evaluated({
      annualDepartments: [composite(2019, "区住建局", 1, 7), composite(2019, "区教育局", 7, 7)],
      parameters: [figure("激2.a|分值||区直", 4), figure("激2.e|分值||区直", -3.5)],
    });
    expect(ledger(result)).toEqual(["2019 区住建局 激2.a 4", "2019 区教育局 激2.e -3.5"]);
  });
});

describe("days", () => {
  const reported = (interviewDay: string, reportedDay: string, parameters: readonly ParameterValue[]) =>
    ledger(
      evaluated({
        reports: [
          {
            interview: "2019-09·甲镇·约谈",
            unit: "甲镇",
            interviewDay: day(interviewDay),
            reportedDay: day(reportedDay),
            at: cell("整改台账", "F3"),
          },
        ],
        parameters,
      }),
    );
  const seven = [figure("组3|工作日数||", 7, "2019-10-08")];

  it("a report is late after the days that its interview's day gives", () => {
    // The fifth working day is the 14th, the seventh the 16th.
    expect(reported("2019-10-08", "2019-10-16", seven)).toEqual([]);
    expect(reported("2019-10-08", "2019-10-17", seven)).toEqual(["2019-10 甲镇 激8.c -2 待确认"]);
    expect(reported("2019-10-08", "2019-10-15", [figure("组3|工作日数||", 7, "2019-10-09")])).toHaveLength(1);
  });

  it("late papers cost what is in force on the day they came", () => {
    const parameters = [figure("激8.c|分值||乡镇", -1, "2019-10-15")];
    expect(reported("2019-10-08", "2019-10-15", parameters)).toEqual(["2019-10 甲镇 激8.c -1 待确认"]);
  });

  it("late papers and late rankings say by which figure they are late", () => {
    const parameters = [...seven, figure("组1|每月几日||", 8, "2019-08-01")];
    const report = {
      ...{ interview: "2019-09·甲镇·约谈", unit: "甲镇", at: cell("整改台账", "F3") },
      ...{ interviewDay: day("2019-10-08"), reportedDay: day("2019-10-17") },
    };
    const submission = {
      ...({
        series: "危房改造",
        level: "市",
        month: month("2019-08"),
        received: NOT_SENT,
        problem: null,
      } as const),
      ...{ leads: [{ text: "区住建局", unit: "区住建局" }], at: cell("报送登记", "G3") },
    };
    const result = evaluated({ reports: [report], submissions: [submission], parameters });
    expect(flags(result, "甲镇").join()).toMatch(/按规则参数（2019-10-08起）：组3.*7个工作日（原5个工作日）/);
    expect(flags(result, "区住建局").join()).toMatch(/按规则参数（2019-08-01起）：组1.*8日.*（原.*5日/);
  });

  it("rankings are due on the day that their data month gives", () => {
    const parameters = [figure("组1|每月几日||", 8, "2019-08-01")];
    expect(submissionDue(month("2019-07"), { parameters })).toBe("2019-08-05");
    expect(submissionDue(month("2019-08"), { parameters })).toBe("2019-09-08");
    expect(submissionDue(month("2019-12"), { parameters })).toBe("2020-01-08");
  });
});

it("figures equal to the mechanism's own leave every outcome as it is", () => {
  const facts = {
    rankings: [districtRanking("2019-07", lastIs("癸乡")), districtRanking("2019-08", lastIs("癸乡"))],
    events: [event({ unit: "甲镇", kind: "黑榜", level: "省" })],
    annualTownships: cityResult(2019, TOWNSHIPS, { 癸乡: "较差" }),
  } as const;
  const parameters = [
    figure("约1.a|分值||乡镇", -2),
    figure("约1.b|连续期数||", 2),
    figure("约6|分值||乡镇", -15),
  ];
  expect(evaluated({ ...facts, parameters })).toEqual(evaluated(facts));
});

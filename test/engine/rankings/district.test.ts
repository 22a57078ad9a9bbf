// 约1.a and 约1.b: last places of townships in district rankings, ties, small fields, unreadable and contradictory tables.
import {
  OFFICE,
  TEN,
  byScore,
  finding,
  fromBottom,
  judge,
  lastIs,
  lastPlace,
  month,
  ranking,
  row,
  mention,
  tenRanked,
  townships,
  unit,
  unranked,
  unreadable,
  UNITS,
} from "./facts";
import type { IsoDate } from "../../../src/policy";

const NONE_BEFORE = [lastPlace("2019-07", "无")];

describe("约1.a a township that is last for the first time", () => {
  it("S1 loses 2 points and is reminded by telephone; nobody else is touched", () => {
    const result = judge({ rankings: [tenRanked("2019-08")], history: NONE_BEFORE });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(result.questions).toEqual([]);
    expect(result.flags("癸乡")).toEqual([]);
    expect(result.reason("癸乡")).toBe("2019年8月脱贫攻坚工作指标排名第10名（共10个），居末位");
  });

  it("says of everybody else by how many places they missed it, once", () => {
    const result = judge({ rankings: [tenRanked("2019-08")] });
    expect(result.outcomes).toHaveLength(10);
    expect(result.distance("壬镇")).toMatchObject({ kind: "not-applied", distance: { by: 1, unit: "名" } });
    expect(result.distance("甲镇")).toMatchObject({ kind: "not-applied", distance: { by: 9, unit: "名" } });
  });

  it("carries its checks with the cells they stand in, and the key of its row", () => {
    const [outcome] = judge({ rankings: [tenRanked("2019-08")] }).of("癸乡");
    expect(outcome?.checks.map(({ label, got, ok }) => [label, got, ok])).toEqual([
      ["ranking.check.position", 1, true],
      ["ranking.check.total", 10, true],
      ["ranking.check.streak", 1, true],
    ]);
    expect(outcome?.checks[0]?.evidence).toEqual([{ sheet: "表", cell: "D-癸乡" }]);
    expect(outcome).toMatchObject({
      id: "2019-08·癸乡·约1.a·脱贫攻坚工作指标排名",
      sourceKey: "2019-08|区|脱贫攻坚工作指标排名|乡镇#癸乡",
      year: 2019,
      level: "区",
    });
  });

  it("is named after its series, though the table names an indicator", () => {
    const table = tenRanked("2019-08");
    const entries = table.entries.map((entry) => ({ ...entry, indicator: "入户率" }));
    expect(judge({ rankings: [{ ...table, entries }] }).of("癸乡")).toMatchObject([
      { id: "2019-08·癸乡·约1.a·脱贫攻坚工作指标排名" },
    ]);
  });

  it("is a fact that a registered finding may repeat", () => {
    const { fired, outcomes } = judge({ rankings: [tenRanked("2019-08")] });
    const applied = outcomes.find(({ kind }) => kind === "applied");
    expect(fired).toEqual([
      {
        outcomeId: applied?.id,
        unit: "癸乡",
        month: "2019-08",
        series: "脱贫攻坚工作指标排名",
        indicator: null,
      },
    ]);
  });

  it("C-3 is counted in each of two rankings of one month, and says so", () => {
    const other = tenRanked("2019-08", {}, { series: "信访排名" });
    const result = judge({ rankings: [tenRanked("2019-08"), other] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0", "2019-08 癸乡 约1.a -2 L0"]);
    expect(result.flags("癸乡")).toContain("同月2项排名居末位，分别计次");
    expect(new Set(result.outcomes.map(({ id }) => id)).size).toBe(result.outcomes.length);
  });

  it("B-19, B-20 does not listen to tables that are 仅参考 or were replaced", () => {
    const reference = tenRanked("2019-08", {}, { counts: false });
    const replaced = tenRanked("2019-08", {}, { replacedBy: "newer" });
    expect(judge({ rankings: [reference] }).outcomes).toEqual([]);
    expect(judge({ rankings: [reference, replaced] })).toMatchObject({
      ledger: [],
      fired: [],
      questions: [],
    });
  });

  it("C-23, D-1 gives nothing while month or level is open", () => {
    const noMonth = tenRanked("2019-08", {}, { month: null, holds: ["C-23·x"] });
    const noLevel = tenRanked("2019-08", {}, { level: null, holds: ["D-1·x"] });
    expect(judge({ rankings: [noMonth, noLevel] }).outcomes).toEqual([]);
  });

  it.each([
    ["before it starts", { validFrom: "2019-09-01" as IsoDate }],
    ["after it ended", { validTo: "2019-07-31" as IsoDate }],
  ])("C-16 does not count %s", (_, period) => {
    const result = judge({ rankings: [tenRanked("2019-08")], office: { ...OFFICE, ...period } });
    expect(result.ledger).toEqual([]);
    expect(result.flags("癸乡")).toEqual(["不在制度施行期内，不计分"]);
    expect(result.codes).toContain("C-16");
  });

  it.each(["2019-08-31", "2019-08-01"])(
    "C-16 counts in the month in which the period starts or ends (%s)",
    (day) => {
      const office = { ...OFFICE, validFrom: day as IsoDate, validTo: day as IsoDate };
      expect(judge({ rankings: [tenRanked("2019-08")], office }).ledger).toEqual([
        "2019-08 癸乡 约1.a -2 L0",
      ]);
    },
  );
});

describe("S4 ties for the last place", () => {
  const competition = tenRanked("2019-08", { 癸乡: 9 });

  it("B-1 both of two units that share the last rank are last", () => {
    const result = judge({ rankings: [competition] });
    expect(result.ledger).toEqual(["2019-08 壬镇 约1.a -2 L0", "2019-08 癸乡 约1.a -2 L0"]);
    expect(result.flags("壬镇")).toContain("并列倒数第一(2家)");
  });

  it("B-5 counts strictly worse units whatever the rank style: dense ranks with three at the end", () => {
    const dense = tenRanked("2019-08", {
      丙镇: 2,
      丁镇: 3,
      戊乡: 4,
      己乡: 5,
      庚乡: 6,
      辛乡: 8,
      壬镇: 8,
      癸乡: 8,
    });
    const result = judge({ rankings: [dense] });
    expect(result.ledger).toHaveLength(3);
    expect(result.flags("辛乡")).toContain("并列倒数第一(3家)");
  });

  it("B-2 nobody is last when all share one rank", () => {
    const all = townships("2019-08", Object.fromEntries(TEN.map((name) => [name, 1])));
    const result = judge({ rankings: [all] });
    expect(result.ledger).toEqual([]);
    expect(result.flags("癸乡")).toEqual(["全部并列，无倒数(10家)"]);
    expect(result.questions).toEqual([]);
  });

  it("POL-TIE-LAST 都不算: nobody is last", () => {
    expect(judge({ rankings: [competition], switches: { "POL-TIE-LAST": "都不算" } }).ledger).toEqual([]);
  });

  it("POL-TIE-LAST 待确认: pending until the clerk answers for the series", () => {
    const switches = { "POL-TIE-LAST": "待确认" } as const;
    const open = judge({ rankings: [competition], switches });
    expect(open.ledger).toEqual(["2019-08 壬镇 约1.a -2 L0 待确认", "2019-08 癸乡 约1.a -2 L0 待确认"]);
    expect(open.questions).toMatchObject([
      { code: "B-1", holds: true, choices: ["全部算末位", "都不算"] },
      { code: "C-8" },
    ]);
    const id = open.questions[0]!.id;
    expect(judge({ rankings: [competition], switches, answers: { [id]: "全部算末位" } }).ledger).toHaveLength(
      2,
    );
    expect(judge({ rankings: [competition], switches, answers: { [id]: "都不算" } }).ledger).toEqual([]);
  });

  it("C-7 a tied last place starts a streak", () => {
    const result = judge({ rankings: [competition, lastIs("癸乡", "2019-09")] });
    expect(result.ledger).toContain("2019-09 癸乡 约1.b -4 L1");
  });
});

describe("the field", () => {
  it("B-13 leaves unranked units out: they are never last and not counted", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 癸乡: unranked })] });
    expect(result.ledger).toEqual(["2019-08 壬镇 约1.a -2 L0"]);
    expect(result.flags("壬镇")).toContain("1家未参排，不计入参排数");
    expect(result.reason("壬镇")).toContain("共9个");
  });

  it("reads places counted from the bottom", () => {
    const list = townships(
      "2019-08",
      { 壬镇: fromBottom(2), 癸乡: fromBottom(1), 辛乡: fromBottom(3) },
      { wholeField: false },
    );
    expect(judge({ rankings: [list] }).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
  });

  it("B-9 asks for the size of a list that is only a part of the field, and never takes the rows for it", () => {
    const part = townships("2019-08", { 甲镇: 1, 癸乡: 10 }, { wholeField: false });
    const open = judge({ rankings: [part] });
    expect(open.ledger).toEqual([]);
    expect(open.questions).toMatchObject([{ code: "B-9", holds: true, choices: [] }]);
    const id = open.questions[0]!.id;
    expect(judge({ rankings: [part], answers: { [id]: "10个" } }).ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0",
    ]);
    expect(judge({ rankings: [part], answers: { [id]: "11" } }).ledger).toEqual([]);
    expect(judge({ rankings: [part], answers: { [id]: "不知道" } }).codes).toEqual(["B-9"]);
  });

  it("B-11 one township is no ranking, two are held, three are judged", () => {
    const one = judge({ rankings: [townships("2019-08", { 甲镇: 1 })] });
    expect(one.ledger).toEqual([]);
    expect(one.codes).toEqual(["B-11"]);
    const two = judge({ rankings: [townships("2019-08", { 甲镇: 1, 乙镇: 2 })] });
    expect(two.ledger).toEqual(["2019-08 乙镇 约1.a -2 L0 待确认"]);
    expect(two.codes).toEqual(["B-11", "C-8"]);
    const three = judge({ rankings: [townships("2019-08", { 甲镇: 1, 乙镇: 2, 丙镇: 3 })] });
    expect(three.ledger).toEqual(["2019-08 丙镇 约1.a -2 L0"]);
  });

  it("B-11 honours the answer and POL-N-SMALL", () => {
    const rankings = [townships("2019-08", { 甲镇: 1, 乙镇: 2 })];
    const id = judge({ rankings }).questions.find(({ code }) => code === "B-11")!.id;
    expect(judge({ rankings, answers: { [id]: "按条文计" } }).ledger).toEqual(["2019-08 乙镇 约1.a -2 L0"]);
    expect(judge({ rankings, answers: { [id]: " 按条文计 " } }).ledger).toEqual(["2019-08 乙镇 约1.a -2 L0"]);
    expect(judge({ rankings, answers: { [id]: "不适用" } }).ledger).toEqual([]);
    expect(judge({ rankings, switches: { "POL-N-SMALL": "按条文计" } }).ledger).toHaveLength(1);
    const next = townships("2019-09", { 甲镇: 1, 丙镇: 2, 乙镇: 3 });
    const switches = { "POL-N-SMALL": "不适用" } as const;
    expect(judge({ rankings, switches }).ledger).toEqual([]);
    expect(judge({ rankings: [...rankings, next], switches }).ledger).toEqual(["2019-09 乙镇 约1.a -2 L0"]);
    const single = [townships("2019-08", { 乙镇: 1 }), next];
    expect(judge({ rankings: single }).ledger).toEqual(["2019-09 乙镇 约1.a -2 L0"]);
  });

  it("B-22 asks once how groups are ranked, and follows the answer", () => {
    const entries = ["甲镇", "乙镇", "丙镇", "丁镇", "戊乡", "己乡"].map((name, index) =>
      row(name, (index % 3) + 1, {
        mention: mention(name),
        group: index < 3 ? "一" : "二",
        score: 90 - index,
      }),
    );
    const rankings = [
      ranking({ entries, grouped: true }),
      ranking({ entries, grouped: true, month: month("2019-09") }),
    ];
    const open = judge({ rankings });
    expect(open.ledger).toEqual([]);
    expect(open.questions).toMatchObject([
      { code: "B-22", holds: true, choices: ["各组分别排", "全表合并", "仅参考"] },
    ]);
    const answers = (text: string) => ({ [open.questions[0]!.id]: text });
    expect(judge({ rankings, answers: answers("各组分别排") }).ledger).toEqual([
      "2019-08 丙镇 约1.a -2 L0",
      "2019-08 己乡 约1.a -2 L0",
      "2019-09 丙镇 约1.b -4 L1",
      "2019-09 己乡 约1.b -4 L1",
    ]);
    expect(judge({ rankings, answers: answers("全表合并") }).ledger).toEqual([
      "2019-08 己乡 约1.a -2 L0",
      "2019-09 己乡 约1.b -4 L1",
    ]);
    expect(judge({ rankings, answers: answers("仅参考") }).outcomes).toEqual([]);
    expect(judge({ rankings, answers: answers("不清楚") }).codes).toEqual(["B-22"]);
    const unclear = entries.map((entry) =>
      entry.label === "甲镇" ? { ...entry, place: unreadable, score: 10, holds: ["IN-CELL·x"] } : entry,
    );
    const merged = [ranking({ entries: unclear, grouped: true })];
    expect(judge({ rankings: merged, answers: answers("全表合并") }).ledger).toEqual([
      "2019-08 己乡 约1.a -2 L0 待确认",
    ]);
    const nobody = ranking({ entries: [row("甲镇", unranked)], grouped: true, direction: null });
    expect(judge({ rankings: [nobody], answers: answers("全表合并") }).questions).toEqual([]);
  });
});

describe("S5, B-7 tables without ranks", () => {
  const scores = (values: readonly (number | null)[], parts = {}) =>
    ranking({
      entries: values.map((score, index) =>
        row(TEN[index]!, score === null ? unreadable : byScore, {
          mention: mention(TEN[index]!),
          score,
          holds: score === null ? ["IN-CELL·86..67"] : [],
        }),
      ),
      ...parts,
    });

  it("follow the score, in the direction the table says", () => {
    expect(judge({ rankings: [scores([90, 80, 85])] }).ledger).toEqual(["2019-08 乙镇 约1.a -2 L0"]);
    const lower = scores([90, 80, 85], { direction: "越小越好" });
    const result = judge({ rankings: [lower] });
    expect(result.ledger).toEqual(["2019-08 甲镇 约1.a -2 L0"]);
    expect(result.flags("甲镇")).toContain("由得分推算名次");
  });

  it("B-7 stay pending while nobody has confirmed them", () => {
    const held = scores([90, 80, 85], { holds: ["B-7·三率"] });
    expect(judge({ rankings: [held] }).ledger).toEqual(["2019-08 乙镇 约1.a -2 L0 待确认"]);
  });

  it("B-9 an extract without ranks asks how many there are, and is judged when it holds all of them", () => {
    const rankings = [scores([90, 80, 85], { wholeField: false })];
    const open = judge({ rankings });
    expect(open).toMatchObject({ ledger: [], codes: ["B-9"] });
    const answered = (text: string) => judge({ rankings, answers: { [open.questions[0]!.id]: text } }).ledger;
    expect(answered("3")).toEqual(["2019-08 乙镇 约1.a -2 L0"]);
    expect(answered("4")).toEqual([]);
  });

  it("B-8 ask for the direction and book nothing meanwhile", () => {
    const rankings = [scores([90, 80, 85], { direction: null })];
    const open = judge({ rankings });
    expect(open.ledger).toEqual([]);
    expect(open.codes).toEqual(["B-8"]);
    const answers = { [open.questions[0]!.id]: "越小越好" };
    expect(judge({ rankings, answers }).ledger).toEqual(["2019-08 甲镇 约1.a -2 L0"]);
  });

  it("S5 an unreadable score could be the lowest: no penalty is written", () => {
    const result = judge({ rankings: [scores([90, null, 85, 80])] });
    expect(result.ledger).toEqual(["2019-08 丁镇 约1.a -2 L0 待确认"]);
    expect(result.of("丁镇")).toMatchObject([{ kind: "undecided", missing: ["IN-CELL·86..67"] }]);
    expect(result.of("乙镇")).toMatchObject([{ kind: "undecided", points: null }]);
  });

  it("S5 an unreadable rank cannot be worse than the last of N", () => {
    const certain = tenRanked("2019-08", { 丙镇: unreadable });
    expect(judge({ rankings: [certain] }).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    const open = tenRanked("2019-08", { 癸乡: unreadable });
    expect(judge({ rankings: [open] }).ledger).toEqual(["2019-08 壬镇 约1.a -2 L0 待确认"]);
  });
});

describe("S6, B-6 rank against score", () => {
  const scored = (scores: Readonly<Record<string, number>>, moved = {}) => {
    const table = tenRanked("2019-08", moved);
    return {
      ...table,
      entries: table.entries.map((entry, index) => ({ ...entry, score: scores[entry.label] ?? 100 - index })),
    };
  };

  it("holds the unit ranked last while a better rank has a worse score, and names both", () => {
    const result = judge({ rankings: [scored({ 壬镇: 85, 癸乡: 86 })] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0 待确认"]);
    const question = result.questions.find(({ code }) => code === "B-6");
    expect(question).toMatchObject({
      holds: true,
      message: {
        values: {
          better: "壬镇",
          betterRank: 9,
          betterScore: 85,
          worse: "癸乡",
          worseRank: 10,
          worseScore: 86,
        },
      },
    });
  });

  it("follows the answer either way", () => {
    const rankings = [scored({ 壬镇: 85, 癸乡: 86 })];
    const { id } = judge({ rankings }).questions.find(({ code }) => code === "B-6")!;
    expect(judge({ rankings, answers: { [id]: "以公布名次为准" } }).ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0",
    ]);
    expect(judge({ rankings, answers: { [id]: "以得分为准" } }).ledger).toEqual(["2019-08 壬镇 约1.a -2 L0"]);
  });

  it("only flags a contradiction that does not decide who is last", () => {
    const result = judge({ rankings: [scored({ 甲镇: 50, 乙镇: 90, 壬镇: 40, 癸乡: 30 })] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(result.codes).toEqual(["C-8"]);
    expect(result.flags("甲镇")).toContain("名次与得分不一致");
  });

  it("flags the units that a contradiction is about and nobody else", () => {
    const result = judge({ rankings: [scored({ 甲镇: 98.5 })] });
    const flagged = TEN.filter((name) => result.flags(name).includes("名次与得分不一致"));
    expect(flagged).toEqual(["甲镇", "乙镇"]);
  });

  it("only flags equal scores with different ranks", () => {
    const result = judge({ rankings: [scored({ 壬镇: 85, 癸乡: 85 })] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(result.flags("癸乡")).toContain("有得分相同而名次不同的单位");
    expect(result.codes).toEqual(["C-8"]);
  });

  it("trusts a published tie between different scores", () => {
    const result = judge({ rankings: [scored({ 壬镇: 86, 癸乡: 85 }, { 癸乡: 9 })] });
    expect(result.ledger).toHaveLength(2);
    expect(result.codes).toEqual(["C-8"]);
  });

  it("reads the contradiction in the direction of the score", () => {
    const falling = { ...scored({ 壬镇: 85, 癸乡: 86 }), direction: null };
    expect(judge({ rankings: [falling] }).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
  });
});

describe("who is judged", () => {
  it("S25 an unknown name is pending, is counted, and shields nobody", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 新镇: 11 })] });
    expect(result.ledger).toEqual(["2019-08 新镇 约1.a -2 L0 待确认"]);
    expect(result.of("新镇")).toMatchObject([{ missing: ["IN-UNIT·新镇"], unitType: "乡镇" }]);
  });

  it("S25 an unknown name that is not last still counts in the field", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 新镇: 5, 戊乡: 11, 癸乡: 12 })] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(result.reason("癸乡")).toContain("共11个");
  });

  it("A-14 a unit written by its alias continues the streak of its name", () => {
    const units = UNITS.map((known) => (known.name === "癸乡" ? unit("癸乡", "乡镇", "癸镇") : known));
    const renamed = { ...lastIs("癸乡", "2019-09") };
    const entries = renamed.entries.map((entry) =>
      entry.label === "癸乡" ? { ...entry, label: "癸镇", mention: mention("癸镇", units) } : entry,
    );
    const result = judge({ units, rankings: [lastIs("癸乡", "2019-08"), { ...renamed, entries }] });
    expect(result.ledger).toContain("2019-09 癸乡 约1.b -4 L1");
  });

  it("A-6 a department that is last in a district ranking is shown and not scored", () => {
    const entries = ["区教育局", "区扶贫办", "区住建局"].map((name, index) =>
      row(name, index + 1, { mention: mention(name) }),
    );
    const result = judge({ rankings: [ranking({ entries, subject: "区直" })] });
    expect(result.ledger).toEqual([]);
    expect(result.flags("区住建局")[0]).toMatch(/^约1仅适用乡镇/);
    expect(result.of("区教育局")).toEqual([]);
  });

  it("POL-STREET 街道 counts as a township, as a department outside 约1, or not at all; it stays in the field", () => {
    const rankings = [tenRanked("2019-08", { 城南街道: 11 })];
    expect(judge({ rankings }).ledger).toEqual(["2019-08 城南街道 约1.a -2 L0"]);
    const department = judge({ rankings, switches: { "POL-STREET": "区直" } });
    expect(department.ledger).toEqual([]);
    expect(department.flags("城南街道")[0]).toMatch(/^约1仅适用乡镇/);
    const excluded = judge({ rankings, switches: { "POL-STREET": "不计" } });
    expect(excluded.ledger).toEqual([]);
    expect(excluded.flags("城南街道")).toEqual(["非本区考核单位，不计分"]);
  });

  it("POL-STREET 乡镇 leaves a 街道 that the directory calls a department a department", () => {
    const units = [...UNITS.filter(({ name }) => name !== "城南街道"), unit("城南街道", "区直")];
    const rankings = [tenRanked("2019-08", { 城南街道: 11 })];
    expect(judge({ rankings, units }).ledger).toEqual([]);
    const excluded = judge({ rankings, units, switches: { "POL-STREET": "不计" } });
    expect(excluded.flags("城南街道")).toEqual(["非本区考核单位，不计分"]);
  });

  it("B-19 keeps what a corrected issue gave as voided, without points, talk or streak", () => {
    const first = { ...lastIs("癸乡", "2019-08"), replacedBy: "newer" };
    const newer = { ...lastIs("壬镇", "2019-08"), id: "newer" };
    const result = judge({ rankings: [first, newer, lastIs("癸乡", "2019-09")] });
    expect(result.ledger).toEqual(["2019-08 壬镇 约1.a -2 L0", "2019-09 癸乡 约1.a -2 L0"]);
    expect(result.of("癸乡", "2019-08").filter(({ kind }) => kind === "absorbed")).toMatchObject([
      { clause: "约1.a", voided: true, talk: null, by: "newer" },
    ]);
    const same = judge({ rankings: [first, { ...lastIs("癸乡", "2019-08"), id: "newer" }] });
    expect(same.outcomes.some(({ kind }) => kind === "absorbed")).toBe(false);
  });

  it("A-11 a unit of category 其他 that is last is not scored", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 供电公司: 11 })] });
    expect(result.ledger).toEqual([]);
    expect(result.flags("供电公司")).toEqual(["非本区考核单位，不计分"]);
  });

  it("a registered finding does not keep 约1 from firing", () => {
    const events = [finding("癸乡", "脱贫攻坚工作指标排名")];
    expect(judge({ rankings: [tenRanked("2019-08")], events }).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
  });
});

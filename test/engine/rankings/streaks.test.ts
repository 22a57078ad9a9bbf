// 约1.b: streaks of last places over issues, gaps, years, typed history, and the switches that change them.
import type { Ranking } from "../../../src/engine";
import { judge, lastIs, lastPlace, tenRanked, townships, unit, UNITS, type Facts } from "./facts";

const months = (last: string, ...data: string[]) => data.map((name) => lastIs(last, name));
const AUGUST = lastIs("癸乡", "2019-08");
const SEPTEMBER = lastIs("癸乡", "2019-09");
const OCTOBER = lastIs("癸乡", "2019-10");

describe("约1.b two last places in a row", () => {
  it("S2 cost another 4 points and a talk, and name both months", () => {
    const result = judge({ rankings: [AUGUST, SEPTEMBER] });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0", "2019-09 癸乡 约1.b -4 L1"]);
    expect(result.reason("癸乡", "2019-09")).toContain("连续2次居末位（8月、9月）");
    expect(result.flags("癸乡", "2019-09")).toEqual([]);
  });

  it("do not depend on the order in which the sheets stand", () => {
    expect(judge({ rankings: [SEPTEMBER, AUGUST] }).ledger).toEqual(
      judge({ rankings: [AUGUST, SEPTEMBER] }).ledger,
    );
  });

  it("POL-STREAK-2 替换为4分 books the difference", () => {
    const result = judge({
      rankings: [AUGUST, SEPTEMBER, OCTOBER],
      switches: { "POL-STREAK-2": "替换为4分" },
    });
    expect(result.ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0",
      "2019-09 癸乡 约1.b -2 L1",
      "2019-10 癸乡 约1.b -4 L1",
    ]);
  });

  it("need one series: last in two different ones is twice a first time", () => {
    const other = lastIs("癸乡", "2019-09", { series: "信访排名" });
    expect(judge({ rankings: [AUGUST, other] }).ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0",
      "2019-09 癸乡 约1.a -2 L0",
    ]);
  });

  it("continue over spaces in the name of the series", () => {
    const spaced = lastIs("癸乡", "2019-09", { series: " 脱贫攻坚工作指标排名 " });
    expect(judge({ rankings: [AUGUST, spaced] }).ledger).toContain("2019-09 癸乡 约1.b -4 L1");
  });

  it("are not begun by a table that is 仅参考", () => {
    const reference = { ...AUGUST, counts: false };
    expect(judge({ rankings: [reference, SEPTEMBER] }).ledger).toEqual(["2019-09 癸乡 约1.a -2 L0"]);
  });
});

describe("C-7 a shared last place", () => {
  it("counts for the run, and the run says so", () => {
    const shared = tenRanked("2019-08", { 壬镇: 9, 癸乡: 9 });
    const result = judge({ rankings: [shared, SEPTEMBER] });
    expect(result.ledger).toContain("2019-09 癸乡 约1.b -4 L1");
    expect(result.flags("癸乡", "2019-09")).toEqual(["连续次数含并列末位(8月)"]);
    expect(result.flags("癸乡", "2019-08").join()).not.toContain("连续次数");
  });
});

describe("S3 the third time and gaps", () => {
  it("C-5 every further time costs 4 points, flagged", () => {
    const result = judge({ rankings: [AUGUST, SEPTEMBER, OCTOBER] });
    expect(result.ledger[2]).toBe("2019-10 癸乡 约1.b -4 L1");
    expect(result.flags("癸乡", "2019-10")).toEqual(["第3次连续，制度未明确"]);
  });

  it("POL-STREAK-3 只在第二次: later times cost nothing and say so", () => {
    const result = judge({
      rankings: [AUGUST, SEPTEMBER, OCTOBER],
      switches: { "POL-STREAK-3": "只在第二次" },
    });
    expect(result.ledger).toHaveLength(2);
    expect(result.flags("癸乡", "2019-10")).toEqual(["第3次连续，制度未明确"]);
    expect(result.of("癸乡", "2019-10")).toMatchObject([
      { kind: "not-applied", checks: [{ label: "ranking.check.streak", want: 2, got: 3, ok: false }] },
    ]);
  });

  it("POL-STREAK-3 只在第二次: while it is open whether this is the third time, nothing is declined", () => {
    const unreadable = tenRanked("2019-09", {}, { direction: null });
    const entries = unreadable.entries.map((entry) => ({ ...entry, place: { kind: "by-score" } as const }));
    const open = judge({
      rankings: [lastIs("癸乡", "2019-07"), AUGUST, { ...unreadable, entries }, OCTOBER],
      switches: { "POL-STREAK-3": "只在第二次" },
    });
    expect(
      open.outcomes.find((outcome) => outcome.month === "2019-10" && outcome.unit === "癸乡"),
    ).toMatchObject({
      kind: "undecided",
      missing: ["B-8·区·脱贫攻坚工作指标排名"],
    });
  });

  it("POL-STREAK-3 重新起算: the third is a first again, the fourth a second", () => {
    const rankings = months("癸乡", "2019-08", "2019-09", "2019-10", "2019-11");
    const result = judge({ rankings, switches: { "POL-STREAK-3": "重新起算" } });
    expect(result.ledger.slice(2)).toEqual(["2019-10 癸乡 约1.a -2 L0", "2019-11 癸乡 约1.b -4 L1"]);
    const switches = { "POL-STREAK-3": "重新起算", "POL-STREAK-2": "替换为4分" } as const;
    expect(judge({ rankings, switches }).ledger[3]).toBe("2019-11 癸乡 约1.b -2 L1");
  });

  it("C-2 a month without an issue does not break the streak, and is named", () => {
    const result = judge({ rankings: [AUGUST, OCTOBER] });
    expect(result.ledger[1]).toBe("2019-10 癸乡 约1.b -4 L1");
    expect(result.flags("癸乡", "2019-10")).toEqual(["缺9月"]);
    const later = judge({ rankings: [AUGUST, OCTOBER, lastIs("癸乡", "2019-11")] });
    expect(later.flags("癸乡", "2019-11")).toContain("缺9月");
  });

  it("POL-STREAK-GAP 按月份连续: it does", () => {
    const result = judge({ rankings: [AUGUST, OCTOBER], switches: { "POL-STREAK-GAP": "按月份连续" } });
    expect(result.ledger[1]).toBe("2019-10 癸乡 约1.a -2 L0");
    expect(result.flags("癸乡", "2019-10")).toEqual(["缺9月", "本年第2次(不连续)"]);
  });

  it("C-1 somebody else in between makes it a first time again, counted within the year", () => {
    const result = judge({ rankings: [AUGUST, lastIs("壬镇", "2019-09"), OCTOBER] });
    expect(result.ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0",
      "2019-09 壬镇 约1.a -2 L0",
      "2019-10 癸乡 约1.a -2 L0",
    ]);
    expect(result.flags("癸乡", "2019-10")).toEqual(["本年第2次(不连续)"]);
  });

  it("an issue where nobody is last breaks the streak", () => {
    const level = townships("2019-09", { 甲镇: 1, 乙镇: 1, 癸乡: 1 });
    expect(judge({ rankings: [AUGUST, level, OCTOBER] }).ledger[1]).toBe("2019-10 癸乡 约1.a -2 L0");
  });
});

describe("C-6 the turn of the year", () => {
  const rankings = months("癸乡", "2019-12", "2020-01");

  it("carries the streak over", () => {
    const result = judge({ rankings });
    expect(result.ledger).toEqual(["2019-12 癸乡 约1.a -2 L0", "2020-01 癸乡 约1.b -4 L1"]);
    expect(result.reason("癸乡", "2020-01")).toContain("（2019年12月、2020年1月）");
    expect(result.of("癸乡", "2020-01")).toMatchObject([{ year: 2020 }]);
  });

  it("POL-STREAK-YEAR 每年重新起算: starts again", () => {
    const result = judge({ rankings, switches: { "POL-STREAK-YEAR": "每年重新起算" } });
    expect(result.ledger[1]).toBe("2020-01 癸乡 约1.a -2 L0");
    expect(result.flags("癸乡", "2020-01")).toEqual([]);
  });

  it("POL-STREAK-YEAR 每年重新起算: it is not a missing month that ended the run", () => {
    const result = judge({
      rankings: months("癸乡", "2019-11", "2020-02"),
      switches: { "POL-STREAK-YEAR": "每年重新起算" },
    });
    expect(result.flags("癸乡", "2020-02")).toEqual([]);
  });
});

describe("C-8 earlier issues that are not in the workbook", () => {
  it("count as none, are flagged, and are asked about once for the series", () => {
    const result = judge({ rankings: [AUGUST, SEPTEMBER] });
    expect(result.flags("癸乡", "2019-08")).toEqual(["无上期，按第一次计"]);
    expect(result.questions).toMatchObject([
      { code: "C-8", holds: false, choices: [], id: "C-8·区·脱贫攻坚工作指标排名·2019-08" },
    ]);
  });

  it("are not asked about when nobody of ours is last", () => {
    const all = townships("2019-08", { 甲镇: 1, 乙镇: 1, 丙镇: 1 });
    expect(judge({ rankings: [all] }).questions).toEqual([]);
  });

  it("are not asked about in January when every year starts again", () => {
    const switches = { "POL-STREAK-YEAR": "每年重新起算" } as const;
    expect(judge({ rankings: [lastIs("癸乡", "2020-01")], switches }).questions).toEqual([]);
    expect(judge({ rankings: [lastIs("癸乡", "2020-02")], switches }).codes).toEqual(["C-8"]);
  });

  const answered = (text: string, rankings = [AUGUST]): Facts => ({
    rankings,
    answers: { "C-8·区·脱贫攻坚工作指标排名·2019-08": text },
  });

  it("follow the answer: the same unit, another one, nobody, several", () => {
    expect(judge(answered("癸乡")).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
    expect(judge(answered("壬镇")).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(judge(answered("无")).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
    expect(judge(answered("壬镇、癸乡")).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
    expect(judge(answered("壬镇、 、癸乡，")).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
    expect(judge(answered("癸乡")).questions).toEqual([]);
    expect(judge(answered("癸乡")).reason("癸乡")).toContain("（7月、8月）");
    expect(judge(answered("无")).flags("癸乡")).toEqual([]);
  });

  it("belong to their issue: an answer about the issue before August says nothing once July is there", () => {
    const july = lastIs("癸乡", "2019-07");
    const result = judge(answered("癸乡", [AUGUST, july]));
    expect(result.ledger).toEqual(["2019-07 癸乡 约1.a -2 L0", "2019-08 癸乡 约1.b -4 L1"]);
    expect(result.questions).toMatchObject([{ id: "C-8·区·脱贫攻坚工作指标排名·2019-07" }]);
  });

  it("are asked about again when the answer names nobody we know", () => {
    const result = judge(answered("癸鄉"));
    expect(result.questions).toMatchObject([{ code: "C-8", id: "C-8·区·脱贫攻坚工作指标排名·2019-08·癸鄉" }]);
    expect(result.flags("癸乡")).toEqual(["无上期，按第一次计"]);
    expect(judge(answered("癸乡、癸鄉")).codes).toEqual(["C-8"]);
  });

  it("are asked about for all that are last, and hold nobody", () => {
    const { questions } = judge({ rankings: [tenRanked("2019-08", { 癸乡: 9 })] });
    expect(questions).toMatchObject([
      {
        code: "C-8",
        holds: false,
        affects: ["壬镇", "癸乡"],
        choices: [],
        message: { values: { month: "2019年8月" } },
      },
    ]);
  });

  it("are asked about in January as well, unless every year starts again", () => {
    expect(judge({ rankings: [lastIs("癸乡", "2020-01")] }).codes).toEqual(["C-8"]);
  });
});

describe("历史末位", () => {
  it("gives the earlier issue", () => {
    const history = [lastPlace("2019-07", "癸乡")];
    const result = judge({ rankings: [AUGUST], history });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
    expect(result.reason("癸乡")).toContain("连续2次居末位（7月、8月）");
    expect(result.questions).toEqual([]);
  });

  it("understands aliases and several units of one month", () => {
    const history = [lastPlace("2019-07", "壬镇"), lastPlace("2019-07", "癸乡")];
    expect(judge({ rankings: [AUGUST], history }).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
    expect(judge({ rankings: [AUGUST], history: [...history].reverse() }).ledger).toEqual([
      "2019-08 癸乡 约1.b -4 L1",
    ]);
  });

  it("understands a unit by its alias", () => {
    const units = UNITS.map((known) => (known.name === "癸乡" ? unit("癸乡", "乡镇", "癸镇") : known));
    const history = [lastPlace("2019-07", "癸镇")];
    expect(judge({ units, rankings: [AUGUST], history }).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
  });

  it("is the district's own where it names no level", () => {
    const history = [{ ...lastPlace("2019-07", "癸乡"), level: null }];
    expect(judge({ rankings: [AUGUST], history }).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
  });

  it("fills a month between two issues", () => {
    const history = [lastPlace("2019-09", "壬镇")];
    const result = judge({ rankings: [AUGUST, OCTOBER], history });
    expect(result.ledger[1]).toBe("2019-10 癸乡 约1.a -2 L0");
  });

  it("gives way to the month's own ranking", () => {
    const history = [lastPlace("2019-08", "壬镇")];
    expect(judge({ rankings: [AUGUST, SEPTEMBER], history }).ledger).toContain("2019-09 癸乡 约1.b -4 L1");
    const other = [AUGUST, lastIs("壬镇", "2019-09")];
    expect(judge({ rankings: other, history }).ledger).toContain("2019-09 壬镇 约1.a -2 L0");
  });

  it("counts for the only series when its own name is another", () => {
    const history = [lastPlace("2019-07", "癸乡", "指标排名")];
    expect(judge({ rankings: [AUGUST], history }).ledger).toEqual(["2019-08 癸乡 约1.b -4 L1"]);
  });

  it("is asked about when several series could be meant, and follows the answer", () => {
    const rankings = [AUGUST, lastIs("癸乡", "2019-08", { series: "信访排名" })];
    const history = [lastPlace("2019-07", "癸乡", "指标排名")];
    const open = judge({ rankings, history });
    const question = open.questions.find(({ id }) => id.includes("历史末位"))!;
    expect(question).toMatchObject({
      id: "C-8·历史末位·指标排名",
      code: "C-8",
      holds: false,
      at: { sheet: "历史末位" },
    });
    expect(open.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0", "2019-08 癸乡 约1.a -2 L0"]);
    const result = judge({ rankings, history, answers: { [question.id]: "信访排名" } });
    expect(result.ledger).toEqual(["2019-08 癸乡 约1.a -2 L0", "2019-08 癸乡 约1.b -4 L1"]);
  });

  it("asks nothing while there is no series that it could be about", () => {
    expect(judge({ history: [lastPlace("2019-07", "癸乡")] }).questions).toEqual([]);
  });

  it("of another level is not about the district", () => {
    const history = [{ ...lastPlace("2019-07", "癸乡"), level: "市" as const }];
    expect(judge({ rankings: [AUGUST], history }).ledger).toEqual(["2019-08 癸乡 约1.a -2 L0"]);
  });
});

describe("a doubtful issue", () => {
  it("makes what follows from it doubtful as well, and only that", () => {
    const held = { ...AUGUST, holds: ["B-7·x"] };
    const result = judge({ rankings: [held, SEPTEMBER, lastIs("壬镇", "2019-10")] });
    expect(result.ledger).toEqual([
      "2019-08 癸乡 约1.a -2 L0 待确认",
      "2019-09 癸乡 约1.b -4 L1 待确认",
      "2019-10 壬镇 约1.a -2 L0",
    ]);
  });

  describe("before two certain ones", () => {
    const held = { ...AUGUST, holds: ["B-7·x"] };
    const later = (first: Ranking, ...others: readonly Ranking[]) => {
      return (switches: Facts["switches"] = {}) =>
        judge({ rankings: [first, SEPTEMBER, OCTOBER, ...others], switches }).ledger.slice(2);
    };
    const NOVEMBER = lastIs("癸乡", "2019-11");

    it("changes nothing of the second: it counts, tells what is certain, and that more may be", () => {
      const firm = ["2019-10 癸乡 约1.b -4 L1"];
      expect(later(held)()).toEqual(firm);
      expect(later(AUGUST)()).toEqual(firm);
      expect(later(lastIs("壬镇", "2019-08"))()).toEqual(firm);
      const result = judge({ rankings: [held, SEPTEMBER, OCTOBER] });
      expect(result.reason("癸乡", "2019-10")).toContain("连续2次居末位（9月、10月）");
      expect(result.flags("癸乡", "2019-10")).toEqual([
        "更早一期未定，连续期数可能更多，分值不变：由得分推算名次（B-7）",
      ]);
    });

    it.each([
      ["只在第二次", []],
      ["重新起算", ["2019-10 癸乡 约1.a -2 L0 待确认"]],
    ] as const)("books nothing firm where the number decides: POL-STREAK-3 %s", (value, rows) => {
      expect(later(held)({ "POL-STREAK-3": value })).toEqual(rows);
    });

    it("names the months of shared last places within the certain part, and every open question", () => {
      const tied = (data: string) => tenRanked(data, { 癸乡: 9 });
      const flags = (rankings: readonly Ranking[]) => judge({ rankings }).flags("癸乡", "2019-10");
      const first = { ...tied("2019-08"), holds: ["B-7·x", "IN-CELL·x"] };
      expect(flags([first, SEPTEMBER, OCTOBER])).toEqual([expect.stringMatching(/（B-7）、.*（IN-CELL）$/)]);
      expect(flags([first, tied("2019-09"), OCTOBER])).toContain("连续次数含并列末位(9月)");
    });

    it("leaves a third one open with the question that decides whether it is one (只在第二次)", () => {
      const switches = { "POL-STREAK-3": "只在第二次" } as const;
      expect(judge({ rankings: [held, SEPTEMBER, OCTOBER], switches }).of("癸乡", "2019-10")).toMatchObject([
        { kind: "undecided", points: null, missing: ["B-7·x"] },
      ]);
    });

    it("holds the second where it only makes up the total, and the third no more (POL-STREAK-2)", () => {
      const [october, november] = later(held, NOVEMBER)({ "POL-STREAK-2": "替换为4分" });
      expect(october).toMatch(/待确认$/);
      expect(november).toBe("2019-11 癸乡 约1.b -4 L1");
    });

    it("names the months that are missing within the certain part of the run, and no others", () => {
      const first = { ...lastIs("癸乡", "2019-06"), holds: ["B-7·x"] };
      const flags = (rankings: readonly Ranking[]) =>
        judge({ rankings: [first, ...rankings] }).flags("癸乡", "2019-10");
      expect(flags([SEPTEMBER, OCTOBER])).toEqual([expect.stringMatching(/^更早一期未定/)]);
      expect(flags([AUGUST, OCTOBER])).toEqual(["缺9月", expect.stringMatching(/^更早一期未定/)]);
    });

    it("a doubt in between starts the count of certain ones anew", () => {
      const unsure = { ...SEPTEMBER, holds: ["B-7·x"] };
      const { ledger } = judge({ rankings: [AUGUST, unsure, OCTOBER, NOVEMBER] });
      expect(ledger).toEqual([
        "2019-08 癸乡 约1.a -2 L0",
        "2019-09 癸乡 约1.b -4 L1 待确认",
        "2019-10 癸乡 约1.b -4 L1 待确认",
        "2019-11 癸乡 约1.b -4 L1",
      ]);
    });
  });

  it("holds the next last place of a unit that may have been last", () => {
    const open = tenRanked("2019-08", { 癸乡: { kind: "unreadable" } });
    const entries = open.entries.map((entry) =>
      entry.label === "癸乡" ? { ...entry, holds: ["IN-CELL·x"] } : entry,
    );
    const result = judge({ rankings: [{ ...open, entries }, SEPTEMBER] });
    expect(result.ledger).toContain("2019-09 癸乡 约1.a -2 L0 待确认");
  });

  it("does not touch a unit that was certainly not last", () => {
    const held = { ...AUGUST, holds: ["B-7·x"] };
    expect(judge({ rankings: [held, lastIs("壬镇", "2019-09")] }).ledger[1]).toBe("2019-09 壬镇 约1.a -2 L0");
  });
});

describe("a last place under a name that is no unit's", () => {
  const named = (name: string) => {
    const rename = (entry: Ranking["entries"][number]) =>
      entry.label === "癸乡" ? { ...entry, label: name, mention: { unit: null, text: name } } : entry;
    return { ...AUGUST, entries: AUGUST.entries.map(rename) };
  };

  it("may be that of the unit which is missing there: how long its run is stays open", () => {
    const result = judge({ rankings: [named("见附件"), SEPTEMBER] });
    expect(result.ledger).toContain("2019-09 癸乡 约1.a -2 L0 待确认");
    expect(result.of("癸乡")).toMatchObject([{ missing: ["IN-UNIT·见附件"] }]);
  });

  it("is none of a unit that stands in the same table under its own name", () => {
    const result = judge({ rankings: [named("见附件"), lastIs("壬镇", "2019-09")] });
    expect(result.ledger.filter((line) => line.includes("2019-09"))).toEqual(["2019-09 壬镇 约1.a -2 L0"]);
  });
});

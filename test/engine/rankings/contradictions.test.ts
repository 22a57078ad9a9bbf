// Ranks beside scores: which rows contradict each other (B-6), and tables in which only some rows have a rank.
import type { Place } from "../../../src/engine";
import { byScore, counties, fromBottom, judge, mention, ranking, row } from "./facts";

type Row = readonly [name: string, place: Place | number, score: number | null];

const table = (...rows: readonly Row[]) =>
  ranking({
    entries: rows.map(([name, place, score]) => row(name, place, { mention: mention(name), score })),
  });

const CONTRADICTION = "名次与得分不一致";
const EQUAL_SCORES = "有得分相同而名次不同的单位";
const LAST = "2019-08 丁镇 约1.a -2 L0";

describe("ranks and scores that disagree (B-6)", () => {
  it("are found by rank and score, in whatever order the rows stand", () => {
    const result = judge({
      rankings: [table(["丁镇", 4, 50], ["甲镇", 1, 90], ["丙镇", 3, 70], ["乙镇", 2, 80])],
    });
    expect(["甲镇", "乙镇", "丙镇", "丁镇"].flatMap((name) => result.flags(name))).not.toContain(
      CONTRADICTION,
    );
  });

  it("do not hide equal scores that stand around them", () => {
    const result = judge({
      rankings: [table(["甲镇", 1, 90], ["乙镇", 2, 95], ["丙镇", 3, 90], ["丁镇", 4, 50])],
    });
    expect(result.flags("丁镇")).toContain(EQUAL_SCORES);
  });

  it("are not seen in equal scores", () => {
    const result = judge({
      rankings: [table(["甲镇", 1, 90], ["乙镇", 2, 80], ["丙镇", 3, 50], ["丁镇", 4, 50])],
    });
    expect(result.flags("丁镇")).toContain(EQUAL_SCORES);
    expect([...result.flags("丙镇"), ...result.flags("丁镇")]).not.toContain(CONTRADICTION);
  });

  it("put a unit with an equal score before the one that is ranked worse", () => {
    const result = judge({
      rankings: [table(["丁镇", 4, 50], ["甲镇", 1, 50], ["乙镇", 2, 90], ["丙镇", 3, 80])],
    });
    expect(result.flags("甲镇")).toContain(CONTRADICTION);
    expect(result).toMatchObject({ ledger: [LAST], codes: ["C-8"] });
  });

  it("put our county into the band by score, behind the one with an equal score", () => {
    const places = { 示例区: 1, 甲县: 2, 乙县: 3, 丙县: 4, 丁县: 5, 戊县: 6, 己县: 7 };
    const ranked = counties("市", places, ["区住建局"]);
    const entries = ranked.entries.map((entry, index) => ({
      ...entry,
      score: [50, 95, 90, 85, 80, 75, 50][index] ?? 0,
    }));
    expect(judge({ rankings: [{ ...ranked, entries }] }).codes).toEqual(["B-6"]);
  });

  it("wait for the question that stands already, and follow its answer", () => {
    const held = {
      ...table(["甲镇", 1, 90], ["乙镇", 2, 80], ["丙镇", 3, 50], ["丁镇", 4, 60]),
      holds: ["B-7·x", "B-6·own"],
    };
    const open = judge({ rankings: [held] });
    expect(open.codes).toEqual(["C-8"]);
    expect(open.of("丁镇")).toMatchObject([{ kind: "undecided", missing: ["B-6·own", "B-7·x"] }]);
    const answers = { "B-6·own": "以得分为准" };
    expect(judge({ rankings: [held], answers }).ledger).toEqual(["2019-08 丙镇 约1.a -2 L0 待确认"]);
  });
});

describe("what contradicts", () => {
  const codes = (...rows: readonly Row[]) => {
    const result = judge({ rankings: [table(...rows)] });
    return rows.flatMap(([name]) => result.of(name).flatMap(({ flags }) => flags.map(({ code }) => code)));
  };

  it("is never a shared rank, whichever of its rows comes first", () => {
    const better: Row = ["丙镇", 3, 60];
    const worse: Row = ["丁镇", 3, 50];
    const before: readonly Row[] = [
      ["甲镇", 1, 90],
      ["乙镇", 2, 80],
    ];
    expect(codes(...before, better, worse)).not.toContain("ranking.flag.contradiction");
    expect(codes(...before, worse, better)).not.toContain("ranking.flag.contradiction");
  });

  it("is never a row without a score", () => {
    expect(codes(["甲镇", 1, 90], ["乙镇", 2, null], ["丙镇", 3, 70], ["丁镇", 4, 50])).not.toContain(
      "ranking.flag.contradiction",
    );
  });

  it("is named by the row that is ranked nearest", () => {
    const rows: readonly Row[] = [
      ["甲镇", 1, 90],
      ["乙镇", 2, 55],
      ["丙镇", 3, 50],
      ["丁镇", 4, 60],
    ];
    const { questions } = judge({ rankings: [table(...rows)] });
    expect(questions.find(({ code }) => code === "B-6")).toMatchObject({
      id: "B-6·区·脱贫攻坚工作指标排名·2019-08",
      message: { values: { month: "2019年8月", better: "丙镇", worse: "丁镇" } },
      choices: ["以公布名次为准", "以得分为准"],
      affects: ["丙镇", "丁镇"],
    });
  });

  it("is never a row with an equal score, however near it is ranked", () => {
    const rows: readonly Row[] = [
      ["丁镇", 4, 60],
      ["甲镇", 1, 90],
      ["乙镇", 2, 50],
      ["丙镇", 3, 60],
    ];
    const { questions } = judge({ rankings: [table(...rows)] });
    expect(questions.find(({ code }) => code === "B-6")).toMatchObject({
      message: { values: { better: "乙镇", worse: "丁镇" } },
    });
  });
});

describe("a table in which some rows show a score only", () => {
  it("is read by its ranks, and compares no rank that is not there", () => {
    const result = judge({
      rankings: [table(["甲镇", 1, 90], ["乙镇", byScore, 40], ["丙镇", 3, 70], ["丁镇", 4, 50])],
    });
    expect(result.ledger).toEqual([LAST]);
    expect(["甲镇", "丙镇", "丁镇"].flatMap((name) => result.flags(name))).not.toContain(CONTRADICTION);
  });

  it("is read by its places from the bottom", () => {
    const result = judge({
      rankings: [table(["甲镇", byScore, 90], ["乙镇", byScore, 60], ["丁镇", fromBottom(1), 70])],
    });
    expect(result.ledger).toEqual([LAST]);
  });
});

// What a result shows of its checks: what was wanted, what was found, in which cell, and what is said of it.
import {
  OFFICE,
  byScore,
  fromBottom,
  indicator,
  indicators,
  judge,
  lastIs,
  lead,
  mention,
  ranking,
  row,
  tenRanked,
  townships,
  unranked,
  unreadable,
} from "./facts";
import type { IsoDate } from "../../../src/policy";

const province = (place: Parameters<typeof row>[1], total: number | null = 106) =>
  indicators("省", "2019-08", total, [
    {
      ...indicator("危房改造", 1, "区住建局"),
      place: typeof place === "number" ? row("x", place).place : place,
    },
  ]);

describe("the checks of a result", () => {
  it("name the band, the place, the size wanted and the cell that states it", () => {
    const checks = judge({ rankings: [province(90)] }).of("区住建局")[0]?.checks;
    expect(checks).toMatchObject([
      { label: "ranking.check.position", want: "11–20", got: 17, ok: true, source: "computed" },
      {
        label: "ranking.check.total",
        want: 21,
        got: 106,
        ok: true,
        source: "sheet",
        evidence: [{ sheet: "指标", cell: "F1" }],
      },
    ]);
  });

  it("say where a place from the bottom was read, and that no size is known", () => {
    const result = judge({ rankings: [province(fromBottom(10), null)] });
    expect(result.reason("区住建局")).toBe("2019年8月危房改造全省排名倒数第10名（总数未注明），从末位数第10");
    expect(result.of("区住建局")[0]?.checks).toMatchObject([
      { want: "1–10", got: 10, ok: true, source: "sheet" },
      { got: null, ok: false, source: "computed", evidence: [{ cell: "A1" }] },
    ]);
  });

  it("name the length of the run that the row asks for", () => {
    const { outcomes } = judge({ rankings: [lastIs("癸乡", "2019-08"), lastIs("癸乡", "2019-09")] });
    const streaks = outcomes.flatMap(({ checks }) =>
      checks.filter(({ label }) => label === "ranking.check.streak"),
    );
    expect(streaks).toMatchObject([
      { want: 1, got: 1, source: "assumed" },
      { want: 2, got: 2, source: "computed" },
    ]);
  });

  it("fail where all share one place", () => {
    const all = townships("2019-08", { 甲镇: 1, 乙镇: 1, 丙镇: 1 });
    expect(judge({ rankings: [all] }).of("甲镇")[0]?.checks).toEqual([
      {
        label: "ranking.check.tied",
        want: "有先后",
        got: "3家并列",
        ok: false,
        evidence: [{ sheet: "表", cell: "D-甲镇" }],
        source: "sheet",
      },
    ]);
  });

  it("fail where the field is small", () => {
    const none = judge({ rankings: [province(8, 15)], switches: { "POL-N-SMALL": "不适用" } });
    expect(none.of("区住建局")).toMatchObject([
      { reason: { code: "ranking.small" }, checks: [{ want: 21, got: 15, ok: false }] },
    ]);
  });

  it("fail above the band", () => {
    expect(judge({ rankings: [province(80)] }).of("区住建局")).toMatchObject([
      {
        id: "2019-08·区住建局·约4·危房改造·未触发",
        reason: { code: "ranking.outside-band" },
        checks: [{ label: "ranking.check.position", got: 27, ok: false }],
      },
    ]);
  });
});

describe("the check of who is scored", () => {
  const declined = (want: string, got: string) => ({
    checks: [{ label: "ranking.check.category", want, got, ok: false, source: "sheet" }],
  });

  it("fails for a department that is last among departments", () => {
    const entries = ["区教育局", "区扶贫办", "区住建局"].map((name, index) =>
      row(name, index + 1, { mention: mention(name) }),
    );
    const table = ranking({ entries, subject: "区直" });
    expect(judge({ rankings: [table] }).of("区住建局")).toMatchObject([
      { unitType: "区直", reason: { code: "ranking.last" }, ...declined("乡镇", "区直") },
    ]);
    const tied = entries.map((entry) => ({ ...entry, place: row("x", 1).place }));
    expect(judge({ rankings: [{ ...table, entries: tied }] }).outcomes).toEqual([]);
  });

  it("fails for a department or a stranger that is last among townships, and says which", () => {
    const rankings = [tenRanked("2019-08", { 城南街道: 11 })];
    expect(judge({ rankings, switches: { "POL-STREET": "区直" } }).of("城南街道")).toMatchObject([
      { unitType: "区直", ...declined("乡镇", "区直") },
    ]);
    expect(judge({ rankings, switches: { "POL-STREET": "不计" } }).of("城南街道")).toMatchObject([
      { unitType: "乡镇", ...declined("乡镇", "其他") },
    ]);
  });

  it("fails for a stranger that answers for an indicator", () => {
    const table = indicators("市", "2019-08", 7, [indicator("危房改造", 7, "供电公司")]);
    expect(judge({ rankings: [table] }).of("供电公司")).toMatchObject([
      { flags: [{ code: "ranking.flag.not-scored" }], ...declined("乡镇或区直", "其他") },
    ]);
  });
});

describe("the place in words", () => {
  it("of a table without ranks is the one by score", () => {
    const table = townships("2019-08", { 甲镇: byScore, 乙镇: byScore, 丙镇: byScore });
    const entries = table.entries.map((entry, index) => ({ ...entry, score: 90 - index }));
    const result = judge({ rankings: [{ ...table, entries }] });
    expect(result.reason("丙镇")).toBe("2019年8月脱贫攻坚工作指标排名按得分倒数第1名（共3个），居末位");
    expect(result.flags("丙镇")).toContain("由得分推算名次");
  });

  it("of two years names the years", () => {
    const result = judge({ rankings: [lastIs("癸乡", "2019-12"), lastIs("癸乡", "2020-01")] });
    expect(result.reason("癸乡", "2020-01")).toContain("（2019年12月、2020年1月）");
  });
});

describe("who answers for an indicator", () => {
  const open = indicators("市", "2019-08", 7, [indicator("危房改造", 6)]);

  it("is known by the row of 指标责任对照, an unknown name being taken for a department", () => {
    const result = judge({ rankings: [open], leads: [lead("危房改造", ["区住建局", "新设局"])] });
    expect(result.of("区住建局")).toMatchObject([
      { sources: [{ cell: "D-危房改造" }, { sheet: "指标责任对照", cell: "A2" }] },
    ]);
    expect(result.of("新设局")).toMatchObject([{ kind: "undecided", unitType: "区直" }]);
    const named = indicators("市", "2019-08", 7, [indicator("危房改造", 6, "新设局")]);
    expect(judge({ rankings: [named] }).of("新设局")).toMatchObject([{ unitType: "区直" }]);
  });

  it("is known by the answer, which is flagged and has no cell of the table", () => {
    const result = judge({ rankings: [open], answers: { "A-2·危房改造": "住建局、住建委" } });
    expect(result.of("区住建局")).toMatchObject([
      { kind: "applied", flags: [{ code: "ranking.flag.answered" }], sources: [{ cell: "D-危房改造" }] },
    ]);
    expect(result.of("区住建局")[0]?.sources).toHaveLength(1);
    expect(result.codes).toEqual(["A-2"]);
  });

  it("is asked for by the series where the row names no indicator", () => {
    const unnamed = { ...open, entries: open.entries.map((entry) => ({ ...entry, indicator: null })) };
    expect(judge({ rankings: [unnamed] }).questions).toMatchObject([
      { id: "A-2·指标排名", affects: ["指标排名"], message: { values: { indicator: "指标排名" } } },
    ]);
    expect(judge({ rankings: [unnamed], answers: { "A-2·指标排名": "住建局" } }).ledger).toHaveLength(1);
  });

  it("names every supporting unit", () => {
    const table = indicators("市", "2019-08", 7, [
      indicator("危房改造", 6, "牵头:区住建局", "配合:区扶贫办", "配合:区教育局"),
    ]);
    expect(judge({ rankings: [table] }).flags("区住建局")).toEqual(["配合单位区扶贫办、区教育局不计分"]);
  });
});

describe("C-16 the period", () => {
  const given = (validFrom: string | null, validTo: string | null) =>
    judge({
      rankings: [lastIs("癸乡", "2019-08")],
      office: { ...OFFICE, validFrom: validFrom as IsoDate | null, validTo: validTo as IsoDate | null },
    });

  it("takes in the months in which it begins and ends", () => {
    expect(given("2019-08-15", "2019-08-20").ledger).toHaveLength(1);
    expect(given(null, "2019-09-01").ledger).toHaveLength(1);
    expect(given("2019-07-31", null).ledger).toHaveLength(1);
  });

  it("says of a month outside what the period is, and asks once to take note of it", () => {
    const result = given("2018-01-01", "2019-07-31");
    expect(result.ledger).toEqual([]);
    expect(result.of("癸乡")).toMatchObject([
      { flags: [{ code: "ranking.flag.outside-period" }], checks: [{ want: "2018-01-01至2019-07-31" }] },
    ]);
    expect(result.questions).toMatchObject([
      { id: "C-16·排名", choices: ["知道了"], holds: false, affects: ["癸乡"] },
    ]);
    expect(given("2019-09-01", null).of("癸乡")).toMatchObject([{ checks: [{ want: "2019-09-01至" }] }]);
  });
});

describe("rows without a place", () => {
  it("that take no part are not held by a question about the table", () => {
    const places = { 甲镇: unranked, 乙镇: byScore, 丙镇: byScore, 丁镇: byScore };
    const result = judge({ rankings: [townships("2019-08", places, { direction: null })] });
    expect(result.of("甲镇")).toEqual([]);
    expect(result.of("乙镇")).toMatchObject([{ kind: "undecided", missing: [result.questions[0]?.id] }]);
  });

  it("hold those they could change, even where no question about the cell stands yet", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 壬镇: 8, 辛乡: 9, 癸乡: unreadable })] });
    expect(result.outcomes.filter(({ kind }) => kind === "applied")).toEqual([]);
    const tied = townships("2019-08", { 甲镇: 1, 乙镇: 1, 丙镇: unreadable });
    expect(judge({ rankings: [tied] }).of("甲镇")).toMatchObject([
      { kind: "undecided", missing: ["IN-CELL·脱贫攻坚工作指标排名·丙镇"] },
    ]);
  });
});

it("equal results are told apart by what they say, in whatever order the tables stand", () => {
  const one = tenRanked("2019-08");
  const other = { ...tenRanked("2019-08", { 癸乡: 11, 城南街道: 10 }), id: "other" };
  const sized = (rankings: readonly (typeof one)[]) =>
    judge({ rankings })
      .of("癸乡")
      .map(({ id, reason }) => `${id} ${reason.values.total}`)
      .sort();
  expect(sized([one, other])).toEqual(sized([other, one]));
  expect(sized([one, other])[1]).toMatch(/-2 共1[01]个$/);
});

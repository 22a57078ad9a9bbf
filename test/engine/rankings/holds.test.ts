// Questions that recognition has raised about a table or a row, and names that nobody knows: what they hold, and what not.
import {
  byScore,
  indicator,
  indicators,
  judge,
  lastIs,
  mention,
  ranking,
  row,
  tenRanked,
  townships,
  unreadable,
} from "./facts";
import type { Ranking } from "../../../src/engine";

const LAST = "2019-08 癸乡 约1.a -2 L0";
const city = (place: number, ...units: string[]) =>
  indicators("市", "2019-08", 7, [indicator("危房改造", place, ...units)]);
const withRow = (table: Ranking, label: string, parts: Partial<Ranking["entries"][number]>): Ranking => ({
  ...table,
  entries: table.entries.map((entry) => (entry.label === label ? { ...entry, ...parts } : entry)),
});

describe("a question of the table", () => {
  it.each(["A-16", "B-8", "B-9", "B-22", "C-23", "D-1", "IN-LEVEL"])(
    "%s, on which every clause depends, leaves nothing but itself",
    (code) => {
      const holds = ["B-7·x", `${code}·x`];
      const { outcomes } = judge({ rankings: [{ ...tenRanked("2019-08"), holds }] });
      expect(outcomes).toMatchObject([{ unit: "癸乡", kind: "undecided", points: null, talk: null }]);
      expect(judge({ rankings: [{ ...city(4, "区住建局"), holds }] }).outcomes).toEqual([]);
    },
  );

  it.each(["B-1", "B-3", "B-6", "B-8", "B-9", "B-10", "B-11", "B-22"])(
    "%s holds until its answer",
    (code) => {
      const id = `${code}·own`;
      const rankings = [{ ...tenRanked("2019-08"), holds: [id] }];
      expect(judge({ rankings }).ledger).not.toEqual([LAST]);
      expect(judge({ rankings, answers: { [id]: "已答复" } }).ledger).toEqual([LAST]);
      expect(judge({ rankings, answers: { [id]: " " } }).ledger).not.toEqual([LAST]);
    },
  );

  it("of recognition alone holds until recognition lifts it", () => {
    const rankings = [{ ...tenRanked("2019-08"), holds: ["B-7·x"] }];
    expect(judge({ rankings, answers: { "B-7·x": "按得分推算名次" } }).ledger).toEqual([`${LAST} 待确认`]);
  });

  it("does not pass for another question about the same table", () => {
    const places = { 甲镇: byScore, 乙镇: byScore, 丙镇: byScore };
    const table = townships("2019-08", places, { direction: null, holds: ["IN-CELL·x"] });
    expect(judge({ rankings: [table] }).codes).toEqual(["B-8"]);
  });
});

describe("a question of the row", () => {
  it("who answers for the indicator is settled by the answer to it", () => {
    const table = withRow(city(6), "危房改造", { holds: ["IN-CELL·x", "A-2·own"] });
    const open = judge({ rankings: [table] });
    expect(open).toMatchObject({ ledger: [], questions: [{ id: "A-2·own" }] });
    const answers = { "A-2·own": "住建局" };
    const settled = judge({ rankings: [table], answers });
    expect(settled.of("区住建局")).toMatchObject([{ kind: "undecided", missing: ["IN-CELL·x"] }]);
  });

  it("about a name is the only one about that name", () => {
    const table = withRow(tenRanked("2019-08", { 新镇: 11 }), "新镇", { holds: ["IN-UNIT·own"] });
    const result = judge({ rankings: [{ ...table, holds: ["B-7·x"] }] });
    expect(result.of("新镇")).toMatchObject([{ missing: ["B-7·x", "IN-UNIT·own"] }]);
  });
});

describe("a name that nobody knows", () => {
  it("is held by the question about itself, also where only others were raised", () => {
    const table = { ...tenRanked("2019-08", { 新镇: 11 }), holds: ["B-7·x"] };
    const missing = ["B-7·x", "IN-UNIT·新镇"];
    expect(judge({ rankings: [table] }).of("新镇")).toMatchObject([{ missing }]);
  });

  it("gets no line where it is not last", () => {
    const result = judge({ rankings: [tenRanked("2019-08", { 新镇: 5, 戊乡: 11, 癸乡: 12 })] });
    expect(result.of("新镇")).toEqual([]);
    expect(judge({ rankings: [city(4, "新设局")] }).outcomes).toEqual([]);
  });

  it("gets no line as the last of the departments", () => {
    const entries = ["区教育局", "区扶贫办", "新设局"].map((name, index) =>
      row(name, index + 1, { mention: mention(name) }),
    );
    const table = ranking({ entries, subject: "区直" });
    expect(judge({ rankings: [table] }).outcomes).toEqual([]);
    expect(judge({ rankings: [withRow(table, "新设局", { mention: null })] }).outcomes).toEqual([]);
  });

  it.each([mention("见附件"), null])("may hide the last place of the unit that is missing: %j", (named) => {
    const august = withRow(tenRanked("2019-08"), "癸乡", {
      label: "见附件",
      mention: named,
      place: unreadable,
      holds: ["IN-CELL·x"],
    });
    const result = judge({ rankings: [august, lastIs("癸乡", "2019-09")] });
    expect(result.of("见附件")).toEqual([]);
    expect(result.of("癸乡")).toMatchObject([{ kind: "undecided", missing: ["IN-CELL·x"] }]);
  });
});

it("a doubt about a unit written by its alias is one about the unit", () => {
  const august = withRow(tenRanked("2019-08"), "癸乡", {
    label: "癸镇",
    place: unreadable,
    holds: ["IN-CELL·x"],
  });
  const result = judge({ rankings: [august, lastIs("癸乡", "2019-09")] });
  expect(result.ledger).toContain("2019-09 癸乡 约1.a -2 L0 待确认");
});

it("a doubt about a unit is none about a unit that does not stand in the table", () => {
  const whole = withRow(tenRanked("2019-08"), "壬镇", { place: unreadable, holds: ["IN-CELL·x"] });
  const august = { ...whole, entries: whole.entries.filter(({ label }) => label !== "癸乡") };
  const result = judge({ rankings: [august, lastIs("癸乡", "2019-09")] });
  expect(result.ledger).toContain("2019-09 癸乡 约1.a -2 L0");
});

it("a doubt of one of two tables of a month stays, however certain the other is", () => {
  const doubtful = withRow(tenRanked("2019-08"), "癸乡", { place: unreadable, holds: ["IN-CELL·x"] });
  const certain = { ...tenRanked("2019-08", { 癸乡: 1, 甲镇: 10 }), id: "second" };
  const result = judge({ rankings: [doubtful, certain, lastIs("癸乡", "2019-09")] });
  expect(result.ledger).toContain("2019-09 癸乡 约1.a -2 L0 待确认");
});

describe("a unit of category 其他", () => {
  it("is shown where it is hit, and nowhere else", () => {
    expect(judge({ rankings: [city(6, "供电公司")] }).of("供电公司")).toMatchObject([
      { kind: "not-applied", unitType: "区直" },
    ]);
    expect(judge({ rankings: [city(4, "供电公司")] }).outcomes).toEqual([]);
    const entries = ["区教育局", "区扶贫办", "供电公司"].map((name, index) =>
      row(name, index + 1, { mention: mention(name) }),
    );
    expect(judge({ rankings: [ranking({ entries, subject: "区直" })] }).outcomes).toEqual([]);
    const open = withRow(city(6, "供电公司"), "危房改造", { place: unreadable, holds: ["IN-CELL·x"] });
    expect(judge({ rankings: [open] }).outcomes).toEqual([]);
  });
});

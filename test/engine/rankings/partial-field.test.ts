// Own rows of a larger field: whose ranks and totals decide about the size (B-9), and places counted from the bottom.
import type { RankingEntry } from "../../../src/engine";
import {
  byScore,
  fromBottom,
  indicator,
  indicators,
  judge,
  mention,
  ranking,
  responsible,
  row,
  townships,
  unranked,
  unreadable,
} from "./facts";

const stated = (value: number) => ({ value, source: "stated", at: null }) as const;
const extract = (entries: readonly RankingEntry[], total: number | null = 7) =>
  ranking({
    level: "市",
    series: "对口单位排名",
    wholeField: false,
    total: total === null ? null : stated(total),
    entries,
  });
const own = (name: string, place: Parameters<typeof row>[1]) => row(name, place, { mention: mention(name) });

describe("B-9 the size of the field of an extract", () => {
  it("is not doubted because of a rank of somebody else", () => {
    const entries = [
      row("甲县", 9, { ours: false }),
      row("示例区", 6, { indicator: "危房改造", responsible: [responsible("区住建局")] }),
    ];
    const result = judge({ rankings: [{ ...extract(entries), subject: "县区" }] });
    expect(result).toMatchObject({ ledger: ["2019-08 区住建局 约3.a -1 L1"], questions: [] });
  });

  it("is doubted because of a rank of anybody in a list of the district's own", () => {
    const list = townships("2019-08", { 甲镇: 2, 新镇: 12 }, { wholeField: false, total: stated(10) });
    const entries = list.entries.map((entry) => ({ ...entry, ours: entry.label === "甲镇" }));
    expect(judge({ rankings: [{ ...list, entries }] }).codes).toEqual(["B-9"]);
  });

  it("is doubted because of a rank beside a place from the bottom", () => {
    const entries = [own("甲镇", fromBottom(2)), own("乙镇", 9)];
    expect(judge({ rankings: [extract(entries)] })).toMatchObject({ codes: ["B-9"], ledger: [] });
  });

  it("is asked for where there are only scores, though one of them can't be read", () => {
    const list = townships("2019-08", { 甲镇: byScore, 乙镇: unreadable }, { wholeField: false });
    expect(judge({ rankings: [list] }).codes).toEqual(["B-9"]);
  });

  it("is what the row states for itself, unless the clerk has given a number for the table", () => {
    const rows = [{ ...indicator("危房改造", 80, "区住建局"), total: 90 }];
    const table = indicators("省", "2019-08", 106, rows);
    const four = "2019-08 区住建局 约4 -1 L1";
    expect(judge({ rankings: [table] }).ledger).toEqual([four]);
    const registry = { value: 106, source: "registry", at: null } as const;
    expect(judge({ rankings: [{ ...table, total: registry }] }).ledger).toEqual([]);
    const larger = indicators(
      "省",
      "2019-08",
      null,
      rows.map((entry) => ({ ...entry, total: 106 })),
    );
    expect(judge({ rankings: [larger] }).ledger).toEqual([]);
    expect(judge({ rankings: [{ ...larger, total: { ...registry, value: 90 } }] }).ledger).toEqual([four]);
  });
});

it("says how many of its rows take no part", () => {
  const entries = [own("甲镇", 6), own("乙镇", unranked)];
  expect(judge({ rankings: [extract(entries)] }).flags("甲镇")).toEqual(["1家未参排，不计入参排数"]);
});

it("two rows at one place from the bottom stand at that place", () => {
  const at = (position: number) =>
    judge({
      rankings: [extract([own("甲镇", fromBottom(position)), own("乙镇", fromBottom(position))], null)],
    }).ledger;
  expect(at(4)).toEqual([]);
  expect(at(3)).toHaveLength(2);
});

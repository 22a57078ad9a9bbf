// B-19: what a ranking gave before it was issued once more.
import { evaluateRankings } from "../../../src/engine/rankings";
import { RULE_BOOK } from "../../../src/policy";
import { judge, lastIs, lastPlace, situation, type Facts } from "./facts";

const FIRST = { ...lastIs("癸乡", "2019-08"), id: "first", replacedBy: "newer" };
const NEWER = { ...lastIs("壬镇", "2019-08"), id: "newer" };
const voided = (facts: Facts) =>
  evaluateRankings(situation(facts), RULE_BOOK).outcomes.filter(({ kind }) => kind === "absorbed");

describe("a ranking that was replaced", () => {
  it("leaves one line for what it gave, tied to the newer one and to a row of its own", () => {
    const result = voided({ rankings: [FIRST, NEWER, lastIs("癸乡", "2019-09")] });
    expect(result).toMatchObject([
      {
        id: "2019-08·癸乡·约1.a·脱贫攻坚工作指标排名·已更正",
        sourceKey: "2019-08|区|脱贫攻坚工作指标排名|乡镇#癸乡·已更正",
        by: "newer",
        voided: true,
        points: -4,
        difference: 4,
      },
    ]);
    expect(result[0]?.flags.at(-1)).toEqual({ code: "ranking.flag.voided", values: {} });
  });

  it("leaves nothing where it was 仅参考", () => {
    expect(voided({ rankings: [{ ...FIRST, counts: false }, NEWER] })).toEqual([]);
  });

  it("continues the run of the months before it", () => {
    const result = voided({ rankings: [lastIs("癸乡", "2019-07"), FIRST, NEWER] });
    expect(result).toMatchObject([{ clause: "约1.b", month: "2019-08" }]);
  });

  it("continues 历史末位 of its own series alone, where there are others (C-8)", () => {
    const other = lastIs("壬镇", "2019-06", { series: "信访排名", id: "other" });
    const row = (series: string) => lastPlace("2019-07", "癸乡", series);
    const history = [row("信访排名")];
    expect(voided({ rankings: [FIRST, NEWER, other], history })).toMatchObject([{ clause: "约1.a" }]);
    const own = [row("脱贫攻坚工作指标排名")];
    expect(voided({ rankings: [FIRST, NEWER, other], history: own })).toMatchObject([{ clause: "约1.b" }]);
  });

  it("continues the months before it whose name has other blanks", () => {
    const before = lastIs("癸乡", "2019-07", { series: " 脱贫攻坚工作指标排名 " });
    expect(voided({ rankings: [before, FIRST, NEWER] })).toMatchObject([{ clause: "约1.b" }]);
  });

  it("does not count among the rankings of its month in which the unit is last", () => {
    const other = lastIs("癸乡", "2019-08", { series: "信访排名", id: "other" });
    const result = voided({ rankings: [FIRST, NEWER, other] });
    expect(result).toHaveLength(1);
    expect(result[0]?.flags.map(({ code }) => code)).not.toContain("ranking.flag.several-rankings");
    const live = judge({ rankings: [FIRST, NEWER, other] });
    expect(live.flags("壬镇").join()).not.toContain("多个排名");
  });
});

// S11: a registered finding about an indicator whose ranking has fired is the same fact (O6, O7, POL-RANK8).
import type { Applied, RankingFamilyResult } from "../../../src/engine";
import { points } from "../../../src/policy";
import type { ClauseId } from "../../../src/policy";
import { day, event, month } from "../../support/situation";
import { judged, line, total } from "./support";

function fired(clause: ClauseId, amount: number, when = "2019-08"): RankingFamilyResult {
  const id = `${when}·区住建局·${clause}·危房改造`;
  const outcome: Applied = {
    kind: "applied",
    rule: clause,
    clause,
    cites: [],
    id,
    sourceKey: id,
    unit: "区住建局",
    unitType: "区直",
    month: month(when),
    year: 2019,
    level: "市",
    reason: { code: "event.reason.plain", values: {} },
    checks: [],
    flags: [],
    sources: [],
    points: points(amount),
    talk: "L1",
  };
  const fact = {
    outcomeId: id,
    unit: "区住建局",
    month: month(when),
    series: "指标排名",
    indicator: "危房改造",
  };
  return { outcomes: [outcome], questions: [], fired: [fact] };
}

const finding = (on: string, sameMatter: string | null = "危房改造") =>
  event({ unit: "区住建局", kind: "任务未落实", level: "市", on, sameMatter });

describe("任务未落实与排名是同一事实", () => {
  it("同月同指标：吸收于排名，排名引用激8.b", () => {
    const ranking = fired("约3.a", -1);
    const result = judged([finding("2019-08-20")], {}, ranking);
    expect(total(result.outcomes)).toBe(0);
    expect(result.outcomes[0]).toMatchObject({
      kind: "absorbed",
      by: ranking.outcomes[0]?.id,
      difference: -1,
    });
    expect([...result.citations]).toEqual([[ranking.outcomes[0]?.id, ["激8.b"]]]);
  });
  it("下一个月登记、按系列名称登记也是同一事实", () => {
    expect(total(judged([finding("2019-09-10")], {}, fired("约3.a", -1)).outcomes)).toBe(0);
    expect(total(judged([finding("2019-08-10", "指标排名")], {}, fired("约3.a", -1)).outcomes)).toBe(0);
  });
  it.each(["2019-07-31", "2019-10-01"])("%s 登记的不是这次排名的事，照计", (on) => {
    expect(total(judged([finding(on)], {}, fired("约3.a", -1)).outcomes)).toBe(-0.5);
  });
  it("跨年：一月登记上年十二月的排名", () => {
    expect(total(judged([finding("2020-01-05")], {}, fired("约3.a", -1, "2019-12")).outcomes)).toBe(0);
  });
  it("别的指标、空白事项、别的单位照计", () => {
    expect(total(judged([finding("2019-08-20", "饮水安全")], {}, fired("约3.a", -1)).outcomes)).toBe(-0.5);
    expect(total(judged([finding("2019-08-20", null)], {}, fired("约3.a", -1)).outcomes)).toBe(-0.5);
    const other = event({
      unit: "区教育局",
      kind: "任务未落实",
      level: "市",
      on: "2019-08-20",
      sameMatter: "危房改造",
    });
    expect(total(judged([other], {}, fired("约3.a", -1)).outcomes)).toBe(-0.5);
  });
  it("几项排名同时触发：吸收于扣分最多的，各项都引用", () => {
    const city = fired("约3.a", -1);
    const province = fired("约5", -2);
    const both: RankingFamilyResult = {
      outcomes: [...city.outcomes, ...province.outcomes],
      questions: [],
      fired: [...city.fired, ...province.fired],
    };
    const result = judged([finding("2019-08-20")], {}, both);
    expect(result.outcomes[0]).toMatchObject({ by: province.outcomes[0]?.id, difference: -3 });
    expect(result.citations.size).toBe(2);
  });
  it("排名这次不扣分的也是同一事实", () => {
    const ranking = fired("约1.b", 0);
    expect(judged([finding("2019-08-20")], {}, ranking).outcomes[0]).toMatchObject({
      kind: "absorbed",
      by: ranking.outcomes[0]?.id,
      difference: 1,
    });
  });
  it("几项排名扣分一样：吸收于先列的一项", () => {
    const [one, other] = [fired("约3.a", -1), fired("约4", -1)];
    const both: RankingFamilyResult = {
      outcomes: [...one.outcomes, ...other.outcomes],
      questions: [],
      fired: [...one.fired, ...other.fired],
    };
    expect(judged([finding("2019-08-20")], {}, both).outcomes[0]).toMatchObject({ by: one.outcomes[0]?.id });
  });
  it("别的类型写着同一指标的照计，排名不引用它", () => {
    const late = { ...finding("2019-08-20"), kind: "资料台账" as const };
    const result = judged([late], {}, fired("约3.a", -1));
    expect(result.outcomes.map(line)).toEqual(["区住建局 激8.c -0.5"]);
    expect(result.citations.size).toBe(0);
  });
  it("不在有效期内的登记仍不适用，排名不引用它", () => {
    const office = { validTo: day("2019-08-15") };
    const result = judged([finding("2019-08-20")], { office }, fired("约3.a", -1));
    expect(result.outcomes.map(line)).toEqual(["区住建局 激8.b 不适用"]);
    expect(result.citations.size).toBe(0);
  });
  it("POL-RANK8 = 是：登记的也计", () => {
    const { outcomes } = judged(
      [finding("2019-08-20")],
      { switches: { "POL-RANK8": "是" } },
      fired("约3.a", -1),
    );
    expect(outcomes.map(line)).toEqual(["区住建局 激8.b -0.5"]);
  });
  it("无文号的也并入排名，不成待佐证", () => {
    const bare = { ...finding("2019-08-20"), documentNumber: null };
    expect(judged([bare], {}, fired("约3.a", -1)).outcomes[0]?.kind).toBe("absorbed");
  });
});

// Scenarios S7–S11: indicator rankings of city and province (约3.a, 约4, 约5).
import { codes, evaluated, ledger, list, reasons, total } from "../support/results";
import { day, event, indicatorRanking, known } from "../support/situation";
import type { EventFact } from "../../src/engine";

const city = (rank: number, total = 7) =>
  indicatorRanking({ when: "2019-08", level: "市", indicator: "危房改造", rank, total, lead: "区住建局" });
const province = (rank: number, total: number | null = 106) =>
  indicatorRanking({ when: "2019-08", level: "省", indicator: "危房改造", rank, total, lead: "区住建局" });

describe("S7 约3.a 市级指标后3名", () => {
  it.each([5, 6, 7])("全市7个中第%s名：责任单位扣1分，约谈L1", (rank) => {
    const result = evaluated({ rankings: [city(rank)] });
    expect(ledger(result)).toEqual(["2019-08 区住建局 约3.a -1"]);
    expect(list(result)).toEqual(["区住建局 L1 约谈 约3.a 建议"]);
    expect(result.interviews[0]?.interviewees).toEqual(["单位主要负责人", "分管负责人"]);
  });
  it("第4名：没有", () => {
    expect(ledger(evaluated({ rankings: [city(4)] }))).toEqual([]);
  });
  it("两个牵头单位各扣1分", () => {
    const ranking = indicatorRanking({
      when: "2019-08",
      level: "市",
      indicator: "小额信贷",
      rank: 7,
      total: 7,
      lead: ["区扶贫办", "区金融办"],
    });
    expect(ledger(evaluated({ rankings: [ranking] }))).toEqual([
      "2019-08 区扶贫办 约3.a -1",
      "2019-08 区金融办 约3.a -1",
    ]);
  });
  it("没有责任单位：提问A-2，不扣", () => {
    const ranking = indicatorRanking({
      when: "2019-08",
      level: "市",
      indicator: "危房改造",
      rank: 7,
      total: 7,
      lead: [],
    });
    const result = evaluated({ rankings: [ranking] });
    expect(result.outcomes.filter((outcome) => outcome.kind === "applied")).toEqual([]);
    expect(codes(result)).toContain("A-2");
  });
});

describe("S8 约4、约5 的界线（106个）", () => {
  it.each([
    [106, "约5", -2, "L2"],
    [97, "约5", -2, "L2"],
    [96, "约4", -1, "L1"],
    [87, "约4", -1, "L1"],
  ])("第%s名：%s 扣%s，%s", (rank, clause, points, level) => {
    const result = evaluated({ rankings: [province(rank)] });
    expect(ledger(result)).toEqual([`2019-08 区住建局 ${clause} ${points}`]);
    expect(list(result)).toEqual([`区住建局 ${level} 约谈 ${clause} 建议`]);
  });
  it("第86名（倒数21）：没有", () => {
    expect(ledger(evaluated({ rankings: [province(86)] }))).toEqual([]);
  });
  it("约5 由组长主持，区纪委书记、组织部部长参加", () => {
    expect(evaluated({ rankings: [province(106)] }).interviews[0]).toMatchObject({
      host: "领导小组组长",
      attendees: ["区纪委书记", "区委组织部部长"],
    });
  });
});

describe("S9 只列本区的大表", () => {
  it("第98名，共106个：倒数第9，约5", () => {
    expect(ledger(evaluated({ rankings: [province(98)] }))).toEqual(["2019-08 区住建局 约5 -2"]);
  });
  it("第74名：没有", () => {
    expect(ledger(evaluated({ rankings: [province(74)] }))).toEqual([]);
  });
  it("总数不明：提问B-9，不写行；答复后计", () => {
    const facts = { rankings: [province(98, null)] };
    const asked = evaluated(facts);
    expect(ledger(asked)).toEqual([]);
    const question = asked.questions.find((each) => each.code === "B-9");
    expect(question).toMatchObject({ holds: true });
    const answered = evaluated({ ...facts, answers: { [question?.id ?? ""]: "106" } });
    expect(ledger(answered)).toEqual(["2019-08 区住建局 约5 -2"]);
  });
});

describe("S10 参排数过少", () => {
  const facts = { rankings: [province(8, 15)] };

  it("15个中第8名：待确认，不计分", () => {
    const result = evaluated(facts);
    expect(ledger(result)).toEqual(["2019-08 区住建局 约5 -2 待确认"]);
    expect(total(result, "区住建局")).toBe(0);
    expect(codes(result)).toContain("B-10");
  });
  it("POL-N-SMALL 按条文计 / 不适用", () => {
    expect(ledger(evaluated({ ...facts, switches: { "POL-N-SMALL": "按条文计" } }))).toEqual([
      "2019-08 区住建局 约5 -2",
    ]);
    expect(ledger(evaluated({ ...facts, switches: { "POL-N-SMALL": "不适用" } }))).toEqual([]);
  });
});

describe("S11 同一指标市、省两级靠后", () => {
  const rankings = [city(6), province(98)];
  const finding = event({
    unit: "区住建局",
    kind: "任务未落实",
    level: "区",
    on: "2019-08-20",
    sameMatter: "危房改造",
  });

  it("两条各计，名单一行，按最高层级L2，两条事由", () => {
    const result = evaluated({ rankings });
    expect(ledger(result)).toEqual(["2019-08 区住建局 约3.a -1", "2019-08 区住建局 约5 -2"]);
    expect(list(result)).toEqual(["区住建局 L2 约谈 约5+约3.a 建议"]);
    expect(reasons(result.interviews[0])).toHaveLength(2);
  });
  it("另有同一指标的任务未落实登记：只作第二依据", () => {
    const result = evaluated({ rankings, events: [finding] });
    expect(total(result, "区住建局")).toBe(-3);
    const cited = result.outcomes.filter((outcome) => outcome.cites.includes("激8.b"));
    expect(cited.length).toBeGreaterThan(0);
  });
  it("POL-RANK8 是：再扣0.5", () => {
    const result = evaluated({ rankings, events: [finding], switches: { "POL-RANK8": "是" } });
    expect(total(result, "区住建局")).toBe(-3.5);
  });
  it("同一事项写的是别的指标：另计", () => {
    const other = { ...finding, sameMatter: "饮水安全" };
    expect(total(evaluated({ rankings, events: [other] }), "区住建局")).toBe(-3.5);
  });
  it("POL-RANK8 是：登记的代替排名自带的激8.b，限同月或下月的登记", () => {
    const switches = { "POL-RANK8": "是" } as const;
    const duties = (facts: Partial<EventFact>) =>
      ledger(evaluated({ rankings, events: [{ ...finding, ...facts }], switches }), "区住建局").filter(
        (line) => line.includes("激8.b"),
      );
    expect(duties({ date: day("2019-08-20") })).toEqual(["2019-08 区住建局 激8.b -0.5"]);
    expect(duties({ date: day("2019-09-20") })).toEqual(["2019-09 区住建局 激8.b -0.5"]);
    const apart = (when: string) => ["2019-08 区住建局 激8.b -0.5", `${when} 区住建局 激8.b -0.5`].sort();
    expect(duties({ date: day("2019-10-20") })).toEqual(apart("2019-10"));
    expect(duties({ date: day("2019-03-20") })).toEqual(apart("2019-03"));
    expect(duties({ sameMatter: null })).toEqual(apart("2019-08"));
    expect(duties({ mention: known("区教育局") })).toEqual(["2019-08 区住建局 激8.b -0.5"]);
    expect(duties({ documentNumber: null })).toEqual([
      "2019-08 区住建局 激8.b -0.5",
      "2019-08 区住建局 激8.b -0.5 待佐证",
    ]);
  });
});

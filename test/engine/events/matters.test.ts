// The same matter registered more than once: S13, S20, S21 and the overlap map (interfaces.md, same matter).
import { evaluate, type EventFact } from "../../../src/engine";
import { day, event, situation } from "../../support/situation";
import { flagTexts, judged, line, lines, total } from "./support";

const inspection = event({
  unit: "甲镇",
  kind: "督查通报",
  level: "区",
  on: "2019-07-01",
  sameMatter: "危房",
});
const district = event({ unit: "甲镇", kind: "通报批评", level: "区", on: "2019-07-20", sameMatter: "危房" });

describe("同一事项", () => {
  it("S13 督查通报后区委又通报：只计较高的5分，前者已吸收并记差额", () => {
    const { outcomes } = judged([inspection, district]);
    expect(total(outcomes)).toBe(-5);
    const [absorbed, kept] = outcomes;
    expect(absorbed).toMatchObject({ kind: "absorbed", clause: "激8.a", by: kept?.id, difference: -6 });
  });
  it("行的先后不改变结果", () => {
    const forward = judged([inspection, district]).outcomes.map(line).sort();
    expect(judged([district, inspection]).outcomes.map(line).sort()).toEqual(forward);
  });
  it("同一事项名称的空白差异不算不同", () => {
    expect(total(judged([inspection, { ...district, sameMatter: " 危房 " }]).outcomes)).toBe(-5);
  });
  it("约谈和分值都不及的一条并入后，不添引用", () => {
    expect(lines([inspection, district])).toEqual(["甲镇 激5.d -5", "甲镇 激8.a 已吸收(-2)"]);
  });
  it("只有空格的同一事项不是同一事项", () => {
    const blank = { ...inspection, sameMatter: " " };
    expect(total(judged([blank, { ...district, sameMatter: " " }]).outcomes)).toBe(-7);
  });
  it("形式主义的问责逐件各自存在，不因同一事项并入", () => {
    const formalism = event({ unit: "甲镇", kind: "形式主义", level: "区", sameMatter: "材料" });
    expect(lines([formalism, { ...formalism, documentNumber: "文2号" }])).toEqual([
      "甲镇 激5.d+约8 -5",
      "甲镇 激5.d+约8 已吸收(-5)",
      "甲镇 约8 0 L4",
      "甲镇 约8 0 L4",
    ]);
  });
  it("同一事项两条都待定的都提示；只有一条待定、别的不同类的不提示", () => {
    const waits = "同一事项另有登记，确认后只计最高一次";
    const bare = { ...inspection, documentNumber: null };
    const both = judged([bare, { ...district, documentNumber: null }]).outcomes;
    expect(both.map((outcome) => flagTexts([outcome]).includes(waits))).toEqual([true, true]);
    const praise = event({ unit: "甲镇", kind: "红榜", level: "市", sameMatter: "危房" });
    expect(flagTexts(judged([bare, praise]).outcomes)).not.toContain(waits);
    expect(flagTexts(judged([bare]).outcomes)).not.toContain(waits);
  });
  it("别的单位、别的事项、空白事项各自计", () => {
    expect(total(judged([inspection, { ...district, sameMatter: "饮水" }]).outcomes)).toBe(-7);
    expect(total(judged([inspection, { ...district, sameMatter: null }]).outcomes)).toBe(-7);
    const other = event({ unit: "乙镇", kind: "通报批评", level: "区", sameMatter: "危房" });
    expect(total(judged([inspection, other]).outcomes)).toBe(-7);
  });
  it("激5、激8、约3、约6 合在一起只计最高；约谈取最强的", () => {
    const city = event({ unit: "甲镇", kind: "黑榜", level: "市", sameMatter: "危房" });
    const nation = event({ unit: "甲镇", kind: "黑榜", level: "国家", sameMatter: "危房" });
    const { outcomes } = judged([city, nation, inspection], { switches: { "POL-NAT": "不约谈" } });
    expect(total(outcomes)).toBe(-20);
    expect(outcomes.map(line)).toContain("甲镇 激5.a+约3.b -20 L1");
  });
  it("等分的两条：先发生的计，另一条款引用", () => {
    const early = event({ unit: "甲镇", kind: "黑榜", level: "市", on: "2019-06-01", sameMatter: "危房" });
    const late = event({
      unit: "甲镇",
      kind: "影响考核评价",
      level: "市",
      on: "2019-06-02",
      sameMatter: "危房",
    });
    expect(lines([late, early])).toEqual(["甲镇 约3.b+激5.c+约3.c -10 L1", "甲镇 约3.c+激5.e 已吸收(-10)"]);
  });
  it("约2 与批评各自计；激7.d 与批评各自存在", () => {
    const slack = event({
      unit: "甲镇",
      kind: "整改不力",
      level: "市",
      sameMatter: "危房",
      talkDecided: true,
    });
    expect(total(judged([slack, district]).outcomes)).toBe(-9);
    const exposed = event({
      unit: "甲镇",
      kind: "媒体曝光",
      level: "省",
      sameMatter: "危房",
      majorImpact: true,
    });
    expect(judged([exposed, district]).outcomes.map((outcome) => outcome.kind)).toEqual([
      "applied",
      "applied",
    ]);
  });
  it("S20 同一报道先省后中央：只计15分并提示；两篇不同报道都计", () => {
    const province = event({ unit: "甲镇", kind: "媒体宣传", level: "省", sameMatter: "产业" });
    const central = event({ unit: "甲镇", kind: "媒体宣传", level: "国家", sameMatter: "产业" });
    const both = judged([province, central]).outcomes;
    expect(total(both)).toBe(15);
    expect(flagTexts(both)).toContain("同一报道只按最高级别计一次");
    const another = event({
      unit: "甲镇",
      kind: "媒体宣传",
      level: "省",
      subjectMatter: "另一篇",
      sameMatter: "教育",
    });
    expect(total(judged([province, another]).outcomes)).toBe(20);
  });
  it("S21 同一成果受表扬又开现场会：都计并提示多项加分", () => {
    const praise = event({ unit: "甲镇", kind: "红榜", level: "市", sameMatter: "易地搬迁" });
    const meeting = event({ unit: "甲镇", kind: "现场会", level: "省", sameMatter: "易地搬迁" });
    const { outcomes } = judged([praise, meeting]);
    expect(total(outcomes)).toBe(25);
    expect(outcomes.every((outcome) => flagTexts([outcome]).some((text) => text.includes("多项加分")))).toBe(
      true,
    );
  });
  it("表扬又有报道的也提示多项加分；已并入别条的不提示", () => {
    const praise = event({ unit: "甲镇", kind: "红榜", level: "市", sameMatter: "搬迁" });
    const lower = { ...praise, level: "区" as const };
    const story = event({ unit: "甲镇", kind: "媒体宣传", level: "省", sameMatter: "搬迁" });
    const flagged = judged([praise, lower, story]).outcomes.map((outcome) =>
      flagTexts([outcome]).includes("同一成果多项加分，请复核"),
    );
    expect(flagged).toEqual([true, false, true]);
  });
  it("受表扬又受批评的不是多项加分", () => {
    const praise = event({ unit: "甲镇", kind: "红榜", level: "市", sameMatter: "危房" });
    expect(flagTexts(judged([praise, district]).outcomes).join()).not.toContain("多项加分");
  });
  it("待佐证的较高一条不吸收已成立的，只并列等待", () => {
    const unproved = { ...district, documentNumber: null };
    expect(lines([inspection, unproved])).toEqual(["甲镇 激5.d 待佐证 -5", "甲镇 激8.a -2"]);
  });
  it("待佐证的较低一条并入已成立的", () => {
    const unproved = { ...inspection, documentNumber: null };
    expect(lines([unproved, district])).toEqual(["甲镇 激5.d -5", "甲镇 激8.a 已吸收(-2)"]);
  });
  it("待佐证的一条没有约谈力：已成立的不因它升格约谈，它自己并列等待", () => {
    const nation = event({ unit: "甲镇", kind: "黑榜", level: "国家", sameMatter: "危房" });
    const province = { ...nation, level: "省" as const, documentNumber: null };
    const switches = { "POL-NAT": "不约谈" } as const;
    const { outcomes } = judged([nation, province], { switches });
    expect(outcomes.map(line).sort()).toEqual(["甲镇 激5.a -20", "甲镇 约6+激5.b 待佐证 -15 L2"]);
  });
  it("国家级点名的同一事项已有同样高的约谈时，不再另提一次", () => {
    const nation = event({ unit: "甲镇", kind: "黑榜", level: "国家", sameMatter: "危房" });
    const { outcomes, questions } = judged([nation, { ...nation, level: "省" }]);
    expect(outcomes.map(line)).toContain("甲镇 激5.a+约6 -20 L2");
    expect(questions.map(({ code }) => code)).not.toContain("D-22");
  });
  it("引用哪些条款与行的先后无关", () => {
    const nation = event({ unit: "甲镇", kind: "黑榜", level: "国家", sameMatter: "危房" });
    const [city, province] = (["市", "省"] as const).map((level) => ({ ...nation, level }));
    if (!city || !province) throw new Error("two levels");
    const kept = (events: readonly EventFact[]): readonly string[] =>
      judged(events).outcomes.flatMap((outcome) => (outcome.kind === "applied" ? [line(outcome)] : []));
    expect(kept([nation, city, province])).toEqual(["甲镇 激5.a+约6 -20 L2"]);
    expect(kept([province, city, nation])).toEqual(["甲镇 激5.a+约6 -20 L2"]);
  });
  it("被吸收而自己还没有文号的一条，对个人和单位的限制仍是待佐证", () => {
    const exposed = event({
      unit: "甲镇",
      kind: "媒体曝光",
      level: "市",
      sameMatter: "危房",
      majorImpact: true,
    });
    const proved = { ...exposed, person: "张三" };
    const unproved = { ...exposed, person: "李四", documentNumber: null };
    const { effects } = evaluate(situation({ events: [proved, unproved] }));
    expect(effects.map(({ person, effect, status }) => [person, effect, status])).toEqual([
      [null, "不得一等", "建议"],
      ["张三", "不得优秀", "建议"],
      ["李四", "不得优秀", "待佐证"],
    ]);
  });
  it("被吸收的一条仍记得情节严重的个人", () => {
    const grave = { ...inspection, kind: "通报批评" as const, severe: true, person: "张三" };
    const city = event({ unit: "甲镇", kind: "黑榜", level: "市", sameMatter: "危房" });
    const { outcomes, persons, severe } = judged([grave, city]);
    const absorbed = outcomes.find((outcome) => outcome.kind === "absorbed");
    expect(persons?.get(absorbed?.id ?? "")).toBe("张三");
    expect(severe?.has(absorbed?.id ?? "")).toBe(true);
  });
});

describe("D-33 本年不止一次", () => {
  it("按发生先后提示后一次，不按登记先后", () => {
    const early = event({ unit: "甲镇", kind: "红榜", level: "市", on: "2019-03-01", documentNumber: "一" });
    const late = { ...early, date: day("2019-05-01"), documentNumber: "二" };
    for (const events of [
      [early, late],
      [late, early],
    ]) {
      const flagged = judged(events).outcomes.filter((outcome) => outcome.flags.length > 0);
      expect(flagged.map(({ month }) => month)).toEqual(["2019-05"]);
    }
  });
});

describe("编号", () => {
  it("由月份、单位、条款、文号组成，不含行号", () => {
    expect(judged([district]).outcomes[0]?.id).toBe("2019-07·甲镇·激5.d·市扶领发〔2019〕8号");
  });
  it("相同的以 -2 区分，换行序不换号", () => {
    const twin: EventFact = { ...district, sameMatter: null, subjectMatter: "乙事" };
    const first: EventFact = { ...district, sameMatter: null, subjectMatter: "甲事" };
    const ids = (events: readonly EventFact[]): readonly string[] =>
      judged(events)
        .outcomes.map((outcome) => `${String(outcome.reason.values["matter"])} ${outcome.id}`)
        .sort();
    expect(ids([first, twin])).toEqual(ids([twin, first]));
    expect(new Set(judged([first, twin]).outcomes.map((outcome) => outcome.id)).size).toBe(2);
  });
  it("同一文件对同一单位登记两条时提示", () => {
    const twin = { ...district, sameMatter: null, subjectMatter: "乙事" };
    expect(flagTexts(judged([{ ...district, sameMatter: null }, twin]).outcomes)).toContain(
      "同一文件对本单位登记多条，请核是否重复",
    );
  });
});

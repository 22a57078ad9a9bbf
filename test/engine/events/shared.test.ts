// One story or meeting with several units, equal stories, repeated credits: what is flagged, and what is left alone.
import type { EventFact } from "../../../src/engine";
import { event } from "../../support/situation";
import { asked, flagTexts, judged, line, total } from "./support";

const SHARED_STORY = "同一报道涉及多个单位，各计全分";
const SAME_STORY = "事由相同，请核是否同一报道";
const SHARED_MEETING = "同一会议涉及多个单位，各计全分";
const REPEATED = "本年同类表扬或会议不止一次，逐件计分";

const flagsOf = (events: readonly EventFact[]): readonly (readonly string[])[] =>
  judged(events).outcomes.map((outcome) => flagTexts([outcome]));

describe("报道 (D-26, D-28)", () => {
  const story = (unit: string, more: Partial<EventFact> = {}): EventFact => ({
    ...event({ unit, kind: "媒体宣传", level: "省", documentNumber: "报1" }),
    ...more,
  });
  it("一篇报道涉及两个单位：两条都提示，都计", () => {
    expect(flagsOf([story("甲镇"), story("乙镇")])).toEqual([[SHARED_STORY], [SHARED_STORY]]);
    expect(total(judged([story("甲镇"), story("乙镇")]).outcomes)).toBe(20);
  });
  it("同一单位的两条不是涉及多个单位；事由相同而未填同一事项的提示", () => {
    const [one, other] = flagsOf([story("甲镇"), story("甲镇", { documentNumber: "报2" })]);
    expect([one, other]).toEqual([[SAME_STORY], [SAME_STORY]]);
    const twice = flagsOf([story("甲镇", { subjectMatter: "一" }), story("甲镇", { subjectMatter: "二" })]);
    expect(twice.flat()).not.toContain(SHARED_STORY);
    expect(twice.flat()).not.toContain(SAME_STORY);
  });
  it("没有版次文号的两篇不算同一报道", () => {
    const bare = { documentNumber: null };
    expect(flagsOf([story("甲镇", bare), story("乙镇", bare)])).toEqual([[], []]);
  });
  it("填了同一事项的、别的单位的、别的事由的，不提示事由相同", () => {
    const stories = [
      story("甲镇", { sameMatter: "产业" }),
      story("甲镇", { sameMatter: "教育", documentNumber: "报2" }),
      story("乙镇", { documentNumber: "报3" }),
      story("甲镇", { subjectMatter: "另一篇", documentNumber: "报4" }),
    ];
    expect(flagsOf(stories)).toEqual([[], [], [], []]);
  });
  it("两个单位因同一文件受表扬、受批评，不是同一报道，也不是同一会议", () => {
    for (const kind of ["红榜", "黑榜"] as const) {
      const both = ["甲镇", "乙镇"].map((unit) => event({ unit, kind, level: "省" }));
      expect(flagsOf(both)).toEqual([[], []]);
      expect(asked(judged(both))).toEqual([]);
    }
  });
  it("只是提及而不计入的，不和别的单位的放在一起提示", () => {
    const mention = story("甲镇", { subjectMatter: "简讯" });
    const [id = ""] = judged([mention]).questions.map((question) => question.id);
    const { outcomes } = judged([mention, story("乙镇")], { answers: { [id]: "不计入" } });
    expect(outcomes.map(line)).toEqual(["甲镇 激7.b 不适用", "乙镇 激7.b 10"]);
    expect(flagTexts(outcomes)).toEqual([]);
  });
});

describe("会议 (D-32)", () => {
  const meeting = (unit: string, documentNumber: string | null = "会1"): EventFact =>
    event({ unit, kind: "现场会", level: "省", documentNumber });
  it("两个单位：各计全分并提示", () => {
    const result = judged([meeting("甲镇"), meeting("乙镇")]);
    expect(result.outcomes.map((outcome) => flagTexts([outcome]))).toEqual([
      [SHARED_MEETING],
      [SHARED_MEETING],
    ]);
    expect(asked(result)).toEqual(["D-32"]);
  });
  it("没有文号的两次会议不算同一会议", () => {
    const result = judged([meeting("甲镇", null), meeting("乙镇", null)]);
    expect(asked(result)).toEqual([]);
    expect(flagTexts(result.outcomes)).toEqual([]);
  });
  it("同一单位的两条不问承办单位", () => {
    expect(asked(judged([meeting("甲镇"), meeting("甲镇")]))).toEqual([]);
  });
  it("只计承办单位：另一家不适用并写明原因；都计的照旧", () => {
    const sites = [meeting("甲镇"), meeting("区农业局")];
    const outcomes = judged(sites, { answers: { "D-32·会1": "甲镇" } }).outcomes;
    expect(outcomes.map(line)).toEqual(["甲镇 激6.b 15", "区农业局 激6.b 不适用"]);
    expect(outcomes[1]?.checks).toEqual([
      {
        label: "event.check.host",
        want: true,
        got: false,
        ok: false,
        evidence: [sites[1]?.at],
        source: "judgement",
      },
    ]);
    const all = judged(sites, { answers: { "D-32·会1": "各单位都计" } });
    expect(total(all.outcomes)).toBe(18);
    expect(asked(all)).toEqual([]);
  });
});

describe("本年不止一次 (D-33)", () => {
  const praise = (documentNumber: string, more: Partial<EventFact> = {}): EventFact => ({
    ...event({ unit: "甲镇", kind: "红榜", level: "市", documentNumber }),
    ...more,
  });
  it("第三次也提示", () => {
    const flagged = flagsOf([praise("一"), praise("二"), praise("三")]);
    expect(flagged.filter((flags) => flags.includes(REPEATED))).toHaveLength(2);
  });
  it("别的单位、别的年度、另一类各从头数；报道不数", () => {
    const events = [
      praise("一"),
      event({ unit: "乙镇", kind: "红榜", level: "市", documentNumber: "二" }),
      praise("三", { year: 2018 }),
      event({ unit: "甲镇", kind: "现场会", level: "市", documentNumber: "四" }),
      event({ unit: "甲镇", kind: "媒体宣传", level: "市", documentNumber: "五", subjectMatter: "五" }),
      event({ unit: "甲镇", kind: "媒体宣传", level: "市", documentNumber: "六", subjectMatter: "六" }),
    ];
    expect(flagsOf(events).flat()).toEqual([]);
  });
  it("第二次现场会提示；批评再多也不提示", () => {
    const held = ["一", "二"].map((documentNumber) =>
      event({ unit: "甲镇", kind: "现场会", level: "市", documentNumber }),
    );
    expect(flagsOf(held)).toEqual([[], [REPEATED]]);
    const named = ["一", "二"].map((documentNumber) =>
      event({ unit: "甲镇", kind: "黑榜", level: "省", documentNumber }),
    );
    expect(flagsOf(named)).toEqual([[], []]);
  });
});

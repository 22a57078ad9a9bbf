// What the words of a notice say: who signed it (D-3, D-4, D-9), what a meeting or a story is (D-25, D-27, D-31).
import { event } from "../../support/situation";
import { asked, flagTexts, judged, line, lines } from "./support";

const signed = (issuer: string) =>
  judged([event({ unit: "甲镇", kind: "批示表扬", level: "区", issuer })]).outcomes.map(line);

describe("区级批示由谁签署 (D-4)", () => {
  it.each([
    "区长、副书记",
    "市长办公室主任",
    "县长、副县长",
    "省长、秘书长",
    "区政协主席、副主席",
    "区人大主任、副主任",
    "区人大常委会主任、副主任",
    "区委书记、区委常委",
    "县委书记、副书记",
    "市委书记、秘书长",
    "省委书记、秘书长",
  ])("%s：有主要领导，计分", (issuer) => {
    expect(signed(issuer)).toEqual(["甲镇 激4.d 5"]);
  });
  it.each(["区委", "区人大常委会", "区委常委会", "扶贫开发领导小组"])("%s：没有副职，计分", (issuer) => {
    expect(signed(issuer)).toEqual(["甲镇 激4.d 5"]);
  });
  it.each([
    "副县长",
    "副市长",
    "副省长",
    "副书记",
    "区人大副主任",
    "领导小组副组长",
    "区委常委",
    "纪委书记",
    "政法委书记",
    "宣传部部长",
    "扶贫局局长",
    "区扶贫办主任",
    "区政府办公室主任",
    "四级调研员",
    "区政府秘书长",
    "区人大主席团秘书长",
  ])("%s：没有主要领导，待确认", (issuer) => {
    expect(signed(issuer)).toEqual(["甲镇 激4.d 待确认 5"]);
  });
  it("待确认的缺的就是这个问题；计入后不再提示", () => {
    const one = event({
      unit: "甲镇",
      kind: "批示表扬",
      level: "区",
      issuer: "副区长",
      documentNumber: "文1号",
    });
    const result = judged([one]);
    const [id = ""] = result.questions.map((question) => question.id);
    expect(result.outcomes).toMatchObject([{ missing: [id] }]);
    expect(flagTexts(result.outcomes)).toEqual(["批示人不是四家班子主要领导，待确认"]);
    expect(flagTexts(judged([one], { answers: { [id]: "计入" } }).outcomes)).toEqual([]);
  });
});

describe("会议是不是整改性质 (D-31)", () => {
  const held = (subjectMatter: string) =>
    lines([event({ unit: "甲镇", kind: "现场会", level: "市", subjectMatter })]);
  it.each([
    "整改推进会",
    "整改工作现场会",
    "整改落实情况调度会",
    "现场会整改",
    "推进会问题整改",
    "现场会问题限期整改",
    "警示教育",
    "反面典型",
    "落后乡镇",
    "倒数单位",
  ])("%s：默认不计", (matter) => {
    expect(held(matter)).toEqual(["甲镇 激6.c 不适用"]);
  });
  it.each([
    "产业扶贫推进会",
    "整改完成，承办现场会",
    "整改完成、承办现场会",
    "整改经验突出并获得肯定后的现场会",
    "现场会，整改另行安排",
    "现场会观摩组实地察看整改",
    "整改调研会",
  ])("%s：计分", (matter) => {
    expect(held(matter)).toEqual(["甲镇 激6.c 10"]);
  });
  it("提示和不计的原因", () => {
    const { outcomes } = judged([
      event({ unit: "甲镇", kind: "现场会", level: "市", subjectMatter: "警示会" }),
    ]);
    expect(flagTexts(outcomes)).toEqual(["会议带整改性质，默认不加分"]);
    expect(outcomes.flatMap(({ checks }) => checks)).toMatchObject([
      { label: "event.check.merit-meeting", want: true, got: false, ok: false, source: "judgement" },
    ]);
  });
});

describe("报道 (D-25, D-27)", () => {
  const story = event({
    unit: "甲镇",
    kind: "媒体宣传",
    level: "省",
    issuer: "广西日报",
    documentNumber: "版1",
  });
  it.each(["", "简讯", "一句话新闻", "文中提及甲镇", "点到甲镇", "图片新闻", "快讯"])(
    "“%s”像是提及，提问",
    (subjectMatter) => {
      expect(asked(judged([{ ...story, subjectMatter }]))).toEqual(["D-27"]);
    },
  );
  it("不计入的写明原因", () => {
    const mention = { ...story, subjectMatter: "简讯" };
    const [id = ""] = judged([mention]).questions.map((question) => question.id);
    const { outcomes } = judged([mention], { answers: { [id]: "不计入" } });
    expect(outcomes.flatMap(({ checks }) => checks)).toMatchObject([
      { label: "event.check.good-practice", want: true, got: false, ok: false },
    ]);
  });
  it("级别与媒体名录不一致的提示；一致的、名录没有的、没写媒体的不提示", () => {
    const flags = (media: Readonly<Record<string, "省" | "市">>, issuer: string | null = "广西日报") =>
      flagTexts(judged([{ ...story, issuer }], { office: { media } }).outcomes);
    expect(flags({ 广西日报: "市" })).toEqual(["级别与媒体名录不一致，请核"]);
    expect(flags({ 广西日报: "省" })).toEqual([]);
    expect(flags({ 别家: "市" })).toEqual([]);
    expect(flags({ 广西日报: "市" }, null)).toEqual([]);
  });
  it("曝光的级别空白时也按媒体名录", () => {
    const exposed = event({
      unit: "甲镇",
      kind: "媒体曝光",
      level: null,
      issuer: "广西日报",
      majorImpact: true,
    });
    const facts = { office: { media: { 广西日报: "省" } }, switches: { "POL-EXPO": "按激5同级" } } as const;
    expect(lines([exposed], facts)).toEqual(["甲镇 激7.d -15"]);
  });
  it("别的类型级别空白时不看媒体名录，照问级别", () => {
    const red = event({ unit: "甲镇", kind: "红榜", level: null, issuer: "广西日报" });
    expect(asked(judged([red], { office: { media: { 广西日报: "省" } } }))).toEqual(["IN-LEVEL"]);
  });
  it("没写媒体而级别空白的报道，问级别", () => {
    expect(asked(judged([{ ...story, level: null, issuer: null }]))).toEqual(["IN-LEVEL"]);
  });
});

it("D-9 只提示督查组发的；没写发文单位的不提示", () => {
  const named = (issuer: string | null) =>
    flagTexts(judged([event({ unit: "甲镇", kind: "通报批评", level: "区", issuer })]).outcomes);
  const text = "发文单位是督查组的，应登记为督查通报";
  expect(named("区督查组")).toContain(text);
  expect(named("区委办")).not.toContain(text);
  expect(named(null)).not.toContain(text);
});

// What people must say: talks decided, harm done, who signed, evidence, validity; and the talks that wait (POL-NAT).
import { day, event } from "../../support/situation";
import { asked, flagTexts, judged, line, lines, total } from "./support";

describe("S22 整改不力、交办不力 (D-12)", () => {
  const slack = event({ unit: "甲镇", kind: "整改不力", level: "市" });
  const office = event({ unit: "区住建局", kind: "交办不力", level: "区" });
  it("决定约谈按约2.a、约2.b", () => {
    expect(
      lines([
        { ...slack, talkDecided: true },
        { ...office, talkDecided: true },
      ]),
    ).toEqual(["区住建局 约2.b -1 L1", "甲镇 约2.a -4 L1"]);
  });
  it("不约谈按激8.b", () => {
    expect(
      lines([
        { ...slack, talkDecided: false },
        { ...office, talkDecided: false },
      ]),
    ).toEqual(["区住建局 激8.b -0.5", "甲镇 激8.b -2"]);
  });
  it("空白：待确认并提问；答复后照办", () => {
    const result = judged([slack]);
    expect(result.outcomes.map(line)).toEqual(["甲镇 约2.a 待确认 -4 L1"]);
    expect(result.questions).toMatchObject([
      { code: "D-12", holds: true, choices: ["是", "否"], at: slack.at },
    ]);
    const id = result.questions[0]?.id ?? "";
    expect(lines([slack], { answers: { [id]: "否" } })).toEqual(["甲镇 激8.b -2"]);
    expect(lines([slack], { answers: { [id]: "是" } })).toEqual(["甲镇 约2.a -4 L1"]);
  });
  it("答非所选等于没有答复", () => {
    const id = judged([slack]).questions[0]?.id ?? "";
    expect(lines([slack], { answers: { [id]: "也许" } })).toEqual(["甲镇 约2.a 待确认 -4 L1"]);
  });
});

describe("媒体曝光 激7.d (D-30, POL-EXPO)", () => {
  const exposed = event({ unit: "甲镇", kind: "媒体曝光", level: "省", majorImpact: true, person: "李四" });
  it("有重大不良影响：0分，限制照出，记下个人", () => {
    const result = judged([exposed]);
    expect(result.outcomes.map(line)).toEqual(["甲镇 激7.d 0"]);
    expect([...(result.persons?.values() ?? [])]).toEqual(["李四"]);
  });
  it("影响不大：不适用", () => {
    expect(lines([{ ...exposed, majorImpact: false }])).toEqual(["甲镇 激7.d 不适用"]);
  });
  it("空白：待确认，提问 D-30", () => {
    const result = judged([{ ...exposed, majorImpact: null }]);
    expect(result.outcomes.map(line)).toEqual(["甲镇 激7.d 待确认 0"]);
    expect(asked(result)).toEqual(["D-30"]);
    const id = result.questions[0]?.id ?? "";
    expect(lines([{ ...exposed, majorImpact: null }], { answers: { [id]: "是" } })).toEqual(["甲镇 激7.d 0"]);
  });
  it("POL-EXPO 按激5同级：省级扣15分", () => {
    expect(lines([exposed], { switches: { "POL-EXPO": "按激5同级" } })).toEqual(["甲镇 激7.d -15"]);
  });
  it("POL-EXPO 按激5同级而级别空白：先问级别，不按0分记", () => {
    const levelless = { ...exposed, level: null };
    expect(lines([levelless])).toEqual(["甲镇 激7.d 0"]);
    const asking = judged([levelless], { switches: { "POL-EXPO": "按激5同级" } });
    expect(asking.outcomes).toEqual([]);
    expect(asking.questions).toMatchObject([{ code: "IN-LEVEL", holds: true }]);
    const answers = { [asking.questions[0]?.id ?? ""]: "市" };
    expect(lines([levelless], { switches: { "POL-EXPO": "按激5同级" }, answers })).toEqual([
      "甲镇 激7.d -10",
    ]);
  });
});

describe("国家级点名批评 激5.a (POL-NAT, D-22)", () => {
  const national = event({ unit: "甲镇", kind: "通报批评", level: "国家" });
  it("默认：分数计，约谈另列待确认", () => {
    const result = judged([national]);
    expect(result.outcomes.map(line)).toEqual(["甲镇 激5.a -20", "甲镇 激5.a 待确认 0 L2"]);
    expect(result.questions).toMatchObject([{ code: "D-22", holds: false }]);
    expect(new Set(result.outcomes.map((outcome) => outcome.id)).size).toBe(2);
  });
  it("答复约谈或不约谈", () => {
    const id = judged([national]).questions[0]?.id ?? "";
    expect(lines([national], { answers: { [id]: "约谈" } })).toEqual(["甲镇 激5.a -20 L2"]);
    expect(lines([national], { answers: { [id]: "不约谈" } })).toEqual(["甲镇 激5.a -20"]);
  });
  it("按组长约谈 / 不约谈", () => {
    expect(lines([national], { switches: { "POL-NAT": "按组长约谈" } })).toEqual(["甲镇 激5.a -20 L2"]);
    expect(lines([national], { switches: { "POL-NAT": "不约谈" } })).toEqual(["甲镇 激5.a -20"]);
  });
  it("本身待佐证的只有一条，约谈也待定", () => {
    expect(lines([{ ...national, documentNumber: null }])).toEqual(["甲镇 激5.a 待佐证 -20 L2"]);
  });
});

describe("形式主义 约8 (O14)", () => {
  it("按同级批评计分并引约8，另有0分的问责一条", () => {
    const event8 = event({ unit: "甲镇", kind: "形式主义", level: "市" });
    expect(lines([event8])).toEqual(["甲镇 约3.b+激5.c+约8 -10 L1", "甲镇 约8 0 L4"]);
  });
  it("国家级：批评扣分、问责、约谈待定各一条", () => {
    expect(lines([event({ unit: "区住建局", kind: "形式主义", level: "国家" })])).toEqual([
      "区住建局 激5.a+约8 -4",
      "区住建局 激5.a+约8 待确认 0 L2",
      "区住建局 约8 0 L4",
    ]);
  });
  it("与同一事项的通报批评合并计分，问责仍在", () => {
    const event8 = event({ unit: "甲镇", kind: "形式主义", level: "市", sameMatter: "甲" });
    const notice = event({ unit: "甲镇", kind: "通报批评", level: "省", sameMatter: "甲" });
    expect(lines([event8, notice])).toContain("甲镇 约8 0 L4");
    expect(total(judged([event8, notice]).outcomes)).toBe(-15);
  });
});

describe("S21 区级批示 (D-3, D-4, D-5)", () => {
  const instruction = (issuer: string, level: "区" | "市" = "区") =>
    event({ unit: "甲镇", kind: "批示表扬", level, issuer });
  it.each(["区长", "区委书记", "区委副书记、区长", "区人大常委会主任", "区政协主席"])(
    "%s批示计分",
    (issuer) => {
      expect(lines([instruction(issuer)])).toEqual(["甲镇 激4.d 5"]);
    },
  );
  it.each(["副区长", "区委常委、副区长", "区委副书记", "区政协副主席", "区纪委书记"])(
    "%s批示待确认",
    (issuer) => {
      const result = judged([instruction(issuer)]);
      expect(result.outcomes.map(line)).toEqual(["甲镇 激4.d 待确认 5"]);
      expect(result.questions).toMatchObject([{ code: "D-4", holds: true, choices: ["计入", "不计入"] }]);
      const id = result.questions[0]?.id ?? "";
      expect(lines([instruction(issuer)], { answers: { [id]: "计入" } })).toEqual(["甲镇 激4.d 5"]);
      expect(lines([instruction(issuer)], { answers: { [id]: "不计入" } })).toEqual(["甲镇 激4.d 不适用"]);
    },
  );
  it("事由里写明副区长批示的也待确认", () => {
    const one = event({ unit: "甲镇", kind: "批示表扬", level: "区", subjectMatter: "副区长批示肯定甲镇" });
    expect(lines([one])).toEqual(["甲镇 激4.d 待确认 5"]);
  });
  it("市级副职批示照计，只提示", () => {
    const { outcomes } = judged([instruction("副市长", "市")]);
    expect(total(outcomes)).toBe(10);
    expect(flagTexts(outcomes)).toContain("上级批示未限定主要领导，按批示计分，请核");
  });
  it("无文号的批示问是否书面点明；否则不计", () => {
    const bare = event({ unit: "甲镇", kind: "批示表扬", level: "区", issuer: "区长", documentNumber: null });
    const result = judged([bare]);
    expect(asked(result)).toEqual(["D-5"]);
    const id = result.questions[0]?.id ?? "";
    expect(lines([bare], { answers: { [id]: "否" } })).toEqual(["甲镇 激4.d 不适用"]);
  });
});

describe("会议和报道的性质 (D-27, D-31, D-32)", () => {
  it("整改推进会默认不计，答复计入后加分", () => {
    const meeting = event({ unit: "甲镇", kind: "推进会", level: "市", subjectMatter: "问题整改推进会" });
    const result = judged([meeting]);
    expect(result.outcomes.map(line)).toEqual(["甲镇 激6.c 不适用"]);
    expect(result.questions).toMatchObject([{ code: "D-31", holds: false }]);
    const id = result.questions[0]?.id ?? "";
    expect(lines([meeting], { answers: { [id]: "计入" } })).toEqual(["甲镇 激6.c 10"]);
  });
  it("因整改成效好而开的现场会照计", () => {
    const meeting = event({
      unit: "甲镇",
      kind: "现场会",
      level: "市",
      subjectMatter: "整改成效突出，承办全市现场会",
    });
    expect(lines([meeting])).toEqual(["甲镇 激6.c 10"]);
  });
  it("只是一句话提及的报道先计，提问 D-27", () => {
    const story = event({ unit: "甲镇", kind: "媒体宣传", level: "省", subjectMatter: "简讯一则" });
    const result = judged([story]);
    expect(total(result.outcomes)).toBe(10);
    expect(asked(result)).toEqual(["D-27"]);
    expect(lines([story], { answers: { [result.questions[0]?.id ?? ""]: "不计入" } })).toEqual([
      "甲镇 激7.b 不适用",
    ]);
  });
  it("同一会议涉及两个单位：都计并提示；答复承办单位后只计一家", () => {
    const sites = [
      event({ unit: "甲镇", kind: "现场会", level: "省" }),
      event({ unit: "区农业局", kind: "现场会", level: "省" }),
    ];
    const result = judged(sites);
    expect(total(result.outcomes)).toBe(18);
    expect(result.questions).toMatchObject([{ code: "D-32", choices: ["各单位都计", "区农业局", "甲镇"] }]);
    const id = result.questions[0]?.id ?? "";
    expect(total(judged(sites, { answers: { [id]: "甲镇" } }).outcomes)).toBe(15);
  });
});

describe("佐证、持有、有效期", () => {
  const red = event({ unit: "甲镇", kind: "红榜", level: "市" });
  it("无文号：待佐证不计分；POL-DOC 计分并提示则计", () => {
    const bare = { ...red, documentNumber: null };
    expect(lines([bare])).toEqual(["甲镇 激4.c 待佐证 10"]);
    const { outcomes } = judged([bare], { switches: { "POL-DOC": "计分并提示" } });
    expect(outcomes.map(line)).toEqual(["甲镇 激4.c 10"]);
    expect(flagTexts(outcomes)).toEqual(["无文号，已计分，请补佐证"]);
  });
  it("读表时被持有的行待确认，缺什么随行记下", () => {
    const [outcome] = judged([{ ...red, holds: ["IN-CELL·D5"] }]).outcomes;
    expect(outcome).toMatchObject({ kind: "undecided", status: "待确认", missing: ["IN-CELL·D5"] });
  });
  it.each([
    ["2018-12-31", "不适用"],
    ["2019-01-01", "10"],
    ["2019-12-31", "10"],
    ["2020-01-01", "不适用"],
  ])("组5（C-16）有效期 2019 全年，%s 的红榜：%s", (on, expected) => {
    const office = { validFrom: day("2019-01-01"), validTo: day("2019-12-31") };
    const result = judged([event({ unit: "甲镇", kind: "红榜", level: "市", on })], { office });
    expect(result.outcomes.map(line)).toEqual([`甲镇 激4.c ${expected}`]);
    expect(asked(result)).toEqual(expected === "10" ? [] : ["C-16"]);
  });
  it("缺日期：提问 IN-CELL，答复日期后计", () => {
    const undated = { ...red, date: null, year: null };
    const result = judged([undated]);
    expect(result.outcomes).toEqual([]);
    const id = result.questions[0]?.id ?? "";
    expect(judged([undated], { answers: { [id]: "2019-07-10" } }).outcomes[0]).toMatchObject({
      month: "2019-07",
      year: 2019,
      points: 20,
    });
  });
  it("归属年度以登记为准，月份按日期", () => {
    expect(judged([{ ...red, date: day("2020-01-08"), year: 2019 }]).outcomes[0]).toMatchObject({
      month: "2020-01",
      year: 2019,
    });
  });
});

describe("提示", () => {
  it("影响考核评价不在市级：D-7b 提示并问 D-7；答复按同级则省级扣15分", () => {
    const one = event({ unit: "甲镇", kind: "影响考核评价", level: "省" });
    const result = judged([one]);
    expect(asked(result)).toEqual(["D-7"]);
    expect(flagTexts(result.outcomes)).toContain("影响考核评价未分级别，按10分（区直2分）计");
    expect(lines([one], { answers: { "D-7": "按同级通报批评" } })).toEqual(["甲镇 约3.c+激5.e -15 L1"]);
  });
  it("参与约谈的单位自己被约谈：提示回避", () => {
    const { outcomes } = judged([event({ unit: "区扶贫办", kind: "通报批评", level: "市" })]);
    expect(flagTexts(outcomes)).toContain("本单位负责人参与约谈，注意回避或替换");
  });
  it("区级通报批评由督查组发文：提示应为督查通报", () => {
    const one = event({ unit: "甲镇", kind: "通报批评", level: "区", issuer: "区督查工作专责小组" });
    expect(flagTexts(judged([one]).outcomes)).toContain("发文单位是督查组的，应登记为督查通报");
  });
  it("情节严重只影响个人，不影响扣分 (D-6)", () => {
    const mild = event({ unit: "甲镇", kind: "通报批评", level: "市", person: "张三" });
    const grave = { ...mild, severe: true };
    expect(total(judged([mild]).outcomes)).toBe(total(judged([grave]).outcomes));
    expect(judged([mild]).severe?.size).toBe(0);
    expect(judged([grave]).severe?.size).toBe(1);
  });
});

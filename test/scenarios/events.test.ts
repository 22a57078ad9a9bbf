// Scenarios S12, S13, S20–S22: registered events (激4–激8, 约2, 约3.b, 约6, 约8).
import { codes, effects, evaluated, flags, ledger, list, total } from "../support/results";
import { event } from "../support/situation";
import type { SituationFacts } from "../support/situation";

const registered = (...events: NonNullable<SituationFacts["events"]>) => evaluated({ events });

describe("S12 批评只计一次", () => {
  const criticism = { unit: "甲镇", kind: "通报批评" } as const;

  it("市级通报批评：扣10分，两条条款，约谈L1", () => {
    const result = registered(event({ ...criticism, level: "市" }));
    expect(ledger(result)).toEqual(["2019-07 甲镇 约3.b -10"]);
    expect(result.outcomes.find((each) => each.kind === "applied")?.cites).toContain("激5.c");
    expect(list(result)).toEqual(["甲镇 L1 约谈 约3.b 建议"]);
  });
  it("自治区文件：扣15分，L2", () => {
    const result = registered(event({ ...criticism, level: "省" }));
    expect(ledger(result)).toEqual(["2019-07 甲镇 约6 -15"]);
    expect(result.outcomes.find((each) => each.kind === "applied")?.cites).toContain("激5.b");
    expect(list(result)).toEqual(["甲镇 L2 约谈 约6 建议"]);
  });
  it("国家级：扣20分已计，约谈待确认", () => {
    const result = registered(event({ ...criticism, level: "国家" }));
    expect(ledger(result)).toEqual(["2019-07 甲镇 激5.a -20"]);
    expect(list(result)).toEqual(["甲镇 L2 约谈 激5.a 待确认"]);
  });
  it.each([
    ["不约谈", []],
    ["按组长约谈", ["甲镇 L2 约谈 激5.a 建议"]],
  ] as const)("POL-NAT %s", (value, expected) => {
    const events = [event({ ...criticism, level: "国家" })];
    const result = evaluated({ events, switches: { "POL-NAT": value } });
    expect(ledger(result)).toEqual(["2019-07 甲镇 激5.a -20"]);
    expect(list(result)).toEqual(expected);
  });
  it("区委区政府：扣5分，不约谈", () => {
    const result = registered(event({ ...criticism, level: "区", documentNumber: "示发〔2019〕3号" }));
    expect(ledger(result)).toEqual(["2019-07 甲镇 激5.d -5"]);
    expect(list(result)).toEqual([]);
  });
  it("督查工作专责小组：扣2分", () => {
    expect(ledger(registered(event({ unit: "甲镇", kind: "督查通报", level: "区" })))).toEqual([
      "2019-07 甲镇 激8.a -2",
    ]);
  });
  it("情节严重且写明个人：该人当年不得优秀；不严重则没有", () => {
    const named = { ...criticism, level: "市", person: "张三" } as const;
    expect(effects(registered(event({ ...named, severe: true })))).toEqual(["甲镇 不得优秀 张三 建议"]);
    expect(effects(registered(event(named)))).toEqual([]);
  });
  it("无文号：待佐证不计分；POL-DOC 计分并提示", () => {
    const events = [event({ ...criticism, level: "市", documentNumber: null })];
    expect(ledger(evaluated({ events }))).toEqual(["2019-07 甲镇 约3.b -10 待佐证"]);
    expect(ledger(evaluated({ events, switches: { "POL-DOC": "计分并提示" } }))).toEqual([
      "2019-07 甲镇 约3.b -10",
    ]);
  });
  it("形式主义：按同级批评计分，另起一行问责", () => {
    const result = registered(event({ unit: "甲镇", kind: "形式主义", level: "市" }));
    expect(total(result, "甲镇")).toBe(-10);
    expect(list(result)).toEqual(["甲镇 L4 问责 约8 建议", "甲镇 L1 约谈 约3.b 建议"]);
  });
});

describe("S13 同一事项升级", () => {
  it("督查通报后区委通报：共扣5分，先前的已吸收", () => {
    const result = registered(
      event({
        unit: "甲镇",
        kind: "督查通报",
        level: "区",
        on: "2019-07-01",
        sameMatter: "危房",
        documentNumber: "督〔2019〕1号",
      }),
      event({
        unit: "甲镇",
        kind: "通报批评",
        level: "区",
        on: "2019-07-20",
        sameMatter: "危房",
        documentNumber: "示发〔2019〕4号",
      }),
    );
    expect(ledger(result)).toEqual(["2019-07 甲镇 激5.d -5", "2019-07 甲镇 激8.a -2 已吸收"]);
    expect(total(result, "甲镇")).toBe(-5);
  });
});

describe("S20 媒体", () => {
  const story = { unit: "甲镇", kind: "媒体宣传" } as const;

  it("广西日报报道加10分", () => {
    expect(total(registered(event({ ...story, level: "省" })), "甲镇")).toBe(10);
  });
  it("同一报道又见人民日报：改为15分", () => {
    const result = registered(
      event({ ...story, level: "省", sameMatter: "产业", documentNumber: "广西日报" }),
      event({ ...story, level: "国家", sameMatter: "产业", documentNumber: "人民日报" }),
    );
    expect(total(result, "甲镇")).toBe(15);
    expect(flags(result, "甲镇").join()).toContain("同一报道");
  });
  it("两篇不同的省级报道：20分", () => {
    const result = registered(
      event({ ...story, level: "省", subjectMatter: "产业", documentNumber: "广西日报1版" }),
      event({ ...story, level: "省", subjectMatter: "教育", documentNumber: "广西日报2版" }),
    );
    expect(total(result, "甲镇")).toBe(20);
  });
  it("曝光且造成重大不良影响：不扣分，不得一等，个人不得优秀", () => {
    const result = registered(
      event({ unit: "甲镇", kind: "媒体曝光", level: "省", majorImpact: true, person: "张三" }),
    );
    expect(total(result, "甲镇")).toBe(0);
    expect(effects(result).sort()).toEqual(["甲镇 不得一等 单位 建议", "甲镇 不得优秀 张三 建议"].sort());
  });
  it("曝光未填重大不良影响：提问D-30，限制待确认", () => {
    const result = registered(event({ unit: "甲镇", kind: "媒体曝光", level: "省" }));
    expect(codes(result)).toContain("D-30");
    expect(effects(result).every((line) => line.endsWith("待确认"))).toBe(true);
  });
  it("POL-EXPO 按激5同级：曝光照批评扣分", () => {
    const events = [event({ unit: "甲镇", kind: "媒体曝光", level: "省", majorImpact: true })];
    expect(total(evaluated({ events, switches: { "POL-EXPO": "按激5同级" } }), "甲镇")).toBe(-15);
  });
  it("区级报道：没有这一档", () => {
    const result = registered(event({ ...story, level: "区" }));
    expect(total(result, "甲镇")).toBe(0);
    expect(codes(result)).toContain("IN-LEVEL");
  });
});

describe("S21 表扬和现场会", () => {
  it("市红榜：区直加2分", () => {
    expect(total(registered(event({ unit: "区扶贫办", kind: "红榜", level: "市" })), "区扶贫办")).toBe(2);
  });
  it("区长批示：乡镇加5分；副区长批示：待确认", () => {
    const note = { unit: "甲镇", kind: "批示表扬", level: "区" } as const;
    expect(total(registered(event({ ...note, issuer: "区长" })), "甲镇")).toBe(5);
    const deputy = registered(event({ ...note, issuer: "副区长" }));
    expect(ledger(deputy)).toEqual(["2019-07 甲镇 激4.d 5 待确认"]);
  });
  it("省现场会：乡镇15分，区直3分", () => {
    const meeting = { kind: "现场会", level: "省" } as const;
    expect(total(registered(event({ ...meeting, unit: "甲镇" })), "甲镇")).toBe(15);
    expect(total(registered(event({ ...meeting, unit: "区农业局" })), "区农业局")).toBe(3);
  });
  it("同一成果既受表扬又开现场会：都计，提示多项加分", () => {
    const result = registered(
      event({ unit: "甲镇", kind: "红榜", level: "市", sameMatter: "产业", documentNumber: "市红榜1" }),
      event({ unit: "甲镇", kind: "现场会", level: "省", sameMatter: "产业", documentNumber: "省现场会2" }),
    );
    expect(total(result, "甲镇")).toBe(25);
    expect(flags(result, "甲镇").join()).toContain("多项加分");
  });
});

describe("S22 约2 与激8", () => {
  const lax = (unit: string, talkDecided: boolean | null) =>
    event({ unit, kind: "整改不力", level: "市", talkDecided });

  it("决定约谈：乡镇4分、区直1分，L1，一次", () => {
    const result = registered(lax("甲镇", true), lax("区教育局", true));
    expect(ledger(result)).toEqual(["2019-07 区教育局 约2.a -1", "2019-07 甲镇 约2.a -4"]);
    expect(list(result)).toEqual(["区教育局 L1 约谈 约2.a 建议", "甲镇 L1 约谈 约2.a 建议"]);
  });
  it("决定不约谈：按激8.b", () => {
    const result = registered(lax("甲镇", false), lax("区教育局", false));
    expect(ledger(result)).toEqual(["2019-07 区教育局 激8.b -0.5", "2019-07 甲镇 激8.b -2"]);
    expect(list(result)).toEqual([]);
  });
  it("未填：提问D-12，不计", () => {
    const result = registered(lax("甲镇", null));
    expect(total(result, "甲镇")).toBe(0);
    expect(codes(result)).toContain("D-12");
  });
});

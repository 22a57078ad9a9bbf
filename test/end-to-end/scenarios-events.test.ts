// Scenarios S12, S13, S18–S22 on real workbooks through the command line: events and drawn households.
import {
  booked,
  calculateSheets,
  called,
  codes,
  DIRECTORY,
  DISTRICT,
  effects,
  events,
  households,
  settings,
} from "./office";

const office = { ...DISTRICT, ...DIRECTORY };

describe("S12 criticism: once, with both clauses", () => {
  it.each([
    ["市", "约3.b -10 建议", ["激5.c"], ["L1 约谈 建议"]],
    ["省", "约6 -15 建议", ["激5.b"], ["L2 约谈 建议"]],
    ["国家", "激5.a -20 建议", [], ["L2 约谈 待确认"]],
    ["区", "激5.d -5 建议", [], []],
  ])("level %s", async (level, line, cites, talks) => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "通报批评", 级别: level, 情节严重: "否" }),
    });
    expect(booked(document, "甲镇")).toEqual([line]);
    expect(document.adjustments[0]?.cites).toEqual(cites);
    expect(called(document, "甲镇")).toEqual(talks);
  });

  it("a notice of the inspection group is 激8.a", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "督查通报", 级别: "区" }),
    });
    expect(booked(document, "甲镇")).toEqual(["激8.a -2 建议"]);
    expect(document.interviews).toEqual([]);
  });

  it("a named person is barred only when it was serious", async () => {
    const fact = { 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 涉及个人: "张三" };
    const serious = await calculateSheets({ ...office, ...events({ ...fact, 情节严重: "是" }) });
    expect(effects(serious.document, "甲镇")).toEqual(["不得优秀 张三 建议"]);
    expect(serious.document.effects[0]?.year).toBe(2019);
    const ordinary = await calculateSheets({ ...office, ...events({ ...fact, 情节严重: "否" }) });
    expect(ordinary.document.effects).toEqual([]);
  });

  it("POL-NAT changes only the talk", async () => {
    const fact = events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "国家" });
    const none = await calculateSheets({ ...settings(["POL-NAT", "不约谈"]), ...DIRECTORY, ...fact });
    expect(booked(none.document, "甲镇")).toEqual(["激5.a -20 建议"]);
    expect(none.document.interviews).toEqual([]);
    const firm = await calculateSheets({ ...settings(["POL-NAT", "按组长约谈"]), ...DIRECTORY, ...fact });
    expect(called(firm.document, "甲镇")).toEqual(["L2 约谈 建议"]);
  });

  it("without 文号 the row waits for evidence, POL-DOC counts it", async () => {
    const fact = events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 文号: null });
    const waiting = await calculateSheets({ ...office, ...fact });
    expect(booked(waiting.document, "甲镇")).toEqual(["约3.b 0 待佐证"]);
    expect(waiting.document.adjustments[0]?.amount).toBe(-10);
    const counted = await calculateSheets({ ...settings(["POL-DOC", "计分并提示"]), ...DIRECTORY, ...fact });
    expect(booked(counted.document, "甲镇")).toEqual(["约3.b -10 建议"]);
  });

  it("形式主义 scores by its level and has a row of its own for accountability", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "形式主义", 级别: "市" }),
    });
    expect(booked(document, "甲镇")).toEqual(["约3.b -10 建议"]);
    expect(document.adjustments[0]?.cites).toEqual(expect.arrayContaining(["激5.c", "约8"]));
    expect(called(document, "甲镇").sort()).toEqual(["L1 约谈 建议", "L4 问责 建议"]);
  });
});

describe("S13 escalation of one matter", () => {
  it("the higher notice stands, the lower one is absorbed", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events(
        { 单位: "甲镇", 事项类型: "督查通报", 级别: "区", 同一事项: "台账", 日期: "2019-07-01" },
        { 单位: "甲镇", 事项类型: "通报批评", 级别: "区", 同一事项: "台账", 日期: "2019-07-20" },
      ),
    });
    expect(booked(document, "甲镇").sort()).toEqual(["激5.d -5 建议", "激8.a 0 已吸收"].sort());
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(-5);
  });
});

describe("S18 clean households", () => {
  const drawn = households(
    ["A", "国家", "区教育局", "无问题"],
    ["A", "市", "区教育局", "无问题"],
    ["B", "市", "甲镇", "无问题"],
  );

  it("counts the highest level once per household when the district passed", async () => {
    const { document } = await calculateSheets({
      ...settings(["考核通过 2019 国家", "是"], ["考核通过 2019 市", "是"]),
      ...DIRECTORY,
      ...drawn,
    });
    expect(document.totals.find((line) => line.unit === "区教育局")?.yearPoints).toBe(2);
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(1);
  });

  it("waits with E-7 until somebody says whether the district passed", async () => {
    const { document } = await calculateSheets({ ...office, ...drawn });
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
    expect(document.adjustments.some((line) => line.status === "待确认" && line.amount === 1)).toBe(true);
    expect(codes(document).filter((code) => code === "E-7")).toHaveLength(2);
  });

  it("gives nothing when the district failed", async () => {
    const { document } = await calculateSheets({
      ...settings(["考核通过 2019 国家", "否"], ["考核通过 2019 市", "否"]),
      ...DIRECTORY,
      ...drawn,
    });
    expect(document.adjustments.filter((line) => line.points !== 0 || line.status === "待确认")).toEqual([]);
  });
});

describe("S19 households with a serious problem", () => {
  it("costs the unit, bars the helper and first class", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...households(["C", "省", "区教育局", "严重问题"]),
    });
    expect(booked(document, "区教育局")).toEqual(["激3.b -1 建议"]);
    expect(effects(document, "区教育局").sort()).toEqual(["不得一等 建议", "不得优秀 干部C 建议"].sort());
  });

  it("withdraws the reward of the same household", async () => {
    const { document } = await calculateSheets({
      ...settings(["考核通过 2019 市", "是"]),
      ...DIRECTORY,
      ...households(["D", "国家", "甲镇", "严重问题"], ["D", "市", "甲镇", "无问题"]),
    });
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(-6);
  });

  it("adds up household by household", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...households(
        ["D", "国家", "甲镇", "严重问题"],
        ["E", "国家", "甲镇", "严重问题"],
        ["F", "国家", "甲镇", "严重问题"],
      ),
    });
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(-18);
  });
});

describe("S20 media", () => {
  const story = { 单位: "甲镇", 事项类型: "媒体宣传" };

  it("one story counts once, at the highest level", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ ...story, 级别: "省", 同一事项: "经验" }, { ...story, 级别: "国家", 同一事项: "经验" }),
    });
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(15);
  });

  it("two stories count twice", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ ...story, 级别: "省" }, { ...story, 级别: "省" }),
    });
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(20);
    expect(new Set(document.adjustments.map((line) => line.id)).size).toBe(2);
  });

  it("exposure with major impact costs no points but grades", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "媒体曝光", 级别: "省", 重大不良影响: "是", 涉及个人: "李四" }),
    });
    expect(document.adjustments.filter((line) => line.points !== 0)).toEqual([]);
    expect(effects(document, "甲镇").sort()).toEqual(["不得一等 建议", "不得优秀 李四 建议"].sort());
  });

  it("asks D-30 when nobody said whether the impact was major", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "媒体曝光", 级别: "省" }),
    });
    expect(document.questions.find((question) => question.code === "D-30")?.holds).toBe(true);
    expect(document.effects.filter((effect) => effect.status === "建议")).toEqual([]);
  });

  it("refuses a district-level story", async () => {
    const { document } = await calculateSheets({ ...office, ...events({ ...story, 级别: "区" }) });
    expect(document.adjustments).toEqual([]);
    expect(codes(document)).toContain("IN-LEVEL");
  });
});

describe("S21 praise and meetings", () => {
  it("scores each by level and unit type", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events(
        { 单位: "区扶贫办", 事项类型: "红榜", 级别: "市" },
        { 单位: "甲镇", 事项类型: "批示表扬", 级别: "区", 事由: "区长批示肯定" },
        { 单位: "乙镇", 事项类型: "批示表扬", 级别: "区", 事由: "副区长批示肯定" },
        { 单位: "丙乡", 事项类型: "现场会", 级别: "省" },
        { 单位: "区农业局", 事项类型: "现场会", 级别: "省" },
      ),
    });
    expect(booked(document, "区扶贫办")).toEqual(["激4.c 2 建议"]);
    expect(booked(document, "甲镇")).toEqual(["激4.d 5 建议"]);
    expect(booked(document, "乙镇")).toEqual(["激4.d 0 待确认"]);
    expect(booked(document, "丙乡")).toEqual(["激6.b 15 建议"]);
    expect(booked(document, "区农业局")).toEqual(["激6.b 3 建议"]);
  });

  it("counts praise and a meeting for one achievement, both flagged", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events(
        { 单位: "甲镇", 事项类型: "红榜", 级别: "市", 同一事项: "搬迁" },
        { 单位: "甲镇", 事项类型: "现场会", 级别: "省", 同一事项: "搬迁" },
      ),
    });
    expect(document.totals.find((line) => line.unit === "甲镇")?.yearPoints).toBe(25);
    for (const line of document.adjustments) expect(line.flags.length).toBeGreaterThan(0);
  });
});

describe("S22 poor rectification", () => {
  it.each([
    ["甲镇", "是", "约2.a -4 建议", ["L1 约谈 建议"]],
    ["区住建局", "是", "约2.a -1 建议", ["L1 约谈 建议"]],
    ["甲镇", "否", "激8.b -2 建议", []],
    ["区住建局", "否", "激8.b -0.5 建议", []],
    ["甲镇", null, "约2.a 0 待确认", ["L1 约谈 待确认"]],
  ])("%s, talk decided %s", async (unit, decided, line, talks) => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: unit, 事项类型: "整改不力", 级别: "省", 约谈决定: decided }),
    });
    expect(booked(document, unit)).toEqual([line]);
    expect(called(document, unit)).toEqual(talks);
  });
});

describe("a row that waits for evidence", () => {
  it("says so in words, never by a code of ours", async () => {
    const { document } = await calculateSheets({
      ...office,
      ...events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 文号: null }),
    });
    expect(document.adjustments[0]?.flags.join()).toContain("文号");
    for (const line of document.adjustments)
      for (const flag of line.flags) expect(flag).not.toMatch(/[a-z]+\.[a-z]+/);
  });
});

// 事项登记: one fact per row and unit; what can't be read is asked about at its cell and remembered when answered.
import {
  asked,
  codes,
  directory,
  eventRow,
  events,
  answered,
  read,
  said,
  sheet,
  table,
  EVENT_HEADER,
} from "./book";

const one = (...rows: Parameters<typeof events>) => read(directory(), events(...rows));

it("reads a row with every column", () => {
  const recognition = one(
    eventRow({
      发文单位: "市扶贫开发领导小组",
      同一事项: "督查反馈",
      情节严重: "是",
      涉及个人: "张三",
      约谈决定: "否",
      归属年度: 2018,
    }),
  );
  expect(recognition.situation.events).toEqual([
    {
      row: 2,
      date: "2019-07-10",
      year: 2018,
      mention: { text: "甲镇", unit: "甲镇" },
      kind: "通报批评",
      level: "市",
      subjectMatter: "工作滞后",
      issuer: "市扶贫开发领导小组",
      documentNumber: "市扶领发〔2019〕8号",
      sameMatter: "督查反馈",
      severe: true,
      majorImpact: null,
      person: "张三",
      talkDecided: false,
      holds: [],
      at: { sheet: "事项登记", cell: "D2" },
    },
  ]);
  expect(recognition.questions).toEqual([]);
});

it("lists the register with its columns and rows", () => {
  const found = table(one(eventRow(), eventRow({ 单位: "乙乡" })), "events");
  expect(found).toMatchObject({ sheet: "事项登记", range: "A1:O3", rows: 2, counts: true });
  expect(found.columns).toMatchObject({
    date: "B",
    unit: "C",
    kind: "D",
    level: "E",
    document: "H",
    year: "N",
  });
});

it("blank 情节严重 is 否; blank judgements stay open", () => {
  const [fact] = one(eventRow()).situation.events;
  expect(fact).toMatchObject({ severe: false, majorImpact: null, talkDecided: null, person: null });
});

it("reads titles and help above the header, foot lines below, and nothing between", () => {
  const recognition = read(
    directory(),
    sheet("事项登记", [
      ["示例区事项登记"],
      ["每行一份文件"],
      EVENT_HEADER,
      eventRow(),
      [],
      ["2", "", "", ""],
      eventRow({ 单位: "乙乡" }),
      ["", "", "制表:某某"],
    ]),
  );
  expect(recognition.situation.events.map(({ mention }) => mention.unit)).toEqual(["甲镇", "乙乡"]);
  expect(recognition.questions).toEqual([]);
});

describe("several units and persons in one cell", () => {
  const mentions = (unit: string) => one(eventRow({ 单位: unit })).situation.events;

  it("counts each unit named (D-28, D-32)", () => {
    expect(mentions("甲镇、乙乡").map(({ mention }) => mention.unit)).toEqual(["甲镇", "乙乡"]);
    expect(mentions("甲镇和乙乡").map(({ mention }) => mention.unit)).toEqual(["甲镇", "乙乡"]);
  });
  it("takes 张三(区住建局) as the person's unit", () => {
    expect(mentions("张三(区住建局)")).toMatchObject([{ mention: { unit: "区住建局" }, person: "张三" }]);
  });
  it("takes 区住建局（张三） as the unit's person", () => {
    expect(mentions("区住建局（张三）")).toMatchObject([{ mention: { unit: "区住建局" }, person: "张三" }]);
  });
  it("takes the unit written with the person where 单位 is blank", () => {
    const recognition = one(eventRow({ 单位: "", 涉及个人: "李四(区扶贫办)" }));
    expect(recognition.situation.events).toMatchObject([{ mention: { unit: "区扶贫办" }, person: "李四" }]);
    expect(recognition.questions).toEqual([]);
  });
});

describe("an unknown 事项类型 (IN-TYPE)", () => {
  it("gives a question at its cell and no fact", () => {
    const recognition = one(eventRow({ 事项类型: "通报" }));
    expect(recognition.situation.events).toEqual([]);
    const question = asked(recognition, "IN-TYPE");
    expect(question).toMatchObject({ at: { sheet: "事项登记", cell: "D2" }, holds: true });
    expect(question.choices).toContain("通报批评");
    expect(said(question)).toContain("通报");
  });
  it("is answered once for every row with that text", () => {
    const recognition = read(
      directory(),
      events(eventRow({ 事项类型: "通报" }), eventRow({ 事项类型: "通报", 单位: "乙乡" })),
      answered({ "IN-TYPE·事项类型·通报": "通报批评" }),
    );
    expect(recognition.situation.events.map(({ kind }) => kind)).toEqual(["通报批评", "通报批评"]);
    expect(codes(recognition)).toEqual([]);
  });
  it.each([
    ["《黑榜》", "黑榜"],
    ["點名通報批評", "通报批评"],
    ["现 场 会", "现场会"],
    ["曝光", "媒体曝光"],
  ])("reads %s as %s", (written, kind) => {
    expect(one(eventRow({ 事项类型: written })).situation.events).toMatchObject([{ kind }]);
  });
});

describe("an unknown 级别 (IN-LEVEL)", () => {
  it("holds the row and offers the four levels", () => {
    const recognition = one(eventRow({ 级别: "上级" }));
    const question = asked(recognition, "IN-LEVEL");
    expect(question).toMatchObject({ at: { sheet: "事项登记", cell: "E2" }, holds: true });
    expect(question.choices).toEqual(["国家", "省", "市", "区"]);
    expect(recognition.situation.events).toMatchObject([{ level: null, holds: [question.id] }]);
  });
  it("asks per matter, and takes the answer", () => {
    const sheets = [directory(), events(eventRow({ 级别: "上级" }))];
    const { id } = asked(read(...sheets), "IN-LEVEL");
    const recognition = read(...sheets, answered({ [id]: "省" }));
    expect(recognition.situation.events).toMatchObject([{ level: "省", holds: [] }]);
    expect(codes(recognition)).toEqual([]);
  });
  it("leaves a blank level to the rules", () => {
    const recognition = one(eventRow({ 级别: "" }));
    expect(recognition.situation.events).toMatchObject([{ level: null, holds: [] }]);
  });
});

describe("unreadable cells (IN-CELL)", () => {
  it.each([
    ["日期", "待定", "B2"],
    ["日期", "", "B2"],
    ["情节严重", "较重", "J2"],
    ["重大不良影响", "不清楚", "K2"],
    ["约谈决定", "研究中", "M2"],
    ["归属年度", "上年", "N2"],
    ["单位", "", "C2"],
  ])("%s %p holds the row at %s", (column, text, cell) => {
    const recognition = one(eventRow({ [column]: text }));
    const question = asked(recognition, "IN-CELL");
    expect(question).toMatchObject({ at: { sheet: "事项登记", cell }, holds: true });
    expect(said(question)).toContain(column);
    expect(recognition.situation.events[0]?.holds).toEqual([question.id]);
  });
  it("takes the answer in any form a cell may have", () => {
    const sheets = [directory(), events(eventRow({ 日期: "待定" }))];
    const { id } = asked(read(...sheets), "IN-CELL");
    const recognition = read(...sheets, answered({ [id]: "2019年8月5日" }));
    expect(recognition.situation.events).toMatchObject([{ date: "2019-08-05", year: 2019, holds: [] }]);
  });
  it("asks again when the answer can't be read either", () => {
    const sheets = [directory(), events(eventRow({ 日期: "待定" }))];
    const { id } = asked(read(...sheets), "IN-CELL");
    expect(codes(read(...sheets, answered({ [id]: "再说" })))).toEqual(["IN-CELL"]);
  });
  it("never names a question by its row: moving rows changes nothing", () => {
    const doubtful = eventRow({ 日期: "待定" });
    const first = asked(one(doubtful, eventRow({ 单位: "乙乡" })), "IN-CELL");
    const second = asked(one(eventRow({ 单位: "乙乡" }), doubtful), "IN-CELL");
    expect(second.id).toBe(first.id);
    expect(second.at).not.toEqual(first.at);
  });
});

describe("an unknown unit (IN-UNIT)", () => {
  it("holds the row, offers similar units and three ways out", () => {
    const recognition = one(eventRow({ 单位: "甲山镇" }));
    const question = asked(recognition, "IN-UNIT");
    expect(question).toMatchObject({
      id: "IN-UNIT·甲山镇",
      at: { sheet: "事项登记", cell: "C2" },
      holds: true,
    });
    expect(question.choices).toEqual(["甲镇", "花山街道", "新增乡镇", "新增区直单位", "不是本区考核单位"]);
    expect(recognition.situation.events).toMatchObject([
      { mention: { text: "甲山镇", unit: null }, holds: ["IN-UNIT·甲山镇"] },
    ]);
  });
  it.each([
    ["甲镇", "甲镇", "乡镇"],
    ["新增乡镇", "甲山镇", "乡镇"],
    ["新增区直单位", "甲山镇", "区直"],
    ["不是本区考核单位", "甲山镇", "其他"],
  ])("answered %s: the row is %s, %s", (answer, unit, category) => {
    const recognition = read(
      directory(),
      events(eventRow({ 单位: "甲山镇" })),
      answered({ "IN-UNIT·甲山镇": answer }),
    );
    expect(recognition.situation.events).toMatchObject([{ mention: { unit }, holds: [] }]);
    expect(recognition.situation.units.find(({ name }) => name === unit)?.category).toBe(category);
    expect(codes(recognition)).toEqual([]);
  });
  it("asks once for a unit that several rows name", () => {
    expect(codes(one(eventRow({ 单位: "新镇" }), eventRow({ 单位: "新镇", 文号: "另一份" })))).toEqual([
      "IN-UNIT",
    ]);
  });
  it.each(["自治区某厅", "市住建局", "区税务局", "农业银行"])(
    "%s is known not to be ours (A-11, A-13)",
    (unit) => {
      const recognition = one(eventRow({ 单位: unit }));
      expect(recognition.situation.events).toMatchObject([{ mention: { unit }, holds: [] }]);
      expect(recognition.situation.units.find(({ name }) => name === unit)?.category).toBe("其他");
      expect(codes(recognition)).toEqual([]);
    },
  );
});

it("an error value in a text column is no text", () => {
  expect(one(eventRow({ 文号: "#REF!" })).situation.events).toMatchObject([{ documentNumber: null }]);
});

it("finds the register under a longer sheet name and by its header alone", () => {
  const rows = [EVENT_HEADER, eventRow()];
  expect(read(directory(), sheet("2019年事项登记表", rows)).situation.events).toHaveLength(1);
  expect(read(directory(), sheet("Sheet3", rows)).situation.events).toHaveLength(1);
});

it("names the columns a register lacks (IN-SHEET)", () => {
  const recognition = read(
    directory(),
    sheet("事项登记", [
      ["序号", "单位", "事由"],
      [1, "甲镇", "滞后"],
    ]),
  );
  const question = asked(recognition, "IN-SHEET");
  expect(said(question)).toContain("日期、事项类型");
  expect(question).toMatchObject({ at: { sheet: "事项登记", cell: "A1" }, holds: false });
  expect(recognition.situation.events).toEqual([]);
});

it("a row that opens with 合计 is no event, whatever column the word stands in", () => {
  const rows = [
    ["文号", "单位", "日期", "级别", "事项类型", "事由"],
    ["示〔2019〕1号", "甲镇", "2019-07-01", "市", "通报表扬", "修路"],
    ["合计", 1],
  ];
  const recognition = read(directory(), sheet("事项登记", rows));
  expect(recognition.situation.events).toHaveLength(1);
  expect(codes(recognition)).not.toContain("IN-TYPE");
});

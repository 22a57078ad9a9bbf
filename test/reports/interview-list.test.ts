// 约谈名单 and 整改台账: sections, people's columns, deadlines, struck and vanished talks.
import type { CalendarOverride, Interview } from "../../src/engine";
import type { Recognition, Snapshot } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import { day } from "../support/situation";
import {
  editSheet,
  interview,
  outcomesOf,
  rowOf,
  run,
  sheetNamed,
  sortBy,
  tableRows,
  type,
} from "../support/outcomes";
import type { Ran } from "../support/outcomes";

const LIST = "约谈名单_201908";
const EMPTY = workbook(sheet("说明", [["说明"]]));
const TALK = interview({ unit: "癸乡", level: "L1", clause: "约1.b" });
const REMINDER = interview({ unit: "甲镇", level: "L0" });
const DEPARTMENT = interview({ unit: "区住建局", level: "L2", clause: "约5" });

const listOf = (...interviews: readonly Interview[]) => outcomesOf([], { interviews });
const compose = (snapshot: Snapshot, ...interviews: readonly Interview[]): Ran =>
  run(snapshot, listOf(...interviews));
const firstColumns = (snapshot: Snapshot): unknown[] =>
  sheetNamed(snapshot, LIST)
    .values.slice(3)
    .map((row) => row[2] || row[1]);

describe("约谈名单", () => {
  it("lists talks first, then 电话提醒 in a section of its own, then the foot", () => {
    const { after } = compose(EMPTY, REMINDER, TALK, DEPARTMENT);
    expect(firstColumns(after).slice(0, 4)).toEqual(["癸乡", "区住建局", "电话提醒", "甲镇"]);
    expect(String(firstColumns(after).at(-1))).toContain("以领导小组审定为准");
  });

  it("shows data month and plan month, into the next year too", () => {
    const december = { ...listOf(), month: "2019-12" as const };
    const { after } = run(EMPTY, december as ReturnType<typeof listOf>);
    const title = sheetNamed(after, "约谈名单_201912").formulas.flat().join(" ");
    expect(title).toContain("数据月份：2019年12月");
    expect(title).toContain("方案月份：2020年1月");
  });

  it("the status below the title is live; a line that people wrote there stays", () => {
    const { after } = compose(EMPTY, TALK);
    const [, line = []] = sheetNamed(after, "约谈名单_201908").formulas;
    expect(line[1]).toMatch(/^="方案月份：2019年9月 +状态："&IF\(COUNTIFS\(/);
    const written = (cells: readonly string[]) =>
      editSheet(after, "约谈名单_201908", (values, formulas) => {
        for (const rows of [values, formulas]) rows[1]?.splice(0, 2, ...cells);
      });
    const typed = written(["", "已报组长"]);
    expect(run(typed, listOf(TALK)).changes).toEqual([]);
    const { after: renewed } = run(written(["方案月份：2019年9月    状态：拟制", ""]), listOf(TALK));
    expect(String(sheetNamed(renewed, "约谈名单_201908").formulas[1]?.[0])).toMatch(/^="方案月份/);
  });

  it("headings and foot lines run over the cells beside them; rows are wrapped and lined", () => {
    const { changes } = compose(EMPTY, REMINDER, TALK);
    const looks = changes.flatMap((change) =>
      change.kind === "format" && change.sheet === "约谈名单_201908" && change.format.wrap !== undefined
        ? [[change.at.row, change.at.rows, change.at.columns > 1, change.format.wrap]]
        : [],
    );
    // 电话提醒 and the two foot lines, then the talk and the reminder with their 编号 on one line.
    expect(looks.filter(([row]) => Number(row) > 2)).toEqual([
      [4, 1, true, false],
      [6, 2, true, false],
      [3, 1, true, true],
      [3, 1, false, false],
      [5, 1, true, true],
      [5, 1, false, false],
    ]);
  });

  it("each reason is a sentence with unit, clause and points, ready for a document", () => {
    const [row = {}] = tableRows(compose(EMPTY, TALK).after, "约谈名单_201908");
    expect(row["触发事由"]).toMatch(/^癸乡：.+（依据约1\.b，扣\d分）。$/);
  });

  it("prints from 序号 to 地点, whatever is added below", () => {
    const { changes } = compose(EMPTY, TALK);
    const setup = changes.find(({ kind, sheet }) => kind === "page-setup" && sheet === "约谈名单_201908");
    expect(setup).toMatchObject({ setup: { printArea: "B:Q", titleRows: "$1:$3", paper: "A4" } });
  });

  it("says 本月无约谈 when there is none, and takes it back when there is one", () => {
    const none = compose(EMPTY);
    expect(firstColumns(none.after)[0]).toBe("本月无约谈");
    expect(compose(none.after).changes).toEqual([]);
    const { after } = compose(none.after, TALK);
    expect(sheetNamed(after, LIST).values.flat()).not.toContain("本月无约谈");
    expect(compose(after, TALK).changes).toEqual([]);
  });

  it("is 约谈名单_2019年终 where only annual results exist", () => {
    const annual = interview({ unit: "丙乡", level: "L3", clause: "约7", month: null });
    const { after, document } = run(EMPTY, outcomesOf([], { interviews: [annual], month: null }));
    expect(rowOf(after, "约谈名单_2019年终", annual.id)["单位"]).toBe("丙乡");
    expect(document.interviews[0]?.month).toBeNull();
  });

  it("writes a row's reasons, amounts and sources one to a line", () => {
    const two = {
      ...TALK,
      triggers: [...TALK.triggers, ...interview({ clause: "约5", reason: "全省后十", cell: "E9" }).triggers],
    };
    const row = rowOf(compose(EMPTY, two).after, LIST, TALK.id);
    expect(row["涉及加减分"]).toBe("约1.b -2分\n约5 -2分");
    expect(row["依据文件/工作表"]).toBe("8月!D13\n8月!E9");
  });

  it("keeps what people wrote with its unit when rows come and go", () => {
    const first = compose(EMPTY, TALK, DEPARTMENT).after;
    const typed = type(first, LIST, DEPARTMENT.id, {
      约谈日期: 43_720,
      审定意见: "同意",
      责任人处理: "批评教育",
    });
    const { after } = compose(typed, DEPARTMENT, REMINDER);
    expect(rowOf(after, LIST, DEPARTMENT.id)).toMatchObject({
      约谈日期: 43_720,
      责任人处理: "批评教育",
      序号: 1,
    });
    expect(
      tableRows(after, LIST)
        .map((row) => row["单位"])
        .filter(Boolean),
    ).toEqual(["区住建局", "甲镇"]);
    expect(compose(after, DEPARTMENT, REMINDER).changes).toEqual([]);
  });

  it("stays as people sorted it", () => {
    const sorted = sortBy(compose(EMPTY, TALK, DEPARTMENT, REMINDER).after, LIST, "单位", true);
    expect(compose(sorted, TALK, DEPARTMENT, REMINDER).changes).toEqual([]);
  });

  it("moves a unit to the talks when its level rises, with people's words", () => {
    const first = type(compose(EMPTY, REMINDER, TALK).after, LIST, REMINDER.id, { 复核意见: "属实" });
    const { after } = compose(first, interview({ unit: "甲镇", level: "L1" }), TALK);
    expect(sheetNamed(after, LIST).values.flat()).not.toContain("电话提醒");
    expect(rowOf(after, LIST, REMINDER.id)).toMatchObject({ 层级: "L1", 复核意见: "属实" });
  });

  it("marks a vanished talk that people wrote on, and asks when it was approved", () => {
    const first = type(compose(EMPTY, TALK).after, LIST, TALK.id, { 审定意见: "同意" });
    const { after, document } = compose(first);
    expect(rowOf(after, LIST, TALK.id)).toMatchObject({ 状态: "已失效", 提示: "原已审定，需复核" });
    expect(document.interviews).toEqual([]);
    expect(document.questions).toMatchObject([{ code: "B-19", sheet: LIST }]);
    expect(compose(after).changes).toEqual([]);
  });

  it("puts a changed talk beside an approved one", () => {
    const first = type(compose(EMPTY, TALK).after, LIST, TALK.id, { 审定意见: "同意" });
    const higher = interview({ unit: "癸乡", level: "L2", clause: "约5" });
    const { after, document } = compose(first, higher);
    expect(rowOf(after, LIST, TALK.id)).toMatchObject({ 层级: "L1", 状态: "已失效" });
    expect(rowOf(after, LIST, `${TALK.id}·重算`)["层级"]).toBe("L2");
    expect(document.interviews).toMatchObject([{ level: "L2", status: "建议" }]);
    expect(compose(after, higher).changes).toEqual([]);
  });

  it.each([
    ["同意", "已审定", []],
    // Who is struck off the list leaves the papers.
    [
      "不同意",
      "已作废",
      ["月度通报_201908", "约谈方案_201908", "约谈通知书_201908", "运行记录", "领导摘要_201908"],
    ],
    ["暂缓", "建议", []],
  ])("审定意见 %s gives %s and changes nothing on the list", (opinion, status, changed) => {
    const typed = type(compose(EMPTY, REMINDER).after, LIST, REMINDER.id, { 审定意见: opinion });
    const second = compose(typed, REMINDER);
    expect(second.document.interviews[0]?.status).toBe(status);
    expect([...new Set(second.changes.map(({ sheet }) => sheet))].sort()).toEqual([...changed].sort());
    expect(compose(second.after, REMINDER).changes).toEqual([]);
  });
});

describe("deadlines (S23)", () => {
  const withCalendar = (calendar: readonly CalendarOverride[]) => (recognition: Recognition) => ({
    ...recognition,
    situation: { ...recognition.situation, calendar },
  });
  const dueFor = (date: string | number, talk: Interview, calendar: readonly CalendarOverride[] = []) => {
    const typed = type(compose(EMPTY, talk).after, LIST, talk.id, { 约谈日期: date });
    return run(typed, listOf(talk), withCalendar(calendar));
  };

  it("are null until 约谈日期 is entered", () => {
    expect(compose(EMPTY, TALK).document.interviews[0]?.due).toBeNull();
  });

  it.each([
    [43_851, "2020-02-05"], // 2020-01-21
    ["2020-01-21", "2020-02-05"],
    ["2018年4月13日", "2018-04-20"],
  ])("%p is due %s", (date, due) => {
    expect(dueFor(date, TALK).document.interviews[0]?.due).toBe(due);
  });

  it("follow 节假日调整 of the workbook", () => {
    const guangxi: readonly CalendarOverride[] = [
      { date: day("2018-04-15"), work: true },
      { date: day("2018-04-18"), work: false },
      { date: day("2018-04-19"), work: false },
      { date: day("2018-04-20"), work: false },
    ];
    expect(dueFor("2018-04-13", TALK, guangxi).document.interviews[0]?.due).toBe("2018-04-24");
  });

  it("warn in a year without a holiday notice", () => {
    const { after, document } = dueFor("2027-03-01", TALK);
    expect(document.interviews[0]?.due).toBe("2027-03-08");
    expect(String(rowOf(after, LIST, TALK.id)["提示"])).toContain("2027年放假安排未录入");
    const marks = sheetNamed(after, "工作日历").values.filter((row) => String(row[1]).includes("2027年"));
    expect(marks.length).toBeGreaterThan(200);
  });

  it("do not exist for 电话提醒", () => {
    expect(rowOf(compose(EMPTY, REMINDER).after, LIST, REMINDER.id)["整改报送截止"]).toBe("");
    expect(dueFor(43_851, REMINDER).document.interviews[0]?.due).toBeNull();
  });

  it("are live formulas over 工作日历 with a guard in plain words", () => {
    const formula = String(rowOf(compose(EMPTY, TALK).after, LIST, TALK.id)["整改报送截止"]);
    expect(formula).toMatch(/^=IF\(O\d="","",IFERROR\(/);
    expect(formula).toContain("INDEX('工作日历'!$A:$A,MATCH(");
    expect(formula).toContain("请补充节假日");
  });
});

describe("整改台账", () => {
  it("holds talks that oblige the unit to report, and no reminder or accountability row", () => {
    const accountability = {
      ...interview({ unit: "乙镇", level: "L4", clause: "约8" }),
      id: "2019-08·乙镇·问责",
    };
    const { after } = compose(EMPTY, TALK, REMINDER, accountability);
    expect(tableRows(after, "整改台账").map((row) => row["单位"])).toEqual(["癸乡"]);
  });

  it("takes 约谈日期 from the list and tells overdue by formula", () => {
    const row = rowOf(compose(EMPTY, TALK).after, "整改台账", TALK.id);
    expect(row["约谈日期"]).toContain(`'${LIST}'!`);
    expect(row["截止"]).toContain("工作日历");
    expect(row["是否逾期"]).toContain("TODAY()");
  });

  it("keeps a day that stands here and not on the list, and looks up the list's as soon as it has one", () => {
    const { after } = compose(EMPTY, TALK);
    const typed = type(after, "整改台账", TALK.id, { 约谈日期: 43_720 });
    const again = compose(typed, TALK);
    expect(again.changes.filter(({ sheet: name }) => name === "整改台账")).toEqual([]);
    expect(rowOf(again.after, "整改台账", TALK.id)["约谈日期"]).toBe(43_720);
    const listed = type(typed, LIST, TALK.id, { 约谈日期: 43_721 });
    expect(rowOf(compose(listed, TALK).after, "整改台账", TALK.id)["约谈日期"]).toContain(`'${LIST}'!`);
  });

  it("drops a struck talk unless people wrote on it", () => {
    const struck = type(compose(EMPTY, TALK, DEPARTMENT).after, LIST, TALK.id, { 审定意见: "不同意" });
    expect(tableRows(compose(struck, TALK, DEPARTMENT).after, "整改台账")).toHaveLength(1);
    const written = type(struck, "整改台账", TALK.id, { 销号: "是" });
    expect(tableRows(compose(written, TALK, DEPARTMENT).after, "整改台账")).toHaveLength(2);
  });

  it("keeps rows of other months", () => {
    const august = compose(EMPTY, TALK).after;
    const september = { ...interview({ unit: "壬镇", month: "2019-09" }) };
    const outcomes = { ...outcomesOf([], { interviews: [september] }), month: september.month };
    const { after } = run(august, outcomes);
    expect(tableRows(after, "整改台账").map((row) => row["单位"])).toEqual(["癸乡", "壬镇"]);
    expect(rowOf(after, LIST, TALK.id)["单位"]).toBe("癸乡");
  });
});

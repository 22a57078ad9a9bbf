// 加减分汇总, 年度影响, 待确认, 排名登记, 历史末位, 工作日历, 运行记录: what is filled, what is left to people.
import type { Recognition } from "../../src/worksheets";
import { sheet, workbook } from "../support/apply-changes";
import {
  applied,
  editSheet,
  effect,
  outcomesOf,
  question,
  rowOf,
  run,
  sheetNamed,
  tableRows,
  type,
} from "../support/outcomes";
import { day } from "../support/situation";
import { ranking } from "../support/ranking-table";

const EMPTY = workbook(sheet("8月", [["说明"]]));
const LAST = applied({ unit: "癸乡" });

describe("加减分汇总", () => {
  const { after } = run(EMPTY, outcomesOf([LAST], { effects: [effect()] }));
  const [row = {}] = tableRows(after, "加减分汇总", "单位");

  it("has live sums by unit, year and month, and the restrictions", () => {
    expect(row).toMatchObject({ 年度: 2019, 单位: "癸乡", 限制: "不得一等（激7.d）" });
    expect(row["8月"]).toMatch(/^=SUMIFS\('加减分台账'!\$Q:\$Q,.*A3&"-08\*"\)/);
    expect(row["年度合计"]).toMatch(/^=SUMIFS\(/);
  });

  it("adds rows for a new unit and draws the chart again, nothing else", () => {
    const { changes } = run(after, outcomesOf([LAST, applied({ unit: "甲镇" })], { effects: [effect()] }));
    const kinds = changes.filter((change) => change.sheet === "加减分汇总").map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "chart")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "values")).toHaveLength(1);
  });

  it("rows of nobody that stand more than once go in one run", () => {
    const doubled = editSheet(after, "加减分汇总", (values, formulas) => {
      for (const grid of [values, formulas]) {
        const [head = [], header = [], first = []] = grid;
        const unknown = first.map((cell, column) => (header[column] === "单位" ? "无此单位" : cell));
        grid.splice(0, grid.length, head, header, first, [...unknown], [...unknown], [...unknown]);
      }
    });
    const cleaned = run(doubled, outcomesOf([LAST], { effects: [effect()] })).after;
    expect(tableRows(cleaned, "加减分汇总", "单位").map((each) => each["单位"])).toEqual(["癸乡"]);
  });

  it("keeps the block of another year", () => {
    const next = {
      ...outcomesOf([LAST, applied({ month: "2020-01" })]),
      month: "2020-01" as const,
      year: 2020,
    };
    const { after: later } = run(after, next as ReturnType<typeof outcomesOf>);
    expect(tableRows(later, "加减分汇总", "单位").map((each) => each["年度"])).toEqual([2019, 2020]);
  });
});

describe("年度影响", () => {
  it("writes effects with conflicts and head-count, and drops a vanished one nobody wrote on", () => {
    const quota = { base: 40, percent: 25, persons: 10, normal: 8 };
    const values = { ...quota, exact: "10", rounding: "舍去", usual: 20 };
    const flags = [{ code: "effect.flag.quota", values }];
    const first = run(
      EMPTY,
      outcomesOf([], { effects: [effect({ effect: "评优25%", quota, flags, conflicts: ["激1.b"] })] }),
    );
    const [row = {}] = tableRows(first.after, "年度影响");
    expect(row).toMatchObject({ 单位: "癸乡", 影响: "评优25%", 冲突: "激1.b" });
    expect(String(row["提示"])).toContain("10人");
    expect(tableRows(run(first.after, outcomesOf([])).after, "年度影响")).toEqual([]);
  });
});

describe("待确认", () => {
  const ASKED = question("B-9·指标甲", { holds: true });
  const CHOICE = question("B-22·指标乙", { choices: ["分组计", "合并计"] });
  const asking = (...questions: ReturnType<typeof question>[]) => outcomesOf([], { questions });
  const first = run(EMPTY, asking(ASKED, CHOICE));

  it("names the cell and offers choices where there are any", () => {
    expect(rowOf(first.after, "待确认", ASKED.id)).toMatchObject({
      代码: "B-9",
      来源: `=HYPERLINK("#'8月'!A1","8月!A1")`,
      影响: "癸乡",
    });
    const lists = first.changes.filter(
      (change) => change.kind === "list-validation" && change.sheet === "待确认",
    );
    expect(lists).toMatchObject([{ at: { row: 2, rows: 1 }, choices: ["分组计", "合并计"] }]);
  });

  it("keeps answered rows, drops open ones that are no longer asked, appends new ones", () => {
    const answered = type(first.after, "待确认", ASKED.id, { 答复: "106" });
    const { after, document } = run(answered, asking(question("C-23·指标丙")));
    expect(tableRows(after, "待确认").map((row) => [row["代码"], row["答复"]])).toEqual([
      ["B-9", "106"],
      ["C-23", ""],
    ]);
    expect(document.questions.map(({ code }) => code)).toEqual(["C-23"]);
  });

  it("asks the same question once", () => {
    expect(run(EMPTY, asking(ASKED, { ...ASKED })).document.questions).toHaveLength(1);
  });
});

describe("排名登记", () => {
  const { table } = ranking({ sheet: "8月", range: "A2:D5", labels: ["甲镇", "乙镇", "癸乡"] });
  const told = (recognition: Recognition): Recognition => ({
    ...recognition,
    rankingTables: [table],
    questions: [],
  });

  it("gets a row per table with what was understood", () => {
    const { after } = run(EMPTY, outcomesOf([], { month: null }), told);
    expect(tableRows(after, "排名登记", "工作表")).toMatchObject([
      { 工作表: "8月", 区域: "A2:D5", 级别: "区", 数据月份: "2019-08", 参排总数: 3, 计分: "计分" },
    ]);
  });

  it("never overwrites the clerk's words; fills blanks and 识别说明", () => {
    const registry = sheet("排名登记", [
      [
        "工作表",
        "区域",
        "系列",
        "级别",
        "数据月份",
        "排名主体",
        "参排总数",
        "方向",
        "括号含义",
        "计分",
        "识别说明",
        "备注",
      ],
      ["8月", "A3:D4", "我的系列", "市", "", "", "", "", "", "仅参考", "旧说明", "勿动"],
    ]);
    const { after } = run(workbook(...EMPTY.sheets, registry), outcomesOf([], { month: null }), told);
    expect(tableRows(after, "排名登记", "工作表")).toEqual([
      expect.objectContaining({
        区域: "A3:D4",
        系列: "我的系列",
        级别: "市",
        数据月份: "2019-08",
        参排总数: 3,
        计分: "仅参考",
        识别说明: "按表头识别，无疑问",
        备注: "勿动",
      }),
    ]);
  });
});

describe("历史末位", () => {
  const { ranking: issue } = ranking({ sheet: "8月", range: "A2:D4", labels: ["甲镇", "癸乡"] });
  const answering = (recognition: Recognition): Recognition => ({
    ...recognition,
    situation: {
      ...recognition.situation,
      rankings: [issue],
      answers: { "C-8·区·脱贫攻坚指标排名·2019-08": "壬镇" },
    },
  });

  it("gets the answer to C-8 for the month before the first issue, once", () => {
    const first = run(EMPTY, outcomesOf([]), answering);
    const expected = { 系列: "脱贫攻坚指标排名", 级别: "区", 数据月份: "2019-07", 单位: "壬镇" };
    expect(tableRows(first.after, "历史末位", "系列")).toEqual([expected]);
    expect(tableRows(run(first.after, outcomesOf([]), answering).after, "历史末位", "系列")).toHaveLength(1);
  });
});

describe("工作日历", () => {
  it("lists working days ascending in column A, this year and the next", () => {
    const days = sheetNamed(run(EMPTY, outcomesOf([])).after, "工作日历")
      .values.slice(1)
      .map((row) => Number(row[0]));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(days[0]).toBe(43_467); // 2019-01-02
    expect(days.at(-1)).toBe(44_196); // 2020-12-31
  });

  it("prints one row per month, 调休 and the office's own days included", () => {
    const own = (recognition: Recognition): Recognition => ({
      ...recognition,
      situation: {
        ...recognition.situation,
        calendar: [{ date: day("2019-02-01"), work: false }],
      },
    });
    const { after, changes } = run(EMPTY, outcomesOf([]), own);
    const months = sheetNamed(after, "工作日历").values.slice(1, 25);
    expect(months).toHaveLength(24);
    expect(months[1]?.slice(3, 6)).toEqual(["2019-02", 16, "2 3 11 12 13 14 15 18 19 20 21 22 25 26 27 28"]);
    const setup = changes.find(({ kind, sheet: name }) => kind === "page-setup" && name === "工作日历");
    expect(setup).toMatchObject({ setup: { printArea: "D:F", orientation: "Portrait" } });
    expect(run(after, outcomesOf([]), own).changes).toEqual([]);
  });

  it("a place that people use on an older sheet is left to them", () => {
    const { after } = run(EMPTY, outcomesOf([]));
    const used = editSheet(after, "工作日历", (values, formulas) => {
      for (const grid of [values, formulas]) for (const row of grid) row.splice(3, 3, "我的", "列", "");
    });
    expect(run(used, outcomesOf([])).changes).toEqual([]);
  });
});

describe("运行记录", () => {
  it("gets a row for a run that changed something, with the clock as given", () => {
    const { after } = run(EMPTY, outcomesOf([LAST]));
    const rows = tableRows(after, "运行记录", "运行时间");
    expect(rows).toMatchObject([{ 运行时间: "2019-09-05 10:30", 数据月份: "2019-08" }]);
    const again = run(after, outcomesOf([LAST]), undefined, "2019-09-06 08:00");
    expect(again.changes).toEqual([]);
    const more = run(after, outcomesOf([applied({ points: -4 })]), undefined, "2019-09-06 08:00");
    expect(tableRows(more.after, "运行记录", "运行时间")).toHaveLength(2);
  });

  it("is left alone when a clerk changed only a colour or a note", () => {
    const { after } = run(EMPTY, outcomesOf([LAST]));
    const noted = editSheet(after, "8月", (values, formulas) => {
      for (const grid of [values, formulas]) grid.push(["看过了"]);
    });
    expect(run(noted, outcomesOf([LAST])).changes).toEqual([]);
  });
});

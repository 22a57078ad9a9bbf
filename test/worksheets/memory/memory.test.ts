// What the product remembers is found again by its header titles, whatever people renamed, added or sorted.
import { OWN_COLUMNS, PAPER_MARK, PAPER_SHEETS, RANKING_OWN_COLUMNS } from "../../../src/policy";
import { readAnswers, readListed, readMemory } from "../../../src/worksheets/memory/memory";
import { findOwnColumns } from "../../../src/worksheets/memory/own-columns";
import { findOwnSheets } from "../../../src/worksheets/memory/own-tables";
import type { OwnTableName } from "../../../src/worksheets/memory/own-tables";
import { recognise } from "../../../src/worksheets/recognise";
import type { SheetSnapshot } from "../../../src/worksheets/snapshot";
import { monthRows, sheet, type Row } from "../rankings/workbook";

const TABLES = Object.keys(OWN_COLUMNS) as OwnTableName[];
const titles = (name: OwnTableName): string[] => OWN_COLUMNS[name].map(({ title }) => title);

/** One row of an own sheet, by title. */
function row(name: OwnTableName, cells: Readonly<Record<string, string | number>>): Row {
  return titles(name).map((title) => cells[title] ?? "");
}
const own = (name: OwnTableName, tab: string, ...rows: Row[]): SheetSnapshot =>
  sheet(tab, [[`示例区${name}`], titles(name), ...rows]);

describe("own sheets", () => {
  it.each(TABLES)("%s is found under its name and under any other", (name) => {
    for (const tab of [name, "随便改的名字"]) {
      expect(findOwnSheets([own(name, tab)]).map((one) => one.name)).toEqual([name]);
    }
  });
  it.each(TABLES)(
    "%s is found with its columns in another order and columns of people's in between",
    (name) => {
      const header = [...titles(name)]
        .reverse()
        .flatMap((title, index) => (index % 3 === 0 ? [title, `补充${index}`] : [title]));
      expect(findOwnSheets([sheet("表", [header])]).map((one) => one.name)).toEqual([name]);
    },
  );
  it("a clerk's sheet that only has the name is the clerk's", () => {
    const ledger = sheet("加减分台账", [
      ["编号", "单位", "事由", "分数"],
      [1, "甲镇", "迟报", -2],
    ]);
    expect(findOwnSheets([ledger])).toEqual([]);
    expect(recognise({ sheets: [ledger] }).memory.ownSheets).toEqual([]);
  });
  it("what is printed beside the list of 工作日历 is not the list", () => {
    const printed = ["月份", "天数", "工作日（* 按周一至周五推算）"];
    const whole = sheet("工作日历", [["工作日", "说明", "", ...printed]]);
    expect(findOwnSheets([whole])[0]?.table?.columns).toMatchObject({ 工作日: 0, 说明: 1 });
    expect(findOwnSheets([sheet("工作日历", [["说明", "", ...printed]])])).toEqual([]);
    expect(findOwnSheets([sheet("工作日历", [["工作日（新）", "说明"]])])).toHaveLength(1);
  });
  it.each(PAPER_SHEETS)(
    "%s is known by its name and the line it carries, never by its name alone",
    (name) => {
      const paper = sheet(`${name}_201908`, [["标题"], ["正文"], [PAPER_MARK]]);
      expect(findOwnSheets([paper]).map((one) => one.name)).toEqual([name]);
      expect(findOwnSheets([sheet(`${name}_201908`, [["我们自己的方案"]])])).toEqual([]);
      expect(findOwnSheets([sheet("别的", [[PAPER_MARK]])])).toEqual([]);
    },
  );
  it("of a sheet and its copy the one that bears the name is read; both are kept out of the input", () => {
    const memory = readMemory([
      own("加减分台账", "加减分台账 (2)", row("加减分台账", { 编号: "旧" })),
      own("加减分台账", "加减分台账", row("加减分台账", { 编号: "新" })),
    ]);
    expect(memory.ledger?.rows.map(({ cells }) => cells["编号"])).toEqual(["新"]);
    expect(memory.ownSheets).toEqual(["加减分台账 (2)", "加减分台账"]);
  });
  it("rows carry every column, people's too; blank rows are none; a title used twice keeps both", () => {
    const memory = readMemory([
      sheet("年度影响", [
        [...titles("年度影响"), "经办人", "经办人"],
        [...row("年度影响", { 编号: "2019·甲镇·激1.b" }), "张", "李"],
        [],
        row("年度影响", { 编号: "2019·乙乡·激1.j" }),
      ]),
    ]);
    const { effects } = memory;
    expect(effects?.headerRow).toBe(0);
    expect(effects?.rows.map(({ row: at }) => at)).toEqual([1, 3]);
    expect(effects?.rows[0]?.cells).toMatchObject({
      编号: "2019·甲镇·激1.b",
      经办人: "张",
      "经办人#2": "李",
    });
    expect(effects?.columns).toMatchObject({ 编号: 0, 备注: 11, 经办人: 12, "经办人#2": 13 });
  });
});

describe("interview lists", () => {
  const list = (tab: string, title: string, ...rows: Row[]): SheetSnapshot =>
    sheet(tab, [[title], titles("约谈名单"), ...rows]);
  const suffixes = (...sheets: SheetSnapshot[]): string[] => Object.keys(readMemory(sheets).lists);

  it("by the month in the sheet name, in the title, in the 编号", () => {
    expect(suffixes(list("约谈名单_201908", "约谈建议名单"))).toEqual(["201908"]);
    expect(suffixes(list("名单", "示例区约谈建议名单(数据月份:2019年8月)"))).toEqual(["201908"]);
    expect(suffixes(list("名单", "名单", row("约谈名单", { 编号: "2019-10·甲镇·约谈" })))).toEqual([
      "201910",
    ]);
    expect(suffixes(list("约谈名单_2019年终", "名单"))).toEqual(["2019年终"]);
  });
  it("the list that bears the product's name outweighs a copy of it", () => {
    const { lists } = readMemory([list("约谈名单_201908 (2)", "副本"), list("约谈名单_201908", "原件")]);
    expect(lists["201908"]?.sheet).toBe("约谈名单_201908");
  });
  it("annual triggers on them are known, with the assessed year of their reasons", () => {
    const memory = readMemory([
      list(
        "约谈名单_202001",
        "名单",
        row("约谈名单", {
          编号: "1",
          单位: "甲镇",
          条款: "约1.d、约3.b",
          触发事由: "2019年度市考核综合评价一般\n2020年1月通报",
        }),
        row("约谈名单", { 编号: "2", 单位: "乙乡", 条款: "约1.b", 触发事由: "连续2次" }),
        row("约谈名单", { 编号: "3", 单位: "丙乡", 条款: "约7" }),
      ),
    ]);
    expect(readListed(memory)).toEqual([
      { month: "2020-01", unit: "甲镇", clause: "约1.d", year: 2019 },
      { month: "2020-01", unit: "丙乡", clause: "约7", year: 2019 },
      { month: "2020-01", unit: "丙乡", clause: "约7", year: 2020 },
    ]);
  });
  it("the list of a year's end names no month, and its own year", () => {
    const memory = readMemory([
      list("约谈名单_2019年终", "名单", row("约谈名单", { 编号: "1", 单位: "甲镇", 条款: "约7" })),
    ]);
    expect(readListed(memory)).toEqual([{ month: null, unit: "甲镇", clause: "约7", year: 2019 }]);
  });
  it("a talk that waited for confirmation has not been called", () => {
    const waiting = { 编号: "1", 单位: "甲镇", 条款: "约7", 状态: "待确认" };
    const memory = readMemory([list("约谈名单_202005", "名单", row("约谈名单", waiting))]);
    expect(readListed(memory)).toEqual([]);
  });
});

describe("answers on 待确认", () => {
  const answersOf = (answer: string | number | boolean, format = "General"): unknown => {
    const rows: Row[] = [titles("待确认"), ["B-9·省·危房改造", "B-9", "", "", answer, "", ""]];
    const plain = sheet("待确认", rows);
    const questions = { ...plain, numberFormats: rows.map((cells) => cells.map(() => format)) };
    return readAnswers(readMemory([questions]), [questions])["B-9·省·危房改造"];
  };
  it.each([
    ["106", "106"],
    [106, "106"],
    [" 是 ", "是"],
    ["１０６", "106"],
    [true, "是"],
    [false, "否"],
  ])("%p is the answer %s", (answer, text) => expect(answersOf(answer)).toBe(text));
  it("a month that Excel took for a date is the month again", () => {
    expect(answersOf(43678, "mmm-yy")).toBe("2019-08");
    expect(answersOf(43678, 'yyyy"年"m"月"')).toBe("2019-08");
    expect(answersOf(43678, "yyyy/m/d")).toBe("2019-08-01");
    expect(answersOf(43678)).toBe("43678");
  });
  it("blank answers are none", () => expect(answersOf("  ")).toBeUndefined());
});

describe("own columns beside rankings", () => {
  const header = [...RANKING_OWN_COLUMNS];
  it("are found by their titles and reach to the sheet's end or the next block", () => {
    const rows: Row[] = [
      ["题"],
      ["乡镇", "排名", ...header],
      ["甲镇", 1, -2],
      ["部门", "排名", ...header],
      ["区住建局", 1],
    ];
    expect(findOwnColumns(sheet("8月", rows))).toMatchObject([
      {
        headerRow: 1,
        columns: { 本期加减分: 2, 审核状态: 6 },
        box: { row: 1, column: 2, rows: 2, columns: 5 },
      },
      { headerRow: 3, box: { row: 3, column: 2, rows: 2, columns: 5 } },
    ]);
  });
  it("beside each other they carry their 单位; alone the column before them is the clerk's", () => {
    const both = findOwnColumns(
      sheet("8月", [["单位", "排名", "单位", "排名", "单位", ...header, "单位", ...header]]),
    );
    expect(both.map(({ columns, box }) => [columns["单位"], box.column, box.columns])).toEqual([
      [4, 4, 6],
      [10, 10, 6],
    ]);
    const [alone] = findOwnColumns(sheet("8月", [["排名", "单位", ...header]]));
    expect(alone?.columns["单位"]).toBeUndefined();
    expect(alone?.box.column).toBe(2);
  });
  it("one title alone is the clerk's own column", () => {
    expect(findOwnColumns(sheet("8月", [["乡镇", "排名", "本期加减分", "备注"]]))).toEqual([]);
  });
  it("are never input: a ranking reads the same with and without them", () => {
    const rows = monthRows("示例区2019年8月脱贫攻坚工作指标排名");
    const withOwn = rows.map((cells, index): Row =>
      index === 1 ? [...cells, ...header] : index > 1 ? [...cells, -index] : cells,
    );
    const before = recognise({ sheets: [sheet("8月", rows)] });
    const after = recognise({ sheets: [sheet("8月", withOwn)] });
    expect(after.situation).toEqual(before.situation);
    expect(after.tables).toEqual(before.tables);
    expect(after.rankingTables[0]?.ownColumns).toMatchObject({ headerRow: 1, columns: { 本期加减分: 5 } });
  });
});

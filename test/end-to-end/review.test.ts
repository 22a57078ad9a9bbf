// Review on a workbook at work: every decision takes effect at once, by formulas; what is missing in it is told.
import { Workbook } from "@cj-tech-master/excelts";
import { Live } from "./live";
import {
  addRows,
  calculateSheets,
  DIRECTORY,
  DISTRICT,
  districtSheet,
  events,
  lastSheet,
  type Sheets,
} from "./office";
import { columnOf, openFile, rowOf, sheetOf, titled } from "./result-file";

jest.setTimeout(60_000);

let live: Live;
afterEach(() => live.close());

const CRITICISM = {
  ...{ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-20" },
  ...{ 文号: "市扶领发〔2019〕8号", 事由: "作风问题" },
};

async function august(more: Sheets = {}): Promise<void> {
  const workbook = new Workbook();
  const sheets: Sheets = {
    ...DISTRICT,
    ...DIRECTORY,
    ...events(CRITICISM),
    "7月": lastSheet("7月", "癸乡"),
    "8月": districtSheet("8月"),
    ...more,
  };
  for (const [name, rows] of Object.entries(sheets)) addRows(workbook.addWorksheet(name), rows);
  live = new Live(workbook);
  await live.settle();
}

const idOf = (unit: string): string =>
  String(
    live.rows("加减分台账").find((row) => row["单位"] === unit && row["数据月份"] === "2019-08")?.["编号"],
  );

function review(unit: string, title: string, text: string): void {
  live.type("加减分台账", ["编号", idOf(unit)], title, text);
}

const row = (unit: string) => live.rows("加减分台账").find((one) => one["编号"] === idOf(unit));
const talk = (unit: string) => live.rows("约谈名单_201908").find((one) => one["单位"] === unit);
const total = (unit: string, title: string) =>
  live.rows("加减分汇总").find((one) => one["单位"] === unit)?.[title];

/** The points beside the ranking, in the unit's row. */
function beside(unit: string, title: string): unknown {
  const own = titled(sheetOf(live.host.workbook, "8月"), "本期加减分");
  const cell = own.sheet.getCell(rowOf(own, "乡镇", unit), columnOf(own, title));
  return cell.result ?? cell.value;
}

describe("a decision takes effect at once, without a run", () => {
  it.each([
    ["采纳", "", -4, "已复核"],
    ["不采纳", "", 0, "已复核"],
    ["改分", "-1.5", -1.5, "已复核"],
    ["改分", "0", 0, "已复核"],
    ["改分", "", -4, "已复核"],
    ["", "", -4, "建议"],
  ])("复核 %s %s", async (decision, points, final, status) => {
    await august();
    const before = Number(total("癸乡", "年度合计"));
    review("癸乡", "复核", decision);
    review("癸乡", "复核分值", points);
    expect(row("癸乡")).toMatchObject({ 计算分值: -4, 最终分值: final, 状态: status });
    expect(beside("癸乡", "本期加减分")).toBe(final);
    expect(beside("癸乡", "审核状态")).toBe(status);
    expect([total("癸乡", "8月"), total("癸乡", "年度合计")]).toEqual([final, before + 4 + final]);
  });

  it.each([
    ["同意", -4, "已审定"],
    ["不同意", 0, "已作废"],
    ["暂缓", -4, "建议"],
  ])("审定意见 %s", async (approval, final, status) => {
    await august();
    review("癸乡", "审定意见", approval);
    expect(row("癸乡")).toMatchObject({ 最终分值: final, 状态: status });
    expect(total("癸乡", "8月")).toBe(final);
  });

  it("the drop-downs take no other word", async () => {
    await august();
    const ledger = live.table("加减分台账");
    for (const title of ["复核", "审定意见"]) {
      const cell = ledger.sheet.getCell(rowOf(ledger, "编号", idOf("癸乡")), columnOf(ledger, title)).address;
      expect(live.host.person.type("加减分台账", cell, "随便")).toMatchObject({
        kind: "refused",
        why: "not-in-list",
      });
    }
  });
});

describe("points and talks are decided apart (G-3)", () => {
  it("striking a talk keeps the points", async () => {
    await august();
    live.type("约谈名单_201908", ["单位", "癸乡"], "审定意见", "不同意");
    expect(talk("癸乡")).toMatchObject({ 状态: "已作废" });
    expect(row("癸乡")).toMatchObject({ 最终分值: -4 });
    await live.settle();
    expect(row("癸乡")).toMatchObject({ 最终分值: -4, 状态: "建议" });
    expect(talk("癸乡")).toMatchObject({ 状态: "已作废" });
    expect(live.rows("整改台账").filter((one) => one["单位"] === "癸乡")).toEqual([]);
  });

  it("waiving the points keeps the talk", async () => {
    await august();
    review("癸乡", "审定意见", "不同意");
    await live.settle();
    expect(row("癸乡")).toMatchObject({ 最终分值: 0, 状态: "已作废" });
    expect(talk("癸乡")).toMatchObject({ 层级: "L1", 状态: "建议" });
  });
});

describe("what is missing in a review is told with every run, and nothing is written for it", () => {
  const CASES: readonly (readonly [string, readonly (readonly [string, string])[], string])[] = [
    [
      "改分 without a reason",
      [
        ["复核", "改分"],
        ["复核分值", "-1"],
      ],
      "没有写“复核说明”",
    ],
    [
      "改分 without points",
      [
        ["复核", "改分"],
        ["复核说明", "已整改"],
      ],
      "却不是数字",
    ],
    ["不采纳 without a reason", [["复核", "不采纳"]], "没有写“复核说明”"],
    ["points without 改分", [["复核分值", "-1"]], "却不是改分"],
    [
      "an approval without a name",
      [
        ["审定意见", "同意"],
        ["审定日期", "2019-09-06"],
      ],
      "审定人",
    ],
  ];

  it.each(CASES)("%s", async (_, cells, words) => {
    await august();
    for (const [title, text] of cells) review("癸乡", title, text);
    const { changes, notes } = await live.calculate();
    expect(changes).toEqual([]);
    expect(notes.filter((note) => note.includes(words))).toEqual([expect.stringContaining("癸乡 约1.b")]);
  });

  it("a complete one is not", async () => {
    await august();
    const whole = { 复核: "改分", 复核分值: "-1", 复核说明: "已整改", 审定意见: "同意", 审定人: "张三" };
    for (const [title, text] of Object.entries(whole)) review("癸乡", title, text);
    review("癸乡", "审定日期", "2019-09-06");
    const { changes, notes } = await live.calculate();
    expect([changes, notes.filter((note) => note.includes("加减分台账有"))]).toEqual([[], []]);
  });
});

it("a corrected ranking replaces the old one, whose rows stay as 已作废", async () => {
  await august();
  const corrected = lastSheet("8月", "壬镇");
  corrected[0] = ["示例区2019年8月脱贫攻坚工作指标排名（更正）"];
  addRows(live.host.workbook.addWorksheet("8月更正"), corrected);
  await live.settle();
  const rows = live
    .rows("加减分台账")
    .filter((one) => one["数据月份"] === "2019-08" && one["条款"] !== "约3.b");
  expect(rows.map((one) => [one["单位"], one["最终分值"], one["状态"]])).toEqual(
    expect.arrayContaining([
      ["壬镇", -2, "建议"],
      ["癸乡", 0, "已作废"],
    ]),
  );
  expect(rows).toHaveLength(2);
});

it("status words have colours that follow them, in the file that is saved too", async () => {
  await august();
  const ledger = live.table("加减分台账");
  const rules = ledger.sheet.conditionalFormattings.flatMap((format) => format.rules);
  const words = rules.map((rule) => ("formulae" in rule ? String(rule.formulae?.[0]) : ""));
  expect(words).toEqual(expect.arrayContaining(['"待确认"', '"已审定"', '"已失效"', '"已作废"']));
  const { out } = await calculateSheets({ ...DISTRICT, "8月": districtSheet("8月") });
  const formats = (await openFile(out)).getWorksheet("加减分台账")?.conditionalFormattings ?? [];
  const column = ledger.sheet.getColumn(columnOf(ledger, "状态")).letter;
  expect(formats.length).toBeGreaterThan(0);
  expect(formats.every(({ ref }) => ref.startsWith(`${column}${ledger.headerRow + 1}:${column}`))).toBe(true);
  const style = formats.flatMap((format) => format.rules)[0]?.style;
  expect([style?.font?.color?.argb, style?.fill]).toEqual([expect.stringMatching(/^FF/), expect.anything()]);
});

describe("colours that a person gave to a row", () => {
  const YELLOW = "FFFFFF00";

  /** The whole row of `unit` in yellow. */
  function colour(sheet: string, unit: string): void {
    const table = live.table(sheet);
    const number = rowNumber(sheet, unit);
    for (let column = 1; column <= table.sheet.columnCount; column += 1) {
      const cell = table.sheet.getCell(number, column);
      // Cells share their style; a person's colour is that of one cell.
      cell.style = {
        ...cell.style,
        fill: { type: "pattern", pattern: "solid", fgColor: { argb: YELLOW } },
      };
    }
    expect(coloured(sheet)).toEqual([unit]);
  }

  const rowNumber = (sheet: string, unit: string): number => rowOf(live.table(sheet), "单位", unit);

  /** Units of the rows that are yellow; "" for a blank one. */
  function coloured(sheet: string): string[] {
    const table = live.table(sheet);
    const units: string[] = [];
    for (let row = table.headerRow + 1; row <= table.sheet.rowCount; row += 1) {
      const cell = table.sheet.getCell(row, columnOf(table, "单位"));
      const { fill } = cell;
      if (
        fill?.type === "pattern" &&
        fill.pattern === "solid" &&
        fill.fgColor?.argb?.endsWith("FFFF00") === true
      )
        units.push(typeof cell.value === "string" ? cell.value : "");
    }
    return units;
  }

  it("go with it when another row of the ledger vanishes, and come back when the run is undone", async () => {
    await august({ "7月": lastSheet("7月", "壬镇") });
    colour("加减分台账", "癸乡");
    const place = rowNumber("加减分台账", "癸乡");
    expect(live.host.person.clear("事项登记", "A2:O2")).toMatchObject({ kind: "done" });
    live.host.person.clear("7月", "A3:E12");
    const { receipt } = await live.calculate();
    expect(rowNumber("加减分台账", "癸乡")).not.toBe(place);
    expect(coloured("加减分台账")).toEqual(["癸乡"]);
    await live.revert(receipt);
    expect(rowNumber("加减分台账", "癸乡")).toBe(place);
    expect(coloured("加减分台账")).toEqual(["癸乡"]);
  });

  it("go when its fact vanishes, and do not pass to the fact that takes its place", async () => {
    await august();
    colour("加减分台账", "甲镇");
    const place = rowNumber("加减分台账", "甲镇");
    live.typeInto("事项登记", "C2", "乙镇");
    const { receipt } = await live.calculate();
    expect(rowNumber("加减分台账", "乙镇")).toBe(place);
    expect(coloured("加减分台账")).toEqual([]);
    await live.revert(receipt);
    expect(coloured("加减分台账")).toEqual(["甲镇"]);
  });

  it("go with it when a talk comes before it on the list", async () => {
    await august({ "7月": lastSheet("7月", "壬镇") });
    colour("约谈名单_201908", "癸乡");
    const place = rowNumber("约谈名单_201908", "癸乡");
    const higher = [2, "2019-08-21", "乙镇", "通报批评", "省", "问题", null, "桂〔2019〕3号"];
    live.host.workbook.getWorksheet("事项登记")?.addRow(higher);
    const { receipt } = await live.calculate();
    expect(rowNumber("约谈名单_201908", "癸乡")).not.toBe(place);
    expect(coloured("约谈名单_201908")).toEqual(["癸乡"]);
    await live.revert(receipt);
    expect(coloured("约谈名单_201908")).toEqual(["癸乡"]);
  });
});

it("a filter, a hidden row and a note beside the ledger survive a run with new facts", async () => {
  await august();
  const { sheet, headerRow } = live.table("加减分台账");
  sheet.autoFilter = `A${headerRow}:V${sheet.rowCount}`;
  sheet.getRow(headerRow + 1).hidden = true;
  const filter = JSON.stringify(sheet.autoFilter);
  live.host.workbook
    .getWorksheet("事项登记")
    ?.addRow([2, "2019-08-21", "乙镇", "通报批评", "省", "问题", null, "桂〔2019〕3号"]);
  await live.settle();
  expect(row("乙镇")).toMatchObject({ 最终分值: -15 });
  expect([JSON.stringify(sheet.autoFilter), sheet.getRow(headerRow + 1).hidden]).toEqual([filter, true]);
});

// Scenario S24 and the laws of writing back, on real files through the command line and the real Office.js.
import type { RunDocument } from "../../src/run";
import { columnOf, openFile, plain, records, rowOf, saveFile, setCell, sheetOf, titled } from "./result-file";
import {
  booked,
  calculateFile,
  calculateSheets,
  DISTRICT,
  districtSheet,
  events,
  workbookFile,
  type Sheets,
} from "./office";

const AUGUST: Sheets = { ...DISTRICT, "8月": districtSheet("8月") };

/** The document without the registers that the first run itself created (排名登记, 历史末位). */
function withoutMemory(document: RunDocument): RunDocument {
  return {
    ...document,
    tables: document.tables.filter((table) => table.kind !== "registry" && table.kind !== "history"),
  };
}

const sheetNames = async (path: string): Promise<string[]> =>
  (await openFile(path)).worksheets.map((sheet) => sheet.name);

describe("a first month", () => {
  it("creates every output sheet of a first month and keeps the clerk's sheets first", async () => {
    const { out } = await calculateSheets(AUGUST);
    const names = await sheetNames(out);
    expect(names.slice(0, 2)).toEqual(["设置", "8月"]);
    for (const name of [
      "加减分台账",
      "约谈名单_201908",
      "加减分汇总",
      "年度影响",
      "待确认",
      "排名登记",
      "工作日历",
      "运行记录",
    ])
      expect(names).toContain(name);
  });

  it("leaves every cell of the clerk's as it was", async () => {
    const path = await workbookFile(AUGUST);
    const before = await openFile(path);
    const { out } = await calculateFile(path);
    const after = await openFile(out);
    for (const sheet of before.worksheets) {
      for (let row = 1; row <= sheet.rowCount; row += 1) {
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          expect(after.getWorksheet(sheet.name)?.getCell(row, column).value).toEqual(
            sheet.getCell(row, column).value,
          );
        }
      }
    }
  });

  it("writes live own columns to the right of the ranking", async () => {
    const { out } = await calculateSheets(AUGUST);
    const own = titled(sheetOf(await openFile(out), "8月"), "本期加减分");
    expect(columnOf(own, "本期加减分")).toBeGreaterThan(5);
    const row = 12;
    const cell = own.sheet.getCell(row, columnOf(own, "本期加减分"));
    expect(cell.formula).toMatch(/SUMIFS/);
    expect(cell.result).toBe(-2);
    expect(plain(own.sheet, row, columnOf(own, "依据条款"))).toBe("约1.a");
    expect(own.sheet.getCell(3, columnOf(own, "本期加减分")).result).toBe(0);
  });

  it("keeps totals live over the ledger", async () => {
    const { out } = await calculateSheets(AUGUST);
    const totals = titled(sheetOf(await openFile(out), "加减分汇总"), "单位");
    const row = rowOf(totals, "单位", "癸乡");
    const formulas: string[] = [];
    for (let column = 1; column <= totals.sheet.columnCount; column += 1)
      formulas.push(totals.sheet.getCell(row, column).formula ?? "");
    expect(formulas.filter((formula) => formula.includes("SUMIFS")).length).toBeGreaterThan(10);
    const values = formulas.map((_, index) => plain(totals.sheet, row, index + 1));
    expect(values).toContain(-2);
  });
});

describe("a second run", () => {
  it("sends no write: the result is the same and no log row is added", async () => {
    const first = await calculateSheets(AUGUST);
    const second = await calculateFile(first.out);
    expect(withoutMemory(second.document)).toEqual(first.document);
    const log = records(titled(sheetOf(await openFile(second.out), "运行记录"), "数据月份"));
    expect(log).toHaveLength(1);
  });

  it("keeps what people wrote on its row through sorting, an added row, an added column and a renamed sheet", async () => {
    const first = await calculateSheets({
      ...AUGUST,
      ...events({ 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 日期: "2019-08-10" }),
    });
    const workbook = await openFile(first.out);
    const ledger = titled(sheetOf(workbook, "加减分台账"), "编号");
    const last = rowOf(ledger, "单位", "癸乡");
    setCell(ledger, last, "复核", "改分");
    setCell(ledger, last, "复核分值", -1);
    setCell(ledger, last, "复核说明", "已整改");
    setCell(ledger, last, "审定意见", "同意");
    setCell(ledger, last, "审定人", "江远山");
    swapRows(ledger.sheet, last, rowOf(ledger, "单位", "甲镇"));
    const added = ledger.sheet.rowCount + 1;
    for (const [title, value] of [
      ["数据月份", "2019-08"],
      ["归属年度", 2019],
      ["单位", "乙镇"],
      ["类别", "乡镇"],
      ["事由", "手工补记"],
      ["计算分值", 3],
      ["最终分值", 3],
    ] as const)
      setCell(ledger, added, title, value);
    const extra = ledger.sheet.columnCount + 1;
    ledger.sheet.getCell(ledger.headerRow, extra).value = "经办人";
    ledger.sheet.getCell(rowOf(ledger, "单位", "癸乡"), extra).value = "小王";
    ledger.sheet.name = "台账（改名）";
    await saveFile(workbook, first.out);

    const second = await calculateFile(first.out);
    const again = titled(sheetOf(await openFile(second.out), "台账（改名）"), "编号");
    const rows = records(again);
    expect(rows).toHaveLength(3);
    expect(rows.find((row) => row["单位"] === "癸乡")).toMatchObject({
      复核: "改分",
      复核分值: -1,
      复核说明: "已整改",
      审定意见: "同意",
      最终分值: -1,
      状态: "已审定",
      经办人: "小王",
    });
    expect(rows.find((row) => row["单位"] === "乙镇")).toMatchObject({ 事由: "手工补记", 计算分值: 3 });
    expect(booked(second.document, "癸乡")).toEqual(["约1.a -1 已审定"]);
    expect(second.document.totals.find((line) => line.unit === "乙镇")?.yearPoints).toBe(3);
    expect(await sheetNames(second.out)).not.toContain("加减分台账");

    const third = await calculateFile(second.out);
    expect(third.document).toEqual(second.document);
  });

  it("marks an approved row 已失效 when the facts changed, and suggests the new one beside it", async () => {
    const first = await calculateSheets(AUGUST);
    const workbook = await openFile(first.out);
    const ledger = titled(sheetOf(workbook, "加减分台账"), "编号");
    const row = rowOf(ledger, "单位", "癸乡");
    setCell(ledger, row, "审定意见", "同意");
    setCell(ledger, row, "审定人", "江远山");
    const ranking = sheetOf(workbook, "8月");
    ranking.getCell("D12").value = 9;
    ranking.getCell("C12").value = 82;
    ranking.getCell("D11").value = 10;
    ranking.getCell("C11").value = 80;
    await saveFile(workbook, first.out);

    const second = await calculateFile(first.out);
    expect(booked(second.document, "癸乡")).toEqual(["约1.a 0 已失效"]);
    expect(booked(second.document, "壬镇")).toEqual(["约1.a -2 建议"]);
    const kept = records(titled(sheetOf(await openFile(second.out), "加减分台账"), "编号")).find(
      (one) => one["单位"] === "癸乡",
    );
    expect(kept).toMatchObject({ 状态: "已失效", 审定人: "江远山" });
    expect(String(kept?.["提示"])).toContain("需复核");
  });

  it("removes the row of a vanished fact that nobody touched", async () => {
    const first = await calculateSheets(AUGUST);
    const workbook = await openFile(first.out);
    const ranking = sheetOf(workbook, "8月");
    ranking.getCell("D12").value = 9;
    ranking.getCell("C12").value = 82;
    ranking.getCell("D11").value = 10;
    ranking.getCell("C11").value = 80;
    await saveFile(workbook, first.out);
    const second = await calculateFile(first.out);
    expect(second.document.adjustments.map((line) => line.unit)).toEqual(["壬镇"]);
    expect(records(titled(sheetOf(await openFile(second.out), "加减分台账"), "编号"))).toHaveLength(1);
  });

  it("honours an answer on 待确认", async () => {
    const first = await calculateSheets(AUGUST);
    const workbook = await openFile(first.out);
    const questions = titled(sheetOf(workbook, "待确认"), "编号");
    setCell(questions, rowOf(questions, "代码", "C-8"), "答复", "癸乡");
    await saveFile(workbook, first.out);
    const second = await calculateFile(first.out);
    expect(booked(second.document, "癸乡")).toEqual(["约1.b -4 建议"]);
    expect(second.document.questions.map((question) => question.code)).not.toContain("C-8");
    const third = await calculateFile(second.out);
    expect(withoutMemory(third.document)).toEqual(withoutMemory(second.document));
  });

  it("lets the clerk's correction in 排名登记 win", async () => {
    const first = await calculateSheets(AUGUST);
    const workbook = await openFile(first.out);
    const registry = titled(sheetOf(workbook, "排名登记"), "工作表");
    setCell(registry, rowOf(registry, "工作表", "8月"), "计分", "仅参考");
    await saveFile(workbook, first.out);
    const second = await calculateFile(first.out);
    expect(second.document.adjustments).toEqual([]);
    expect(second.document.tables.find((table) => table.kind === "ranking")?.counts).toBe(false);
  });

  it("computes the deadline once 约谈日期 is entered", async () => {
    const first = await calculateSheets({ ...AUGUST, "9月": districtSheet("9月") });
    const workbook = await openFile(first.out);
    const list = titled(sheetOf(workbook, "约谈名单_201909"), "编号");
    setCell(list, rowOf(list, "单位", "癸乡"), "约谈日期", "2019-09-27");
    await saveFile(workbook, first.out);
    const second = await calculateFile(first.out);
    expect(second.document.interviews.find((talk) => talk.unit === "癸乡")?.due).toBe("2019-10-10");
  });
});

describe("clerk text is data", () => {
  const HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'quoted",
    '=HYPERLINK("http://example.invalid","x")',
    "\t=1",
    "<b>x</b>",
  ];

  it.each(HOSTILE)("%s never becomes a formula", async (text) => {
    const { out } = await calculateSheets({
      ...DISTRICT,
      ...events(
        { 单位: "甲镇", 事项类型: "通报批评", 级别: "市", 事由: text, 同一事项: text, 文号: text },
        { 单位: text, 事项类型: "通报批评", 级别: "市" },
      ),
      "8月": districtSheet("8月"),
    });
    const workbook = await openFile(out);
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          const formula = cell.formula ?? "";
          expect(formula.includes("example.invalid")).toBe(false);
          expect(["1+1", "+1", "-1", "@SUM(A1)", "SUM(A1)"]).not.toContain(formula);
        }),
      );
    }
  });
});

/** Exchanges two whole rows, values and formulas, as a clerk's sort would. */
function swapRows(sheet: ReturnType<typeof sheetOf>, first: number, second: number): void {
  for (let column = 1; column <= sheet.columnCount; column += 1) {
    const one = sheet.getCell(first, column);
    const other = sheet.getCell(second, column);
    const kept = moved(one.value, first, second);
    one.value = moved(other.value, second, first);
    other.value = kept;
  }
}

/** A formula that refers to its own row follows it. */
function moved(value: unknown, from: number, to: number): never {
  if (value !== null && typeof value === "object" && "formula" in value) {
    const formula = String(value.formula).replace(new RegExp(`([A-Z])${from}(?![0-9])`, "g"), `$1${to}`);
    return { ...value, formula } as never;
  }
  return value as never;
}

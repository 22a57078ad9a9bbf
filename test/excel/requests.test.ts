// The number of requests of a run depends on the payload limit alone, never on sheets, tables or rows.
import type { Change } from "../../src/reports";
import { open, openWorkbook, receiptOf, values, formulas, type Opened } from "./workbench";
import { Workbook } from "@cj-tech-master/excelts";

let excel: Opened;
afterEach(() => excel.close());

interface Size {
  readonly sheets: number;
  readonly rows: number;
}

/** Sheets with a table, a merged title, hidden rows and formulas: everything that a snapshot asks for. */
function workbookOf({ sheets, rows }: Size): Workbook {
  const workbook = new Workbook();
  for (let number = 1; number <= sheets; number++) {
    const sheet = workbook.addWorksheet(`排名${number}`);
    sheet.getCell("A1").value = "标题";
    sheet.mergeCells("A1:B1");
    const body = Array.from({ length: rows }, (_, index) => [`单位${index + 1}`, index + 1]);
    sheet.addTable({
      name: `表${number}`,
      ref: "A2",
      columns: [{ name: "单位" }, { name: "名次" }],
      rows: body,
    });
    sheet.getCell("D2").value = { formula: "SUM(B3:B4)", result: 3 };
    sheet.getRow(4).hidden = true;
    sheet.getColumn(2).hidden = true;
  }
  return workbook;
}

/** What a run does to every sheet, and one new sheet. */
function changesOf({ sheets, rows }: Size): Change[] {
  const at = { row: 1, column: 5, rows: rows + 1, columns: 1 };
  const perSheet = Array.from({ length: sheets }, (_, index) => `排名${index + 1}`).flatMap(
    (sheet): Change[] => [
      values(sheet, 1, 5, [["本期加减分"], ...Array.from({ length: rows }, () => [-2])]),
      formulas(sheet, 1, 6, [[null], ...Array.from({ length: rows }, (_, index) => [`=B${index + 3}`])]),
      { kind: "format", sheet, at, format: { bold: true, border: true } },
      { kind: "column-widths", sheet, column: 5, widths: [12, 20] },
      { kind: "list-validation", sheet, at, choices: ["采纳", "不采纳"] },
    ],
  );
  return [{ kind: "create-sheet", sheet: "加减分台账", tabColor: null }, ...perSheet];
}

async function requestsOf(size: Size): Promise<{ read: number; written: number; reverted: number }> {
  excel = openWorkbook(workbookOf(size));
  const snapshot = await excel.snapshot();
  const read = excel.statistics.count;
  const receipt = receiptOf(await excel.apply(changesOf(size), snapshot));
  const written = excel.statistics.count - read;
  expect(await excel.revert(receipt)).toEqual({ kind: "reverted" });
  const reverted = excel.statistics.count - read - written;
  excel.close();
  return { read, written, reverted };
}

it("60 sheets of 500 rows take as many requests as 3 sheets of 10 rows", async () => {
  const small = await requestsOf({ sheets: 3, rows: 10 });
  expect(await requestsOf({ sheets: 60, rows: 500 })).toEqual(small);
  expect(small).toEqual({ read: 5, written: 5, reverted: 5 });
}, 60_000);

it("a plain workbook is read in three requests", async () => {
  excel = open({ 三月: [["单位", 1]] }, { sets: { ExcelApi: "1.9" } });
  await excel.snapshot();
  expect(excel.statistics.count).toBe(3);
});

it("no change, no request that writes", async () => {
  excel = open({ 三月: [["单位", 1]] });
  receiptOf(await excel.apply([]));
  expect(excel.statistics.writes).toBe(0);
});

describe("on the web", () => {
  const wide = "字".repeat(100);

  it("a large sheet is read and written in pieces below 5 MB each", async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => [index, wide, wide, wide]);
    excel = open({ 大表: rows, 空表: [] }, { platform: "OfficeOnline" });
    const sheet = await excel.sheet("大表");
    expect(sheet.values).toEqual(rows);
    const written = rows.map((row) => [...row].reverse());
    receiptOf(await excel.apply([values("空表", 0, 0, written)]));
    expect((await excel.sheet("空表")).values).toEqual(written);
    for (const { requestBytes, responseBytes } of excel.statistics.requests) {
      expect(requestBytes).toBeLessThan(5 * 1024 * 1024);
      expect(responseBytes).toBeLessThan(5 * 1024 * 1024);
    }
  }, 60_000);

  it("reading goes on with smaller pieces when an answer turns out too large", async () => {
    const long = "字".repeat(1000);
    const rows = Array.from({ length: 3000 }, (_, index) => [index, long]);
    excel = open({ 大表: rows }, { platform: "OfficeOnline" });
    expect((await excel.sheet("大表")).values).toEqual(rows);
    expect(excel.statistics.requests.map(({ error }) => error)).toContain("ResponsePayloadSizeLimitExceeded");
  });
});

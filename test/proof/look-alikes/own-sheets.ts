// Look-alikes of our own making: prepared sheets still empty, sheets of an earlier run, and copies of both under other names.
import { Workbook } from "@cj-tech-master/excelts";
import { takeSnapshot } from "../../../src/excel";
import { createExcelHost } from "../../../src/host";
import { INPUT_SHEETS } from "../../../src/policy";
import { calculate, directComputer } from "../../../src/run";
import type { SheetSnapshot } from "../../../src/worksheets/snapshot";
import { Paper, type Sheet } from "../recognition/paper";
import { snapshotOf } from "../recognition/reading";

const TOWNSHIPS = ["甲镇", "乙镇", "丙乡", "丁镇", "戊乡", "己镇"] as const;

/** The sheets of 准备工作簿 without a row, by name. */
export const preparedSheets: readonly Sheet[] = INPUT_SHEETS.map(({ name, columns }) => {
  const paper = new Paper();
  columns.forEach(({ title }, index) => paper.put(0, index, title));
  return { name, paper };
});

/** Everything that a run writes into a workbook with two months of rankings; the rankings themselves left out. */
export async function productSheets(): Promise<readonly SheetSnapshot[]> {
  const workbook = new Workbook();
  for (const month of [7, 8]) addRanking(workbook, month);
  const host = createExcelHost(workbook);
  const uninstall = host.install();
  try {
    const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
      host.Excel.run(batch);
    const request = { now: "2019-09-05 10:00", version: "proof", month: null, write: true };
    const result = await calculate({ run, computer: directComputer() }, request);
    if (result.kind !== "calculated") throw new Error(result.kind);
    const { sheets } = await run((context) => takeSnapshot(context));
    return sheets.filter(({ name }) => !/^\d月$/.test(name));
  } finally {
    uninstall();
  }
}

function addRanking(workbook: Workbook, month: number): void {
  const sheet = workbook.addWorksheet(`${String(month)}月`);
  sheet.getCell(1, 1).value = `示例区2019年${String(month)}月脱贫攻坚指标排名`;
  ["乡镇", "得分", "排名"].forEach((title, index) => {
    sheet.getCell(2, index + 1).value = title;
  });
  TOWNSHIPS.forEach((name, index) => {
    sheet.getCell(3 + index, 1).value = name;
    sheet.getCell(3 + index, 2).value = 95 - index;
    sheet.getCell(3 + index, 3).value = index + 1;
  });
}

/** The same sheet under another name, as values only. */
export const renamed = (sheet: SheetSnapshot, name: string): SheetSnapshot => ({
  ...sheet,
  id: name,
  name,
  formulas: sheet.values,
});

/** Prepared sheets as a snapshot. */
export const preparedSnapshots = (): readonly SheetSnapshot[] => snapshotOf(preparedSheets).sheets;

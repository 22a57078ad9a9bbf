// One workbook open in the host from month to month, as at a desk: calculate, type into cells, enter from the pane, undo.
import type { Workbook } from "@cj-tech-master/excelts";
import { createExcelHost, type ExcelHost, type HostOptions } from "../../src/host";
import {
  calculate,
  directComputer,
  enter,
  revert,
  type Calculation,
  type Entry,
  type IsoMonth,
  type Receipt,
  type RunBatch,
  type Tools,
} from "../../src/run";
import { cellsOf, differences } from "./laws";
import { columnOf, records, rowOf, sheetOf, titled, type Plain, type Titled } from "./result-file";

const STAMP = { now: "2019-10-08 09:30", version: "test" };

/** A header title that only the sheet in question has, where 编号 is not among its columns. */
const KEY_TITLES: Readonly<Record<string, string>> = { 加减分汇总: "年度合计", 设置: "项目" };

export class Live {
  readonly host: ExcelHost;
  readonly run: RunBatch;
  readonly tools: Tools;
  readonly close: () => void;

  constructor(workbook: Workbook, options: HostOptions = {}) {
    this.host = createExcelHost(workbook, options);
    this.close = this.host.install();
    this.run = (batch) => this.host.Excel.run(batch);
    this.tools = { run: this.run, computer: directComputer() };
  }

  async calculate(month: string | null = null, write = true): Promise<Calculation> {
    const result = await calculate(this.tools, { ...STAMP, month: month as IsoMonth | null, write });
    if (result.kind !== "calculated") throw new Error(JSON.stringify(result));
    return result;
  }

  /** Calculates until nothing changes any more: twice at most, by the law of the second run. */
  async settle(month: string | null = null): Promise<Calculation> {
    const first = await this.calculate(month);
    const again = await this.calculate(month);
    expect(again.changes).toEqual([]);
    return first;
  }

  async enter(entry: Entry): Promise<Receipt | null> {
    const result = await enter(this.tools, entry, STAMP);
    if (result.kind !== "entered") throw new Error(JSON.stringify(result));
    return result.receipt;
  }

  async revert(receipt: Receipt | null): Promise<void> {
    if (receipt === null) throw new Error("nothing to take back");
    expect(await revert(this.run, receipt)).toEqual({ kind: "reverted" });
  }

  table(sheet: string): Titled {
    return titled(sheetOf(this.host.workbook, sheet), KEY_TITLES[sheet] ?? "编号");
  }

  rows(sheet: string): Record<string, Plain>[] {
    return records(this.table(sheet));
  }

  /** Types `text` where a clerk would: in the column `title` of the row whose `key` column holds `value`. */
  type(sheet: string, [key, value]: readonly [string, Plain], title: string, text: string): void {
    const table = this.table(sheet);
    const cell = table.sheet.getCell(rowOf(table, key, value), columnOf(table, title)).address;
    this.typeInto(sheet, cell, text);
  }

  typeInto(sheet: string, cell: string, text: string): void {
    expect(this.host.person.type(sheet, cell, text)).toMatchObject({ kind: "done" });
  }

  cells(): Map<string, string> {
    return cellsOf(this.host.workbook);
  }

  /** What changed since `before`, without 运行记录. */
  changedSince(before: Map<string, string>): string[] {
    return differences(before, this.cells()).filter((line) => !line.startsWith("运行记录!"));
  }
}

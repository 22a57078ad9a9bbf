// The laws of writing back, asserted on real files: what must hold after every run, whatever people did before it.
import type { Workbook } from "@cj-tech-master/excelts";
import type { RunDocument } from "../../src/run";
import { calculateFile, type CommandResult } from "./office";
import { openFile, plain, records, sheetOf, titled, type Plain } from "./result-file";

/** Every filled cell as `sheet!address` with its formula or value. */
export function cellsOf(workbook: Workbook): Map<string, string> {
  const cells = new Map<string, string>();
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row, rowNumber) =>
      row.eachCell((cell, column) => {
        const text = `${cell.formula ?? ""}|${String(plain(sheet, rowNumber, column) ?? "")}`;
        if (text !== "|") cells.set(`${sheet.name}!${cell.address}`, text);
      }),
    );
  }
  return cells;
}

/** Cells that are not the same in both. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const addresses = new Set([...before.keys(), ...after.keys()]);
  return [...addresses]
    .filter((address) => before.get(address) !== after.get(address))
    .map((address) => `${address}: ${before.get(address) ?? ""} → ${after.get(address) ?? ""}`);
}

export interface Expectation {
  /** Sheet names where they are not the usual ones. */
  readonly ledger?: string;
  readonly totals?: string;
  /** The clerk's own sheets: no filled cell of the input may change. */
  readonly clerk?: readonly string[];
  readonly options?: readonly string[];
}

/** Runs twice and asserts the laws; gives the first result. */
export async function expectLaws(path: string, expectation: Expectation = {}): Promise<CommandResult> {
  const options = expectation.options ?? [];
  const before = cellsOf(await openFile(path));
  const first = await calculateFile(path, ...options);
  const result = await openFile(first.out);
  const after = cellsOf(result);
  const second = await calculateFile(first.out, ...options);
  expect(differences(after, cellsOf(await openFile(second.out)))).toEqual([]);
  const clerk = (expectation.clerk ?? []).map((name) => `${name}!`);
  const own = [...before].filter(([address]) => clerk.some((name) => address.startsWith(name)));
  expect(own.filter(([address, text]) => after.get(address) !== text)).toEqual([]);
  expectSums(result, first.document, expectation);
  return first;
}

function expectSums(workbook: Workbook, document: RunDocument, expectation: Expectation): void {
  const rows = records(titled(sheetOf(workbook, expectation.ledger ?? "加减分台账"), "编号"));
  expect(rows).toHaveLength(document.adjustments.length);
  const byUnit = new Map<string, number>();
  for (const { unit, year, points } of document.adjustments) {
    if (year === document.year) byUnit.set(unit, (byUnit.get(unit) ?? 0) + points);
  }
  const sums = records(titled(sheetOf(workbook, expectation.totals ?? "加减分汇总"), "年度合计"));
  for (const total of document.totals) {
    expect([total.unit, total.yearPoints]).toEqual([total.unit, byUnit.get(total.unit) ?? 0]);
    const row = sums.find((one) => one["单位"] === total.unit && one["年度"] === document.year);
    expect([total.unit, number(row?.["年度合计"])]).toEqual([total.unit, total.yearPoints]);
    if (document.month?.startsWith(String(document.year)) !== true) continue;
    const month = `${Number(document.month.slice(5))}月`;
    expect([total.unit, month, number(row?.[month])]).toEqual([total.unit, month, total.monthPoints]);
  }
}

const number = (value: Plain | undefined): number => Number(value ?? 0);

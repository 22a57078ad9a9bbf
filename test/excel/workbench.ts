// A workbook opened in the host under the real Office.js library, for tests of the excel room and of the host.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import {
  applyChanges,
  revertChanges,
  takeSnapshot,
  type ApplyResult,
  type Receipt,
  type RevertResult,
} from "../../src/excel";
import { createExcelHost, type ExcelHost, type HostOptions } from "../../src/host";
import type { Change } from "../../src/reports";
import type { CellValue, SheetSnapshot, Snapshot } from "../../src/worksheets";

type Input = NonNullable<Parameters<typeof applyChanges>[3]>[number];

type Cells = readonly (readonly (CellValue | null)[])[];

/** One workbook in one Excel; the globals `Excel` and `Office` are this Excel's while `opened` is in use. */
export interface Opened extends ExcelHost {
  snapshot(): Promise<Snapshot>;
  sheet(name: string): Promise<SheetSnapshot>;
  apply(changes: readonly Change[], snapshot?: Snapshot, inputs?: readonly Input[]): Promise<ApplyResult>;
  revert(receipt: Receipt): Promise<RevertResult>;
  close(): void;
}

type Sheets = Readonly<Record<string, Cells>>;

/** Opens sheets given as rows of cells; "=…" is a formula. */
export function open(sheets: Sheets, options: HostOptions = {}): Opened {
  return openWorkbook(workbookOf(sheets), options);
}

/** The same after saving and reading again: a workbook from a file differs in what it leaves undefined. */
export async function openSaved(sheets: Sheets): Promise<Opened> {
  return openWorkbook(await reopened(workbookOf(sheets)));
}

/** What another program finds in the file. */
export async function reopened(workbook: Workbook): Promise<Workbook> {
  installChartSupport();
  const copy = new Workbook();
  await copy.xlsx.load(new Uint8Array(await workbook.xlsx.writeBuffer()));
  return copy;
}

function workbookOf(sheets: Sheets): Workbook {
  const workbook = new Workbook();
  for (const [name, cells] of Object.entries(sheets)) fill(workbook.addWorksheet(name), cells);
  return workbook;
}

export function openWorkbook(workbook: Workbook, options: HostOptions = {}): Opened {
  const host = createExcelHost(workbook, options);
  const close = host.install();
  const snapshot = () => host.Excel.run((context) => takeSnapshot(context));
  return {
    ...host,
    snapshot,
    sheet: async (name) => {
      const found = (await snapshot()).sheets.find((sheet) => sheet.name === name);
      if (found === undefined) throw new Error(`no sheet ${name}`);
      return found;
    },
    apply: async (changes, taken, inputs = []) => {
      const before = taken ?? (await snapshot());
      return host.Excel.run((context) => applyChanges(context, changes, before, inputs));
    },
    revert: (receipt) => host.Excel.run((context) => revertChanges(context, receipt)),
    close,
  };
}

function fill(sheet: Worksheet, cells: Cells): void {
  for (const [row, line] of cells.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === null || value === "") continue;
      const cell = sheet.getCell(row + 1, column + 1);
      const isFormula = typeof value === "string" && value.startsWith("=");
      cell.value = isFormula ? { formula: value.slice(1) } : value;
    }
  }
}

/** The receipt of a run that went well; anything else fails the test with what happened. */
export function receiptOf(result: ApplyResult): Receipt {
  if (result.kind !== "applied") throw new Error(JSON.stringify(result));
  return result;
}

/** A block of values at a 0-based corner. */
export function values(
  sheet: string,
  row: number,
  column: number,
  rows: readonly (readonly (CellValue | null)[])[],
  before: readonly (readonly CellValue[])[] | null = null,
): Change {
  const at = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  return { kind: "values", sheet, at, values: rows, before };
}

export function formulas(
  sheet: string,
  row: number,
  column: number,
  rows: readonly (readonly (string | null)[])[],
  before: readonly (readonly CellValue[])[] | null = null,
): Change {
  const at = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  return { kind: "formulas", sheet, at, formulas: rows, before };
}

// Looking into a result workbook as a clerk would: find a sheet's header by its titles, read and change cells by title.
import { readFileSync, writeFileSync } from "node:fs";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installFormulaEngine } from "@cj-tech-master/excelts/formula";

export async function openFile(path: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  return workbook;
}

installFormulaEngine();

/** Saves as Excel would: every formula is calculated again over what was edited. */
export async function saveFile(workbook: Workbook, path: string): Promise<void> {
  workbook.calculateFormulas();
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined)
    throw new Error(`no sheet ${name} among ${workbook.worksheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

export type Plain = string | number | boolean | null;

/** Value of a cell; of a formula its cached result. */
export function plain(sheet: Worksheet, row: number, column: number): Plain {
  const value: unknown = sheet.getCell(row, column).value;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const formula = value as { result?: unknown; richText?: { text: string }[]; text?: unknown };
  if (formula.richText) return formula.richText.map((part) => part.text).join("");
  const result = formula.result ?? formula.text ?? null;
  if (typeof result === "string" || typeof result === "number" || typeof result === "boolean") return result;
  return result === null ? null : JSON.stringify(result);
}

export interface Titled {
  readonly sheet: Worksheet;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
}

/** The header row that holds `title`, with every title's column. */
export function titled(sheet: Worksheet, title: string): Titled {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const columns = new Map<string, number>();
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const text = plain(sheet, row, column);
      if (typeof text === "string" && !columns.has(text)) columns.set(text, column);
    }
    if (columns.has(title)) return { sheet, headerRow: row, columns };
  }
  throw new Error(`no header ${title} on ${sheet.name}`);
}

export function columnOf(table: Titled, title: string): number {
  const column = table.columns.get(title);
  if (column === undefined) throw new Error(`no column ${title} on ${table.sheet.name}`);
  return column;
}

/** Rows below the header as records by title. */
export function records(table: Titled): Record<string, Plain>[] {
  const found: Record<string, Plain>[] = [];
  for (let row = table.headerRow + 1; row <= table.sheet.rowCount; row += 1) {
    const record: Record<string, Plain> = {};
    for (const [title, column] of table.columns) record[title] = plain(table.sheet, row, column);
    if (Object.values(record).some((value) => value !== null && value !== "")) found.push(record);
  }
  return found;
}

/** Sheet row of the record whose `title` holds `value`. */
export function rowOf(table: Titled, title: string, value: Plain): number {
  for (let row = table.headerRow + 1; row <= table.sheet.rowCount; row += 1) {
    if (plain(table.sheet, row, columnOf(table, title)) === value) return row;
  }
  throw new Error(`no row with ${title} = ${String(value)} on ${table.sheet.name}`);
}

export function setCell(table: Titled, row: number, title: string, value: Plain): void {
  table.sheet.getCell(row, columnOf(table, title)).value = value;
}

// Small workbooks for single flows, and everything a workbook holds as one comparable value.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { readWorkbook, type WorkbookFile } from "../../../src/host";

export const TOWNSHIPS = ["甲镇", "乙镇", "丙镇", "丁镇", "戊镇", "己镇", "庚乡", "辛乡", "壬乡", "癸乡"];

/** A ranking of townships of August 2019, the first is the best; `change` works on the workbook before it is saved. */
export async function rankingWorkbook(
  names: readonly string[] = TOWNSHIPS,
  change: (workbook: Workbook, sheet: Worksheet) => void = () => undefined,
): Promise<WorkbookFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("8月");
  sheet.addRow(["江北区2019年8月脱贫攻坚指标排名表"]);
  sheet.addRow(["序号", "乡镇", "得分", "排名"]);
  names.forEach((name, index) => sheet.addRow([index + 1, name, 95 - index, index + 1]));
  change(workbook, sheet);
  return fileOf(workbook);
}

/** The workbook as another program finds it in its file. */
export async function fileOf(workbook: Workbook): Promise<WorkbookFile> {
  const read = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), "工作簿.xlsx");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

/** Sheets, cells with contents and looks, widths, merges, rules and views, as plain JSON to compare. */
export function everythingIn({ workbook }: WorkbookFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, sheetContents(sheet)]));
}

function sheetContents(sheet: Worksheet): unknown {
  const cells: Record<string, unknown> = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      cells[cell.address] = [cell.formula ?? cell.value, cell.style, cell.note ?? null];
    }),
  );
  const columns = widths(sheet);
  const merges = sheet.model.mergeCells ?? [];
  return plain({
    cells,
    columns,
    merges,
    state: sheet.state,
    views: sheet.views,
    autoFilter: sheet.autoFilter ?? null,
  });
}

/** What stands in the cells of every sheet, without looks. */
export function contentsOf({ workbook }: WorkbookFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, plain(cellContents(sheet))]));
}

function cellContents(sheet: Worksheet): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      cells[cell.address] = cell.formula ?? cell.value;
    }),
  );
  return cells;
}

/** Excel's width of a column that nobody changed; the library keeps such columns or not. */
const DEFAULT_WIDTH = 8.43;

function widths(sheet: Worksheet): readonly unknown[] {
  return sheet.columns.flatMap(({ width = DEFAULT_WIDTH, hidden = false }, index) =>
    width === DEFAULT_WIDTH && !hidden ? [] : [[index, width, hidden]],
  );
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

export function sheetNames({ workbook }: WorkbookFile): readonly string[] {
  return workbook.worksheets.map(({ name }) => name);
}

/** What stands in a cell, as text. */
export function cellText({ workbook }: WorkbookFile, sheet: string, address: string): string {
  return workbook.getWorksheet(sheet)?.getCell(address).text ?? "";
}

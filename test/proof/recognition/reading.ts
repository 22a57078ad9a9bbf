// The product's reading of a drawn workbook: through the snapshot that src/excel delivers, or through a real .xlsx file.
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { evaluate, type Question } from "../../../src/engine";
import { takeSnapshot } from "../../../src/excel";
import { createExcelHost, openWorkbook } from "../../../src/host";
import { recognise } from "../../../src/worksheets/recognise";
import type { Recognition } from "../../../src/worksheets/recognition";
import type { CellValue, SheetSnapshot, Snapshot } from "../../../src/worksheets/snapshot";
import { addressOf, type Area, type Cell, type Sheet } from "./paper";

/** What the product understood and everything that it asks, the engine's questions included. */
export interface Reading {
  readonly recognition: Recognition;
  readonly questions: readonly Question[];
}

export function readingOf(snapshot: Snapshot): Reading {
  const recognition = recognise(snapshot);
  const { questions } = evaluate(recognition.situation);
  return { recognition, questions: [...recognition.questions, ...questions] };
}

/** The sheets as one reading of the workbook through Office.js gives them. */
export const snapshotOf = (sheets: readonly Sheet[]): Snapshot => ({ sheets: sheets.map(sheetSnapshot) });

function sheetSnapshot({ name, paper, hidden }: Sheet): SheetSnapshot {
  const { used } = paper;
  const cells = used === null ? [] : cellsOf(used, (row, column) => paper.at(row, column));
  const values = cells.map((row) => row.map((cell): CellValue => cell?.value ?? ""));
  const hasFormulas = cells.some((row) => row.some((cell) => cell?.formula !== undefined));
  return {
    id: name,
    name,
    visibility: hidden === true ? "Hidden" : "Visible",
    isProtected: false,
    used,
    values,
    formulas: hasFormulas
      ? cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ""))
      : values,
    numberFormats: cells.map((row) => row.map((cell) => cell?.format ?? "General")),
    merges: paper.merges,
    hiddenRows: [...paper.hiddenRows],
    hiddenColumns: [...paper.hiddenColumns],
    tables: paper.tables.map((table) => ({ name: table.name, box: table.area })),
  };
}

function cellsOf<Value>(area: Area, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_each, column) => at(area.row + row, area.column + column)),
  );
}

/** Writes the sheets into an .xlsx file, opens it as the command line does and reads it through Office.js. */
export async function snapshotThroughFile(sheets: readonly Sheet[]): Promise<Snapshot> {
  const workbook = new Workbook();
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name), sheet);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const opened = await openWorkbook(bytes, "排名.xlsx");
  if (!opened.ok) throw new Error(opened.problem.code);
  const host = createExcelHost(opened.value.workbook);
  const uninstall = host.install();
  try {
    return await host.Excel.run((context) => takeSnapshot(context));
  } finally {
    uninstall();
  }
}

function fill(sheet: Worksheet, { paper, hidden }: Sheet): void {
  if (hidden === true) sheet.state = "hidden";
  const area = paper.used;
  if (area === null) return;
  cellsOf(area, (row, column) => {
    const cell = paper.at(row, column);
    if (cell !== undefined) write(sheet, row, column, cell);
  });
  for (const { row, column, rows, columns } of paper.merges)
    sheet.mergeCells(`${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`);
  for (const row of paper.hiddenRows) sheet.getRow(row + 1).hidden = true;
  for (const column of paper.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
}

function write(sheet: Worksheet, row: number, column: number, { value, formula, format }: Cell): void {
  const target = sheet.getCell(row + 1, column + 1);
  target.value = formula === undefined ? value : { formula: formula.slice(1), result: value };
  if (format !== undefined) target.numFmt = format;
}

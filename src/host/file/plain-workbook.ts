// A new workbook of plain tables, for overviews that no Excel has open; texts stay texts and become no formulas.
import { Workbook } from "@cj-tech-master/excelts";
import { writtenParts } from "./graft/library";
import type { WorkbookFile } from "./read";
import { pack } from "./zip";

export type PlainCell = string | number | null;

/** A table from A1 on: one row of headers, then the rows. */
export interface PlainSheet {
  readonly name: string;
  /** Headers with the width of their columns in characters. */
  readonly columns: readonly (readonly [header: string, width: number])[];
  readonly rows: readonly (readonly PlainCell[])[];
}

/** Excel's own limits. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

/** Characters that XML, and so a workbook, can't hold. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu;

/** The bytes of an .xlsx with these sheets: the same tables give the same bytes. */
export async function plainWorkbookBytes(sheets: readonly PlainSheet[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  for (const sheet of sheets) addSheet(workbook, sheet);
  return pack(await writtenParts(workbook));
}

function addSheet(workbook: Workbook, { name, columns, rows }: PlainSheet): void {
  const sheet = workbook.addWorksheet(name);
  sheet.addRow(columns.map(([header]) => header)).font = { bold: true };
  for (const row of fitting(rows)) sheet.addRow(row.map(stored));
  columns.forEach(([, width], index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    // As text, a cell that is opened and left again stays what it is, whatever it begins with.
    column.eachCell((cell) => {
      if (typeof cell.value === "string") cell.numFmt = "@";
      cell.alignment = { vertical: "top", wrapText: true };
    });
  });
  sheet.views = [{ state: "frozen", xSplit: 0, ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, col: 1 }, to: { row: 1, col: columns.length } };
}

/** What a sheet can hold; that there was more is said in its last row. */
function fitting(rows: PlainSheet["rows"]): PlainSheet["rows"] {
  const room = MOST_ROWS - 1;
  if (rows.length <= room) return rows;
  return [...rows.slice(0, room - 1), [`还有 ${rows.length - room + 1} 行放不下`]];
}

function stored(cell: PlainCell): PlainCell {
  if (typeof cell !== "string") return cell;
  return cell.replace(UNPRINTABLE, " ").slice(0, MOST_CHARACTERS);
}

/** The texts in the first row of a sheet; empty where there is no such sheet. */
export function headersOf({ workbook }: WorkbookFile, sheet: string): readonly string[] {
  const headers: string[] = [];
  workbook
    .getWorksheet(sheet)
    ?.getRow(1)
    .eachCell((cell) => void headers.push(cell.text));
  return headers;
}

// Sheets of another workbook file: put behind the last one, and deleted again where they are not wanted.
import type { SheetSnapshot } from "../worksheets";
import { hasApi } from "./platform";
import type { Receipt } from "./receipt";

/** ExcelApi 1.13 takes in sheets of a file; below it people copy them by hand. */
export function canInsertSheets(): boolean {
  return hasApi("1.13");
}

/**
 * Copies the named sheets of an .xlsx file (as base64) behind the last sheet and answers the copies' ids. A name that is
 * taken gets a number. Throws the errors of Office.js. Source: ExcelApi 1.13.
 */
export async function insertSheets(
  context: Excel.RequestContext,
  file: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(file, {
    sheetNamesToInsert: [...names],
    positionType: Excel.WorksheetPositionType.end,
  });
  await context.sync();
  return ids.value;
}

/** Deletes sheets by name or id; one that is gone already is done with. Throws the errors of Office.js. */
export async function deleteSheets(context: Excel.RequestContext, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const sheets = keys.map((key) => context.workbook.worksheets.getItemOrNullObject(key).load("id"));
  await context.sync();
  for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

/** Takes inserted sheets away again, as long as nobody wrote on them; `cells` as they stand after inserting. */
export function insertionReceipt(sheets: readonly SheetSnapshot[]): Receipt {
  return {
    kind: "applied",
    createdSheets: sheets.map(({ name, id }) => ({ name, id })),
    sheets: {},
    restores: [],
    written: sheets.flatMap(({ name, used, formulas }) =>
      used === null ? [] : [{ sheet: name, at: used, cells: formulas }],
    ),
    cells: sheets.reduce((sum, { formulas }) => sum + filled(formulas), 0),
  };
}

function filled(rows: SheetSnapshot["formulas"]): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell !== "").length, 0);
}

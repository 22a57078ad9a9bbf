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

/** Ids of all sheets, to know afterwards which ones came. Throws the errors of Office.js. */
export async function sheetIds(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  return worksheets.items.map(({ id }) => id);
}

/**
 * After an insertion that ended with an error: the ids of the sheets that came nevertheless, those that were not there
 * `before` and have one of the names, or such a name with a number.
 */
export async function strayCopies(
  context: Excel.RequestContext,
  before: readonly string[],
  names: readonly string[],
): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const isCopy = (name: string): boolean =>
    names.includes(name.replace(/ \(\d+\)$/, "")) || names.includes(name);
  return worksheets.items.flatMap(({ id, name }) => (before.includes(id) || !isCopy(name) ? [] : [id]));
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

// Takes the clerk to a place in the workbook: its sheet comes to the front and its cells are selected.
import { isExcelError, tellPlace } from "./excel-error";

/** A sheet and its cells in A1; `cell` null = the sheet itself. */
export interface Target {
  readonly sheet: string;
  readonly cell: string | null;
}

export type Shown =
  | { readonly kind: "shown" }
  /** Nothing was selected: the sheet is gone, or hidden and stays so. */
  | { readonly kind: "not-shown"; readonly why: "sheet-missing" | "sheet-hidden" };

/**
 * Activates the sheet and selects the cells; unhides nothing. Two requests. Source: ExcelApi 1.1. Throws the errors of
 * Office.js.
 */
export async function showPlace(context: Excel.RequestContext, place: Target): Promise<Shown> {
  try {
    return await show(context, place);
  } catch (error) {
    if (isExcelError(error)) tellPlace(error, place);
    throw error;
  }
}

async function show(context: Excel.RequestContext, { sheet: name, cell }: Target): Promise<Shown> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await context.sync();
  if (sheet.isNullObject) return { kind: "not-shown", why: "sheet-missing" };
  if (sheet.visibility !== Excel.SheetVisibility.visible) return { kind: "not-shown", why: "sheet-hidden" };
  sheet.activate();
  if (cell !== null) sheet.getRange(cell).select();
  await context.sync();
  return { kind: "shown" };
}

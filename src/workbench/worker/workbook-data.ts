// A workbook in the words of the grid: sheets in tab order, equal looks once, drop-down lists.
import type { Workbook } from "@cj-tech-master/excelts";
import type { IStyleData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { sheetId } from "../../host/browser";
import type { CellContext } from "./cells";
import { sheetData } from "./sheets";
import { listRules } from "./validations";

/** The grid's name for its drop-down lists. */
const VALIDATION_RESOURCE = "SHEET_DATA_VALIDATION_PLUGIN";
const GRID_VERSION = "0.25.1";

/** `unit` names the workbook within the grid; each showing gets a new one. */
export function workbookData(workbook: Workbook, context: CellContext, unit: string): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const names = new Map<string, string>();
  const styleId = (style: IStyleData): string => {
    const key = JSON.stringify(style);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = `s${names.size}`;
    names.set(key, name);
    styles[name] = style;
    return name;
  };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of workbook.worksheets) sheets[sheetId(sheet)] = sheetData(sheet, context, styleId);
  const rules = Object.fromEntries(workbook.worksheets.map((sheet) => [sheetId(sheet), listRules(sheet)]));
  return {
    id: unit,
    name: "",
    appVersion: GRID_VERSION,
    locale: "zhCN" as IWorkbookData["locale"],
    styles,
    sheetOrder: workbook.worksheets.map(sheetId),
    sheets,
    resources: [{ name: VALIDATION_RESOURCE, data: JSON.stringify(rules) }],
  };
}

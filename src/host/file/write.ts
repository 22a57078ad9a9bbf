// Turns a workbook back into the bytes of an .xlsx file.
import { graft } from "./graft/graft";
import { writtenParts } from "./graft/library";
import { sheetParts, workbookPart } from "./package";
import type { WorkbookFile } from "./read";
import type { Parts } from "./unpack";
import { fitRowsOfNewSheets } from "./row-heights";
import { pack } from "./zip";

/** The bytes to save: the original package with the workbook's changes. Only rows of new sheets are fitted. */
export async function workbookBytes(file: WorkbookFile): Promise<Uint8Array> {
  return pack(await workbookParts(file));
}

/** The parts of the package to save. */
export async function workbookParts(file: WorkbookFile): Promise<Parts> {
  fitRowsOfNewSheets(file.workbook, originalSheets(file.parts));
  return graft(file.parts, await writtenParts(file.workbook));
}

function originalSheets(parts: Parts): ReadonlySet<string> {
  const workbook = workbookPart(parts);
  return new Set(workbook === null ? [] : sheetParts(parts, workbook).map((sheet) => sheet.name));
}

// Turns a workbook back into the bytes of an .xlsx file.
import { graft } from "./graft/graft";
import { writtenParts } from "./graft/library";
import type { WorkbookFile } from "./read";
import type { Parts } from "./unpack";
import { fitRowsOfNewSheets } from "./row-heights";
import { sheetFates } from "./sheet-fate";
import { pack } from "./zip";

/** The bytes to save: the original package with the workbook's changes. Only rows of new sheets are fitted. */
export async function workbookBytes(file: WorkbookFile): Promise<Uint8Array> {
  return pack(await workbookParts(file));
}

/** The parts of the package to save. */
export async function workbookParts({ workbook, sheets, parts }: WorkbookFile): Promise<Parts> {
  const fates = sheetFates(sheets, workbook);
  fitRowsOfNewSheets(workbook, new Set(fates.flatMap(({ after }) => after?.name ?? [])));
  return graft(parts, await writtenParts(workbook), fates);
}

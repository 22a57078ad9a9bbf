// Turns a workbook back into the bytes of an .xlsx file.
import { graft } from "./graft/graft";
import { writtenParts } from "./graft/library";
import type { WorkbookFile } from "./read";
import type { Parts } from "./unpack";
import { pack } from "./zip";

/** The bytes to save: the original package with the workbook's changes. The workbook itself stays as it is. */
export async function workbookBytes(file: WorkbookFile): Promise<Uint8Array> {
  return pack(await workbookParts(file));
}

/** The parts of the package to save. */
export async function workbookParts(file: WorkbookFile): Promise<Parts> {
  return graft(file.parts, await writtenParts(file.workbook));
}

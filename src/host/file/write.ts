// Turns a workbook back into the bytes of an .xlsx file.
import type { WorkbookFile } from "./read";

/** The bytes to save; the workbook itself stays as it is. */
export async function workbookBytes(file: WorkbookFile): Promise<Uint8Array> {
  return file.workbook.xlsx.writeBuffer({ validate: false });
}

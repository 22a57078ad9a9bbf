// Workbook files as bytes: what a page does with a file that a clerk chose, and with the one it gives back.
import { bad, type ReadProblem, type Result, type WriteProblem } from "./problem";
import { readWorkbook, type WorkbookFile } from "./read";
import { workbookBytes } from "./write";

/** The workbook in an .xlsx or .xlsm file; `name` only helps to say what a wrong file is. */
export function openWorkbook(bytes: Uint8Array, name: string): Promise<Result<WorkbookFile, ReadProblem>> {
  return readWorkbook(bytes, name);
}

/** An .xlsx file to give to the clerk: `bytes`, or why there is none. */
export type SavedWorkbook =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: WriteProblem };

/** The same bytes as the command line writes for the same workbook. */
export async function saveWorkbook(file: WorkbookFile): Promise<SavedWorkbook> {
  try {
    return { ok: true, bytes: await workbookBytes(file) };
  } catch {
    // What was read and changed by requests can be written; if not, the file in memory is beyond our means.
    return bad("output-failed");
  }
}

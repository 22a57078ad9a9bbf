// What 准备工作簿 creates: the input sheets that a workbook does not have yet.
import { INPUT_SHEETS, type InputSheet, type RegisterKind } from "../policy";
import type { Recognition, Snapshot } from "../worksheets";
import type { Preparation } from "./computer";
import { blankSheet, inputSheetChanges } from "./input-sheet";

/** Creates every missing input sheet with header, drop-downs and one line of help. Source: interfaces.md 1. */
export function preparationOf(snapshot: Snapshot, recognition: Recognition): Preparation {
  const missing = missingInputSheets(snapshot, recognition);
  return {
    created: missing.map((sheet) => sheet.name),
    changes: missing.flatMap((sheet) => inputSheetChanges(sheet, recognition.situation, snapshot)),
  };
}

/**
 * Neither a sheet of that name nor a register of that kind under another name; an empty sheet of just that name, as a
 * preparation that broke off leaves it, is none yet.
 */
export function missingInputSheets(snapshot: Snapshot, recognition: Recognition): readonly InputSheet[] {
  const blank = INPUT_SHEETS.filter(({ name }) => blankSheet(snapshot, name));
  const filled = snapshot.sheets.filter(({ name }) => !blank.some((sheet) => sheet.name === name));
  const names = new Set(filled.map((sheet) => plain(sheet.name)));
  const kinds = new Set<RegisterKind | "ranking">(recognition.tables.map((table) => table.kind));
  return INPUT_SHEETS.filter((sheet) => !names.has(plain(sheet.name)) && !kinds.has(sheet.kind));
}

/** Excel takes sheet names that differ only in case or width for the same. */
function plain(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}

// The id of a sheet as Office.js shows it.
import type { Worksheet } from "@cj-tech-master/excelts";

/** Survives renaming; shaped like Excel's own ids. */
export function sheetId(sheet: Worksheet): string {
  return `{00000000-0001-0000-0000-${String(sheet.id).padStart(12, "0")}}`;
}

/** The sheet of a name (any case) or of an id. */
export function sheetOf(sheets: readonly Worksheet[], key: string): Worksheet | undefined {
  const wanted = key.toLowerCase();
  return sheets.find(
    (sheet) => sheet.name.toLowerCase() === wanted || sheetId(sheet).toLowerCase() === wanted,
  );
}

// The id of a sheet as Office.js shows it.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

const numbers = new WeakMap<Worksheet, number>();
const given = new WeakMap<Workbook, Set<number>>();

/** Survives renaming, and no other sheet ever gets it again; shaped like Excel's own ids. */
export function sheetId(sheet: Worksheet): string {
  const number = numbers.get(sheet) ?? newNumber(sheet);
  return `{00000000-0001-0000-0000-${String(number).padStart(12, "0")}}`;
}

/** The file library's own number, unless it has given that of a deleted sheet once more. */
function newNumber(sheet: Worksheet): number {
  const taken = given.get(sheet.workbook) ?? new Set<number>();
  const number = taken.has(sheet.id) ? Math.max(...taken) + 1 : sheet.id;
  given.set(sheet.workbook, taken.add(number));
  numbers.set(sheet, number);
  return number;
}

/** The sheet of a name (any case) or of an id. */
export function sheetOf(sheets: readonly Worksheet[], key: string): Worksheet | undefined {
  const wanted = key.toLowerCase();
  return sheets.find(
    (sheet) => sheet.name.toLowerCase() === wanted || sheetId(sheet).toLowerCase() === wanted,
  );
}

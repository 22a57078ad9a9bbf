// Which sheets of a workbook are read at all: never the product's own, reserved, empty or deeply hidden ones.
import { boxAddress } from "./address";
import type { Recognition } from "./recognition";
import type { SheetSnapshot } from "./snapshot";
import { isBlank, normalise } from "./text";

export type Note = Recognition["notes"][number];

export interface ReadableSheets {
  readonly sheets: readonly SheetSnapshot[];
  readonly notes: readonly Note[];
}

/** Sheets that WPS and Excel keep for themselves (pictures in cells, macro names). */
const RESERVED = /^(wpsreserved|_xl|_wps)/i;

/** Leaves out what holds nothing to read and says why. Hidden sheets are read: offices hide past months. */
export function readableSheets(all: readonly SheetSnapshot[], ownSheets: readonly string[]): ReadableSheets {
  const own = new Set(ownSheets);
  const sheets: SheetSnapshot[] = [];
  const notes: Note[] = [];
  for (const sheet of all) {
    if (isCutOff(sheet)) notes.push(cutOffNote(sheet));
    if (own.has(sheet.name)) continue;
    const reason = reasonToSkip(sheet);
    if (reason === null) sheets.push(sheet);
    else notes.push({ code: reason, values: { sheet: sheet.name }, at: null });
  }
  return { sheets, notes };
}

/** Was the used range too large to be read whole? */
const isCutOff = ({ unreadBeyond }: SheetSnapshot): boolean =>
  unreadBeyond !== undefined && unreadBeyond !== null;

function cutOffNote({ name, used }: SheetSnapshot): Note {
  const range = used === null ? "" : boxAddress(used);
  return { code: "register.sheet-cut-off", values: { sheet: name, range }, at: null };
}

function reasonToSkip(sheet: SheetSnapshot): string | null {
  if (RESERVED.test(normalise(sheet.name))) return "register.sheet-reserved";
  if (sheet.visibility === "VeryHidden") return "register.sheet-very-hidden";
  return isEmpty(sheet) ? "register.sheet-empty" : null;
}

const isEmpty = (sheet: SheetSnapshot): boolean =>
  sheet.used === null || sheet.values.every((row) => row.every((cell) => isBlank(cell)));

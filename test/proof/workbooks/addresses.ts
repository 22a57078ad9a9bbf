// Cell addresses of the proof's own: letters, numbers, areas, and areas after rows or columns were moved.

/** 1-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? letters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

export function columnOf(text: string): number {
  return [...text].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export const address = (row: number, column: number): string => `${letters(column)}${row}`;

/** "B3" or "B3:C4", with or without $; whole rows or columns are none. */
export function areaOf(reference: string): Area | null {
  const [, left = "", top = "", right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference) ?? [];
  if (left === "") return null;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}

export function areaText({ top, left, bottom, right }: Area): string {
  const first = address(top, left);
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`;
}

export const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

/** Rows or columns from `at` on move by `by`; with a negative `by` those between are gone. */
export interface Shift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly by: number;
}

/** Where a row or column comes to stand; null = gone. */
export function shifted({ at, by }: Shift, place: number): number | null {
  if (place < at) return place;
  return by < 0 && place < at - by ? null : place + by;
}

/** The area after the shift; null where all of it is gone. */
export function shiftedArea(shift: Shift, area: Area): Area | null {
  const [from, to] = shift.axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const first = shifted(shift, from) ?? shift.at;
  const last = shifted(shift, to) ?? shift.at - 1;
  if (last < first) return null;
  return shift.axis === "row" ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last };
}

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z$:\d]+|[\w.一-龥]+!\$?[A-Z$:\d]+|(?<![\w.])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/g;

/** A formula after a shift on its own sheet; references to other sheets stay, as in programs less careful than Excel. */
export function shiftedFormula(shift: Shift, formula: string): string {
  return formula.replace(REFERENCE, (part) => {
    if (part.includes("!") || part.startsWith('"')) return part;
    const area = areaOf(part);
    const moved = area === null ? null : shiftedArea(shift, area);
    return moved === null ? "#REF!" : areaText(moved);
  });
}

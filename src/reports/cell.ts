// What a cell may hold: plain data or a formula the product built itself, and when two contents are the same.
import type { CellValue } from "../worksheets";

/** A formula built by the product. Clerk text enters it only through `textLiteral` and `sheetReference`. */
export class Formula {
  /** @param text the formula with its leading "=" */
  constructor(readonly text: string) {}
}

/** Data or formula. A string is always data, whatever it begins with. */
export type Cell = CellValue | Formula;

/** Excel keeps at most 32,767 characters in a cell. */
const LONGEST_TEXT = 32_000;

/** Text cut to what a cell can hold, with line breaks as Excel keeps them. */
export function cellText(text: string): string {
  const plain = text.replace(/\r\n?/g, "\n");
  return plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT)}…` : plain;
}

export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Is what stands in the cell already what is wanted? Formulas are compared as text, never by their value. */
export function sameCell(standing: Cell, wanted: Cell): boolean {
  if (standing === wanted) return true;
  if (wanted instanceof Formula) {
    return standing instanceof Formula && plainFormula(standing.text) === plainFormula(wanted.text);
  }
  return (
    typeof standing === "string" && typeof wanted === "string" && cellText(standing) === cellText(wanted)
  );
}

/** Excel drops quotes around sheet names that need none and sets blanks after commas as it likes. */
function plainFormula(text: string): string {
  if (!text.includes("'") && !text.includes(" ")) return text;
  return text.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'!|\s+/g, (part: string, sheet: string | undefined) => {
    if (part.startsWith('"')) return part;
    return sheet === undefined ? "" : `${sheet}!`;
  });
}

/** A text inside a formula, quotes doubled; a carriage return by its number, since a file keeps none in a formula. */
export function textLiteral(text: string): string {
  return `"${text.replace(/"/g, '""').replace(/\r/g, '"&CHAR(13)&"')}"`;
}

/**
 * A text as the criterion of SUMIFS or what MATCH looks for, as a text inside a formula: wildcards and a comparison at
 * its beginning mean themselves.
 */
export function criterionLiteral(text: string): string {
  const plain = text.replace(/[~*?]/g, "~$&");
  return textLiteral(/^[=<>]/.test(plain) ? `=${plain}` : plain);
}

/** A sheet name in front of an address inside a formula, always quoted, apostrophes doubled. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** A clickable reference to a cell; what it shows is `sheet!cell`. */
export function linkFormula(sheet: string, cell: string): Formula {
  const target = textLiteral(`#${sheetReference(sheet)}${cell}`);
  return new Formula(`=HYPERLINK(${target},${textLiteral(`${sheet}!${cell}`)})`);
}

/** A number as people read it beside a clause: "-2", "+0.5", "0". */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

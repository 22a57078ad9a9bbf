// Decides for one cell whether the original text stays, and otherwise writes the new one in the original's terms.
import { dateToExcel, excelToDate } from "@cj-tech-master/excelts";
import { decodeEntities } from "../package";
import type { Bridge } from "./bridge";
import { contentOf, type CellContent } from "./cells";
import { plainText, type SharedStrings } from "./strings";
import { tagEnd, withAttribute, withoutAttribute } from "./xml";

/** The cell as it shall stand: the original's own text wherever value, formula and look are unchanged. */
export function mergeCell(originalRaw: string, writtenRaw: string, bridge: Bridge): string {
  const original = contentOf(originalRaw);
  const written = contentOf(writtenRaw);
  const sameStyle = bridge.sameStyle(original.style, written.style);
  const style = sameStyle ? original.style : bridge.styleFor(written.style);
  if (sameFormula(original.formula, written.formula)) {
    if (sameValue(original, written, bridge)) return sameStyle ? originalRaw : restyled(originalRaw, style);
    if (original.formula !== null) return recalculated(originalRaw, original, written, style);
  }
  return carried(writtenRaw, written, style, bridge);
}

/** A cell that only the written workbook has, in the original's terms. */
export function carriedCell(writtenRaw: string, bridge: Bridge): string {
  const written = contentOf(writtenRaw);
  return carried(writtenRaw, written, bridge.styleFor(written.style), bridge);
}

/** Does the cell hold anything besides its look? */
export function isBlank(raw: string, strings: SharedStrings): boolean {
  const content = contentOf(raw);
  return content.formula === null && meaning(content, strings) === "";
}

/** The cell without its content. */
export function emptied(raw: string): string {
  const open = withoutAttribute(raw.slice(0, tagEnd(raw, 0)), "t");
  return contentOf(raw).style === 0 ? "" : open.replace(/\s*\/?>$/, "/>");
}

function restyled(raw: string, style: number): string {
  const openEnd = tagEnd(raw, 0);
  return withStyle(raw.slice(0, openEnd), style) + raw.slice(openEnd);
}

/** The first format needs no mention. */
function withStyle(open: string, style: number): string {
  return style === 0 && !/\ss\s*=/.test(open) ? open : withAttribute(open, "s", style);
}

/** The formula stays as it was written (shared and array formulas included); only its result is new. */
function recalculated(raw: string, original: CellContent, written: CellContent, style: number): string {
  const worse = written.value === null || (written.type === "e" && original.type !== "e");
  if (worse) return restyled(raw, style);
  const open = withStyle(raw.slice(0, tagEnd(raw, 0)).replace(/\s*\/>$/, ">"), style);
  const typed = written.type === "n" ? withoutAttribute(open, "t") : withAttribute(open, "t", written.type);
  return `${typed}${original.formula ?? ""}<v>${written.value ?? ""}</v></c>`;
}

function carried(raw: string, written: CellContent, style: number, bridge: Bridge): string {
  const cell = style === 0 ? raw.replace(/\ss="\d+"/, "") : restyled(raw, style);
  if (written.type !== "s" || written.value === null) return cell;
  return cell.replace(/<v>\d+<\/v>/, `<v>${bridge.stringFor(Number(written.value))}</v>`);
}

function sameFormula(original: string | null, written: string | null): boolean {
  if (original === null || written === null) return original === written;
  // Shared formulas are kept by their first cell; the library may write them out one by one.
  if (/\st\s*=\s*["'](shared|dataTable)["']/.test(original)) return true;
  // An array formula that nobody replaced is written as one, in whatever spelling.
  if (IS_ARRAY.test(original) && IS_ARRAY.test(written)) return true;
  return formulaText(original) === formulaText(written);
}

const IS_ARRAY = /\st\s*=\s*["']array["']/;

function formulaText(formula: string): string {
  return decodeEntities(formula.replace(/^<f[^>]*>|<\/f>$/g, "")).replace(/_xl(fn|ws|pm)\./g, "");
}

function sameValue(original: CellContent, written: CellContent, bridge: Bridge): boolean {
  if (original.type === "d") return written.type === "n" || written.type === "d";
  const after = meaning(written, bridge.writtenStrings);
  if (meaning(original, bridge.strings) === after || isRoundedDay(original, written)) return true;
  // The library takes the escapes of texts that stand in their cell for plain text.
  return original.type === "inlineStr" && after === `t${plainText(original.value ?? "")}`;
}

/** The library counts days of date cells in milliseconds: the original is more exact, and nobody has changed it. */
function isRoundedDay(original: CellContent, written: CellContent): boolean {
  if (original.type !== "n" || written.type !== "n" || !original.value || !written.value) return false;
  const [before, after] = [Number(original.value), Number(written.value)];
  return [false, true].some((date1904) => dateToExcel(excelToDate(before, date1904), date1904) === after);
}

/** Type and value without the ways of writing them; "" for nothing. */
function meaning(content: CellContent, strings: SharedStrings): string {
  const { type, value } = content;
  if (value === null) return "";
  switch (type) {
    case "s":
      return text(strings.plainOf(Number(value)));
    case "inlineStr":
      return text(plainText(value));
    case "str":
      return text(decodeEntities(value).replace(/\r\n/g, "\n"));
    case "n":
      return value === "" ? "" : `n${Number(value)}`;
    default:
      return `${type}${value}`;
  }
}

function text(value: string): string {
  const decoded = value.includes("_x") ? value.replace(/_x([0-9A-Fa-f]{4})_/g, decodeEscape) : value;
  return decoded === "" ? "" : `t${decoded}`;
}

function decodeEscape(_: string, code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}

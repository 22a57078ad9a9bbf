// Reads the rows and cells of a sheet part as raw text with just enough parsed to compare them.
import { tagEnd, withAttribute } from "./xml";

export interface RawCell {
  readonly column: number; // 1-based
  readonly raw: string;
}

export interface RawRow {
  readonly row: number; // 1-based
  /** Start tag, always with its number and open. */
  readonly tag: string;
  readonly content: string;
  readonly raw: string;
  /** Where it stands in the part. */
  readonly start: number;
  readonly end: number;
}

/** Rows in document order; a row without a number follows the one before. */
export function* rowsOf(text: string, from: number, to: number): Generator<RawRow> {
  let previous = 0;
  let at = text.indexOf("<row", from);
  while (at >= 0 && at < to) {
    const openEnd = tagEnd(text, at);
    const closed = text.charAt(openEnd - 2) === "/";
    const closeStart = closed ? openEnd : text.indexOf("</row>", openEnd);
    const end = closed ? openEnd : closeStart + "</row>".length;
    const open = text.slice(at, openEnd);
    const stated = /\sr\s*=\s*["'](\d+)["']/.exec(open)?.[1];
    const row = stated === undefined ? previous + 1 : Number(stated);
    const tag = stated === undefined ? withAttribute(open, "r", row) : open;
    const content = text.slice(openEnd, closeStart);
    const raw = stated === undefined ? `${tag}${content}${closed ? "" : "</row>"}` : text.slice(at, end);
    yield { row, tag: closed ? tag.replace(/\s*\/>$/, ">") : tag, content, raw, start: at, end };
    previous = row;
    at = text.indexOf("<row", end);
  }
}

/** Does any cell of a row hold a value or a formula? */
export function hasContent(content: string): boolean {
  return content.includes("<v") || content.includes("<f") || content.includes("<is");
}

/** Cells of a row's content; a cell without an address follows the one before. */
export function cellsOf(content: string, row: number): readonly RawCell[] {
  const cells: RawCell[] = [];
  let previous = 0;
  let at = content.indexOf("<c");
  while (at >= 0) {
    const openEnd = tagEnd(content, at);
    const end = content.charAt(openEnd - 2) === "/" ? openEnd : content.indexOf("</c>", openEnd) + 4;
    const raw = content.slice(at, end);
    const letters = /\sr\s*=\s*["']([A-Z]+)\d+["']/.exec(raw)?.[1];
    const column = letters === undefined ? previous + 1 : columnNumber(letters);
    cells.push({ column, raw: letters === undefined ? addressed(raw, column, row) : raw });
    previous = column;
    at = content.indexOf("<c", end);
  }
  return cells;
}

function addressed(raw: string, column: number, row: number): string {
  const openEnd = tagEnd(raw, 0);
  return withAttribute(raw.slice(0, openEnd), "r", `${columnLetters(column)}${row}`) + raw.slice(openEnd);
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number;
}

export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** What a cell says: type, raw value, formula element. */
export interface CellContent {
  readonly style: number;
  readonly type: string; // "n" where none is stated
  readonly value: string | null; // content of v or is, raw
  readonly formula: string | null; // whole f element, raw
}

export function contentOf(raw: string): CellContent {
  const openEnd = tagEnd(raw, 0);
  const open = raw.slice(0, openEnd);
  return {
    style: Number(/\ss\s*=\s*["'](\d+)["']/.exec(open)?.[1] ?? 0),
    type: /\st\s*=\s*["'](\w+)["']/.exec(open)?.[1] ?? "n",
    value: raw.length === openEnd ? null : valueOf(raw, openEnd),
    formula: raw.length === openEnd ? null : formulaOf(raw, openEnd),
  };
}

function valueOf(raw: string, from: number): string | null {
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(raw);
  if (value !== null) return value[1] ?? null;
  const inline = raw.indexOf("<is", from);
  return inline < 0 ? null : raw.slice(inline, raw.lastIndexOf("</is>") + 5);
}

function formulaOf(raw: string, from: number): string | null {
  return /<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)/.exec(raw.slice(from))?.[0] ?? null;
}

// The package as the spreadsheet library can read it: parts under the names it knows, without masses of blank rows.
//
// Only reading sees this view. What is saved starts from the original parts, so nothing left out here is ever lost.
import { joined } from "./binary";
import { withoutEmptyRuns, withoutVastNames } from "./indigestible";
import { leaveOutLinks } from "./linked-cells";
import { relationships, relationshipsPath, sheetParts, workbookPart } from "./package";
import type { Parts } from "./unpack";
import { byteText, bytesOf, childNamed, rootOf, withoutMainPrefix, type Place } from "./graft/xml";
import { columnNumber, hasContent, rowsOf } from "./graft/cells";
import { targetFrom } from "./graft/package-edit";

const WORKBOOK = "xl/workbook.xml";
/** Parts the library looks for under one name only, by type of relationship. */
const FIXED_NAMES: Readonly<Record<string, string>> = {
  styles: "xl/styles.xml",
  sharedStrings: "xl/sharedStrings.xml",
};
/** Formatted blank rows up to here cost nothing worth mentioning. */
const TOLERATED_BLANK_ROWS = 10_000;
const MERGED_CELLS = 50_000;
const FIRST_READ_DRAWING = 100_000;

/** The parts to hand to the library. */
export function loadableParts(original: Parts): Parts {
  const workbook = workbookPart(original) ?? WORKBOOK;
  const parts = new Map(original);
  const names = knownNames(original, workbook);
  for (const [from, to] of names) movePart(parts, original, from, to);
  pointWorkbook(parts, original, workbook, names);
  renumberDrawings(parts);
  changeText(parts, WORKBOOK, withoutVastNames);
  changeText(parts, FIXED_NAMES["sharedStrings"] ?? "", withoutEmptyRuns);
  for (const sheet of sheetParts(parts, WORKBOOK)) {
    if (!sheet.isWorksheet) continue;
    leaveOutBlankRows(parts, sheet.part);
    clipMergedAreas(parts, sheet.part);
    leaveOutLinks(parts, sheet.part);
  }
  return parts;
}

function changeText(parts: Map<string, Uint8Array>, part: string, change: (text: string) => string): void {
  const text = byteText(parts.get(part) ?? new Uint8Array());
  const changed = change(text);
  if (changed !== text) parts.set(part, bytesOf(changed));
}

/** Part name to the name the library expects, for those that differ. */
function knownNames(original: Parts, workbook: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (workbook !== WORKBOOK) names.set(workbook, WORKBOOK);
  for (const one of relationships(original, workbook)) {
    const fixed = FIXED_NAMES[one.type];
    if (fixed !== undefined && one.target !== fixed && original.has(one.target)) names.set(one.target, fixed);
  }
  let number = 1;
  for (const sheet of sheetParts(original, workbook)) {
    if (!sheet.isWorksheet || /^xl\/worksheets\/sheet\d+\.xml$/.test(sheet.part)) continue;
    while (original.has(`xl/worksheets/sheet${number}.xml`)) number++;
    names.set(sheet.part, `xl/worksheets/sheet${number++}.xml`);
  }
  return names;
}

/** Moves a part; its own relationships keep their targets although the folder changes. */
function movePart(parts: Map<string, Uint8Array>, original: Parts, from: string, to: string): void {
  const bytes = original.get(from);
  if (bytes === undefined) return;
  parts.delete(from);
  parts.set(to, bytes);
  if (original.has(relationshipsPath(from))) {
    parts.delete(relationshipsPath(from));
    writeRelationships(parts, original, from, to, new Map());
  }
}

/** The workbook's and the package's relationships with the names after the move. */
function pointWorkbook(
  parts: Map<string, Uint8Array>,
  original: Parts,
  workbook: string,
  names: ReadonlyMap<string, string>,
): void {
  if (names.size === 0) return;
  writeRelationships(parts, original, workbook, WORKBOOK, names);
  writeRelationships(parts, original, "", "", names);
}

const RELATIONSHIP_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

function writeRelationships(
  parts: Map<string, Uint8Array>,
  original: Parts,
  from: string,
  to: string,
  names: ReadonlyMap<string, string>,
): void {
  const elements = relationships(original, from).map((one) => {
    const target = one.external ? one.target : targetFrom(to, names.get(one.target) ?? one.target);
    const mode = one.external ? ' TargetMode="External"' : "";
    return `<Relationship Id="${one.id}" Type="${RELATIONSHIP_TYPES}${one.type}" Target="${escaped(target)}"${mode}/>`;
  });
  const text = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`;
  parts.set(relationshipsPath(to), bytesOf(text));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/**
 * The library numbers new drawings from 1 and gives them the names of drawings it read: two parts of one name. Read
 * under high numbers, they stay out of each other's way.
 */
function renumberDrawings(parts: Map<string, Uint8Array>): void {
  for (const [name, bytes] of [...parts]) {
    const renumbered = highNumber(name);
    if (renumbered !== name) {
      parts.delete(name);
      parts.set(renumbered, bytes);
    }
  }
  for (const [name, bytes] of [...parts]) {
    if (!name.endsWith(".rels")) continue;
    const text = byteText(bytes);
    const pointed = highNumber(text);
    if (pointed !== text) parts.set(name, bytesOf(pointed));
  }
}

function highNumber(text: string): string {
  return text.replace(
    /(drawings\/(?:_rels\/)?drawing)(\d+)(?=\.xml)/g,
    (_, stem: string, number: string) => `${stem}${Number(number) + FIRST_READ_DRAWING}`,
  );
}

/** Rows that only have a look are left out of a sheet that has masses of them; hidden rows are kept, they say something. */
function leaveOutBlankRows(parts: Map<string, Uint8Array>, part: string): void {
  const bytes = parts.get(part);
  if (bytes === undefined || bytes.length < TOLERATED_BLANK_ROWS * "<row/>".length) return;
  const text = withoutMainPrefix(byteText(bytes));
  const data = childNamed(text, rootOf(text), "sheetData");
  if (data === null) return;
  const { kept, blank } = filledRows(text, data);
  if (blank <= TOLERATED_BLANK_ROWS) return;
  const rows = kept.map(([from, to]) => bytesOf(text.slice(from, to)));
  parts.set(
    part,
    joined([bytesOf(text.slice(0, data.openEnd)), ...rows, bytesOf(text.slice(data.closeStart))]),
  );
}

/** Stretches of the text with rows to keep, and how many blank rows lie between them. */
function filledRows(text: string, data: Place): { kept: (readonly [number, number])[]; blank: number } {
  const kept: [number, number][] = [];
  let blank = 0;
  for (const row of rowsOf(text, data.openEnd, data.closeStart)) {
    if (isBlankRow(row.tag, row.content)) blank++;
    else extend(kept, row.start, row.end);
  }
  return { kept, blank };
}

function extend(kept: [number, number][], start: number, end: number): void {
  const last = kept.at(-1);
  if (last !== undefined && last[1] === start) last[1] = end;
  else kept.push([start, end]);
}

/** The library makes a cell of every place under a merged area; a merged column would be a million of them. */
function clipMergedAreas(parts: Map<string, Uint8Array>, part: string): void {
  changeText(parts, part, (text) =>
    text.replace(
      /(<(?:\w+:)?mergeCell\s[^>]*ref\s*=\s*["'])([^"']*)/g,
      (_, open: string, reference: string) => open + clippedArea(reference),
    ),
  );
}

function clippedArea(reference: string): string {
  const [, left = "", top = "", right = "", bottom = ""] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (bottom === "") return reference;
  const columns = columnNumber(right) - columnNumber(left) + 1;
  const rows = Math.max(1, Math.floor(MERGED_CELLS / columns));
  return `${left}${top}:${right}${Math.min(Number(bottom), Number(top) + rows - 1)}`;
}

function isBlankRow(tag: string, content: string): boolean {
  if (/\shidden=["'](1|true)["']/.test(tag)) return false;
  return !hasContent(content);
}

// One sheet of the original with what a run changed: cells merged, sheet-level elements replaced only where they differ.
import type { Bridge } from "./bridge";
import { mergedColumns } from "./columns";
import { mergeSheetData } from "./sheet-data";
import type { StyleSheet } from "./styles";
import { childNamed, childrenOf, rootOf, textOf, withAttribute, withoutMainPrefix, type Place } from "./xml";

/** Children of a worksheet in the order the format demands. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/** What a run can change besides cells; everything else on the original's sheets stays as it was. */
const CHANGEABLE = [
  "sheetPr",
  "sheetViews",
  "cols",
  "mergeCells",
  "dataValidations",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];

/** A sheet part of one of the three packages: the original, the base (written unchanged) and the written one. */
export interface SheetTexts {
  readonly original: string;
  readonly base: string;
  readonly written: string;
}

/** The merged part, or null when the run changed nothing on this sheet. */
export function mergeSheet(texts: SheetTexts, baseStyles: StyleSheet, bridge: Bridge): string | null {
  const original = withoutMainPrefix(texts.original);
  const replaced = new Map<string, string>();
  for (const name of CHANGEABLE) {
    const before = comparable(elementText(texts.base, name), name, baseStyles);
    const after = elementText(texts.written, name);
    if (before === comparable(after, name, bridge.writtenStyles)) continue;
    replaced.set(name, replacement(name, after, { ...texts, original }, baseStyles, bridge));
  }
  const data = mergedData(original, texts.written, bridge);
  if (data !== null) {
    replaced.set("sheetData", data);
    replaced.set("dimension", elementText(texts.written, "dimension"));
  }
  return replaced.size === 0 ? null : assemble(original, replaced);
}

function replacement(
  name: string,
  after: string,
  texts: SheetTexts,
  baseStyles: StyleSheet,
  bridge: Bridge,
): string {
  if (name === "mergeCells") return mergedAreas(texts.original, texts);
  if (name !== "cols") return after;
  const keyOf = {
    base: (element: string) => comparable(element, name, baseStyles),
    written: (element: string) => comparable(element, name, bridge.writtenStyles),
  };
  return mergedColumns(texts, keyOf, (column) => inOriginalTerms(column, bridge));
}

function mergedData(original: string, written: string, bridge: Bridge): string | null {
  const before = childNamed(original, rootOf(original), "sheetData");
  const after = childNamed(written, rootOf(written), "sheetData");
  if (before === null || after === null) return null;
  const content = mergeSheetData({ text: original, data: before }, { text: written, data: after }, bridge);
  return content === null ? null : `<sheetData>${content}</sheetData>`;
}

function elementText(text: string, name: string): string {
  const place = childNamed(text, rootOf(text), name);
  return place === null ? "" : textOf(text, place);
}

/** Two writings of one element are equal when they mean the same: merged areas in any order, looks by content. */
function comparable(element: string, name: string, styles: StyleSheet): string {
  if (name === "mergeCells")
    return [...element.matchAll(/ref="([^"]*)"/g)]
      .map((match) => match[1])
      .sort()
      .join();
  if (name !== "cols") return element;
  return element.replace(/\sstyle="(\d+)"/g, (_, index: string) => ` style="${styles.keyOf(Number(index))}"`);
}

/** The original's merged areas, less those a run parted, and those it merged. */
function mergedAreas(original: string, texts: SheetTexts): string {
  const before = new Set(areasOf(texts.base));
  const after = new Set(areasOf(texts.written));
  const kept = areasOf(original).filter((area) => after.has(area) || !before.has(area));
  const areas = [...kept, ...[...after].filter((area) => !before.has(area))];
  if (areas.length === 0) return "";
  return `<mergeCells count="${areas.length}">${areas.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
}

function areasOf(text: string): readonly string[] {
  return [...elementText(text, "mergeCells").matchAll(/\sref="([^"]*)"/g)].map((match) => match[1] ?? "");
}

function inOriginalTerms(element: string, bridge: Bridge): string {
  return element.replace(/<col\s[^>]*>/g, (column) =>
    column.replace(/\sstyle="(\d+)"/, (_, index: string) => ` style="${bridge.styleFor(Number(index))}"`),
  );
}

function assemble(original: string, replaced: ReadonlyMap<string, string>): string {
  const root = rootOf(original);
  const pieces: string[] = [original.slice(0, root.openEnd).replace(/\s*\/>$/, ">")];
  const waiting = new Map(replaced);
  let at = root.openEnd;
  for (const child of childrenOf(original, root)) {
    pieces.push(original.slice(at, child.start), ...due(waiting, child.name));
    pieces.push(takeReplacement(waiting, original, child));
    at = child.end;
  }
  const closed = root.end > root.openEnd;
  pieces.push(...waiting.values(), closed ? original.slice(at) : `</${root.name}>`);
  return pieces.join("");
}

/** New elements whose place is before `name`. An element unknown to the order (an extension) calls for none. */
function due(waiting: Map<string, string>, name: string): readonly string[] {
  const place = ORDER.indexOf(name);
  const names = [...waiting.keys()].filter((one) => ORDER.indexOf(one) < place).sort(byOrder);
  const texts = names.map((one) => waiting.get(one) ?? "");
  names.forEach((one) => waiting.delete(one));
  return texts;
}

function byOrder(one: string, other: string): number {
  return ORDER.indexOf(one) - ORDER.indexOf(other);
}

function takeReplacement(waiting: Map<string, string>, original: string, child: Place): string {
  const text = textOf(original, child);
  const replacement = waiting.get(child.name);
  if (replacement === undefined) return text;
  waiting.delete(child.name);
  return child.name === "pageSetup" ? keepPrinter(text, replacement) : replacement;
}

/** The printer settings belong to the sheet whatever the page set-up says. */
function keepPrinter(original: string, replacement: string): string {
  const id = /\sr:id="([^"]*)"/.exec(original)?.[1];
  return id === undefined || replacement === "" ? replacement : withAttribute(replacement, "r:id", id);
}

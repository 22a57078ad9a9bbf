// The names of a workbook (print areas, title rows, names of the clerk's): carried over one by one, by sheet.
import { attribute } from "../package";
import type { Parts } from "../unpack";
import type { PackageEdit } from "./package-edit";
import {
  byteText,
  childNamed,
  childrenOf,
  insideOf,
  rootOf,
  textOf,
  withAttribute,
  withoutMainPrefix,
} from "./xml";

/** Children of a workbook that stand behind its names, in order. */
export const AFTER_NAMES =
  "calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|" +
  "webPublishObjects|extLst";

/** Carries over the names that a run added or changed. */
export function carryDefinedNames(edit: PackageEdit, workbook: string, base: Parts, written: Parts): void {
  const after = workbookText(written);
  const before = definedNames(workbookText(base));
  const changed = [...definedNames(after)].filter(([key, element]) => before.get(key) !== element);
  if (changed.length === 0) return;
  const text = withoutMainPrefix(edit.text(workbook));
  const names = definedNames(text);
  for (const [, element] of changed) {
    const moved = onSheetOf(element, sheetNames(after), sheetNames(text));
    names.set(keyOf(moved), moved);
  }
  edit.setText(workbook, withDefinedNames(text, [...names.values()].join("")));
}

/** The names' sheets are places in the list of sheets; those of sheets taken off it go with them. */
export function renumberNames(text: string, kept: readonly boolean[]): string {
  return text.replace(/<definedName\s[^>]*>[^<]*<\/definedName>/g, (element) => {
    const sheet = attribute(element, "localSheetId");
    if (sheet === null) return element;
    if (kept[Number(sheet)] === false) return "";
    const place = kept.slice(0, Number(sheet)).filter((one) => one).length;
    return element.replace(/localSheetId="\d+"/, `localSheetId="${place}"`);
  });
}

function workbookText(parts: Parts): string {
  return withoutMainPrefix(byteText(parts.get("xl/workbook.xml") ?? new Uint8Array()));
}

/** Two packages may list other sheets besides a name's own, so its sheet is found again by its name. */
function onSheetOf(element: string, from: readonly string[], to: readonly string[]): string {
  const sheet = attribute(element, "localSheetId");
  if (sheet === null) return element;
  const openEnd = element.indexOf(">") + 1;
  const place = to.indexOf(from[Number(sheet)] ?? "");
  return withAttribute(element.slice(0, openEnd), "localSheetId", place) + element.slice(openEnd);
}

function sheetNames(text: string): readonly string[] {
  const list = childNamed(text, rootOf(text), "sheets");
  const sheets = list === null ? [] : childrenOf(text, list);
  return sheets.map((sheet) => attribute(insideOf(text, sheet), "name") ?? "");
}

function definedNames(text: string): Map<string, string> {
  const list = childNamed(text, rootOf(text), "definedNames");
  const names = list === null ? [] : childrenOf(text, list).map((name) => textOf(text, name));
  return new Map(names.map((name) => [keyOf(name), name]));
}

function keyOf(element: string): string {
  return `${attribute(element, "name") ?? ""}|${attribute(element, "localSheetId") ?? ""}`;
}

function withDefinedNames(text: string, names: string): string {
  const root = rootOf(text);
  const list = childNamed(text, root, "definedNames");
  const element = `<definedNames>${names}</definedNames>`;
  if (list !== null) return text.slice(0, list.start) + element + text.slice(list.end);
  const next = childrenOf(text, root).find((child) => new RegExp(`^(${AFTER_NAMES})$`).test(child.name));
  const at = next?.start ?? root.closeStart;
  return text.slice(0, at) + element + text.slice(at);
}

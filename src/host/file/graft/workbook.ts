// Edits the workbook part of the original: its list of sheets, its names, and what must be calculated anew.
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
  toByteText,
  withAttribute,
  withoutMainPrefix,
} from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Children of a workbook that stand behind its names, in order. */
const AFTER_NAMES =
  "calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst";

/** Appends a sheet to the list; ids of sheets are never used again. */
export function addToSheetList(
  edit: PackageEdit,
  workbook: string,
  name: string,
  relationship: string,
): void {
  const text = withoutMainPrefix(edit.text(workbook));
  const sheets = childNamed(text, rootOf(text), "sheets");
  if (sheets === null) throw new Error("a workbook without a list of sheets");
  const ids = childrenOf(text, sheets).map((sheet) =>
    Number(attribute(insideOf(text, sheet), "sheetId") ?? 0),
  );
  const id = Math.max(0, ...ids) + 1;
  const root = text.slice(0, rootOf(text).openEnd);
  const namespace = root.includes(`xmlns:r="${RELATIONSHIPS}"`) ? "" : ` xmlns:r="${RELATIONSHIPS}"`;
  const element = `<sheet${namespace} name="${escaped(name)}" sheetId="${id}" r:id="${relationship}"/>`;
  edit.setText(workbook, text.slice(0, sheets.closeStart) + element + text.slice(sheets.closeStart));
}

/** Carries over names (print areas, title rows …) that a run added or changed. */
export function carryDefinedNames(edit: PackageEdit, workbook: string, base: Parts, written: Parts): void {
  const before = definedNames(byteText(base.get("xl/workbook.xml") ?? new Uint8Array()));
  const after = definedNames(byteText(written.get("xl/workbook.xml") ?? new Uint8Array()));
  const changed = [...after].filter(([key, element]) => before.get(key) !== element);
  if (changed.length === 0) return;
  const text = withoutMainPrefix(edit.text(workbook));
  const names = new Map([...definedNames(text), ...changed]);
  edit.setText(workbook, withDefinedNames(text, [...names.values()].join("")));
}

function definedNames(text: string): Map<string, string> {
  const plain = withoutMainPrefix(text);
  const list = childNamed(plain, rootOf(plain), "definedNames");
  const names = list === null ? [] : childrenOf(plain, list);
  return new Map(
    names.map((name) => {
      const inside = insideOf(plain, name);
      return [`${attribute(inside, "name")}|${attribute(inside, "localSheetId") ?? ""}`, textOf(plain, name)];
    }),
  );
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

/** Makes Office calculate on opening and drops the order of calculation, which it rebuilds by itself. */
export function finishWorkbook(edit: PackageEdit, workbook: string): void {
  const chain = edit.target(workbook, "calcChain");
  if (chain !== null) edit.remove(chain);
  const type = edit.contentType(workbook);
  if (type !== `${TYPES}.sheet.main+xml`) {
    edit.put(workbook, edit.parts.get(workbook) ?? new Uint8Array(), `${TYPES}.sheet.main+xml`);
  }
  edit.setText(workbook, withFullCalculation(withoutMainPrefix(edit.text(workbook))));
}

function withFullCalculation(text: string): string {
  const root = rootOf(text);
  const children = childrenOf(text, root);
  const found = children.find((child) => child.name === "calcPr");
  if (found !== undefined) {
    const tag = withAttribute(text.slice(found.start, found.openEnd), "fullCalcOnLoad", 1);
    return text.slice(0, found.start) + tag + text.slice(found.openEnd);
  }
  const before = new RegExp(`^(${AFTER_NAMES.replace("calcPr|", "")})$`);
  const at = children.find((child) => before.test(child.name))?.start ?? root.closeStart;
  return `${text.slice(0, at)}<calcPr fullCalcOnLoad="1"/>${text.slice(at)}`;
}

function escaped(name: string): string {
  return toByteText(name.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;"));
}

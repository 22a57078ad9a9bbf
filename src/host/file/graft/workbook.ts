// Edits the workbook part of the original: its list of sheets, its names, and what must be calculated anew.
import { attribute } from "../package";
import { AFTER_NAMES, renumberNames } from "./defined-names";
import type { PackageEdit } from "./package-edit";
import {
  childNamed,
  childrenOf,
  escaped,
  insideOf,
  rootOf,
  textOf,
  withAttribute,
  withoutMainPrefix,
} from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
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

/** Takes sheets off the list whose parts are gone, with the names that belong to them. */
export function removeLostSheets(edit: PackageEdit, workbook: string): void {
  const text = withoutMainPrefix(edit.text(workbook));
  const ids = new Set(edit.relationships(workbook).map((one) => one.id));
  const list = childNamed(text, rootOf(text), "sheets");
  if (list === null) return;
  const sheets = childrenOf(text, list).map((sheet) => textOf(text, sheet));
  const kept = sheets.map((sheet) => ids.has(/\s\w+:id="([^"]*)"/.exec(sheet)?.[1] ?? ""));
  if (kept.every((one) => one)) return;
  const listed = sheets.filter((_, index) => kept[index]).join("");
  const renumbered = renumberNames(text.slice(list.closeStart), kept);
  edit.setText(workbook, withTab(text.slice(0, list.openEnd), kept) + listed + renumbered);
}

/** Views count the sheets too: the one in front, or the first where that has gone. */
function withTab(views: string, kept: readonly boolean[]): string {
  return views.replace(/(\s(?:activeTab|firstSheet)=)"(\d+)"/g, (_, lead: string, place: string) => {
    const before = kept.slice(0, Number(place)).filter((one) => one).length;
    return `${lead}"${kept[Number(place)] === true ? before : 0}"`;
  });
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

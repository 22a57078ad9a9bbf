// Renames, shows and takes away the original's sheets as it was done to the workbook.
import { attribute, type SheetPart } from "../package";
import type { SheetFate } from "../sheet-fate";
import type { PackageEdit } from "./package-edit";
import { removeLostSheets } from "./workbook";
import {
  childNamed,
  childrenOf,
  escaped,
  fromByteText,
  rootOf,
  textOf,
  withAttribute,
  withoutAttribute,
  withoutMainPrefix,
} from "./xml";

/** `known` are the original's sheets by name. */
export function carrySheetList(
  edit: PackageEdit,
  workbook: string,
  known: ReadonlyMap<string, SheetPart>,
  fates: readonly SheetFate[],
): void {
  const deleted = fates.filter(({ after }) => after === null);
  for (const { before } of deleted) removeWithItsOwn(edit, known.get(before.name)?.part ?? "");
  if (deleted.length > 0) removeLostSheets(edit, workbook);
  const changed = new Map(fates.filter(isChanged).map((fate) => [fate.before.name, fate]));
  if (changed.size > 0) edit.setText(workbook, relisted(withoutMainPrefix(edit.text(workbook)), changed));
}

function isChanged({ before, after }: SheetFate): boolean {
  return after !== null && (after.name !== before.name || after.state !== before.state);
}

/** A part, and what only it leads to: its drawings, comments, tables. */
function removeWithItsOwn(edit: PackageEdit, part: string): void {
  const targets = edit.relationships(part).flatMap(({ external, target }) => (external ? [] : [target]));
  edit.remove(part);
  for (const target of new Set(targets)) {
    if (edit.parts.has(target) && !edit.isRelated(target)) removeWithItsOwn(edit, target);
  }
}

function relisted(text: string, changed: ReadonlyMap<string, SheetFate>): string {
  const list = childNamed(text, rootOf(text), "sheets");
  if (list === null) return text;
  const sheets = childrenOf(text, list).map((place) => {
    const element = textOf(text, place);
    const fate = changed.get(fromByteText(attribute(element, "name") ?? ""));
    return fate === undefined ? element : withFate(element, fate);
  });
  return text.slice(0, list.openEnd) + sheets.join("") + text.slice(list.closeStart);
}

function withFate(element: string, { before, after }: SheetFate): string {
  if (after === null) return element;
  const named = after.name === before.name ? element : withAttribute(element, "name", escaped(after.name));
  if (after.state === before.state) return named;
  return after.state === "visible"
    ? withoutAttribute(named, "state")
    : withAttribute(named, "state", after.state);
}

// Saves a run into the original package: new sheets are added and changed cells merged; all else keeps its bytes.
//
// The spreadsheet library writes a workbook anew from what it understood and loses the rest (filter criteria, shapes,
// named cell styles, document properties, printer settings …). So the original package is the base of what is saved,
// and only differences between it and what the library wrote are carried over.
import { relationships, sheetParts, workbookPart, type SheetPart } from "../package";
import type { SheetFate } from "../sheet-fate";
import type { Parts } from "../unpack";
import { Bridge } from "./bridge";
import { carryDefinedNames } from "./defined-names";
import { dropUnsupported } from "./drop";
import { baseParts, witnessOf } from "./library";
import { addSheet, carryDrawing } from "./new-sheet";
import { PackageEdit } from "./package-edit";
import { mergeSheet } from "./sheet";
import { SharedStrings } from "./strings";
import { carrySheetList } from "./sheet-list";
import { StyleSheet } from "./styles";
import { finishWorkbook } from "./workbook";
import { byteText, bytesOf } from "./xml";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WRITTEN_WORKBOOK = "xl/workbook.xml";

/** The parts to save: the original's, with what differs in `written` carried over. */
export async function graft(original: Parts, written: Parts, fates: readonly SheetFate[]): Promise<Parts> {
  const edit = new PackageEdit(original);
  const workbook = workbookPart(original) ?? WRITTEN_WORKBOOK;
  const base = await baseParts(original);
  const { bridge, baseStyles } = await openBridge(edit, workbook, base, written);
  const known = new Map(sheetParts(original, workbook).map((sheet) => [sheet.name, sheet]));
  const bases = new Map(sheetParts(base, WRITTEN_WORKBOOK).map((sheet) => [sheet.name, sheet]));
  const namesBefore = new Map(fates.map(({ before, after }) => [after?.name, before.name]));
  carrySheetList(edit, workbook, known, fates);
  for (const sheet of sheetParts(written, WRITTEN_WORKBOOK)) {
    const name = sheet.isWorksheet ? namesBefore.get(sheet.name) : sheet.name;
    const before = known.get(name ?? "");
    const unchanged = bases.get(name ?? "");
    if (before === undefined || unchanged === undefined) addSheet(edit, workbook, written, sheet, bridge);
    else if (sheet.isWorksheet)
      mergeOne(edit, { before, unchanged, after: sheet }, { base, written }, baseStyles, bridge);
  }
  carryDefinedNames(edit, workbook, base, written);
  saveTables(edit, workbook, bridge);
  dropUnsupported(edit, workbook);
  finishWorkbook(edit, workbook);
  return edit.parts;
}

async function openBridge(
  edit: PackageEdit,
  workbook: string,
  base: Parts,
  written: Parts,
): Promise<{ bridge: Bridge; baseStyles: StyleSheet }> {
  const styles = new StyleSheet(textOrNull(edit.parts, edit.target(workbook, "styles")));
  const strings = new SharedStrings(textOrNull(edit.parts, edit.target(workbook, "sharedStrings")));
  const bridge = new Bridge(
    styles,
    await witnessOf(styles),
    new StyleSheet(textOrNull(written, "xl/styles.xml")),
    strings,
    new SharedStrings(textOrNull(written, "xl/sharedStrings.xml")),
  );
  return { bridge, baseStyles: new StyleSheet(textOrNull(base, "xl/styles.xml")) };
}

function textOrNull(parts: Parts, part: string | null): string | null {
  const bytes = part === null ? undefined : parts.get(part);
  return bytes === undefined ? null : byteText(bytes);
}

interface SheetTriple {
  readonly before: SheetPart;
  readonly unchanged: SheetPart;
  readonly after: SheetPart;
}

function mergeOne(
  edit: PackageEdit,
  { before, unchanged, after }: SheetTriple,
  packages: { readonly base: Parts; readonly written: Parts },
  baseStyles: StyleSheet,
  bridge: Bridge,
): void {
  const merged = mergeSheet(
    {
      original: edit.text(before.part),
      base: textOrNull(packages.base, unchanged.part) ?? "",
      written: textOrNull(packages.written, after.part) ?? "",
    },
    baseStyles,
    bridge,
  );
  if (merged !== null) edit.setText(before.part, merged);
  if (drawingText(packages.base, unchanged.part) !== drawingText(packages.written, after.part)) {
    carryDrawing(edit, packages.written, before.part, after.part);
  }
}

/** Everything the library writes for a sheet's drawing, charts included; "" where there is none. */
function drawingText(parts: Parts, sheet: string): string {
  const seen: string[] = [];
  const visit = (part: string): void => {
    for (const one of relationships(parts, part)) {
      if (one.external || !/^(drawing|chart|chartEx)$/.test(one.type)) continue;
      seen.push(textOrNull(parts, one.target) ?? "");
      visit(one.target);
    }
  };
  visit(sheet);
  return seen.join("\n");
}

function saveTables(edit: PackageEdit, workbook: string, bridge: Bridge): void {
  if (bridge.stylesGrown) saveTable(edit, workbook, "styles", bridge.styles.render());
  if (bridge.strings.grown) saveTable(edit, workbook, "sharedStrings", bridge.strings.render());
}

function saveTable(
  edit: PackageEdit,
  workbook: string,
  type: "styles" | "sharedStrings",
  text: string,
): void {
  const part = edit.target(workbook, type);
  if (part !== null) return edit.setText(part, text);
  const added = `xl/${type}.xml`;
  edit.put(added, bytesOf(text), `${TYPES}.${type}+xml`);
  edit.relate(workbook, type, added);
}

// Carries a sheet that only the written workbook has, with its drawing and charts, into the original package.
import { attribute, relationships, relationshipsPath, type SheetPart } from "../package";
import type { Parts } from "../unpack";
import type { Bridge } from "./bridge";
import { carriedCell } from "./cell-merge";
import { cellsOf, rowsOf } from "./cells";
import { PackageEdit, targetFrom } from "./package-edit";
import { addToSheetList } from "./workbook";
import { byteText, bytesOf, childNamed, rootOf, withAttribute } from "./xml";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds the sheet behind the others. */
export function addSheet(
  edit: PackageEdit,
  workbook: string,
  written: Parts,
  sheet: SheetPart,
  bridge: Bridge,
): void {
  const carried = inOriginalTerms(byteText(written.get(sheet.part) ?? new Uint8Array()), bridge);
  // A fitted height is no height set by hand: Excel goes on fitting the row when its text grows.
  const text = carried.replace(/(<row [^>]*?) customHeight="1"/g, "$1");
  const part = edit.freeName("xl/worksheets/sheet1.xml");
  edit.put(part, bytesOf(carryRelated(edit, new PackageEdit(written), sheet.part, part, text)), SHEET_TYPE);
  addToSheetList(edit, workbook, sheet.name, edit.relate(workbook, "worksheet", part));
}

/** Replaces (or adds) the drawing of a sheet that the original has. */
export function carryDrawing(edit: PackageEdit, written: Parts, part: string, writtenPart: string): void {
  const source = new PackageEdit(written);
  const target = source.target(writtenPart, "drawing");
  const old = edit.target(part, "drawing");
  const text = edit.text(part).replace(/<drawing\s[^>]*\/>/, "");
  if (old !== null) edit.remove(old);
  if (target === null) return edit.setText(part, text);
  const id = edit.relate(part, "drawing", copyTree(edit, source, target, new Map()));
  edit.setText(part, insertDrawing(text, `<drawing r:id="${id}"/>`));
}

/** Behind everything that must stand before a drawing. */
function insertDrawing(text: string, drawing: string): string {
  const at =
    /<(legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>]/;
  const place = at.exec(text)?.index ?? text.lastIndexOf("</");
  return text.slice(0, place) + drawing + text.slice(place);
}

/** Copies what the sheet refers to and puts the new ids into its text. */
function carryRelated(
  edit: PackageEdit,
  source: PackageEdit,
  from: string,
  to: string,
  text: string,
): string {
  const copies = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const one of source.relationships(from)) {
    if (one.external) continue;
    ids.set(one.id, edit.relate(to, one.type, copyTree(edit, source, one.target, copies)));
  }
  return text.replace(/\sr:id="([^"]*)"/g, (whole, id: string) =>
    ids.has(id) ? ` r:id="${ids.get(id)}"` : whole,
  );
}

/** Copies a part and everything under it; a part met twice is copied once. Gives the new name. */
function copyTree(edit: PackageEdit, source: PackageEdit, part: string, copies: Map<string, string>): string {
  const known = copies.get(part);
  if (known !== undefined) return known;
  const name = edit.freeName(part);
  copies.set(part, name);
  edit.put(name, source.parts.get(part) ?? new Uint8Array(), source.contentType(part));
  const path = relationshipsPath(part);
  const text = source.parts.has(path) ? source.text(path) : null;
  if (text === null) return name;
  const targets = new Map(
    relationships(source.parts, part)
      .filter((one) => !one.external)
      .map((one) => [one.id, targetFrom(name, copyTree(edit, source, one.target, copies))]),
  );
  edit.setText(relationshipsPath(name), retargeted(text, targets));
  return name;
}

function retargeted(text: string, targets: ReadonlyMap<string, string>): string {
  return text.replace(/<Relationship\s[^>]*>/g, (element) => {
    const target = targets.get(attribute(element, "Id") ?? "");
    return target === undefined ? element : withAttribute(element, "Target", target);
  });
}

/** The sheet's text with cell formats and shared strings of the original's tables. */
function inOriginalTerms(text: string, bridge: Bridge): string {
  const columns = text.replace(/<col\s[^>]*>/g, (element) =>
    element.replace(/\sstyle="(\d+)"/, (_, index: string) => ` style="${bridge.styleFor(Number(index))}"`),
  );
  const data = childNamed(columns, rootOf(columns), "sheetData");
  if (data === null) return columns;
  const tail = columns
    .slice(data.end)
    .replace(/\sdxfId="(\d+)"/g, (_, index: string) => ` dxfId="${bridge.conditionalFor(Number(index))}"`);
  const rows: string[] = [];
  for (const row of rowsOf(columns, data.openEnd, data.closeStart)) {
    const cells = cellsOf(row.content, row.row).map((cell) => carriedCell(cell.raw, bridge));
    rows.push(`${rowTag(row.tag, bridge)}${cells.join("")}</row>`);
  }
  return `${columns.slice(0, data.start)}<sheetData>${rows.join("")}</sheetData>${tail}`;
}

function rowTag(tag: string, bridge: Bridge): string {
  return tag.replace(/\ss="(\d+)"/, (_, index: string) => ` s="${bridge.styleFor(Number(index))}"`);
}

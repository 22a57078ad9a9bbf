// Leaves links out of the view for the library where it would take a number, a date or a formula under one for text.
import { cellsOf, columnLetters, contentOf, rowsOf } from "./graft/cells";
import { byteText, bytesOf, childNamed, childrenOf, rootOf, textOf, withoutMainPrefix } from "./graft/xml";
import { attribute } from "./package";

/** Links stay on single cells of plain text; those of the file itself are not touched, they are saved as they were. */
export function leaveOutLinks(parts: Map<string, Uint8Array>, part: string): void {
  const bytes = parts.get(part);
  if (bytes === undefined) return;
  const text = byteText(bytes);
  if (!text.includes("hyperlinks")) return;
  const plain = withoutMainPrefix(text);
  const list = childNamed(plain, rootOf(plain), "hyperlinks");
  if (list === null) return;
  const texts = textCells(plain);
  const kept = childrenOf(plain, list)
    .map((link) => textOf(plain, link))
    .filter((link) => texts.has(attribute(link, "ref") ?? ""));
  const links = kept.length === 0 ? "" : `<hyperlinks>${kept.join("")}</hyperlinks>`;
  parts.set(part, bytesOf(plain.slice(0, list.start) + links + plain.slice(list.end)));
}

/** Addresses of the cells that hold text and no formula. */
function textCells(sheet: string): ReadonlySet<string> {
  const found = new Set<string>();
  const data = childNamed(sheet, rootOf(sheet), "sheetData");
  if (data === null) return found;
  for (const { row, content } of rowsOf(sheet, data.openEnd, data.closeStart)) {
    for (const { column, raw } of cellsOf(content, row)) {
      const { type, formula } = contentOf(raw);
      if (formula === null && (type === "s" || type === "inlineStr"))
        found.add(`${columnLetters(column)}${row}`);
    }
  }
  return found;
}

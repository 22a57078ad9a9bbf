// Mutations of how the file is written, with the meaning unchanged: prefixes, addresses left out, blanks, byte order marks.
import type { Book } from "./book";
import type { Mutation } from "./mutation";
import { anySheet } from "./mutation";
import { attributeOf, childOf, elementsOf, type Node } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Every element of the main namespace gets a prefix, as some exporting programs write it. */
function prefixed(book: Book, chance: Parameters<Mutation["apply"]>[1]): string | null {
  const { sheet, name } = anySheet(book, chance);
  if (sheet.root.attributes.get("xmlns") !== MAIN || hasOtherPrefixes(sheet.root)) return null;
  sheet.root.attributes.delete("xmlns");
  sheet.root.attributes.set("xmlns:x", MAIN);
  rename(sheet.root);
  return `${name} with prefixes`;
}

function hasOtherPrefixes(node: Node): boolean {
  return (
    node.name.includes(":") ||
    [...node.attributes.keys()].some((key) => /^xmlns:x$/.test(key)) ||
    elementsOf(node).some(hasOtherPrefixes)
  );
}

function rename(node: Node): void {
  node.name = `x:${node.name}`;
  elementsOf(node).forEach(rename);
}

/** Cells that follow one another need no address. */
function withoutAddresses(book: Book, chance: Parameters<Mutation["apply"]>[1]): string | null {
  const { sheet, name } = anySheet(book, chance);
  for (const row of sheet.rows) {
    let next = 1;
    for (const cell of elementsOf(row)) {
      const letters = /^[A-Z]+/.exec(attributeOf(cell, "r") ?? "")?.[0] ?? "";
      const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
      if (column === next) cell.attributes.delete("r");
      else break;
      next += 1;
    }
  }
  return `${name} without addresses`;
}

/** Shared texts written into their cells. */
function inlineTexts(book: Book, chance: Parameters<Mutation["apply"]>[1]): string | null {
  const { sheet, name } = anySheet(book, chance);
  const cells = sheet.rows.flatMap(elementsOf).filter((cell) => attributeOf(cell, "t") === "s");
  for (const cell of cells) {
    const shown = sheet.shownBy(cell);
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(attributeOf(cell, "r") ?? "") ?? [];
    const place = [...column].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    if (place > 0) sheet.set(Number(row), place, { kind: "text", value: shown });
  }
  return cells.length === 0 ? null : `${name} with inline texts`;
}

/** Lines and indents between elements, a byte order mark in front. */
function indented(book: Book, chance: Parameters<Mutation["apply"]>[1]): string | null {
  const { sheet, name } = anySheet(book, chance);
  sheet.root.children = elementsOf(sheet.root).flatMap((each) => ["\r\n  ", each]);
  const data = sheet.data;
  data.children = elementsOf(data).flatMap((row) => {
    row.children = elementsOf(row).flatMap((cell) => ["\r\n      ", cell]);
    return ["\r\n    ", row];
  });
  return `${name} with line breaks`;
}

/** Empty leftovers that other programs write. */
function leftovers(book: Book, chance: Parameters<Mutation["apply"]>[1]): string | null {
  const { sheet, name } = anySheet(book, chance);
  const row = sheet.lastRow + 1 + chance.below(2_000);
  sheet.row(row).attributes.set("hidden", "0");
  sheet.set(row, 1 + chance.below(40), { kind: "blank" }).attributes.set("s", "0");
  const dimension = childOf(sheet.root, "dimension");
  dimension?.attributes.set("ref", "A1");
  return `${name} leftovers in row ${row}`;
}

export const SPELLING_MUTATIONS: readonly Mutation[] = [
  prefixed,
  withoutAddresses,
  inlineTexts,
  indented,
  leftovers,
].map((apply): Mutation => ({ kind: "文件写法", apply }));

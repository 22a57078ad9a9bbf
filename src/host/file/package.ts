// The shape of an Office package: parts, relationships and content types, read with plain text search.
import { fileNameOf, folderOf, resolvePath } from "./part-path";
import type { Parts } from "./unpack";

export interface Relationship {
  readonly id: string;
  readonly type: string; // last segment of the type address, e.g. "worksheet"
  readonly target: string; // resolved part name, or the address of an external target
  readonly external: boolean;
}

/** Text of an XML part in the encoding it declares by its first bytes; null when the part is missing. */
export function partText(parts: Parts, name: string): string | null {
  const bytes = parts.get(name);
  if (bytes === undefined) return null;
  return decodeXml(bytes);
}

export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

/** Where the relationships of a part are kept; the package's own for "". */
export function relationshipsPath(part: string): string {
  return resolvePath(folderOf(part), `_rels/${fileNameOf(part)}.rels`);
}

/** The relationships of a part ("" = of the package), in file order. */
export function relationships(parts: Parts, part: string): readonly Relationship[] {
  const text = partText(parts, relationshipsPath(part)) ?? "";
  return [...text.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map((match) => {
    const attributes = match[1] ?? "";
    const target = attribute(attributes, "Target") ?? "";
    const external = attribute(attributes, "TargetMode") === "External";
    return {
      id: attribute(attributes, "Id") ?? "",
      type: (attribute(attributes, "Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : findPart(parts, resolvePath(folderOf(part), target)),
      external,
    };
  });
}

/** Part names differ in case between writers; the package's own spelling counts. */
function findPart(parts: Parts, name: string): string {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  return [...parts.keys()].find((one) => one.toLowerCase() === lower) ?? name;
}

/** Value of an attribute in the inside of a start tag, entities decoded; null when it is not there. */
export function attribute(inside: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(inside);
  const raw = match?.[1] ?? match?.[2];
  return raw === undefined ? null : decodeEntities(raw);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole, hex, decimal, name) => {
      if (typeof name === "string") return ENTITIES[name.toLowerCase()] ?? whole;
      const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}

/** A sheet of the workbook, in tab order. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isWorksheet: boolean;
}

/** Part name of the workbook itself, as the package's relationships say. */
export function workbookPart(parts: Parts): string | null {
  const target = relationships(parts, "").find((one) => one.type === "officeDocument")?.target;
  return target !== undefined && parts.has(target) ? target : null;
}

/** The sheets the workbook lists whose parts exist. */
export function sheetParts(parts: Parts, workbook: string): readonly SheetPart[] {
  const text = partText(parts, workbook) ?? "";
  const targets = new Map(relationships(parts, workbook).map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  for (const match of text.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)) {
    const inside = match[1] ?? "";
    const target = targets.get(relationshipId(inside));
    if (target === undefined || !parts.has(target.target)) continue;
    sheets.push({
      name: attribute(inside, "name") ?? "",
      part: target.target,
      isWorksheet: target.type === "worksheet",
    });
  }
  return sheets;
}

/** The prefix of the relationship namespace is free; `id` with any prefix is meant. */
function relationshipId(inside: string): string {
  return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(` ${inside}`)?.[1] ?? "";
}

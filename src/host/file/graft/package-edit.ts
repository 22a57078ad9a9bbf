// Edits a package: parts, the relationships between them and their content types, always together.
import { attribute, relationships, relationshipsPath, type Relationship } from "../package";
import { extensionOf, folderOf, relativePath } from "../part-path";
import type { Parts } from "../unpack";
import { byteText, bytesOf, toByteText, withoutMainPrefix } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A package under edit. Parts that are not touched keep their bytes. */
export class PackageEdit {
  readonly parts: Map<string, Uint8Array>;

  constructor(original: Parts) {
    this.parts = new Map(original);
  }

  text(part: string): string {
    const bytes = this.parts.get(part);
    return bytes === undefined ? "" : byteText(bytes);
  }

  setText(part: string, text: string): void {
    this.parts.set(part, bytesOf(text));
  }

  relationships(part: string): readonly Relationship[] {
    return relationships(this.parts, part);
  }

  /** Target of the first relationship of a type, e.g. "styles". */
  target(part: string, type: string): string | null {
    return this.relationships(part).find((one) => one.type === type)?.target ?? null;
  }

  /** Does any relationship lead to the part? */
  isRelated(part: string): boolean {
    const owners = [...this.parts.keys()].filter((path) => path.endsWith(".rels")).map(ownerOf);
    return owners.some((owner) =>
      this.relationships(owner).some((one) => !one.external && one.target === part),
    );
  }

  /** Adds a relationship and gives its id. `type` is the last word of its address. */
  relate(part: string, type: string, target: string): string {
    const path = relationshipsPath(part);
    const text = withoutMainPrefix(this.parts.has(path) ? this.text(path) : EMPTY_RELATIONSHIPS);
    const taken = new Set(this.relationships(part).map((one) => one.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const element = `<Relationship Id="${id}" Type="${RELATIONSHIP_TYPE}${type}" Target="${targetFrom(part, target)}"/>`;
    this.setText(path, insertBeforeEnd(text, "Relationships", element));
    return id;
  }

  /** Adds or replaces a part with its content type. */
  put(part: string, bytes: Uint8Array, contentType: string): void {
    this.parts.set(part, bytes);
    const override = `<Override PartName="/${toByteText(part)}" ContentType="${contentType}"/>`;
    this.setText(CONTENT_TYPES, insertBeforeEnd(this.withoutOverride(part), "Types", override));
  }

  /** Removes a part, its own relationships, its content type and every relationship that leads to it. */
  remove(part: string): void {
    this.parts.delete(part);
    this.parts.delete(relationshipsPath(part));
    this.setText(CONTENT_TYPES, this.withoutOverride(part));
    for (const path of [...this.parts.keys()]) {
      if (path.endsWith(".rels")) this.removeRelationshipsTo(part, path);
    }
  }

  contentType(part: string): string {
    const text = this.text(CONTENT_TYPES);
    const override = this.overrides(text).find(
      (one) => attribute(one, "PartName") === `/${toByteText(part)}`,
    );
    if (override !== undefined) return attribute(override, "ContentType") ?? "";
    const extension = extensionOf(part).slice(1).toLowerCase();
    const fallback = [...text.matchAll(/<(?:\w+:)?Default\s[^>]*>/g)].map((match) => match[0]);
    const found = fallback.find((one) => attribute(one, "Extension")?.toLowerCase() === extension);
    return attribute(found ?? "", "ContentType") ?? "application/xml";
  }

  /** A part name of this kind that is free: "xl/worksheets/sheet" + number + ".xml". */
  freeName(like: string): string {
    const [, stem = like, extension = ""] = /^(.*?)\d*(\.\w+)$/.exec(like) ?? [];
    let number = 1;
    while (this.parts.has(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  private overrides(text: string): readonly string[] {
    return [...text.matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map((match) => match[0]);
  }

  private withoutOverride(part: string): string {
    const text = withoutMainPrefix(this.text(CONTENT_TYPES));
    const name = `/${toByteText(part)}`.toLowerCase();
    return text.replace(/<Override\s[^>]*?(\/>|>\s*<\/Override>)/g, (element) =>
      attribute(element, "PartName")?.toLowerCase() === name ? "" : element,
    );
  }

  private removeRelationshipsTo(part: string, path: string): void {
    const ids = new Set(
      relationships(this.parts, ownerOf(path))
        .filter((one) => !one.external && one.target.toLowerCase() === part.toLowerCase())
        .map((one) => one.id),
    );
    if (ids.size === 0) return;
    const text = this.text(path).replace(/<((?:\w+:)?Relationship)\s[^>]*?(\/>|>\s*<\/\1>)/g, (element) =>
      ids.has(attribute(element, "Id") ?? "") ? "" : element,
    );
    this.setText(path, text);
  }
}

/** A target as its owner's relationships state it: relative, which every reader follows. */
export function targetFrom(part: string, target: string): string {
  return toByteText(relativePath(folderOf(part), target));
}

function insertBeforeEnd(text: string, root: string, element: string): string {
  const end = text.lastIndexOf(`</${root}>`);
  if (end >= 0) return text.slice(0, end) + element + text.slice(end);
  return text.replace(/\/>\s*$/, `>${element}</${root}>`);
}

/** "xl/_rels/workbook.xml.rels" belongs to "xl/workbook.xml", "_rels/.rels" to the package. */
function ownerOf(path: string): string {
  return path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");
}

// A workbook package that mutations work on: its parts, its sheets as trees, and the parts as they come and go.
import { unzipSync, zipSync, type Zippable } from "fflate";
import { SheetTree } from "./sheet-tree";
import {
  attributeOf,
  childOf,
  childrenOf,
  DECLARATION,
  element,
  elementsOf,
  escaped,
  localName,
  parseXml,
  rawText,
  xmlText,
  type Node,
} from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

export interface Listed {
  readonly node: Node;
  readonly part: string;
}

/** Trees are made when asked for and written back when the bytes are taken. */
export class Book {
  readonly parts: Map<string, Uint8Array>;
  private readonly trees = new Map<string, Node>();
  private shared: readonly string[] | undefined;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
  }

  bytes(): Uint8Array {
    for (const [part, tree] of this.trees) this.setText(part, DECLARATION + xmlText(tree));
    this.trees.clear();
    const entries: Zippable = {};
    for (const [name, content] of this.parts) entries[name] = [content, { level: 1 }];
    return zipSync(entries, { mtime: new Date("2020-01-01T00:00:00Z") });
  }

  text(part: string): string {
    return new TextDecoder().decode(this.parts.get(part));
  }

  setText(part: string, text: string): void {
    this.parts.set(part, new TextEncoder().encode(text));
  }

  tree(part: string): Node {
    const known = this.trees.get(part);
    if (known !== undefined) return known;
    const tree = parseXml(this.text(part));
    this.trees.set(part, tree);
    return tree;
  }

  get workbook(): Node {
    return this.tree(WORKBOOK);
  }

  get styles(): Node {
    return this.tree("xl/styles.xml");
  }

  /** The sheets in tab order. */
  get sheets(): readonly Listed[] {
    const targets = new Map(
      childrenOf(this.relations(WORKBOOK), "Relationship").map((one) => [
        attributeOf(one, "Id") ?? "",
        resolved(WORKBOOK, attributeOf(one, "Target") ?? ""),
      ]),
    );
    return childrenOf(childOf(this.workbook, "sheets"), "sheet").map((node) => ({
      node,
      part: targets.get(attributeOf(node, "r:id") ?? "") ?? "",
    }));
  }

  nameOf({ node }: Listed): string {
    return attributeOf(node, "name") ?? "";
  }

  sheet({ part }: Listed): SheetTree {
    return new SheetTree(this.tree(part), (index) => this.sharedText(index));
  }

  sheetNamed(name: string): SheetTree | null {
    const listed = this.sheets.find((one) => this.nameOf(one) === name);
    return listed === undefined ? null : this.sheet(listed);
  }

  /** The relationships of a part; made where there are none. */
  relations(part: string): Node {
    const [, folder = "", file = ""] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
    const name = `${folder}_rels/${file}.rels`;
    if (!this.parts.has(name)) this.setText(name, `<Relationships xmlns="${PACKAGE}"></Relationships>`);
    return this.tree(name);
  }

  /** Adds a relationship and gives its id. */
  relate(part: string, type: string, target: string, external = false): string {
    const relations = this.relations(part);
    const id = `rIdP${elementsOf(relations).length + 1}`;
    const mode: Record<string, string> = external ? { TargetMode: "External" } : {};
    relations.children.push(
      element("Relationship", { Id: id, Type: `${RELATIONSHIPS}/${type}`, Target: escaped(target), ...mode }),
    );
    return id;
  }

  addPart(part: string, text: string, type: string): void {
    this.setText(part, text);
    const types = this.tree("[Content_Types].xml");
    types.children.push(element("Override", { PartName: `/${part}`, ContentType: type }));
  }

  /** A new sheet with this tree behind the others. */
  addSheet(name: string, tree: Node): void {
    const parts = this.sheets.map(({ part }) => part);
    let number = 1;
    while (
      parts.includes(`xl/worksheets/sheet${number}.xml`) ||
      this.parts.has(`xl/worksheets/sheet${number}.xml`)
    )
      number += 1;
    const part = `xl/worksheets/sheet${number}.xml`;
    this.addPart(part, xmlText(tree), `${TYPES}.worksheet+xml`);
    const id = this.relate(WORKBOOK, "worksheet", `worksheets/sheet${number}.xml`);
    const list = childOf(this.workbook, "sheets");
    const ids = childrenOf(list, "sheet").map((sheet) => Number(attributeOf(sheet, "sheetId")));
    const sheetId = Math.max(0, ...ids) + 1;
    const prefix = (list?.name ?? "sheets").replace(/sheets$/, "");
    list?.children.push(element(`${prefix}sheet`, { name: escaped(name), sheetId, "r:id": id }));
  }

  /** Takes a sheet off the list; its part stays behind unreferenced in no program, so it goes too. */
  removeSheet(listed: Listed): void {
    const list = childOf(this.workbook, "sheets");
    const place = this.sheets.findIndex(({ node }) => node === listed.node);
    if (list !== undefined) list.children = list.children.filter((child) => child !== listed.node);
    this.forget("xl/workbook.xml", listed);
    this.renumberNames((number) => (number === place ? null : number > place ? number - 1 : number));
    const views = childrenOf(childOf(this.workbook, "bookViews"), "workbookView");
    for (const view of views) view.attributes.delete("activeTab");
  }

  private forget(owner: string, { node, part }: Listed): void {
    const id = attributeOf(node, "r:id");
    const relations = this.relations(owner);
    relations.children = relations.children.filter(
      (child) => typeof child === "string" || attributeOf(child, "Id") !== id,
    );
    this.parts.delete(part);
    this.parts.delete(part.replace(/([^/]+)$/, "_rels/$1.rels"));
    this.trees.delete(part);
    this.trees.delete(part.replace(/([^/]+)$/, "_rels/$1.rels"));
    const types = this.tree("[Content_Types].xml");
    types.children = types.children.filter(
      (child) => typeof child === "string" || attributeOf(child, "PartName") !== `/${part}`,
    );
  }

  /** Sheets are counted in the names that belong to one: `place` says where a sheet has gone, null = deleted. */
  renumberNames(place: (number: number) => number | null): void {
    const names = childOf(this.workbook, "definedNames");
    if (names === undefined) return;
    names.children = names.children.filter((child) => {
      if (typeof child === "string") return true;
      const sheet = attributeOf(child, "localSheetId");
      if (sheet === undefined) return true;
      const moved = place(Number(sheet));
      if (moved !== null) child.attributes.set("localSheetId", String(moved));
      return moved !== null;
    });
    if (names.children.length === 0)
      this.workbook.children = this.workbook.children.filter((child) => child !== names);
  }

  /** Texts are only ever added inline, so the shared ones stay as they were. */
  private sharedText(index: number): string {
    this.shared ??= childrenOf(this.tree("xl/sharedStrings.xml"), "si").map(textsOf);
    return this.shared[index] ?? "";
  }
}

function textsOf(node: Node): string {
  return elementsOf(node)
    .map((child) => {
      if (localName(child) === "t") return rawText(child);
      return localName(child) === "r" ? textsOf(child) : "";
    })
    .join("");
}

/** The part a target names, seen from another part. */
export function resolved(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

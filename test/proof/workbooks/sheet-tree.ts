// One sheet as a tree: cells found, set, taken away; rows and columns shifted, with everything that points at them.
import {
  address,
  areaOf,
  areaText,
  letters,
  shifted,
  shiftedArea,
  shiftedFormula,
  type Shift,
} from "./addresses";
import {
  attributeOf,
  childOf,
  childrenOf,
  decoded,
  element,
  elementsOf,
  escaped,
  localName,
  rawText,
  type Node,
} from "./xml";

/** Children of a worksheet in the order in which the format demands them. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text" | "error" | "number" | "boolean"; readonly value: string }
  | { readonly kind: "formula"; readonly value: string; readonly result: string };

export class SheetTree {
  constructor(
    readonly root: Node,
    private readonly sharedText: (index: number) => string,
  ) {}

  private get prefix(): string {
    return this.root.name.slice(0, this.root.name.indexOf(":") + 1);
  }

  get data(): Node {
    return this.part("sheetData");
  }

  /** A child of the sheet, made in its place where there is none. */
  part(name: string): Node {
    const known = childOf(this.root, name);
    if (known !== undefined) return known;
    const made = element(this.prefix + name);
    const place = ORDER.indexOf(name);
    const next = this.root.children.findIndex(
      (child) => typeof child !== "string" && ORDER.indexOf(localName(child)) > place,
    );
    if (next < 0) this.root.children.push(made);
    else this.root.children.splice(next, 0, made);
    return made;
  }

  has(name: string): boolean {
    return childOf(this.root, name) !== undefined;
  }

  /** Adds a repeatable child, such as a conditional format, behind others of its kind. */
  addPart(node: Node): void {
    const place = ORDER.indexOf(localName(node));
    const next = this.root.children.findIndex(
      (child) => typeof child !== "string" && ORDER.indexOf(localName(child)) > place,
    );
    const named = { ...node, name: this.prefix + node.name };
    if (next < 0) this.root.children.push(named);
    else this.root.children.splice(next, 0, named);
  }

  get rows(): readonly Node[] {
    return elementsOf(this.data);
  }

  get lastRow(): number {
    return Math.max(0, ...this.rows.map(rowNumber));
  }

  get lastColumn(): number {
    // Cells of a row run upwards.
    return this.rows.reduce((last, row) => {
      const cell = elementsOf(row).at(-1);
      return cell === undefined ? last : Math.max(last, columnNumber(cell));
    }, 0);
  }

  private rowAt(number: number): Node | undefined {
    const wanted = String(number);
    return this.data.children.find(
      (row): row is Node => typeof row !== "string" && row.attributes.get("r") === wanted,
    );
  }

  row(number: number): Node {
    const known = this.rowAt(number);
    if (known !== undefined) return known;
    const rows = this.rows;
    const made = element(`${this.prefix}row`, { r: number });
    const next = rows.find((row) => rowNumber(row) > number);
    const at = next === undefined ? this.data.children.length : this.data.children.indexOf(next);
    this.data.children.splice(at, 0, made);
    return made;
  }

  cell(row: number, column: number): Node | undefined {
    const found = this.rowAt(row);
    return elementsOf(found).find((one) => columnNumber(one) === column);
  }

  /** What the cell shows, as a person reads it; of a formula its result. */
  shown(row: number, column: number): string {
    return this.shownBy(this.cell(row, column));
  }

  shownBy(cell: Node | undefined): string {
    if (cell === undefined) return "";
    const value = rawText(childOf(cell, "v"));
    if (cell.attributes.get("t") === "s") return decoded(this.sharedText(Number(value)));
    const inline = childOf(cell, "is");
    return inline === undefined
      ? decoded(value)
      : elementsOf(inline)
          .map((each) => decoded(rawText(each)))
          .join("");
  }

  /** Sets content; the look stays. */
  set(row: number, column: number, content: Content): Node {
    const cell = this.cell(row, column) ?? this.addCell(row, column);
    cell.attributes.delete("t");
    cell.children = [];
    const add = (name: string, text: string) =>
      cell.children.push(element(this.prefix + name, {}, [escaped(text)]));
    switch (content.kind) {
      case "blank":
        break;
      case "text":
        cell.attributes.set("t", "inlineStr");
        cell.children.push(
          element(`${this.prefix}is`, {}, [
            element(`${this.prefix}t`, { "xml:space": "preserve" }, [escaped(content.value)]),
          ]),
        );
        break;
      case "formula":
        cell.attributes.set("t", "str");
        add("f", content.value);
        add("v", content.result);
        break;
      case "error":
      case "boolean":
        cell.attributes.set("t", content.kind === "error" ? "e" : "b");
        add("v", content.value);
        break;
      case "number":
        add("v", content.value);
    }
    return cell;
  }

  private addCell(row: number, column: number): Node {
    const node = this.row(row);
    node.attributes.delete("spans");
    const made = element(`${this.prefix}c`, { r: address(row, column) });
    const next = elementsOf(node).find((one) => columnNumber(one) > column);
    node.children.splice(next === undefined ? node.children.length : node.children.indexOf(next), 0, made);
    return made;
  }

  /** Gives every row and cell its address, so that they can be found by it. */
  writeOutAddresses(): void {
    let number = 0;
    for (const row of this.rows) {
      number = Number(attributeOf(row, "r") ?? number + 1);
      row.attributes.set("r", String(number));
      let column = 0;
      for (const cell of elementsOf(row)) {
        column = cell.attributes.has("r") ? columnNumber(cell) : column + 1;
        cell.attributes.set("r", address(number, column));
      }
    }
  }

  /** Inserts or deletes rows or columns as people do: everything that points at the sheet's own cells follows. */
  shift(shift: Shift): void {
    for (const row of this.rows) {
      const to = shift.axis === "row" ? shifted(shift, rowNumber(row)) : rowNumber(row);
      if (to === null) this.remove(this.data, row);
      else this.moveRow(row, to, shift);
    }
    if (shift.axis === "column") this.shiftColumns(shift);
    for (const child of elementsOf(this.root))
      if (localName(child) !== "sheetData") this.shiftReferences(child, shift);
    this.root.children = this.root.children.filter((child) => typeof child === "string" || !isHollow(child));
  }

  private moveRow(row: Node, to: number, shift: Shift): void {
    row.attributes.set("r", String(to));
    row.attributes.delete("spans");
    for (const cell of elementsOf(row)) {
      const column = shift.axis === "column" ? shifted(shift, columnNumber(cell)) : columnNumber(cell);
      if (column === null) {
        this.remove(row, cell);
        continue;
      }
      cell.attributes.set("r", address(to, column));
      for (const formula of childrenOf(cell, "f")) shiftFormula(formula, shift);
    }
  }

  private shiftColumns(shift: Shift): void {
    for (const column of childrenOf(childOf(this.root, "cols"), "col")) {
      const [min, max] = [Number(attributeOf(column, "min")), Number(attributeOf(column, "max"))];
      const moved = shiftedArea(shift, { top: 1, bottom: 1, left: min, right: max });
      if (moved === null) this.remove(this.part("cols"), column);
      else {
        column.attributes.set("min", String(moved.left));
        column.attributes.set("max", String(Math.min(16_384, moved.right)));
      }
    }
  }

  private shiftReferences(node: Node, shift: Shift): void {
    for (const child of [...elementsOf(node)]) {
      this.shiftReferences(child, shift);
      if (isHollow(child) || child.attributes.get("ref") === "" || child.attributes.get("sqref") === "")
        this.remove(node, child);
    }
    for (const name of ["ref", "sqref"]) {
      const value = node.attributes.get(name);
      if (value !== undefined) node.attributes.set(name, shiftedAreas(value, shift));
    }
    if (node.attributes.has("count")) node.attributes.set("count", String(elementsOf(node).length));
  }

  private remove(parent: Node, child: Node): void {
    parent.children = parent.children.filter((one) => one !== child);
  }
}

const LISTS = new Set([
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "cols",
  "protectedRanges",
  "ignoredErrors",
]);

/** A list that lost all it held, or an area that is gone: Office refuses both. */
function isHollow(node: Node): boolean {
  if (node.attributes.get("ref") === "" || node.attributes.get("sqref") === "") return true;
  return LISTS.has(localName(node)) && elementsOf(node).length === 0;
}

function shiftedAreas(references: string, shift: Shift): string {
  return references
    .split(" ")
    .flatMap((reference) => {
      const area = areaOf(reference);
      if (area === null) return [reference];
      const moved = shiftedArea(shift, area);
      return moved === null ? [] : [areaText(moved)];
    })
    .join(" ");
}

/** Shared formulas are written for their first cell; its neighbours only name it. */
function shiftFormula(formula: Node, shift: Shift): void {
  const reference = formula.attributes.get("ref");
  if (reference !== undefined) formula.attributes.set("ref", shiftedAreas(reference, shift));
  formula.children = formula.children.map((text) =>
    typeof text === "string" ? escaped(shiftedFormula(shift, decoded(text))) : text,
  );
}

export const rowNumber = (row: Node): number => Number(row.attributes.get("r"));

export function columnNumber(cell: Node): number {
  const name = /^[A-Z]+/.exec(cell.attributes.get("r") ?? "")?.[0] ?? "";
  return [...name].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** e.g. "C:C". */
export const wholeColumn = (column: number): string => `${letters(column)}:${letters(column)}`;

// The independent reader: everything a workbook file says, resolved to meanings, without any code of the product.
import { unzipSync } from "fflate";
import { address, areaOf } from "./addresses";
import { resolved } from "./book";
import { Styles } from "./styles";
import {
  attributeOf,
  canonical,
  childOf,
  childrenOf,
  decoded,
  elementsOf,
  localName,
  parseXml,
  textIn,
  type Node,
} from "./xml";

export interface CellFacts {
  /** Formula element as the file has it; "" where there is none. */
  readonly formula: string;
  /** Type and value; a shared or inline text with its fonts and readings. "" = blank. */
  readonly value: string;
  /** What a person reads. */
  readonly text: string;
  readonly style: string;
}

export interface SheetFacts {
  readonly name: string;
  readonly state: string;
  readonly part: string;
  /** By row, then column, 1-based. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellFacts>>;
  /** Height, visibility, outline and look of rows that say any. */
  readonly rows: ReadonlyMap<number, string>;
  /** Looks of whole rows, by row. */
  readonly rowStyles: ReadonlyMap<number, string>;
  readonly columns: readonly ColumnFacts[];
  /** Look of a cell that nothing is said of. */
  readonly plain: string;
  /** Every other child of the sheet, as text, by name; of lists each item. */
  readonly elements: ReadonlyMap<string, readonly string[]>;
  /** What hangs on the sheet: type and target of its relationships. */
  readonly links: readonly string[];
}

export interface ColumnFacts {
  readonly min: number;
  readonly max: number;
  readonly style: string;
  readonly fact: string;
}

export interface BookFacts {
  readonly sheets: readonly SheetFacts[];
  readonly names: readonly string[];
  readonly elements: ReadonlyMap<string, string>;
  readonly styles: Styles;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** Everything the package says. */
export function readBook(bytes: Uint8Array): BookFacts {
  const parts = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/")));
  const tree = (part: string): Node | undefined => {
    const content = parts.get(part);
    return content === undefined ? undefined : parseXml(new TextDecoder().decode(content));
  };
  const links = (part: string): readonly Link[] => linksOf(part, tree(relationsOf(part)));
  const workbookPart = links("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const workbook = tree(workbookPart);
  const related = links(workbookPart);
  const target = (type: string): string => related.find((one) => one.type === type)?.target ?? "";
  const styles = new Styles(tree(target("styles")));
  const strings = childrenOf(tree(target("sharedStrings")), "si").map(stringFacts);
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").map((node): SheetFacts => {
    const part = related.find(({ id }) => id === relationOf(node))?.target ?? "";
    const head = {
      name: attributeOf(node, "name") ?? "",
      state: attributeOf(node, "state") ?? "visible",
      part,
    };
    return { ...head, ...contentOf(tree(part), strings, styles), links: links(part).map(linkText) };
  });
  return { sheets, names: namesOf(workbook, sheets), elements: workbookElements(workbook), styles, parts };
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const linkText = ({ id, type, target }: Link): string => `${id} ${type} ${target}`;

const relationsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");

const relationOf = (sheet: Node): string | undefined =>
  [...sheet.attributes].find(([name]) => /:id$/.test(name))?.[1];

function linksOf(part: string, relations: Node | undefined): readonly Link[] {
  return childrenOf(relations, "Relationship").map((one) => {
    const target = attributeOf(one, "Target") ?? "";
    const isExternal = attributeOf(one, "TargetMode") === "External";
    return {
      id: attributeOf(one, "Id") ?? "",
      type: (attributeOf(one, "Type") ?? "").replace(/^.*\//, ""),
      target: isExternal ? target : resolved(part, target),
    };
  });
}

interface StringFacts {
  readonly text: string;
  readonly value: string;
}

/** Plain text is the same shared or inline; fonts of single words and readings count. */
function stringFacts(item: Node): StringFacts {
  const kinds = new Set(elementsOf(item).map(localName));
  const text = elementsOf(item)
    .filter((each) => localName(each) !== "rPh")
    .map((each) => (localName(each) === "t" ? textIn(each) : childrenOf(each, "t").map(textIn).join("")))
    .join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  const isRich = kinds.has("r") || kinds.has("rPh");
  return { text, value: text === "" && !isRich ? "" : isRich ? `rich ${canonical(item)}` : `text ${text}` };
}

type SheetContent = Omit<SheetFacts, "name" | "state" | "part" | "links">;

function contentOf(root: Node | undefined, strings: readonly StringFacts[], styles: Styles): SheetContent {
  const cells = new Map<number, Map<number, CellFacts>>();
  const rows = new Map<number, string>();
  const rowStyles = new Map<number, string>();
  let number = 0;
  for (const row of childrenOf(childOf(root, "sheetData"), "row")) {
    number = Number(attributeOf(row, "r") ?? number + 1);
    cells.set(number, cellsOf(row, strings, styles));
    const fact = rowFact(row);
    if (fact !== "") rows.set(number, fact);
    if (/^(1|true)$/.test(attributeOf(row, "customFormat") ?? ""))
      rowStyles.set(number, styles.meaning(Number(attributeOf(row, "s") ?? 0)));
  }
  const around = {
    columns: columnsOf(root, styles),
    elements: sheetElements(root),
    plain: styles.meaning(0),
  };
  return { cells, rows, rowStyles, ...around };
}

function rowFact(row: Node): string {
  return [...row.attributes]
    .filter(([name]) => /^(ht|customHeight|hidden|outlineLevel|collapsed|thickTop|thickBot|ph)$/.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(" ");
}

function cellsOf(row: Node, strings: readonly StringFacts[], styles: Styles): Map<number, CellFacts> {
  const cells = new Map<number, CellFacts>();
  let column = 0;
  for (const cell of childrenOf(row, "c")) {
    const name = /^[A-Z]+/.exec(attributeOf(cell, "r") ?? "")?.[0];
    column =
      name === undefined ? column + 1 : [...name].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    cells.set(column, cellFacts(cell, strings, styles));
  }
  return cells;
}

function cellFacts(cell: Node, strings: readonly StringFacts[], styles: Styles): CellFacts {
  const formula = childOf(cell, "f");
  const value = valueFacts(cell, strings);
  const style = styles.meaning(Number(attributeOf(cell, "s") ?? 0));
  return { ...value, formula: formula === undefined ? "" : canonical(formula), style };
}

function valueFacts(cell: Node, strings: readonly StringFacts[]): StringFacts {
  const type = attributeOf(cell, "t") ?? "n";
  const inline = childOf(cell, "is");
  if (inline !== undefined) return stringFacts(inline);
  const node = childOf(cell, "v");
  if (node === undefined) return { text: "", value: "" };
  const text = textIn(node);
  if (type === "s") return strings[Number(text)] ?? { text: "", value: `no text ${text}` };
  if (text === "") return { text, value: "" };
  return {
    text,
    value: type === "n" ? `number ${Number(text)}` : `${type === "str" ? "text" : type} ${text}`,
  };
}

function columnsOf(root: Node | undefined, styles: Styles): readonly ColumnFacts[] {
  return childrenOf(childOf(root, "cols"), "col").map((column) => ({
    min: Number(attributeOf(column, "min")),
    max: Number(attributeOf(column, "max")),
    style: styles.meaning(Number(attributeOf(column, "style") ?? 0)),
    fact: [...column.attributes]
      .filter(([name]) => !/^(min|max|style)$/.test(name))
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join(" "),
  }));
}

/** Lists whose order says nothing are taken apart into their items. */
const LISTS =
  /^(mergeCells|dataValidations|hyperlinks|protectedRanges|ignoredErrors|rowBreaks|colBreaks|tableParts)$/;

function sheetElements(root: Node | undefined): ReadonlyMap<string, readonly string[]> {
  const elements = new Map<string, string[]>();
  for (const child of elementsOf(root)) {
    const name = localName(child);
    if (/^(sheetData|cols|dimension)$/.test(name)) continue;
    const items = LISTS.test(name) ? elementsOf(child).flatMap(itemFacts) : [canonical(child)];
    elements.set(name, [...(elements.get(name) ?? []), ...items].sort());
  }
  return elements;
}

/** A drop-down says the same for each of its cells, however these are put together. */
function itemFacts(item: Node): readonly string[] {
  if (localName(item) !== "dataValidation") return [canonical(item)];
  const rule = canonical({
    ...item,
    attributes: new Map([...item.attributes].filter(([name]) => name !== "sqref")),
  });
  return (attributeOf(item, "sqref") ?? "").split(" ").flatMap((text) => {
    const area = areaOf(text);
    const rows = area === null ? 0 : area.bottom - area.top + 1;
    if (area === null || rows * (area.right - area.left + 1) > MOST_SINGLE_CELLS) return [`${text} ${rule}`];
    return Array.from({ length: area.right - area.left + 1 }, (_, column) =>
      Array.from({ length: rows }, (__, row) => `${address(area.top + row, area.left + column)} ${rule}`),
    ).flat();
  });
}

/** Larger areas are compared as they are written. */
const MOST_SINGLE_CELLS = 5_000;

/** Names with the sheet they belong to by its name, for places in the list move. */
function namesOf(
  workbook: Node | undefined,
  sheets: readonly { readonly name: string }[],
): readonly string[] {
  return childrenOf(childOf(workbook, "definedNames"), "definedName").map((name) => {
    const place = attributeOf(name, "localSheetId");
    const sheet = place === undefined ? "" : (sheets[Number(place)]?.name ?? `no sheet ${place}`);
    const hidden = attributeOf(name, "hidden") ?? "";
    return `${attributeOf(name, "name") ?? ""} @${sheet} ${hidden} = ${decoded(textIn(name))}`;
  });
}

function workbookElements(workbook: Node | undefined): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(workbook)
      .filter((each) => !/^(sheets|definedNames|calcPr)$/.test(localName(each)))
      .map((each) => [localName(each), canonical(each)]),
  );
}

/** What a cell says and looks like; one that is not in the file looks as its row or column does. */
export function cellAt(sheet: SheetFacts, row: number, column: number): CellFacts {
  const known = sheet.cells.get(row)?.get(column);
  return known ?? { formula: "", value: "", text: "", style: styleAround(sheet, row, column) };
}

function styleAround(sheet: SheetFacts, row: number, column: number): string {
  const whole = sheet.rowStyles.get(row);
  if (whole !== undefined) return whole;
  return sheet.columns.find(({ min, max }) => column >= min && column <= max)?.style ?? sheet.plain;
}

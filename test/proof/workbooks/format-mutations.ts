// Mutations around the cells: merges, filters, tables, protection, names, formats, comments, drop-downs.
import type { Chance } from "../formulas/random";
import { address, areaOf, areaText, type Area } from "./addresses";
import type { Book } from "./book";
import { anyCell, anySheet, type Chosen, type Mutation } from "./mutation";
import type { SheetTree } from "./sheet-tree";
import { attributeOf, childOf, childrenOf, element, elementsOf, escaped, localName, type Node } from "./xml";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function anyArea(sheet: SheetTree, chance: Chance): Area {
  const [top, left] = anyCell(sheet, chance);
  return { top, left, bottom: top + chance.below(4), right: left + chance.below(4) };
}

const meets = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

function mergeCells(book: Book, chance: Chance): string | null {
  const { sheet, name } = anySheet(book, chance);
  const area = chance.once(6)
    ? { top: 1, left: 1, bottom: 2, right: sheet.lastColumn + 8 }
    : anyArea(sheet, chance);
  const standing = elementsOf(childOf(sheet.root, "mergeCells")).flatMap(
    (each) => areaOf(attributeOf(each, "ref") ?? "") ?? [],
  );
  const single = area.top === area.bottom && area.left === area.right;
  if (single || sheet.has("tableParts") || standing.some((each) => meets(each, area))) return null;
  const merges = sheet.part("mergeCells");
  merges.children.push(element(merges.name.replace("mergeCells", "mergeCell"), { ref: areaText(area) }));
  merges.attributes.set("count", String(elementsOf(merges).length));
  return `${name}!${areaText(area)} merged`;
}

function usedArea(sheet: SheetTree, chance: Chance): Area {
  const top = 1 + chance.below(Math.min(3, Math.max(1, sheet.lastRow)));
  return { top, left: 1, bottom: Math.max(top + 1, sheet.lastRow), right: Math.max(1, sheet.lastColumn) };
}

function filter(book: Book, chance: Chance): string | null {
  const { sheet, name } = anySheet(book, chance);
  if (sheet.has("autoFilter") || sheet.has("tableParts") || sheet.lastRow < 3) return null;
  const area = usedArea(sheet, chance);
  const node = sheet.part("autoFilter");
  node.attributes.set("ref", areaText(area));
  const prefix = node.name.replace("autoFilter", "");
  const value = sheet
    .shown(area.top + 1, 2)
    .slice(0, 200)
    .replace(/[^\S ]|\p{Cc}/gu, "");
  node.children = [
    element(`${prefix}filterColumn`, { colId: 1 }, [
      element(`${prefix}filters`, {}, [element(`${prefix}filter`, { val: escaped(value) })]),
    ]),
  ];
  for (let row = area.top + 2; row <= area.bottom; row += 2) sheet.row(row).attributes.set("hidden", "1");
  return `${name} filtered over ${areaText(area)}`;
}

function table(book: Book, chance: Chance): string | null {
  const { sheet, name, listed } = anySheet(book, chance);
  if (sheet.has("tableParts") || sheet.has("mergeCells") || sheet.has("autoFilter") || sheet.lastRow < 3)
    return null;
  const area = { ...usedArea(sheet, chance), right: Math.max(2, Math.min(sheet.lastColumn, 5)) };
  const number = 900 + book.sheets.findIndex((each) => each.node === listed.node);
  if (book.parts.has(`xl/tables/table${number}.xml`)) return null;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    // Excel makes each title of a table a text of its own, equal to the name of the column.
    const title = `${sheet.shown(area.top, area.left + index).slice(0, 80)}列${index + 1}`.replace(
      /[^\S ]|\p{Cc}|_x/gu,
      "",
    );
    sheet.set(area.top, area.left + index, { kind: "text", value: title });
    return `<tableColumn id="${index + 1}" name="${escaped(title)}"/>`;
  });
  const text = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="表${number}" displayName="表${number}" ref="${areaText(area)}"><autoFilter ref="${areaText(area)}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
  book.addPart(`xl/tables/table${number}.xml`, text, `${TYPES}.table+xml`);
  const id = book.relate(listed.part, "table", `../tables/table${number}.xml`);
  const parts = sheet.part("tableParts");
  withRelationships(sheet);
  parts.attributes.set("count", "1");
  parts.children.push(element(parts.name.replace("tableParts", "tablePart"), { "r:id": id }));
  return `${name} table over ${areaText(area)}`;
}

function withRelationships(sheet: SheetTree): void {
  sheet.root.attributes.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
}

function protectSheet(book: Book, chance: Chance): string | null {
  const { sheet, name } = anySheet(book, chance);
  if (sheet.has("sheetProtection")) return null;
  const node = sheet.part("sheetProtection");
  node.attributes.set("sheet", "1");
  if (chance.once(2)) node.attributes.set("password", "83AF");
  return `${name} protected`;
}

function protectBook(book: Book): string | null {
  if (childOf(book.workbook, "workbookProtection") !== undefined) return null;
  const at = book.workbook.children.findIndex(
    (each) => typeof each !== "string" && /^(bookViews|sheets)$/.test(localName(each)),
  );
  const prefix = book.workbook.name.replace("workbook", "");
  book.workbook.children.splice(at, 0, element(`${prefix}workbookProtection`, { lockStructure: 1 }));
  return "structure locked";
}

const NAME_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ["加减分台账", "#REF!"],
  ["约谈名单_201908", "1"],
  ["本期加减分", "'没有这张表'!$A$1"],
  ["待确认", '"文字&amp;引号"'],
  ["_xlnm.Criteria", "#REF!"],
  ["区域", "OFFSET('8月'!$A$1,0,0,COUNTA('8月'!$A:$A),5)"],
];

function defineName(book: Book, chance: Chance): string | null {
  const [name, text] = chance.pick(NAME_TEXTS);
  const prefix = book.workbook.name.replace("workbook", "");
  let names = childOf(book.workbook, "definedNames");
  const local = chance.once(2) ? { localSheetId: chance.below(book.sheets.length) } : {};
  if (childrenOf(names, "definedName").some((each) => attributeOf(each, "name") === name)) return null;
  if (names === undefined) {
    const after = /^(functionGroups|externalReferences|sheets)$/;
    const place = book.workbook.children.reduce<number>(
      (last, each, index) => (typeof each !== "string" && after.test(localName(each)) ? index : last),
      0,
    );
    names = element(`${prefix}definedNames`);
    book.workbook.children.splice(place + 1, 0, names);
  }
  const hidden: Record<string, string> = chance.once(3) ? { hidden: "1" } : {};
  names.children.push(element(`${prefix}definedName`, { name, ...local, ...hidden }, [text]));
  return `name ${name}`;
}

/** A new cell format of odd looks, and its number. */
function addFormat(book: Book, chance: Chance): number {
  const formats = childOf(book.styles, "cellXfs");
  if (formats === undefined) return 0;
  const item = (list: string, name: string, children: readonly Node[], attributes = {}): number => {
    const node = childOf(book.styles, list);
    node?.children.push(element(name, attributes, children));
    node?.attributes.set("count", String(elementsOf(node).length));
    return elementsOf(node).length - 1;
  };
  const prefix = formats.name.replace("cellXfs", "");
  const color = { rgb: `FF${(0x100000 + chance.below(0xefffff)).toString(16).toUpperCase()}` };
  const fill = item("fills", `${prefix}fill`, [
    element(`${prefix}patternFill`, { patternType: "solid" }, [element(`${prefix}fgColor`, color)]),
  ]);
  const font = item("fonts", `${prefix}font`, [
    element(`${prefix}outline`),
    element(`${prefix}vertAlign`, { val: "superscript" }),
    element(`${prefix}sz`, { val: 5 + chance.below(60) }),
    element(`${prefix}name`, { val: "方正小标宋简体" }),
  ]);
  const alignment = element(`${prefix}alignment`, {
    horizontal: "fill",
    textRotation: chance.below(90),
    wrapText: 1,
  });
  const protection = element(`${prefix}protection`, { locked: 0, hidden: 1 });
  const numFmtId = chance.pick([0, 9, 14, 22, 31, 49, 57]);
  const xf = { numFmtId, fontId: font, fillId: fill, borderId: 0, xfId: 0, applyFill: 1, applyAlignment: 1 };
  formats.children.push(element(`${prefix}xf`, xf, chance.once(2) ? [alignment, protection] : [alignment]));
  formats.attributes.set("count", String(elementsOf(formats).length));
  return elementsOf(formats).length - 1;
}

function dressCells(book: Book, chance: Chance): string {
  const { sheet, name } = anySheet(book, chance);
  const format = String(addFormat(book, chance));
  const area = chance.once(3) ? usedArea(sheet, chance) : anyArea(sheet, chance);
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 40); row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cell(row, column) ?? sheet.set(row, column, { kind: "blank" });
      cell.attributes.set("s", format);
    }
  }
  return `${name}!${areaText(area)} dressed`;
}

function dressRow(book: Book, chance: Chance): string {
  const { sheet, name } = anySheet(book, chance);
  const row = 1 + chance.below(sheet.lastRow + 3);
  const node = sheet.row(row);
  node.attributes.set("s", String(addFormat(book, chance)));
  node.attributes.set("customFormat", "1");
  node.attributes.set("ht", String(5 + chance.below(400)));
  node.attributes.set("customHeight", "1");
  if (chance.once(2)) node.attributes.set("outlineLevel", String(1 + chance.below(7)));
  return `${name} row ${row} dressed`;
}

function dressColumns(book: Book, chance: Chance): string | null {
  const { sheet, name } = anySheet(book, chance);
  if (sheet.has("cols")) return null;
  const columns = sheet.part("cols");
  const made = columns.name.replace("cols", "col");
  const first = 1 + chance.below(sheet.lastColumn + 2);
  const last = chance.once(3) ? 16_384 : first + chance.below(3);
  const flags: Record<string, number> = chance.pick([
    {},
    { hidden: 1 },
    { outlineLevel: 2 },
    { bestFit: 1 },
    { collapsed: 1 },
  ]);
  const width = { width: 3 + chance.below(90) + 0.625, style: addFormat(book, chance), customWidth: 1 };
  columns.children.push(element(made, { min: first, max: last, ...width, ...flags }));
  return `${name} columns ${first} to ${last} dressed`;
}

function conditional(book: Book, chance: Chance): string {
  const { sheet, name } = anySheet(book, chance);
  const area = areaText(anyArea(sheet, chance));
  sheet.addPart(
    element("conditionalFormatting", { sqref: area }, [
      element("cfRule", { type: "expression", priority: 50 + chance.below(50) }, [
        element("formula", {}, ["LEN(A1)&gt;3"]),
      ]),
    ]),
  );
  return `${name}!${area} conditional format`;
}

function validation(book: Book, chance: Chance): string {
  const { sheet, name } = anySheet(book, chance);
  const area = areaText(anyArea(sheet, chance));
  const rules = sheet.part("dataValidations");
  const prefix = rules.name.replace("dataValidations", "");
  rules.children.push(
    element(
      `${prefix}dataValidation`,
      {
        type: "whole",
        operator: "greaterThan",
        allowBlank: 1,
        showErrorMessage: 1,
        errorTitle: "不对",
        sqref: area,
      },
      [element(`${prefix}formula1`, {}, ["-5"])],
    ),
  );
  rules.attributes.set("count", String(elementsOf(rules).length));
  return `${name}!${area} validation`;
}

function comment(book: Book, chance: Chance): string | null {
  const { sheet, name, listed } = anySheet(book, chance);
  if (sheet.has("legacyDrawing")) return null;
  const number = 900 + book.sheets.findIndex((each) => each.node === listed.node);
  if (book.parts.has(`xl/comments${number}.xml`)) return null;
  const [row, column] = anyCell(sheet, chance);
  const text = `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>审核</author></authors><commentList><comment ref="${address(row, column)}" authorId="0"><text><t>此处有疑问，请核实 &amp; 回复</t></text></comment></commentList></comments>`;
  book.addPart(`xl/comments${number}.xml`, text, `${TYPES}.comments+xml`);
  book.addPart(
    `xl/drawings/vmlDrawing${number}.vml`,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="n"><x:ClientData ObjectType="Note"><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape></xml>`,
    "application/vnd.openxmlformats-officedocument.vmlDrawing",
  );
  book.relate(listed.part, "comments", `../comments${number}.xml`);
  const id = book.relate(listed.part, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
  withRelationships(sheet);
  sheet.part("legacyDrawing").attributes.set("r:id", id);
  return `${name}!${address(row, column)} comment`;
}

function link(book: Book, chance: Chance): string {
  const { sheet, name, listed }: Chosen = anySheet(book, chance);
  const [row, column] = anyCell(sheet, chance);
  const links = sheet.part("hyperlinks");
  const id = book.relate(listed.part, "hyperlink", "mailto:a@example.invalid?subject=x&y=1", true);
  withRelationships(sheet);
  links.children.push(
    element(links.name.replace("hyperlinks", "hyperlink"), { ref: address(row, column), "r:id": id }),
  );
  return `${name}!${address(row, column)} link`;
}

export const FORMAT_MUTATIONS: readonly Mutation[] = [
  { kind: "合并", apply: mergeCells },
  { kind: "合并", apply: mergeCells },
  { kind: "筛选和表格", apply: filter },
  { kind: "筛选和表格", apply: table },
  { kind: "保护", apply: protectSheet },
  {
    kind: "保护",
    apply: (book, chance) => (chance.once(4) ? protectBook(book) : protectSheet(book, chance)),
  },
  { kind: "名称", apply: defineName },
  { kind: "格式", apply: dressCells },
  { kind: "格式", apply: dressRow },
  { kind: "格式", apply: dressColumns },
  { kind: "格式", apply: conditional },
  { kind: "批注和校验", apply: validation },
  { kind: "批注和校验", apply: comment },
  { kind: "批注和校验", apply: link },
];

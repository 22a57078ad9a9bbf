// Mutations of rows, columns and sheets: inserted, deleted, moved, hidden, doubled, renamed.
import type { Chance } from "../formulas/random";
import { escaped } from "./xml";
import type { Book } from "./book";
import { anySheet, chosen, type Mutation } from "./mutation";
import { rowNumber, type SheetTree } from "./sheet-tree";
import { attributeOf, childOf, childrenOf, element, elementsOf, parseXml, xmlText } from "./xml";

type OnSheet = (sheet: SheetTree, chance: Chance) => string | null;

const onSheet =
  (change: OnSheet): Mutation["apply"] =>
  (book, chance) => {
    const { sheet, name } = anySheet(book, chance);
    const said = change(sheet, chance);
    return said === null ? null : `${name}: ${said}`;
  };

const rowOf = (sheet: SheetTree, chance: Chance): number => 1 + chance.below(sheet.lastRow + 1);
const columnOf = (sheet: SheetTree, chance: Chance): number => 1 + chance.below(sheet.lastColumn + 1);

function shift(axis: "row" | "column", by: number): OnSheet {
  return (sheet, chance) => {
    // A table says in a part of its own where it stands; without it Office would repair the file.
    if (sheet.has("tableParts")) return null;
    const at = axis === "row" ? rowOf(sheet, chance) : columnOf(sheet, chance);
    sheet.shift({ axis, at, by });
    return `${by > 0 ? "insert" : "delete"} ${Math.abs(by)} ${axis} at ${at}`;
  };
}

/** Takes the cells of one row over those of another. */
function copyRow(sheet: SheetTree, from: number, to: number): void {
  const [source, target] = [sheet.row(from), sheet.row(to)];
  const copy = parseXml(xmlText(source).replace(/ t="shared"/g, ""));
  target.children = elementsOf(copy).map((cell) => {
    cell.attributes.set("r", (attributeOf(cell, "r") ?? "").replace(/\d+/, String(to)));
    cell.children = cell.children.filter((each) => typeof each === "string" || !each.name.endsWith("f"));
    return cell;
  });
  target.attributes.delete("spans");
}

function duplicateRow(sheet: SheetTree, chance: Chance): string | null {
  if (sheet.has("tableParts")) return null;
  const [from, to] = [rowOf(sheet, chance), rowOf(sheet, chance)];
  sheet.shift({ axis: "row", at: to, by: 1 });
  copyRow(sheet, from >= to ? from + 1 : from, to);
  return `row ${from} doubled at ${to}`;
}

function swapRows(sheet: SheetTree, chance: Chance): string | null {
  if (sheet.lastRow < 4 || sheet.has("tableParts")) return null;
  const [one, other] = [rowOf(sheet, chance), rowOf(sheet, chance)];
  const free = sheet.lastRow + 1;
  copyRow(sheet, one, free);
  copyRow(sheet, other, one);
  copyRow(sheet, free, other);
  sheet.data.children = sheet.data.children.filter(
    (each) => typeof each === "string" || rowNumber(each) !== free,
  );
  return `rows ${one} and ${other} changed places`;
}

function hideRows(sheet: SheetTree, chance: Chance): string {
  const first = rowOf(sheet, chance);
  for (let row = first; row < first + 1 + chance.below(4); row += 1)
    sheet.row(row).attributes.set("hidden", "1");
  return `rows from ${first} hidden`;
}

function hideColumn(sheet: SheetTree, chance: Chance): string | null {
  const columns = sheet.part("cols");
  const at = columnOf(sheet, chance);
  const covers = elementsOf(columns).some(
    (each) => Number(attributeOf(each, "min")) <= at && Number(attributeOf(each, "max")) >= at,
  );
  if (covers) {
    if (columns.children.length === 0)
      sheet.root.children = sheet.root.children.filter((each) => each !== columns);
    return null;
  }
  const made = element(columns.name.replace("cols", "col"), {
    min: at,
    max: at,
    width: 9,
    hidden: 1,
    customWidth: 1,
  });
  const next = elementsOf(columns).find((each) => Number(attributeOf(each, "min")) > at);
  columns.children.splice(
    next === undefined ? columns.children.length : columns.children.indexOf(next),
    0,
    made,
  );
  return `column ${at} hidden`;
}

/** Names that break something, and names that look like the product's own. */
const NAMES = [
  "加减分台账",
  "加减分汇总",
  "待确认",
  "约谈名单_201908",
  "约谈名单_2019年终",
  "约谈方案_201908",
  "月度通报_201908",
  "领导摘要_201908",
  "排名登记",
  "工作日历",
  "运行记录",
  "整改台账",
  "设置",
  "单位名录",
  "O'Brien 的表",
  'a&b<c>"d"',
  "名字正好三十一个字符长的工作表名字用来看看会不会出错啊啊啊啊",
  " 前后空格 ",
  "=1+1",
  "R1C1",
  "#REF!",
  "👍表情",
  "加减分台账 ",
  "TRUE",
  "2019-08",
];

function rename(book: Book, chance: Chance): string | null {
  const listed = chance.pick(book.sheets);
  const name = chance.pick(NAMES);
  if (book.sheets.some((each) => book.nameOf(each).toLowerCase() === name.toLowerCase())) return null;
  const before = book.nameOf(listed);
  listed.node.attributes.set("name", escaped(name));
  return `sheet ${before} renamed ${name}`;
}

function duplicateSheet(book: Book, chance: Chance): string | null {
  const { name, sheet } = anySheet(book, chance);
  const copy = parseXml(xmlText(sheet.root));
  // What hangs on the sheet is not copied with it.
  copy.children = copy.children.filter(
    (each) =>
      typeof each === "string" ||
      !/(drawing|legacyDrawing|tableParts|hyperlinks|pageSetup|customSheetViews|controls|picture)$/.test(
        each.name,
      ),
  );
  const free = `${name.slice(0, 24)} (${book.sheets.length + 1})`;
  book.addSheet(free, copy);
  return `sheet ${name} doubled as ${free}`;
}

function moveSheet(book: Book, chance: Chance): string | null {
  const list = childOf(book.workbook, "sheets");
  const nodes = childrenOf(list, "sheet");
  if (list === undefined || nodes.length < 2) return null;
  const [from, to] = [chance.below(nodes.length), chance.below(nodes.length)];
  const order = nodes.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  list.children = order.flatMap((index) => nodes[index] ?? []);
  book.renumberNames((number) => order.indexOf(number));
  return `sheet ${from} moved to ${to}`;
}

function deleteSheet(book: Book, chance: Chance): string | null {
  const listed = chance.pick(book.sheets);
  const visible = book.sheets.filter(
    (each) => each !== listed && attributeOf(each.node, "state") === undefined,
  );
  if (visible.length === 0) return null;
  const name = book.nameOf(listed);
  book.removeSheet(listed);
  return `sheet ${name} deleted`;
}

function hideSheet(book: Book, chance: Chance): string | null {
  const { listed, name } = chosen(book, chance.pick(book.sheets));
  const others = book.sheets.filter(
    (each) => each.node !== listed.node && attributeOf(each.node, "state") === undefined,
  );
  if (others.length === 0) return null;
  listed.node.attributes.set("state", chance.once(2) ? "hidden" : "veryHidden");
  const [view] = childrenOf(childOf(book.workbook, "bookViews"), "workbookView");
  view?.attributes.delete("activeTab");
  return `sheet ${name} hidden`;
}

const structure = (apply: Mutation["apply"]): Mutation => ({ kind: "行列结构", apply });
const sheets = (apply: Mutation["apply"]): Mutation => ({ kind: "工作表", apply });

export const STRUCTURE_MUTATIONS: readonly Mutation[] = [
  structure(onSheet(shift("row", 1))),
  structure(onSheet(shift("row", 3))),
  structure(onSheet(shift("row", -1))),
  structure(onSheet(shift("row", -4))),
  structure(onSheet(shift("column", 1))),
  structure(onSheet(shift("column", 2))),
  structure(onSheet(shift("column", -1))),
  structure(onSheet(duplicateRow)),
  structure(onSheet(swapRows)),
  structure(onSheet(hideRows)),
  structure(onSheet(hideColumn)),
  sheets(rename),
  sheets(rename),
  sheets(duplicateSheet),
  sheets(moveSheet),
  sheets(deleteSheet),
  sheets(hideSheet),
];

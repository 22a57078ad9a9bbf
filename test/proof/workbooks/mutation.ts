// What a mutation is: one thing that people, other programs or mischief do to a workbook file.
import type { Chance } from "../formulas/random";
import type { Book, Listed } from "./book";
import { columnNumber, rowNumber, type SheetTree } from "./sheet-tree";
import { elementsOf } from "./xml";

export interface Mutation {
  /** One of the kinds that the figures count. */
  readonly kind: Kind;
  /** Does it and says what it did; null where this workbook has no place for it. */
  readonly apply: (book: Book, chance: Chance) => string | null;
}

export const KINDS = [
  "单元格内容",
  "行列结构",
  "工作表",
  "合并",
  "筛选和表格",
  "保护",
  "名称",
  "格式",
  "设置和登记",
  "系统自己的表",
  "批注和校验",
  "文件写法",
] as const;
export type Kind = (typeof KINDS)[number];

/** A sheet with its name. */
export interface Chosen {
  readonly listed: Listed;
  readonly name: string;
  readonly sheet: SheetTree;
}

export function anySheet(book: Book, chance: Chance): Chosen {
  return chosen(book, chance.pick(book.sheets));
}

export function chosen(book: Book, listed: Listed): Chosen {
  const sheet = book.sheet(listed);
  sheet.writeOutAddresses();
  return { listed, name: book.nameOf(listed), sheet };
}

/** A place among those in use, or just outside of them. */
export function anyCell(sheet: SheetTree, chance: Chance): readonly [row: number, column: number] {
  const [rows, columns] = [sheet.lastRow, Math.max(1, sheet.lastColumn)];
  if (chance.once(8)) return [rows + 1 + chance.below(4), 1 + chance.below(columns + 4)];
  if (chance.once(8)) return [1 + chance.below(rows + 1), columns + 1 + chance.below(3)];
  return [1 + chance.below(Math.max(1, rows)), 1 + chance.below(columns)];
}

/** Row and column of the first cell that shows the text, among the rows in which headers stand. */
export function cellSaying(sheet: SheetTree, text: string): readonly [row: number, column: number] | null {
  for (const row of sheet.rows.slice(0, HEADER_ROWS)) {
    const cell = elementsOf(row).find((each) => sheet.shownBy(each) === text);
    if (cell !== undefined) return [rowNumber(row), columnNumber(cell)];
  }
  return null;
}

const HEADER_ROWS = 12;

/** Sheets of the product by the titles they are known by; with every paper. */
export function ownSheets(book: Book): readonly Chosen[] {
  return book.sheets
    .filter((listed) => OWN_NAME.test(book.nameOf(listed)))
    .map((listed) => chosen(book, listed));
}

const OWN_NAME =
  /^(加减分台账|约谈名单_|约谈方案_|约谈通知书_|月度通报_|领导摘要_|加减分汇总|年度影响|待确认|整改台账|工作日历|运行记录|排名登记|历史末位)/;

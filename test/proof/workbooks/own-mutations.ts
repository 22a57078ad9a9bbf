// Mutations of the product's own sheets and of the registers: what careless, hasty or wilful people do to them.
import type { Chance } from "../formulas/random";
import { address } from "./addresses";
import type { Book } from "./book";
import { CONTENTS } from "./cell-mutations";
import { cellSaying, chosen, ownSheets, type Chosen, type Mutation } from "./mutation";
import { rowNumber, type Content } from "./sheet-tree";
import { elementsOf } from "./xml";

const text = (value: string): Content => ({ kind: "text", value });

type OnOwn = (own: Chosen, header: number, chance: Chance) => string | null;

const onOwn =
  (change: OnOwn): Mutation["apply"] =>
  (book, chance) => {
    const sheets = ownSheets(book);
    if (sheets.length === 0) return null;
    const own = chance.pick(sheets);
    const header = headerRow(own);
    const said = header === null || own.sheet.has("tableParts") ? null : change(own, header, chance);
    return said === null ? null : `${own.name}: ${said}`;
  };

function headerRow({ sheet }: Chosen): number | null {
  for (const title of ["编号", "年度", "工作日", "运行时间", "工作表", "系列"]) {
    const found = cellSaying(sheet, title);
    if (found !== null) return found[0];
  }
  return null;
}

const bodyRow = ({ sheet }: Chosen, header: number, chance: Chance): number =>
  header + 1 + chance.below(Math.max(1, sheet.lastRow - header));

const anyColumn = ({ sheet }: Chosen, chance: Chance): number =>
  1 + chance.below(Math.max(1, sheet.lastColumn));

/** Somebody writes into columns without a title, right of everything. */
const noteBeside: OnOwn = (own, header, chance) => {
  const row = bodyRow(own, header, chance);
  const column = own.sheet.lastColumn + 1 + chance.below(2);
  own.sheet.set(row, column, text("旁注：已与单位沟通"));
  return `note in ${address(row, column)}`;
};

const noteBelow: OnOwn = (own, _header, chance) => {
  const row = own.sheet.lastRow + 1 + chance.below(3);
  const column = anyColumn(own, chance);
  own.sheet.set(row, column, text("经办人：某某"));
  return `note below in ${address(row, column)}`;
};

const noteAbove: OnOwn = (own, header) => {
  own.sheet.shift({ axis: "row", at: header, by: 1 });
  own.sheet.set(header, 3, text("送审稿"));
  return "row with a note above the header";
};

const writeAnywhere: OnOwn = (own, header, chance) => {
  const [row, column] = [bodyRow(own, header, chance), anyColumn(own, chance)];
  const [name, content] = chance.pick(CONTENTS);
  own.sheet.set(row, column, content);
  return `${address(row, column)} = ${name}`;
};

const writeHeader: OnOwn = (own, header, chance) => {
  const column = anyColumn(own, chance);
  const [name, content] = chance.pick(CONTENTS);
  own.sheet.set(header, column, chance.once(2) ? content : text(`${own.sheet.shown(header, column)}（新）`));
  return `header ${address(header, column)} changed (${name})`;
};

const deleteColumn: OnOwn = (own, _header, chance) => {
  const column = anyColumn(own, chance);
  own.sheet.shift({ axis: "column", at: column, by: -1 });
  return `column ${column} deleted`;
};

const insertColumn: OnOwn = (own, header, chance) => {
  const column = anyColumn(own, chance);
  own.sheet.shift({ axis: "column", at: column, by: 1 });
  if (chance.once(2)) own.sheet.set(header, column, text("经办人"));
  own.sheet.set(bodyRow(own, header, chance), column, text("张三"));
  return `column inserted at ${column}`;
};

const deleteRow: OnOwn = (own, header, chance) => {
  const row = bodyRow(own, header, chance);
  own.sheet.shift({ axis: "row", at: row, by: -1 });
  return `row ${row} deleted`;
};

/** As copying and inserting does: the same 编号 twice. */
const doubleRow: OnOwn = (own, header, chance) => {
  const from = bodyRow(own, header, chance);
  const to = own.sheet.lastRow + 1;
  for (let column = 1; column <= own.sheet.lastColumn; column += 1) {
    const held = own.sheet.shown(from, column);
    if (held !== "")
      own.sheet.set(to, column, /^-?\d+(\.\d+)?$/.test(held) ? { kind: "number", value: held } : text(held));
  }
  return `row ${from} doubled at ${to}`;
};

/** Sorted by somebody: the rows' cells change places, formulas become what they showed. */
const sortRows: OnOwn = (own, header, chance) => {
  const column = anyColumn(own, chance);
  const rows = own.sheet.rows.map(rowNumber).filter((row) => row > header);
  const held = rows.map((row) =>
    Array.from({ length: own.sheet.lastColumn }, (_, index) => own.sheet.shown(row, index + 1)),
  );
  held.sort((one, other) => ((one[column - 1] ?? "") < (other[column - 1] ?? "") ? -1 : 1));
  rows.forEach((row, index) =>
    held[index]?.forEach((shown, place) => {
      const cell = own.sheet.cell(row, place + 1);
      if (shown === "" && cell === undefined) return;
      const isNumber = /^-?\d+(\.\d+)?$/.test(shown);
      own.sheet.set(
        row,
        place + 1,
        shown === "" ? { kind: "blank" } : isNumber ? { kind: "number", value: shown } : text(shown),
      );
    }),
  );
  return `sorted by column ${column}`;
};

/** Formulas typed over with their results, as pasting values does. */
const pasteValues: OnOwn = (own) => {
  let count = 0;
  for (const cell of own.sheet.rows.flatMap(elementsOf)) {
    const formulas = elementsOf(cell).filter((each) => each.name.endsWith("f"));
    if (formulas.length === 0) continue;
    count += 1;
    cell.children = cell.children.filter((each) => typeof each === "string" || !formulas.includes(each));
  }
  return count === 0 ? null : `${count} formulas became values`;
};

const PEOPLES: Readonly<Record<string, readonly string[]>> = {
  复核: ["采纳", "不采纳", "改分", "再议"],
  复核分值: ["-1", "2.5", "两分", ""],
  复核说明: ["依据不足", "=见附件"],
  审定意见: ["同意", "不同意", "暂缓"],
  审定人: ["组长"],
  审定日期: ["2019-09-10", "9月10日"],
  答复: ["是", "否", "甲镇", "10", "越大越好", "=1+1", "以标题为准"],
  约谈日期: ["2019-09-12", "43720", "明天"],
  整改报送日期: ["2019-09-30"],
  报送日期: ["2019-09-30", "未报"],
  备注: ["已核", "'=SUM(1)"],
  内容: ["改过的文字", ""],
};

/** People's own entries in the columns meant for them. */
export const review: OnOwn = (own, header, chance) => {
  const open = Object.keys(PEOPLES).flatMap((title) => {
    const found = cellSaying(own.sheet, title);
    return found === null || found[0] !== header ? [] : [{ title, column: found[1] }];
  });
  if (open.length === 0) return null;
  const { title, column } = chance.pick(open);
  const row = bodyRow(own, header, chance);
  const value = chance.pick(PEOPLES[title] ?? []);
  own.sheet.set(row, column, /^-?\d+(\.\d+)?$/.test(value) ? { kind: "number", value } : text(value));
  return `${title} ${address(row, column)} = ${value}`;
};

/** Own columns beside a ranking, damaged. */
function damageBlock(book: Book, chance: Chance): string | null {
  const blocks = book.sheets
    .map((listed) => chosen(book, listed))
    .flatMap((one) => {
      const found = cellSaying(one.sheet, "本期加减分");
      return found === null || one.sheet.has("tableParts")
        ? []
        : [{ ...one, row: found[0], column: found[1] }];
    });
  if (blocks.length === 0) return null;
  const { sheet, name, row, column } = chance.pick(blocks);
  const at = column + chance.below(5);
  const what = chance.below(5);
  if (what === 0) sheet.shift({ axis: "column", at, by: -1 });
  else if (what === 1) {
    sheet.shift({ axis: "column", at, by: 1 });
    sheet.set(row, at, text("我的备注"));
    sheet.set(row + 2, at, text("人写的"));
  } else if (what === 2) sheet.set(row, at, text("改名的列"));
  else if (what === 3) sheet.set(row + 1 + chance.below(10), at, text("人写在系统列里"));
  else sheet.set(sheet.lastRow + 2, at, text("表下面的签字"));
  return `${name} own columns damaged (${what}) at column ${at}`;
}

const REGISTERS =
  /^(设置|单位名录|事项登记|抽检户登记|指标责任对照|年终考核|节假日调整|历史末位|排名登记|规则参数)/;
const GARBAGE = [
  "",
  "乱填",
  "POL-TIE-LAST",
  "待确认",
  "全部",
  "2019-13",
  "－",
  "是",
  "999999",
  "=A1",
  "甲镇、乙镇",
  "国家",
];

function spoilRegister(book: Book, chance: Chance): string | null {
  const registers = book.sheets.filter((listed) => REGISTERS.test(book.nameOf(listed)));
  if (registers.length === 0) return null;
  const { sheet, name } = chosen(book, chance.pick(registers));
  const row = 1 + chance.below(sheet.lastRow + 2);
  const column = 1 + chance.below(sheet.lastColumn + 1);
  const value = chance.pick(GARBAGE);
  sheet.set(row, column, text(value));
  return `${name}!${address(row, column)} = ${value}`;
}

const SETTING_ROWS: readonly (readonly [item: string, value: string])[] = [
  ["POL-TIE-LAST 并列末位", "都不算"],
  ["POL-STREET 街道按", "随便"],
  ["制度起始日期", "2019-08-01"],
  ["制度截止日期", "昨天"],
  ["本区名称", ""],
  ["定稿 2019年8月", "是"],
  ["媒体名录", "人民日报=国家"],
  ["评优基数(20%)", "一半"],
];

function addSetting(book: Book, chance: Chance): string | null {
  const sheet = book.sheetNamed("设置");
  if (sheet === null) return null;
  const [item, value] = chance.pick(SETTING_ROWS);
  const row = sheet.lastRow + 1;
  sheet.set(row, 1, text(item));
  sheet.set(row, 2, text(value));
  return `设置 ${item} = ${value}`;
}

const own = (change: OnOwn): Mutation => ({ kind: "系统自己的表", apply: onOwn(change) });

export const OWN_MUTATIONS: readonly Mutation[] = [
  ...[noteBeside, noteBelow, noteAbove, writeAnywhere, writeHeader, deleteColumn, insertColumn].map(own),
  ...[deleteRow, doubleRow, sortRows, pasteValues, review, review].map(own),
  { kind: "系统自己的表", apply: damageBlock },
  { kind: "系统自己的表", apply: damageBlock },
  { kind: "设置和登记", apply: spoilRegister },
  { kind: "设置和登记", apply: spoilRegister },
  { kind: "设置和登记", apply: addSetting },
];

/** A result as it stands after people have gone over it. */
export function reviewed(book: Book, chance: Chance, entries: number): void {
  const apply = onOwn(review);
  for (let count = 0; count < entries; count += 1) apply(book, chance);
}

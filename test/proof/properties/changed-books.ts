// Workbooks changed in ways that must not matter: other orders, unrelated sheets, rows and columns, tables put together.
import type { CellValue } from "../../../src/worksheets";
import type { Chance } from "../formulas/random";
import type { Book, Page } from "./book";

const REGISTERS = ["事项登记", "抽检户登记", "年终考核_乡镇", "年终考核_区直", "历史末位", "单位名录"];
const isRanking = ({ name }: Page): boolean => !REGISTERS.includes(name) && name !== "设置";

export const withSheetsShuffled = (book: Book, of: Chance): Book => of.shuffled(book);

/** Rows of facts in another order on every sheet; 序号 goes with its row. */
export function withRowsShuffled(book: Book, of: Chance): Book {
  return book.map((page) => ({
    ...page,
    rows: [...page.rows.slice(0, page.heading), ...of.shuffled(page.rows.slice(page.heading))],
  }));
}

/** Sheets that are no business of the product's. */
const OTHER_SHEETS: Book = [
  { name: "说明", heading: 0, rows: [["本表由办公室汇总，有问题请联系张三"], ["电话", 12345]] },
  {
    name: "学生成绩",
    heading: 2,
    rows: [["第一小学2019年8月学生成绩排名"], ["姓名", "得分", "排名"], ["张小明", 98, 1], ["李小红", 90, 2]],
  },
  {
    name: "经费",
    heading: 1,
    rows: [
      ["项目", "金额（万元）"],
      ["道路", 120],
      ["饮水", 80],
    ],
  },
  { name: "Sheet9", heading: 0, rows: [] },
];

export function withOtherSheets(book: Book, of: Chance): Book {
  const added = of.shuffled(OTHER_SHEETS).slice(0, 1 + of.below(OTHER_SHEETS.length));
  return of.shuffled([...book, ...added]);
}

/** Columns that nobody asked for, right of the others: remarks, telephone numbers, amounts. */
export function withOtherColumns(book: Book, of: Chance): Book {
  const titles = ["联系人", "联系电话", "完成投资（万元）", "备注说明"];
  return book.map((page) => {
    if (of.once(2) || page.heading === 0) return page;
    const title = of.pick(titles);
    const value = (index: number): CellValue => (title === "联系人" ? `联系员${index}` : 100 + index);
    const width = Math.max(...page.rows.map((row) => row.length));
    return {
      ...page,
      rows: page.rows.map((row, index) => {
        if (index < page.heading - 1) return row;
        const blanks = Array.from({ length: width - row.length }, () => "");
        return [...row, ...blanks, index === page.heading - 1 ? title : value(index)];
      }),
    };
  });
}

/** A sum under a ranking and rows of the register about a unit that the mechanism does not score. */
export function withOtherRows(book: Book, of: Chance): Book {
  const events = book.find(({ name }) => name === "事项登记");
  const first = events?.rows[1]?.[1] ?? "2018-07-01";
  return book.map((page) => {
    if (page.name === "事项登记")
      return {
        ...page,
        rows: [...page.rows, ["", first, "国营农场", "红榜", "省", "农场的事", "", "农1"]],
      };
    if (!isRanking(page) || page.name.startsWith("指标") || of.once(2)) return page;
    return { ...page, rows: [...page.rows, ["", of.pick(["合计", "平均", "全区"]), "", ""]] };
  });
}

/** Two rankings of the district on one sheet, one below the other. */
export function withTablesStacked(book: Book, of: Chance): Book {
  const tables = book.filter((page) => isRanking(page) && !page.name.startsWith("指标"));
  const [first, second] = of.shuffled(tables);
  if (first === undefined || second === undefined) return book;
  const rows = [...first.rows, [], [], ...second.rows];
  const both = { name: "两张排名", heading: first.heading, rows };
  return [...book.filter((page) => page !== first && page !== second), both];
}

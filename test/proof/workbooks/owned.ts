// Which cells of a workbook are the product's, as the contract says it: told from the file alone, by titles and 编号.
import { INPUT_SHEETS, OWN_COLUMNS, PAPER_COLUMNS, RANKING_OWN_COLUMNS } from "../../../src/policy";
import { cellAt, type SheetFacts } from "./reading";

/** A block of own columns beside a ranking, 1-based. */
export interface OwnBlock {
  readonly headerRow: number;
  readonly columns: ReadonlySet<number>;
  readonly sum: number;
}

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s:：]/g, "");
const [SUM] = RANKING_OWN_COLUMNS;

/** Blocks beside rankings: 本期加减分 with two or more of its companions in the ten columns from it on. */
export function ownBlocks(sheet: SheetFacts): readonly OwnBlock[] {
  return [...sheet.cells].flatMap(([headerRow, cells]) =>
    [...cells].flatMap(([sum, { text }]) =>
      plain(text) === SUM ? (blockAt(sheet, headerRow, sum) ?? []) : [],
    ),
  );
}

function blockAt(sheet: SheetFacts, headerRow: number, sum: number): OwnBlock | null {
  const titles: readonly string[] = RANKING_OWN_COLUMNS;
  const columns = new Set([sum]);
  for (let column = sum + 1; column < sum + 10; column += 1) {
    const title = plain(cellAt(sheet, headerRow, column).text);
    if (title === SUM) break;
    if (titles.includes(title)) columns.add(column);
  }
  if (columns.size < 3) return null;
  // Beside each other, tables repeat the unit.
  if (plain(cellAt(sheet, headerRow, sum - 1).text) === "单位") columns.add(sum - 1);
  return { headerRow, columns, sum };
}

/** An own table sheet: its header, and whose each column is. */
export interface OwnTable {
  readonly name: string;
  readonly headerRow: number;
  readonly product: ReadonlySet<number>;
  /** Column by which a row is known again; null where rows have none. */
  readonly key: readonly number[];
  /** Columns of a paper: its text, and what the product wrote there; 0 elsewhere. */
  readonly text: number;
  readonly written: number;
}

interface Kind {
  readonly name: string;
  readonly titles: readonly string[];
  readonly product: readonly string[];
  readonly key: readonly string[];
}

const registry = (name: string, product: readonly string[], key: readonly string[]): Kind => ({
  name,
  titles: (INPUT_SHEETS.find((sheet) => sheet.name === name)?.columns ?? []).map(({ title }) => title),
  product,
  key,
});

/** Product columns without a say in what the sheet is: the printed half of 工作日历. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  工作日历: ["月份", "天数", "工作日（* 按周一至周五推算）"],
};

const KINDS: readonly Kind[] = [
  ...Object.entries(OWN_COLUMNS).map(([name, columns]): Kind => ({
    name,
    titles: columns.map(({ title }) => title),
    product: [
      ...columns.filter(({ by }) => by !== "people").map(({ title }) => title),
      ...(MORE[name] ?? []),
    ],
    key:
      name === "加减分汇总" ? ["年度", "单位"] : name === "运行记录" || name === "工作日历" ? [] : ["编号"],
  })),
  {
    name: "文稿",
    titles: PAPER_COLUMNS.map(({ title }) => title),
    product: ["编号", "项目", "系统文本", "提示"],
    key: ["编号"],
  },
  registry("排名登记", ["识别说明"], []),
  registry("历史末位", [], []),
  registry("报送登记", ["应报日期", "提醒日期", "是否逾期", "来源", "数据月份", "级别", "系列"], []),
];

const PRINTED = new Set(Object.values(MORE).flat().map(plain));

/** A note in brackets behind a title leaves it the title it was, unless both together are one. */
function titleOf(text: string): string {
  const title = plain(text);
  return PRINTED.has(title) ? title : title.replace(/\([^()]*\)/g, "") || title;
}

/** A sheet with most of an own sheet's titles in one of its first rows, its first title among them. */
export function ownTable(sheet: SheetFacts): OwnTable | null {
  let best: (OwnTable & { readonly share: number }) | null = null;
  for (let row = 1; row <= 12; row += 1) {
    const titles = new Map(
      [...(sheet.cells.get(row) ?? [])].map(([column, { text }]) => [titleOf(text), column] as const),
    );
    for (const kind of KINDS) {
      const found = kind.titles.filter((title) => titles.has(plain(title)));
      const share = found.includes(kind.titles[0] ?? "") ? found.length / kind.titles.length : 0;
      if (share < 0.6 || share <= (best?.share ?? 0)) continue;
      const columns = (names: readonly string[]): readonly number[] =>
        names.flatMap((name) => titles.get(plain(name)) ?? []);
      best = {
        name: kind.name,
        headerRow: row,
        product: new Set(columns(kind.product)),
        key: columns(kind.key),
        text: titles.get("内容") ?? 0,
        written: titles.get("系统文本") ?? 0,
        share,
      };
    }
  }
  return best;
}

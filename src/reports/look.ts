// How the product's sheets look: fonts of office machines, header fill, thin lines, widths by column title, A4 landscape.
import { columnLetters } from "./address";
import type { CellFormat, PageSetup } from "./change";
import { colorWords } from "./status-look";
import type { TableDraft } from "./table-draft";
import type { Placement } from "./upsert";

const BODY_FONT = "宋体";
const TITLE_FONT = "黑体";

export const TITLE: CellFormat = { bold: true, fontName: TITLE_FONT, fontSize: 16, vertical: "Center" };
export const HEADER: CellFormat = {
  bold: true,
  fontName: BODY_FONT,
  fontSize: 11,
  fill: "#DDEBF7",
  horizontal: "Center",
  vertical: "Center",
  wrap: true,
  border: true,
};
export const BODY: CellFormat = {
  fontName: BODY_FONT,
  fontSize: 10,
  vertical: "Center",
  wrap: true,
  border: true,
};
export const AS_DATE: CellFormat = { numberFormat: "yyyy-mm-dd", horizontal: "Center" };

const ONE_LINE: CellFormat = { wrap: false, horizontal: "Fill" };
const AS_WORD: CellFormat = { horizontal: "Center" };

const DATE_COLUMNS = new Set([
  "约谈日期",
  "整改报送截止",
  "截止",
  "报送日期",
  "应报日期",
  "提醒日期",
  "整改报送日期",
  "审定日期",
  "工作日",
]);

/** Short words and numbers stand in the middle of their cell. */
const CENTRED = new Set(
  "序号 类别 级别 层级 建议方式 条款 同时引用 数据月份 归属年度 年度 计算分值 复核 复核分值 最终分值 状态 是否逾期 代码".split(
    " ",
  ),
);
/** For the product to find its rows by: one line, never printed where it stands first. */
const TECHNICAL = new Set(["编号", "来源键"]);

const WIDTHS: Readonly<Record<string, number>> = {
  编号: 8,
  来源键: 4,
  序号: 5,
  单位: 11,
  人员: 9,
  类别: 5.5,
  级别: 5,
  层级: 5,
  数据月份: 8,
  方向: 10,
  工作表: 14,
  归属年度: 6,
  年度: 6,
  条款: 7,
  同时引用: 7,
  计算分值: 6,
  复核: 8.5,
  复核分值: 6,
  复核说明: 10,
  审定意见: 8.5,
  审定人: 7,
  最终分值: 6,
  状态: 7.5,
  建议方式: 8,
  时间: 7,
  地点: 8,
  涉及加减分: 9,
  事由: 36,
  触发事由: 34,
  触发说明: 36,
  问题: 46,
  选项: 24,
  答复: 20,
  提示: 17,
  来源: 11,
  影响: 16,
  主持人: 9,
  参加人员: 11,
  被约谈对象: 11,
  "依据文件/工作表": 12,
  限制: 22,
  备注: 12,
  识别说明: 40,
  区域: 12,
  系列: 24,
  读取的表: 40,
  变化: 40,
  校验值: 14,
  口径: 20,
  数量: 14,
  运行时间: 20,
  说明: 36,
};

/** Longer titles wrap. */
const WIDEST_PLAIN = 9;

/** Width of a column in characters, by its title. */
export function widthOf(title: string): number {
  if (DATE_COLUMNS.has(title)) return 11;
  return WIDTHS[title] ?? Math.min(Math.max(6, title.length * 2 + 2), WIDEST_PLAIN);
}

/** In points: wide tables get every centimetre an office printer can use. */
const NARROW = { top: 40, bottom: 45, left: 28, right: 28 };

/** Columns that are printed, 0-based: without a leading 编号. The title stands above the first of them. */
export function printedColumns(
  table: TableDraft,
  lastTitle?: string,
): { readonly first: number; readonly last: number } {
  const first = TECHNICAL.has(table.columns[0]?.title ?? "") ? 1 : 0;
  return { first, last: lastTitle === undefined ? table.columns.length - 1 : table.column(lastTitle) };
}

/** What a sheet prints otherwise than all do. */
export interface PrintChoice {
  /** Title of the last printed column, where not all are. */
  readonly lastTitle?: string;
  /** Columns to print instead of the table's. */
  readonly area?: string;
  readonly orientation?: "Portrait" | "Landscape";
}

/** Dresses a sheet this run creates: title, header, widths, frozen rows, page set-up. */
export function dressNewSheet(table: TableDraft, title: string | null, print: PrintChoice = {}): void {
  if (!table.draft.isNew) return;
  const { draft, headerRow, columns } = table;
  const sheet = draft.name;
  const { first, last } = printedColumns(table, print.lastTitle);
  if (title !== null) {
    draft.set(0, first, title);
    draft.look({ kind: "format", sheet, at: { row: 0, column: first, rows: 1, columns: 1 }, format: TITLE });
  }
  const header = { row: headerRow, column: 0, rows: 1, columns: columns.length };
  draft.look({ kind: "format", sheet, at: header, format: HEADER });
  const widths = pageWidths(columns.map((column) => column.title));
  draft.look({ kind: "column-widths", sheet, column: 0, widths });
  draft.finishWith({ kind: "freeze-rows", sheet, rows: headerRow + 1 });
  colorWords(table);
  // Whole columns: rows that come later are printed as well.
  const area = print.area ?? `${columnLetters(first)}:${columnLetters(last)}`;
  const setup = { ...pageSetup(headerRow + 1, area), orientation: print.orientation ?? "Landscape" };
  draft.finishWith({ kind: "page-setup", sheet, setup });
}

/** A4 across, everything on its width, the first rows on every page, pages numbered. */
export function pageSetup(titleRows: number, printArea: string): PageSetup {
  return {
    ...{ orientation: "Landscape", paper: "A4", fitToWidth: true, margins: NARROW, printArea },
    titleRows: `$1:$${titleRows}`,
    centerFooter: "第 &P 页 共 &N 页",
  };
}

/** Columns of free text, the first of which takes what is left of the page. */
const ELASTIC = ["提示", "问题", "专项督查结果", "变化", "识别说明"];
/** Characters of the usual font across a landscape A4 page. */
const PAGE_WIDTH = 138;

/** Widths by title; few columns are spread over the page, so that long texts take few lines. */
function pageWidths(titles: readonly string[]): readonly number[] {
  const widths = titles.map(widthOf);
  const free = PAGE_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const elastic = titles.findIndex((title) => ELASTIC.includes(title));
  return widths.map((width, index) => (index === elastic && free > 0 ? width + free : width));
}

/** Dresses rows that got content for the first time. */
export function dressRows(table: TableDraft, appended: Placement["appended"]): void {
  if (!appended) return;
  const sheet = table.sheet;
  const block = { ...appended, column: 0, columns: table.columnCount };
  table.draft.look({ kind: "format", sheet, at: block, format: BODY });
  const formats = table.columns
    .map(({ title }) => ({ column: table.column(title), format: formatOf(title) }))
    .sort((a, b) => a.column - b.column);
  for (const run of runsOf(formats)) {
    if (run.format === null) continue;
    const at = { ...appended, column: run.column, columns: run.columns };
    table.draft.look({ kind: "format", sheet, at, format: run.format });
  }
}

/** What a column has besides the look of all; null for nothing. */
function formatOf(title: string): CellFormat | null {
  if (TECHNICAL.has(title)) return ONE_LINE;
  if (DATE_COLUMNS.has(title)) return AS_DATE;
  return CENTRED.has(title) ? AS_WORD : null;
}

interface ColumnRun {
  readonly column: number;
  readonly format: CellFormat | null;
  columns: number;
}

/** Neighbouring columns of one format, so that each format is sent once. */
function runsOf(columns: readonly Omit<ColumnRun, "columns">[]): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const { column, format } of columns) {
    const last = runs.at(-1);
    if (last?.format === format && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, format, columns: 1 });
  }
  return runs;
}

/** A drop-down on the rows that got content for the first time. */
export function offerChoices(
  table: TableDraft,
  appended: Placement["appended"],
  title: string,
  choices: readonly string[],
): void {
  if (!appended) return;
  const at = { ...appended, column: table.column(title), columns: 1 };
  table.draft.finishWith({ kind: "list-validation", sheet: table.sheet, at, choices });
}

// How the product's sheets look: fonts of office machines, header fill, thin lines, widths by column title, A4 landscape.
import type { OwnColumn } from "../policy";
import type { CellFormat } from "./change";
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
export const AS_DATE: CellFormat = { numberFormat: "yyyy-mm-dd" };

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

const WIDTHS: Readonly<Record<string, number>> = {
  编号: 10,
  单位: 11,
  数据月份: 9,
  归属年度: 8,
  年度: 6,
  条款: 8,
  层级: 6,
  时间: 7,
  地点: 8,
  涉及加减分: 9,
  事由: 40,
  触发事由: 30,
  触发说明: 36,
  问题: 46,
  选项: 24,
  答复: 20,
  提示: 18,
  来源: 10,
  来源键: 8,
  同时引用: 8,
  影响: 16,
  主持人: 10,
  参加人员: 12,
  被约谈对象: 12,
  "依据文件/工作表": 11,
  限制: 22,
  备注: 16,
  识别说明: 40,
  区域: 12,
  系列: 24,
  读取的表: 40,
  变化: 40,
  校验值: 14,
  运行时间: 20,
  说明: 36,
};

/** Longer titles wrap: twenty-five columns have to be legible on one page width. */
const WIDEST_PLAIN = 9;

/** Width of a column in characters, by its title. */
export function widthOf(title: string): number {
  if (DATE_COLUMNS.has(title)) return 11;
  return WIDTHS[title] ?? Math.min(Math.max(6, title.length * 2 + 2), WIDEST_PLAIN);
}

/** In points: wide tables get every centimetre an office printer can use. */
const NARROW = { top: 40, bottom: 45, left: 28, right: 28 };

/** Dresses a sheet this run creates: title, header, widths, frozen rows, page set-up. */
export function dressNewSheet(table: TableDraft, title: string | null): void {
  if (!table.draft.isNew) return;
  const { draft, headerRow, columns } = table;
  const sheet = draft.name;
  if (title !== null) {
    draft.set(0, 0, title);
    draft.look({ kind: "format", sheet, at: { row: 0, column: 0, rows: 1, columns: 1 }, format: TITLE });
  }
  const header = { row: headerRow, column: 0, rows: 1, columns: columns.length };
  draft.look({ kind: "format", sheet, at: header, format: HEADER });
  draft.look({
    kind: "column-widths",
    sheet,
    column: 0,
    widths: columns.map((column) => widthOf(column.title)),
  });
  draft.finishWith({ kind: "freeze-rows", sheet, rows: headerRow + 1 });
  draft.finishWith({
    kind: "page-setup",
    sheet,
    setup: {
      orientation: "Landscape",
      paper: "A4",
      fitToWidth: true,
      titleRows: `$1:$${headerRow + 1}`,
      printArea: null,
      centerFooter: "第 &P 页 共 &N 页",
      margins: NARROW,
    },
  });
}

/** Dresses rows that got content for the first time. */
export function dressRows(table: TableDraft, appended: Placement["appended"]): void {
  if (!appended) return;
  const sheet = table.sheet;
  const block = { ...appended, column: 0, columns: table.columnCount };
  table.draft.look({ kind: "format", sheet, at: block, format: BODY });
  for (const column of table.columns) dressColumn(table, column, appended);
}

function dressColumn(
  table: TableDraft,
  { title }: OwnColumn,
  rows: NonNullable<Placement["appended"]>,
): void {
  if (!DATE_COLUMNS.has(title)) return;
  const at = { ...rows, column: table.column(title), columns: 1 };
  table.draft.look({ kind: "format", sheet: table.sheet, at, format: AS_DATE });
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

// How papers look: A4 upright, one column of labels and one of text, fonts of office machines, pages that end where a unit does.
import { columnLetters } from "../address";
import type { CellFormat } from "../change";
import type { TableDraft } from "../table-draft";
import { HALF_PAGE_PART, PAGE_PART, isWide } from "./paper-line";
import type { LineStyle } from "./paper-line";

const BODY_FONT = "仿宋";
const HEADING_FONT = "黑体";
const CENTRED = {
  horizontal: "CenterAcrossSelection",
  vertical: "Center",
  wrap: false,
  border: false,
} as const;

const WIDE: Readonly<Partial<Record<LineStyle, CellFormat>>> = {
  title: { ...CENTRED, bold: true, fontName: HEADING_FONT, fontSize: 18 },
  subtitle: { ...CENTRED, bold: false, fontName: BODY_FONT, fontSize: 12 },
  heading: { ...CENTRED, horizontal: "Left", bold: true, fontName: HEADING_FONT, fontSize: 13 },
};
const LABEL: CellFormat = {
  ...{ bold: false, fontName: HEADING_FONT, fontSize: 12, fontColor: "#000000" },
  ...{ horizontal: "Center", vertical: "Center", wrap: true, border: true },
};
const TEXT: CellFormat = { ...LABEL, fontName: BODY_FONT, fontSize: 13, horizontal: "Left" };
/** Taller, so that there is room for a pen. */
const BLANK: CellFormat = { ...TEXT, fontSize: 20 };
const NOTE: CellFormat = { ...TEXT, fontSize: 10, border: false, fontColor: "#595959", horizontal: "Right" };
/** Beside the page: for the desk, not for the printer. */
const BESIDE: CellFormat = {
  fontName: "宋体",
  fontSize: 9,
  fontColor: "#7F7F7F",
  vertical: "Top",
  wrap: false,
};

/** Label and text stay below 17 cm, also where a character of the workbook's own font is wider. */
const WIDTHS = { 编号: 14, 项目: 12, 内容: 56, 系统文本: 30, 提示: 30 } as const;
/** 54 points are 1.9 cm. */
const MARGINS = { top: 60, bottom: 54, left: 51, right: 51 };

/**
 * What a sheet gets once, when the run creates it.
 * @param hasPages has it pages that must end where a unit does? Excel leaves out breaks between rows while it fits a
 * sheet to a width, so such a sheet is printed as it is.
 */
export function dressPaper(table: TableDraft, hasPages: boolean): void {
  const { draft, sheet, headerRow } = table;
  if (!draft.isNew) return;
  for (const [title, width] of Object.entries(WIDTHS)) {
    draft.look({ kind: "column-widths", sheet, column: table.column(title), widths: [width] });
  }
  const header = { row: headerRow, column: 0, rows: 1, columns: table.columns.length };
  draft.look({ kind: "format", sheet, at: header, format: BESIDE });
  draft.finishWith({ kind: "freeze-rows", sheet, rows: headerRow + 1 });
  draft.finishWith({
    kind: "page-setup",
    sheet,
    setup: {
      ...{ orientation: "Portrait", paper: "A4", titleRows: null, printArea: null },
      fitToWidth: !hasPages,
      centered: true,
      centerFooter: "第 &P 页 共 &N 页",
      margins: MARGINS,
    },
  });
}

/** Dresses `rows` lines of one style from `row` on. */
export function dressLines(table: TableDraft, style: LineStyle, row: number, rows: number): void {
  const { draft, sheet } = table;
  const dress = (title: string, format: CellFormat): void => {
    draft.look({ kind: "format", sheet, at: { row, rows, column: table.column(title), columns: 1 }, format });
  };
  for (const title of ["编号", "系统文本", "提示"]) dress(title, BESIDE);
  const wide = WIDE[style];
  dress("项目", wide ?? (style === "note" ? NOTE : LABEL));
  dress("内容", wide ?? textLook(style));
}

function textLook(style: LineStyle): CellFormat {
  if (isWide(style)) return TEXT;
  return style === "note" ? NOTE : style === "blank-field" ? BLANK : TEXT;
}

/**
 * What is printed, and where pages end.
 * @param parts the part of every line from `first` on; "" for rows people added
 */
export function printPages(table: TableDraft, first: number, parts: readonly string[]): void {
  const columns = [table.column("项目"), table.column("内容")];
  const left = columnLetters(Math.min(...columns));
  const right = columnLetters(Math.max(...columns));
  const area = `${left}${first + 1}:${right}${first + parts.length}`;
  const breaks = pageStarts(parts).map((index) => first + index);
  table.draft.finishWith({ kind: "print-pages", sheet: table.sheet, area, breaks });
}

/** Indices of the lines that begin a page, the first line's aside. */
export function pageStarts(parts: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let isHalf = false;
  parts.forEach((part, index) => {
    if (part !== PAGE_PART && part !== HALF_PAGE_PART) return;
    const fits = part === HALF_PAGE_PART && isHalf;
    if (!fits && index > 0) starts.push(index);
    isHalf = part === HALF_PAGE_PART && !fits;
  });
  return starts;
}

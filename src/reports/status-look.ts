// Colours for the words of 状态 and 是否逾期: they follow the live formulas, and the word says the same without them.
import type { WordColor } from "./change";
import type { TableDraft } from "./table-draft";

const SHEET_ROWS = 1_048_576;

const [OPEN, REVIEWED, APPROVED, UNCOUNTED, LATE] = [
  { font: "#7F4F00", fill: "#FFF2CC" },
  { font: "#1F4E79", fill: "#DDEBF7" },
  { font: "#375623", fill: "#E2EFDA" },
  { font: "#595959", fill: "#EDEDED" },
  { font: "#9C0006", fill: "#FFC7CE" },
] as const;

const STATUS_COLORS: readonly WordColor[] = [
  { word: "待确认", ...OPEN },
  { word: "待佐证", ...OPEN },
  { word: "已复核", ...REVIEWED },
  { word: "已审定", ...APPROVED },
  { word: "已吸收", ...UNCOUNTED },
  { word: "已失效", ...UNCOUNTED },
  { word: "已作废", ...UNCOUNTED },
];

export const OVERDUE_COLORS: readonly WordColor[] = [
  { word: "逾期未报", ...LATE },
  { word: "逾期", ...LATE },
  { word: "未报送", ...LATE },
];

/** On a sheet this run creates, whole columns below the header: rows of later months have them already. */
export function colorWords(table: TableDraft): void {
  if (!table.draft.isNew) return;
  colorColumn(table, "状态", STATUS_COLORS);
  colorColumn(table, "是否逾期", OVERDUE_COLORS);
}

function colorColumn(table: TableDraft, title: string, colors: readonly WordColor[]): void {
  if (!table.has(title)) return;
  const { sheet, draft, headerRow } = table;
  const row = headerRow + 1;
  const at = { row, column: table.column(title), rows: SHEET_ROWS - row, columns: 1 };
  draft.finishWith({ kind: "word-colors", sheet, at, colors });
}

// Where the own columns of each ranking table stand: found again by their header, else right of everything on the sheet.
import { RANKING_OWN_COLUMNS } from "../policy";
import type { Box, RankingTable } from "../worksheets";
import { parseRange, rowsOverlap } from "./address";
import type { SheetDraft } from "./sheet-draft";
import type { WorkbookDraft } from "./workbook-draft";

/** Excel's last column is XFD. */
const COLUMNS_OF_A_SHEET = 16_384;

/** The own columns of one table: title to 0-based column. */
export interface Block {
  readonly table: RankingTable;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly isNew: boolean;
}

interface Placed {
  readonly rows: Box;
  readonly start: number;
  readonly width: number;
}

/** The blocks of one sheet; tables that can carry none are named in a note. */
export function layOut(
  workbook: WorkbookDraft,
  draft: SheetDraft,
  tables: readonly RankingTable[],
): readonly Block[] {
  const able = tables.filter((table) => canCarry(workbook, draft, table));
  const titles = titlesFor(able);
  const placed: Placed[] = [];
  const blocks: Block[] = [];
  for (const table of able.filter(({ ownColumns }) => ownColumns !== null)) {
    const block = standingBlock(table);
    placed.push({
      rows: rowsOf(table),
      start: Math.min(...block.columns.values()),
      width: block.columns.size,
    });
    blocks.push(block);
  }
  for (const table of inReadingOrder(able.filter(({ ownColumns }) => ownColumns === null))) {
    const block = newBlock(workbook, draft, table, titles, placed);
    if (block) blocks.push(block);
  }
  return blocks;
}

function canCarry(workbook: WorkbookDraft, draft: SheetDraft, table: RankingTable): boolean {
  if (table.orientation !== "rows" || table.labelColumn === null) {
    workbook.note("reports-ranking-no-columns", { sheet: table.sheet, range: table.range });
    return false;
  }
  if (draft.base?.isProtected) {
    workbook.note("reports-ranking-protected", { sheet: table.sheet });
    return false;
  }
  return true;
}

/** Tables beside each other need the unit repeated, or nobody could tell whose points they are. */
function titlesFor(tables: readonly RankingTable[]): readonly string[] {
  const boxes = tables.map(rowsOf);
  const sideBySide = boxes.some((box, index) =>
    boxes.slice(index + 1).some((other) => rowsOverlap(box, other)),
  );
  return sideBySide ? ["单位", ...RANKING_OWN_COLUMNS] : RANKING_OWN_COLUMNS;
}

function standingBlock(table: RankingTable): Block {
  const own = table.ownColumns;
  return {
    table,
    headerRow: own?.headerRow ?? table.headerRow,
    columns: new Map(Object.entries(own?.columns ?? {})),
    isNew: false,
  };
}

function newBlock(
  workbook: WorkbookDraft,
  draft: SheetDraft,
  table: RankingTable,
  titles: readonly string[],
  placed: Placed[],
): Block | null {
  const rows = rowsOf(table);
  // A table above or below shares the columns that are already there.
  const shared = placed.find(
    (block) =>
      block.width === titles.length &&
      isFree(draft, rows, block) &&
      !placed.some((other) => other.start === block.start && rowsOverlap(other.rows, rows)),
  );
  const start = shared?.start ?? firstFreeColumn(draft, placed, titles.length);
  if (start + titles.length > COLUMNS_OF_A_SHEET) {
    workbook.note("reports-ranking-no-room", { sheet: table.sheet });
    return null;
  }
  placed.push({ rows, start, width: titles.length });
  return {
    table,
    headerRow: table.headerRow,
    columns: new Map(titles.map((title, index) => [title, start + index])),
    isNew: true,
  };
}

/** Own columns whose header somebody renamed are no longer known as ours. */
function isFree(draft: SheetDraft, { row, rows }: Box, { start, width }: Placed): boolean {
  return Array.from({ length: rows * width }, (_, index) =>
    draft.standing(row + Math.floor(index / width), start + (index % width)),
  ).every((cell) => cell === "");
}

/** Right of every filled cell, merge, Excel table and earlier block; hidden columns are skipped. */
function firstFreeColumn(draft: SheetDraft, placed: readonly Placed[], width: number): number {
  const base = draft.base;
  const merges = base?.merges ?? [];
  let start = Math.max(
    lastFilledColumn(draft) + 1,
    ...merges.map((box) => box.column + box.columns),
    // One column stays free: Excel would let a table grow over what is written right beside it.
    ...(base?.tables ?? []).map(({ box }) => box.column + box.columns + 1),
    ...placed.map((block) => block.start + block.width),
  );
  const hidden = base?.hiddenColumns.filter((column) => column >= start) ?? [];
  for (const column of [...hidden].sort((a, b) => a - b)) {
    if (column < start + width) start = column + 1;
  }
  return start;
}

/** Blanks that somebody typed and formulas that show nothing are somebody's as well. */
function lastFilledColumn(draft: SheetDraft): number {
  const base = draft.base;
  if (!base?.used) return -1;
  let last = -1;
  for (const rows of [base.values, base.formulas]) {
    for (const row of rows) {
      for (let column = row.length - 1; column > last; column -= 1) {
        if ((row[column] ?? "") !== "") last = column;
      }
    }
  }
  return last < 0 ? -1 : base.used.column + last;
}

/** The rows a table's own columns take up, its header included. */
function rowsOf(table: RankingTable): Box {
  const range = parseRange(table.range);
  const top = Math.min(range?.row ?? table.headerRow, table.headerRow);
  return {
    row: top,
    column: range?.column ?? 0,
    rows: table.lastRow - top + 1,
    columns: range?.columns ?? 1,
  };
}

function inReadingOrder(tables: readonly RankingTable[]): readonly RankingTable[] {
  return [...tables].sort((a, b) => {
    const [first, second] = [rowsOf(a), rowsOf(b)];
    return first.row - second.row || first.column - second.column;
  });
}

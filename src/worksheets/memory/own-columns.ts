// Finds the product's own columns beside rankings, by their header titles: they are never input.
import { RANKING_OWN_COLUMNS } from "../../policy";
import type { Box, CellValue, SheetSnapshot } from "../snapshot";
import { headerText } from "../text";

/** One block of own columns: its header row, its columns by title, and the rectangle down to the next block. */
export interface OwnColumnBlock {
  readonly headerRow: number; // 0-based
  readonly columns: Readonly<Record<string, number>>; // title → 0-based column
  readonly box: Box;
  /** The ranking whose points its formulas add up, as `rankingKey` names it; null where there is no such formula. */
  readonly ranking: string | null;
}

const [FIRST_TITLE] = RANKING_OWN_COLUMNS;
const TITLES = new Set<string>(RANKING_OWN_COLUMNS);
/** Columns after the first title in which its companions may stand: people insert columns of their own. */
const REACH = 10;
/** Companions that must be there: one title alone may be the clerk's. */
const COMPANIONS = 2;

/** Is the cell that title? Compares the raw text first: this runs over every cell of the workbook. */
function isFirstTitle(cell: CellValue | undefined): boolean {
  if (typeof cell !== "string" || cell.length < FIRST_TITLE.length || cell.length > 12) return false;
  return cell === FIRST_TITLE || (cell.includes("本") && headerText(cell) === FIRST_TITLE);
}

/** Every block on the sheet, top to bottom and left to right. */
export function findOwnColumns(sheet: SheetSnapshot): readonly OwnColumnBlock[] {
  const blocks: OwnColumnBlock[] = [];
  sheet.values.forEach((cells, index) => {
    for (let column = cells.length - 1; column >= 0; column -= 1) {
      if (!isFirstTitle(cells[column])) continue;
      const block = blockAt(sheet, index, column);
      if (block) blocks.push(block);
    }
  });
  return blocks
    .map((block) => withUnit(block, blocks, sheet))
    .sort((a, b) => a.headerRow - b.headerRow || a.box.column - b.box.column)
    .map((block, index, all) => cutAtNext(block, all.slice(index + 1)));
}

function blockAt(sheet: SheetSnapshot, index: number, first: number): OwnColumnBlock | null {
  const cells = sheet.values[index] ?? [];
  const top = sheet.used?.row ?? 0;
  const left = sheet.used?.column ?? 0;
  const columns: Record<string, number> = { [FIRST_TITLE]: first + left };
  for (let column = first + 1; column < Math.min(cells.length, first + REACH); column += 1) {
    const title = headerText(cells[column] ?? "");
    if (title === FIRST_TITLE) break;
    if (TITLES.has(title) && !(title in columns)) columns[title] = column + left;
  }
  if (Object.keys(columns).length <= COMPANIONS) return null;
  const last = Math.max(...Object.values(columns));
  return {
    headerRow: index + top,
    columns,
    box: {
      row: index + top,
      column: first + left,
      rows: sheet.values.length - index,
      columns: last - first - left + 1,
    },
    ranking: rankingIn(sheet.formulas.slice(index + 1).map((row) => row[first])),
  };
}

/** A 来源键 is the ranking's key and the label behind a #. */
function rankingIn(formulas: readonly (CellValue | undefined)[]): string | null {
  for (const formula of formulas) {
    const key = typeof formula === "string" ? /"([^"#]*(?:""[^"#]*)*)#/.exec(formula)?.[1] : undefined;
    if (formula?.toString().startsWith("=") === true && key !== undefined) return key.replace(/""/g, '"');
  }
  return null;
}

/** Beside each other, blocks repeat 单位 in front; a single block does not: the column before it is the clerk's. */
function withUnit(
  block: OwnColumnBlock,
  all: readonly OwnColumnBlock[],
  sheet: SheetSnapshot,
): OwnColumnBlock {
  const { column } = block.box;
  if (all.every(({ box }) => box.column === column)) return block;
  const before =
    sheet.values[block.headerRow - (sheet.used?.row ?? 0)]?.[column - 1 - (sheet.used?.column ?? 0)];
  if (before === undefined || headerText(before) !== "单位") return block;
  return {
    ...block,
    columns: { 单位: column - 1, ...block.columns },
    box: { ...block.box, column: column - 1, columns: block.box.columns + 1 },
  };
}

/** A block ends above the next one that shares a column with it. */
function cutAtNext(block: OwnColumnBlock, later: readonly OwnColumnBlock[]): OwnColumnBlock {
  const end = block.box.column + block.box.columns;
  const next = later.find(
    ({ headerRow, box }) =>
      headerRow > block.headerRow && box.column < end && block.box.column < box.column + box.columns,
  );
  return next ? { ...block, box: { ...block.box, rows: next.headerRow - block.headerRow } } : block;
}

// First pass over the sheets: every table that ranks something, as it stands, with the names that may be units.
import type { SheetSnapshot } from "../snapshot";
import { findHeaderBlocks } from "./blocks";
import type { HeaderBlock } from "./blocks";
import { readBody, readMeasure } from "./body";
import type { Body } from "./body";
import { columnCorrections, correctedLayout } from "./corrected-layout";
import type { ColumnsOf } from "./corrected-layout";
import { Grid } from "./grid";
import { mergeHalves } from "./halves";
import { judge } from "./judge";
import type { Standing } from "./judge";
import { collectLabels } from "./labels";
import { layoutOf } from "./layout";
import type { Layout } from "./layout";
import { findProse } from "./prose";
import type { RawMeasure, RawTable } from "./raw";
import { findOwnColumns } from "../memory/own-columns";
import type { OwnColumnBlock } from "../memory/own-columns";
import { readRegistry } from "./registry";
import { readTitle, surroundingsOf } from "./surroundings";
import { findTransposed } from "./transposed";
import type { FindInput, FoundTables, Note } from "./types";
import { unreadNote } from "./unread";

/** A raw table with the judgement passed on it. */
export interface JudgedTable {
  readonly table: RawTable;
  readonly standing: Standing;
}

/** Sheets of WPS and the like that hold no table for people. */
const RESERVED = /^Wps ?Reserved|^_xl/i;

/** Finds the ranking tables of a workbook; what is no ranking is not in the list. */
export function findRankingTables(input: FindInput): FoundTables<JudgedTable> {
  const tables: JudgedTable[] = [];
  const notes: Note[] = [];
  const columnsOf = columnCorrections(readRegistry(input.registry, input.answers));
  input.sheets.forEach((sheet, index) => {
    if (sheet.used === null || RESERVED.test(sheet.name)) return;
    const found = tablesOfSheet(sheet, index, input, columnsOf);
    tables.push(...found);
    const unread = found.length > 0 || input.claimed.has(sheet.name) ? null : unreadNote(sheet);
    if (unread !== null) notes.push(unread);
  });
  for (const { table } of tables) if (hasHidden(table)) notes.push(hiddenNote(table));
  return { tables, labels: collectLabels(tables, input), notes };
}

function tablesOfSheet(
  sheet: SheetSnapshot,
  index: number,
  input: FindInput,
  columnsOf: ColumnsOf,
): JudgedTable[] {
  const own = findOwnColumns(sheet);
  const claimed = [...(input.claimed.get(sheet.name) ?? []), ...own.map(({ box }) => box)];
  const grid = new Grid(sheet, claimed);
  const blocks = withoutRepeats(grid, findHeaderBlocks(grid));
  const regular = periodsApart(mergeHalves(rawTables({ grid, sheetIndex: index, input, columnsOf }, blocks)));
  const transposed = findTransposed(grid, index, regular, input);
  const found = withOwnColumns(judged([...regular, ...transposed], input), own);
  return [...found, ...findProse(grid, index, found, input)];
}

function judged(tables: readonly RawTable[], input: FindInput): JudgedTable[] {
  const result: JudgedTable[] = [];
  const townshipHeaders = new Set<string>();
  const foreignHeaders = new Set<string>();
  for (const table of tables) {
    const besideTownships = townshipHeaders.has(signature(table));
    const standing = judge(table, { input, besideTownships });
    if (standing === null) continue;
    if (standing.kind === "ranking" && standing.subject === "乡镇") townshipHeaders.add(signature(table));
    // Slips repeat one header above every record: one foreign table of the kind is enough to be listed.
    if (standing.kind === "foreign" && foreignHeaders.has(signature(table))) continue;
    if (standing.kind === "foreign") foreignHeaders.add(signature(table));
    result.push({ table, standing });
  }
  return result;
}

/** Under a title of two periods (5月及1—5月) the first table is the month's, its neighbours are cumulative. */
function periodsApart(tables: readonly RawTable[]): RawTable[] {
  const rows = new Set<number>();
  return tables.map((table) => {
    if (!table.reading.both) return table;
    const isNeighbour = rows.has(table.headerRow);
    rows.add(table.headerRow);
    return isNeighbour ? { ...table, reading: { ...table.reading, cumulative: true } } : table;
  });
}

function signature(table: RawTable): string {
  return table.headerColumns.map((column) => column.title).join("|");
}

/** A header printed once more on every page begins no new table: nothing but rows stands between it and the one above. */
function withoutRepeats(grid: Grid, blocks: readonly HeaderBlock[]): HeaderBlock[] {
  const kept: HeaderBlock[] = [];
  for (const block of blocks) {
    const above = kept.filter((one) => one.left === block.left && one.right === block.right).pop();
    if (above === undefined || !isSameHeader(above, block) || !runsDownTo(grid, above, block))
      kept.push(block);
  }
  return kept;
}

function isSameHeader(first: HeaderBlock, second: HeaderBlock): boolean {
  const titles = ({ columns }: HeaderBlock): string => columns.map(({ path }) => path.join("_")).join("|");
  return titles(first) === titles(second);
}

/** Do rows of several cells, with single blank ones between at most, fill the space down to the next header? */
function runsDownTo(grid: Grid, above: HeaderBlock, next: HeaderBlock): boolean {
  let blanks = 0;
  for (let row = above.bottom + 1; row < next.top; row += 1) {
    const filled = above.columns.filter(({ index }) => !grid.isBlank(row, index)).length;
    if (filled === 1) return false;
    blanks = filled === 0 ? blanks + 1 : 0;
    if (blanks > 1) return false;
  }
  // Slips have a header above every single record: each is a table of its own.
  return next.top - above.bottom > 2;
}

interface Placed {
  readonly block: HeaderBlock;
  readonly layout: Layout;
  readonly body: Body;
}

interface Place {
  readonly grid: Grid;
  readonly sheetIndex: number;
  readonly input: FindInput;
  readonly columnsOf: ColumnsOf;
}

function rawTables(place: Place, blocks: readonly HeaderBlock[]): RawTable[] {
  const placed: Placed[] = [];
  for (const [index, block] of blocks.entries()) {
    const columns = place.columnsOf(place.grid.sheet.name, block);
    const layout = correctedLayout(layoutOf(place.grid, block), block, columns);
    if (layout === null) continue;
    const body = readBody(place.grid, block, layout, nextTop(blocks, index, place.grid) - 1);
    if (body.rows.length > 0) placed.push({ block, layout, body });
  }
  const placedBlocks = placed.map(({ block }) => block);
  return placed.map((table, index) => {
    const floor = endAbove(placed, index, place.grid);
    return rawTable(place, table, floor, nextTop(placedBlocks, index, place.grid) - 1);
  });
}

function sharesColumns(a: HeaderBlock, b: HeaderBlock): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** First row of the next header below in the same columns, or the row after the sheet. */
function nextTop(blocks: readonly HeaderBlock[], index: number, grid: Grid): number {
  const block = blocks[index];
  for (let next = index + 1; block !== undefined && next < blocks.length; next += 1) {
    const other = blocks[next];
    if (other && other.top > block.bottom && sharesColumns(block, other)) return other.top;
  }
  return grid.bottom + 1;
}

/** First row below the nearest table above in the same columns. */
function endAbove(placed: readonly Placed[], index: number, grid: Grid): number {
  const block = placed[index]?.block;
  for (let before = index - 1; block !== undefined && before >= 0; before -= 1) {
    const other = placed[before];
    if (other && other.block.bottom < block.top && sharesColumns(other.block, block)) return other.body.end;
  }
  return grid.top;
}

function rawTable(
  { grid, sheetIndex, input }: Place,
  { block, layout, body }: Placed,
  floor: number,
  limit: number,
): RawTable {
  const around = surroundingsOf(grid, block, floor, body.end, limit);
  return {
    sheet: grid.sheet.name,
    sheetIndex,
    box: {
      row: block.top,
      column: block.left,
      rows: body.end - block.top,
      columns: block.right - block.left + 1,
    },
    headerRow: block.bottom,
    headerColumns: block.columns.map((column) => ({ title: column.path.join("_"), column: column.index })),
    firstRow: body.rows[0]?.row ?? block.bottom + 1,
    lastRow: body.end - 1,
    labelColumn: layout.label,
    labelHeader: layout.labelHeader,
    labelKind: layout.labelKind,
    hint: layout.hint,
    orientation: "rows",
    roles: rolesOf(layout),
    surroundings: around,
    reading: readTitle(around, grid.sheet.name, input.office),
    measures: measuresOf(grid, layout, body),
    ownBlocks: [],
    hidden: hiddenOf(grid, block, body),
  };
}

/** Own columns stand on a table's header rows; whose they are is told once it is known which tables count. */
function withOwnColumns(found: readonly JudgedTable[], own: readonly OwnColumnBlock[]): JudgedTable[] {
  return found.map((judged) => {
    const { table, standing } = judged;
    if (standing.kind !== "ranking" || table.orientation !== "rows") return judged;
    const ownBlocks = own.filter(
      (one) =>
        one.headerRow >= table.box.row &&
        one.headerRow <= table.headerRow &&
        one.box.column >= table.box.column + table.box.columns,
    );
    return { standing, table: { ...table, ownBlocks } };
  });
}

/** A bottom-unit table ranks something else in every row: one measure per row. */
function measuresOf(grid: Grid, layout: Layout, body: Body): RawMeasure[] {
  return layout.measures.flatMap((columns) => {
    const measure = readMeasure(grid, layout, columns, body.rows);
    if (measure.shape !== "bottom-unit") return [measure];
    return measure.entries.map((entry) => ({
      ...measure,
      name: entry.indicator ?? "",
      composite: false,
      entries: [entry],
    }));
  });
}

function rolesOf(layout: Layout): Record<string, number> {
  const roles: Record<string, number> = {
    [layout.labelKind === "indicator" ? "indicator" : "unit"]: layout.label,
  };
  const [responsible] = layout.responsible;
  if (responsible !== undefined) roles.responsible = responsible;
  if (layout.indicator !== null) roles.indicator = layout.indicator;
  if (layout.group !== null) roles.group = layout.group;
  if (layout.problem !== null) roles.problem = layout.problem;
  return roles;
}

function hiddenOf(grid: Grid, block: HeaderBlock, body: Body): RawTable["hidden"] {
  const columns = grid.sheet.hiddenColumns.filter((column) => column >= block.left && column <= block.right);
  const rows = grid.sheet.hiddenRows.filter((row) => row > block.bottom && row < body.end).length;
  return { rows, columns };
}

function hasHidden(table: RawTable): boolean {
  return table.hidden.rows > 0 || table.hidden.columns.length > 0;
}

function hiddenNote(table: RawTable): Note {
  const { rows, columns } = table.hidden;
  const kind = rows === 0 ? "columns" : columns.length === 0 ? "rows" : "both";
  return {
    code: `recognition.hidden-${kind}`,
    values: { rows, columns: columns.length, sheet: table.sheet },
    at: null,
  };
}

// Finds header rows: the rows and columns of every header block on a sheet, with the path of titles above each column.
import { headerMonth, mayBeHeader, roleOf } from "../headers";
import type { HeaderRole } from "../headers";
import type { CellValue } from "../snapshot";
import { headerText, isError } from "../text";
import type { Grid } from "./grid";
import { continuesAbove, continuesBelow, isGroupRow, isHeaderRow, labelPosition } from "./header-rows";
import { readValueBracket } from "./place";

export interface Column {
  readonly index: number; // 0-based
  /** Header texts from the top row down (`headerText`), blanks and repeats left out. */
  readonly path: readonly string[];
  /** The lowest header text with its brackets, normalised. */
  readonly raw: string;
  readonly role: HeaderRole | null;
}

export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number; // last header row
  readonly left: number;
  readonly right: number;
  readonly columns: readonly Column[];
}

const MEASURES: ReadonlySet<HeaderRole | null> = new Set(["rank", "score", "bottom-unit"]);
const MAX_HEADER_ROWS = 4;
/** Rows looked at below a header to tell a blank separator column from an unnamed one. */
const LOOK_BELOW = 3;

export function isMeasure(role: HeaderRole | null): boolean {
  return MEASURES.has(role);
}

/** Every header block of a sheet, top to bottom, left to right. One pass over the cells. */
export function findHeaderBlocks(grid: Grid): HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const consumed = new Map<number, number>(); // column → last header row already used
  for (let row = grid.top; row <= grid.bottom; row += 1) {
    if (!rowMayBeHeader(grid, row)) continue;
    for (const [left, right] of segmentsOf(grid, row)) {
      if ((consumed.get(left) ?? -1) >= row) continue;
      const found = blocksAt(grid, row, left, right);
      for (const block of found) {
        blocks.push(block);
        for (let column = left; column <= right; column += 1) consumed.set(column, block.bottom);
      }
    }
  }
  return blocks;
}

function rowMayBeHeader(grid: Grid, row: number): boolean {
  const values = grid.rowValues(row);
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined || value === "" || !mayBeHeader(value)) continue;
    const role = roleOf(value);
    if ((isMeasure(role) || role === "unit") && !grid.isClaimed(row, grid.left + index)) return true;
  }
  return false;
}

/** Runs of columns around a header row, cut where a column is blank in the header and just below it. */
function segmentsOf(grid: Grid, row: number): [number, number][] {
  const segments: [number, number][] = [];
  let start = -1;
  for (let column = grid.left; column <= grid.right + 1; column += 1) {
    const live = column <= grid.right && isLive(grid, row, column);
    if (live && start < 0) start = column;
    if (!live && start >= 0) {
      segments.push([start, column - 1]);
      start = -1;
    }
  }
  return segments;
}

function isLive(grid: Grid, row: number, column: number): boolean {
  if (!grid.isBlank(row, column)) return true;
  for (let offset = 1; offset <= LOOK_BELOW; offset += 1)
    if (!grid.isBlank(row + offset, column)) return true;
  const merge = grid.mergeAt(row, column);
  if (merge !== null && merge.rows > 1 && merge.columns < 4) return true;
  return !grid.isBlank(row - 1, column) && !grid.isBlank(row - 1, column + 1);
}

function blocksAt(grid: Grid, row: number, left: number, end: number): HeaderBlock[] {
  const right = lastWord(grid, row, left, end);
  if (!isHeaderRow(grid, row, left, right) || isGroupRow(grid, row, left, right)) return [];
  const label = labelPosition(grid, row, left, right);
  let bottom = row;
  while (bottom - row < MAX_HEADER_ROWS - 1 && continuesBelow(grid, bottom + 1, left, right, label))
    bottom += 1;
  let top = row;
  while (row - top < MAX_HEADER_ROWS - 1 && continuesAbove(grid, top - 1, left, right)) top -= 1;
  const columns = columnsOf(grid, top, bottom, left, right);
  const parts = splitRepeats(trimmed(columns));
  return parts
    .filter((part) => isAnchor(grid, part, bottom))
    .map((part) => ({
      top,
      bottom,
      left: part[0]?.index ?? left,
      right: part[part.length - 1]?.index ?? right,
      columns: part,
    }));
}

/** Numbers and errors beside a header that is complete without them belong to a column of somebody's notes. */
function lastWord(grid: Grid, row: number, left: number, right: number): number {
  let last = right;
  while (last > left && isFigure(grid.value(row, last))) last -= 1;
  if (last === right) return right;
  const roles = Array.from({ length: last - left + 1 }, (_, index) => roleOf(grid.value(row, left + index)));
  return roles.some(isMeasure) && roles.includes("unit") ? last : right;
}

const isFigure = (value: CellValue): boolean => typeof value === "number" || isError(value);

function columnsOf(grid: Grid, top: number, bottom: number, left: number, right: number): Column[] {
  const paths = new Map<number, string[]>();
  for (let row = top; row <= bottom; row += 1) addRowToPaths(grid, row, bottom, left, right, paths);
  const columns: Column[] = [];
  for (let index = left; index <= right; index += 1) {
    const path = paths.get(index) ?? [];
    columns.push({ index, path, raw: rawHeader(grid, top, bottom, index), role: roleOfPath(path) });
  }
  return columns;
}

function rawHeader(grid: Grid, top: number, bottom: number, column: number): string {
  for (let row = bottom; row >= top; row -= 1) {
    const text = grid.text(row, column);
    if (headerText(text) !== "") return text;
  }
  return "";
}

/** Adds one header row; a group title that is not merged, or may be, reaches over the blanks to its right. */
function addRowToPaths(
  grid: Grid,
  row: number,
  bottom: number,
  left: number,
  right: number,
  paths: Map<number, string[]>,
): void {
  let carried = "";
  for (let column = left; column <= right; column += 1) {
    const text = headerText(grid.filled(row, column));
    if (text !== "") carried = grid.mergeAt(row, column) === null ? text : "";
    const spreads = row < bottom && text === "" && !grid.isBlank(bottom, column);
    const name = text !== "" ? text : spreads ? carried : "";
    const path = paths.get(column) ?? [];
    if (name !== "" && path[path.length - 1] !== name) path.push(name);
    paths.set(column, path);
  }
}

/** The lowest header word with a meaning decides: 危房改造 / 排名 is a rank. */
function roleOfPath(path: readonly string[]): HeaderRole | null {
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const name = path[index] ?? "";
    const role = roleOf(name);
    if (role !== null) return role;
    // A plain sub-title under a meaningful one (园林动态 under 采用情况) keeps its own lack of meaning.
    if (index === path.length - 1 && path.length > 1 && !isNumericWord(name)) return null;
  }
  return null;
}

function isNumericWord(name: string): boolean {
  return /^[\d.%]+$/.test(name);
}

function trimmed(columns: readonly Column[]): Column[] {
  let end = columns.length;
  while (end > 0 && columns[end - 1]?.path.length === 0) end -= 1;
  return columns.slice(0, end);
}

/** Columns after which all headers repeat, where they hold a label and a measure; null when they do not. */
function repeatOf(columns: readonly Column[]): number | null {
  for (let width = 2; width * 2 <= columns.length; width += 1) {
    const repeats = columns.every(({ raw }, index) => raw === columns[index % width]?.raw && raw !== "");
    const one = columns.slice(0, width);
    if (
      repeats &&
      columns.length % width === 0 &&
      one.some(isLabel) &&
      one.some(({ role }) => isMeasure(role))
    )
      return width;
  }
  return null;
}

const isLabel = ({ role }: Column): boolean => role === "unit" || role === "person";

/** Side-by-side tables without a blank column between: a label column after a measure begins a new table. */
function splitRepeats(columns: readonly Column[]): Column[][] {
  const width = repeatOf(columns);
  if (width !== null)
    return Array.from({ length: columns.length / width }, (_, part) =>
      columns.slice(part * width, (part + 1) * width),
    );
  const parts: Column[][] = [];
  let part: Column[] = [];
  for (const column of columns) {
    const label = column.role === "unit" || column.role === "person" || column.role === "serial";
    // 姓名 and 准考证号 are two columns of one person; two names of units beside their scores are two tables.
    const repeats = part.some(
      (other) => other.role === column.role && (column.role === "unit" || other.raw === column.raw),
    );
    if (label && repeats && part.some((other) => isMeasure(other.role) || headerMonthOf(other) !== null)) {
      parts.push(part);
      part = [];
    }
    part.push(column);
  }
  parts.push(part);
  return parts.map(trimmed).filter((columnsOfPart) => columnsOfPart.length > 0);
}

/** Month of a month column (1月 … 12月). */
export function headerMonthOf(column: Column): ReturnType<typeof headerMonth> {
  for (const name of column.path) {
    const month = headerMonth(name);
    if (month !== null) return month;
  }
  return null;
}

/** Does the block promise a ranking: a rank or score column, month columns, or a value(rank) matrix? */
function isAnchor(grid: Grid, columns: readonly Column[], bottom: number): boolean {
  if (columns.length < 2) return false;
  if (columns.some((column) => isMeasure(column.role))) return true;
  if (!columns.some((column) => column.role === "unit")) return false;
  if (columns.filter((column) => headerMonthOf(column) !== null).length >= 2) return true;
  return isMatrix(grid, columns, bottom);
}

/** Is there a "12.3(4)" under a unit header? (L10) */
export function isMatrix(grid: Grid, columns: readonly Column[], bottom: number): boolean {
  let found = 0;
  for (const column of columns) {
    for (let row = bottom + 1; row <= Math.min(bottom + 5, grid.bottom); row += 1) {
      if (readValueBracket(grid.value(row, column.index)) !== null) found += 1;
    }
  }
  return found >= 1;
}

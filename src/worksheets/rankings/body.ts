// The rows under a header: where they end, which of them are totals, notes or group headings, and what each one says.
import { monthOfCell } from "./period";
import type { IsoMonth } from "../../policy";
import type { CellValue } from "../snapshot";
import { headerText, isBlank, isError, normalise, parseScore, tidy } from "../text";
import type { HeaderBlock } from "./blocks";
import type { Grid } from "./grid";
import type { Layout, MeasureColumns } from "./layout";
import { roleOf } from "../headers";
import { isFooter, isGroupHeading, isSummaryLabel, kindOfName } from "./names";
import { readPlace, readValueBracket } from "./place";
import type { ReadPlace } from "./place";
import type { RawEntry, RawMeasure } from "./raw";

export interface BodyRow {
  readonly row: number;
  readonly label: string;
  readonly group: string | null;
  readonly indicator: string | null;
  readonly month: IsoMonth | null;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** First row below the table. */
  readonly end: number;
}

type RowKind = "blank" | "header" | "footer" | "summary" | "heading" | "data" | "other";

/** Reads the rows below a header, down to `limit` at most. */
export function readBody(grid: Grid, block: HeaderBlock, layout: Layout, limit: number): Body {
  const rows: BodyRow[] = [];
  let group: string | null = null;
  let blanks = 0;
  let end = block.bottom + 1;
  for (let row = block.bottom + 1; row <= limit; row += 1) {
    const kind = kindOfRow(grid, block, layout, row);
    if (kind === "footer" || (kind === "other" && blanks > 0)) break;
    if (kind === "blank") {
      blanks += 1;
      if (blanks > 1) break;
      continue;
    }
    if (kind === "heading") {
      if (blanks > 0 && rows.length > 0 && !isGroupHeading(firstText(grid, block, row))) break;
      group = firstText(grid, block, row);
    }
    blanks = 0;
    if (kind !== "data") continue;
    rows.push(withUnitAbove(bodyRow(grid, layout, row, group), rows[rows.length - 1]));
    end = row + 1;
  }
  return { rows, end };
}

function kindOfRow(grid: Grid, block: HeaderBlock, layout: Layout, row: number): RowKind {
  const label = grid.filled(row, layout.label);
  const measured = hasMeasure(grid, layout, row);
  const first = firstText(grid, block, row);
  if (first === "") return measured ? "other" : "blank";
  if (isFooter(first) && !(measured && /^\d+[.、]/.test(first))) return "footer";
  if (roleOf(label) !== null && isHeaderAgain(grid, block, row)) return "header";
  const text = isBlank(label) ? "" : normalise(label);
  if (isSummary(text, first) && !(text === TOWN_LIKE_TOTAL && hasRankCell(grid, layout, row)))
    return "summary";
  if (measured && isLineInMeasure(grid, block, layout, row))
    return isGroupHeading(first) ? "heading" : "other";
  if (!measured && isLine(grid, block, row))
    return isUnitWithoutRank(grid, block, layout, row, text) ? "data" : "heading";
  if (text === "") return hasPlace(grid, layout, row) ? "data" : "other";
  if (text.length > 40) return "other";
  return measured || kindOfName(text) !== null ? "data" : "other";
}

/** A row of the header, printed once more on a new page. */
function isHeaderAgain(grid: Grid, block: HeaderBlock, row: number): boolean {
  const isSame = (header: number): boolean =>
    block.columns.every(
      ({ index }) => headerText(grid.filled(row, index)) === headerText(grid.filled(header, index)),
    );
  for (let header = block.top; header <= block.bottom; header += 1) if (isSame(header)) return true;
  return false;
}

/** 全州 is the whole prefecture, which has no place, or the township 全州镇 without its ending. */
const TOWN_LIKE_TOTAL = "全州";

const hasRankCell = (grid: Grid, { measures }: Layout, row: number): boolean =>
  measures.some(({ rank }) => rank !== null && !grid.isBlank(row, rank));

const isSummary = (label: string, first: string): boolean => isSummaryLabel(label) || isSummaryLabel(first);

/** A heading or title that happens to stand in the column of places or scores, or is merged over it. */
function isLineInMeasure(grid: Grid, block: HeaderBlock, layout: Layout, row: number): boolean {
  const first = firstText(grid, block, row);
  if (!grid.isBlank(row, layout.label) || !isLine(grid, block, row) || isError(first)) return false;
  return readPlace(first).kind === "unreadable" && parseScore(first).kind === "unreadable";
}

function hasMeasure(grid: Grid, layout: Layout, row: number): boolean {
  return layout.measures.some(
    (measure) =>
      (measure.rank !== null && !grid.isBlank(row, measure.rank)) ||
      (measure.score !== null && !grid.isBlank(row, measure.score)),
  );
}

/** A rank without a name beside it is somebody's all the same. */
function hasPlace(grid: Grid, { labelKind, measures }: Layout, row: number): boolean {
  if (labelKind !== "unit") return false;
  return measures.some(({ rank, shape }) => {
    if (rank === null || shape !== "columns") return false;
    const read = readPlace(grid.value(row, rank));
    return read.kind === "place" && read.place.kind !== "unranked";
  });
}

function firstText(grid: Grid, block: HeaderBlock, row: number): string {
  for (let column = block.left; column <= block.right; column += 1) {
    const value = grid.filled(row, column);
    if (!isBlank(value)) return normalise(value);
  }
  return "";
}

/** Does the row hold one text and nothing else? */
function isLine(grid: Grid, block: HeaderBlock, row: number): boolean {
  let words = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== "string") return false;
    words += 1;
  }
  return words <= 1;
}

/** A unit that takes no part this time, as against a heading: a plain unit name in the label column, unmerged. */
function isUnitWithoutRank(
  grid: Grid,
  block: HeaderBlock,
  layout: Layout,
  row: number,
  text: string,
): boolean {
  if (grid.isBlank(row, layout.label) || kindOfName(text) === null || isGroupHeading(text)) return false;
  const merge = grid.mergeAt(row, layout.label);
  return merge === null || merge.columns === 1 || merge.columns < block.right - block.left;
}

function bodyRow(grid: Grid, layout: Layout, row: number, heading: string | null): BodyRow {
  const group = layout.group === null ? "" : grid.text(row, layout.group);
  return {
    row,
    label: labelText(grid, layout, row),
    group: group === "" ? heading : group,
    indicator: layout.indicator === null ? null : grid.text(row, layout.indicator) || null,
    month: layout.month === null ? null : monthOfCell(grid.filled(row, layout.month)),
  };
}

/** A unit written once above its indicators, without a merged cell, stands for all of them. */
function withUnitAbove(row: BodyRow, above: BodyRow | undefined): BodyRow {
  if (row.label !== "" || above === undefined || row.indicator === null) return row;
  return row.indicator === above.indicator ? row : { ...row, label: above.label };
}

/** Tie marks that people put behind a name belong to the rank, not to the unit. */
function labelText(grid: Grid, layout: Layout, row: number): string {
  return grid.text(row, layout.label).replace(/\(并列\)|[*※★▲]+$|^\d+[.、]/g, "");
}

/** The entries of one measure, row by row. Rows of a merged rank cell share it. */
export function readMeasure(
  grid: Grid,
  layout: Layout,
  measure: MeasureColumns,
  rows: readonly BodyRow[],
): RawMeasure {
  const byRank = measure.shape === "month" ? monthHoldsRanks(grid, measure, rows) : measure.rank !== null;
  const entries = rows.map((row) => entryOf(grid, layout, measure, row, byRank));
  return {
    name: measure.name,
    level: measure.level,
    total: measure.total,
    cumulative: measure.cumulative,
    composite: measure.composite,
    month: measure.month,
    scoreHeader: measure.scoreHeader,
    shape: measure.shape,
    rankColumn: byRank ? measure.rank : null,
    scoreColumn: byRank ? measure.score : (measure.score ?? measure.rank),
    entries,
  };
}

/** Do the cells of a month column hold ranks (whole numbers from 1 to at most the rows) or scores? */
function monthHoldsRanks(grid: Grid, measure: MeasureColumns, rows: readonly BodyRow[]): boolean {
  let ranks = 0;
  let others = 0;
  let best = Infinity;
  for (const { row } of rows) {
    const place = readPlace(grid.value(row, measure.rank ?? 0));
    if (place.kind === "place" && place.place.kind === "unranked") continue;
    if (place.kind === "place" && place.place.kind === "rank" && place.place.rank <= rows.length) {
      ranks += 1;
      best = Math.min(best, place.place.rank);
    } else others += 1;
  }
  return best === 1 && ranks > others * 4;
}

function entryOf(
  grid: Grid,
  layout: Layout,
  measure: MeasureColumns,
  body: BodyRow,
  byRank: boolean,
): RawEntry {
  const rankColumn = byRank ? measure.rank : null;
  const scoreColumn = byRank ? measure.score : (measure.score ?? measure.rank);
  const column = rankColumn ?? scoreColumn ?? layout.label;
  const written = grid.filled(body.row, column);
  const matrix = measure.shape === "matrix" ? readValueBracket(written) : null;
  // Written out field by field: this runs once per row of every ranking.
  return {
    label: body.label,
    place: placeOf(measure, written, matrix, rankColumn),
    score: matrix ? { kind: "number", value: matrix.value } : scoreOf(grid, body.row, scoreColumn),
    at: { row: body.row, column },
    written,
    group: body.group,
    indicator: body.indicator,
    month: body.month,
    responsible: responsibleOf(grid, layout, body.row),
    total: layout.totals.length === 0 ? null : totalOf(grid, layout, measure, body.row),
    problem: layout.problem === null ? null : tidy(grid.filled(body.row, layout.problem)) || null,
    sheetRow: body.row + 1,
  };
}

function placeOf(
  measure: MeasureColumns,
  written: CellValue,
  matrix: ReturnType<typeof readValueBracket>,
  rankColumn: number | null,
): ReadPlace | null {
  if (measure.shape === "bottom-unit")
    return { kind: "place", place: { kind: "from-bottom", position: 1 }, total: null };
  if (matrix) return { kind: "bracket", outer: Number.NaN, inner: matrix.inner };
  return rankColumn === null ? null : readPlace(written);
}

const SCORE_WITH_BRACKET = /^(-?\d+(?:\.\d+)?)%?\([^()]*\)$/;

/** A score cell; "3.73(4.12)" is this period's value with last year's in the bracket. */
function scoreOf(grid: Grid, row: number, column: number | null): RawEntry["score"] {
  if (column === null) return { kind: "none" };
  const value = grid.filled(row, column);
  const read = parseScore(value);
  if (read.kind !== "unreadable" || typeof value !== "string") return read;
  const match = SCORE_WITH_BRACKET.exec(normalise(value));
  return match ? { kind: "number", value: Number(match[1]) } : read;
}

const NOBODY: RawEntry["responsible"] = [];

function responsibleOf(grid: Grid, layout: Layout, row: number): RawEntry["responsible"] {
  if (layout.responsible.length + layout.support.length === 0) return NOBODY;
  return [...unitCells(grid, layout.responsible, row, false), ...unitCells(grid, layout.support, row, true)];
}

function unitCells(
  grid: Grid,
  columns: readonly number[],
  row: number,
  support: boolean,
): RawEntry["responsible"] {
  return columns
    .map((column) => ({ text: tidy(grid.filled(row, column)), support, at: { row, column } }))
    .filter(({ text }) => text !== "");
}

/** The field's size in the row: the column of the measure's own level, else a column without a level. */
function totalOf(grid: Grid, layout: Layout, measure: MeasureColumns, row: number): RawEntry["total"] {
  const column =
    layout.totals.find((total) => total.level === measure.level) ??
    layout.totals.find((total) => total.level === null);
  if (!column) return null;
  const written = grid.filled(row, column.column);
  const read = parseScore(written);
  if (read.kind === "none") return null;
  const counted = read.kind === "number" ? read.value : Number(/^\D*(\d+)\D*$/.exec(read.text)?.[1]);
  const value = Number.isInteger(counted) && counted > 0 ? counted : UNREADABLE_TOTAL;
  return { value, at: { row, column: column.column } };
}

/** No field is that small: B-9 asks about the row instead of lending it the number of another. */
const UNREADABLE_TOTAL = 0;

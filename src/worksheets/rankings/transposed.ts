// Tables that run sideways: units across, score and rank below each other (L22).
import { mayBeHeader, roleOf } from "../headers";
import { headerText, isBlank, normalise, parseScore, saysNone } from "../text";
import type { Column } from "./blocks";
import type { Grid } from "./grid";
import { Occupied } from "./occupied";
import { measuresOfColumns } from "./layout";
import type { MeasureColumns } from "./layout";
import { isSummaryLabel, kindOfName } from "./names";
import { readPlace } from "./place";
import type { RawEntry, RawMeasure, RawTable } from "./raw";
import { readTitle, surroundingsOf } from "./surroundings";
import type { FindInput } from "./types";

const ROWS_ABOVE = 12;
const ROWS_BELOW = 30;

interface Sideways {
  readonly headerRow: number;
  readonly labelColumn: number; // 得分, 排名 stand here
  readonly units: readonly { readonly column: number; readonly name: string }[];
  readonly lastRow: number;
}

/** Sideways tables outside the regular ones. A rank word with ranks to its right and units above them begins one. */
export function findTransposed(
  grid: Grid,
  sheetIndex: number,
  regular: readonly RawTable[],
  input: FindInput,
): RawTable[] {
  const tables: RawTable[] = [];
  const occupied = new Occupied(regular.map(({ box }) => box));
  for (let row = grid.top + 1; row <= grid.bottom; row += 1) {
    const values = grid.rowValues(row);
    for (let index = 0; index < values.length - 2; index += 1) {
      const value = values[index];
      if (value === undefined || !mayBeHeader(value) || roleOf(value) !== "rank") continue;
      const column = grid.left + index;
      if (occupied.holds(row, column)) continue;
      const found = sidewaysAt(grid, row, column, input);
      if (!found) continue;
      const table = rawTable(grid, sheetIndex, found, input);
      occupied.add(table.box);
      tables.push(table);
    }
  }
  return tables;
}

function sidewaysAt(grid: Grid, row: number, column: number, input: FindInput): Sideways | null {
  if (countRanks(grid, row, column) < 2) return null;
  for (let above = row - 1; above >= Math.max(grid.top, row - ROWS_ABOVE); above -= 1) {
    const units = unitsAcross(grid, above, column, input);
    if (units.length < 2) continue;
    return { headerRow: above, labelColumn: column, units, lastRow: lastRowOf(grid, row, column) };
  }
  return null;
}

function countRanks(grid: Grid, row: number, column: number): number {
  let ranks = 0;
  for (let next = column + 1; next <= grid.right; next += 1) {
    const value = grid.value(row, next);
    if (isBlank(value)) continue;
    if (readPlace(value).kind === "unreadable") return 0;
    if (!saysNone(value)) ranks += 1;
  }
  return ranks;
}

/** Names across a row, from the column right of the labels on; at least two thirds must be units. */
function unitsAcross(grid: Grid, row: number, labelColumn: number, input: FindInput): Sideways["units"] {
  const units: { column: number; name: string }[] = [];
  let known = 0;
  for (let column = labelColumn + 1; column <= grid.right; column += 1) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || isBlank(value)) {
      if (typeof value === "number") return [];
      continue;
    }
    const name = normalise(value);
    const isUnit = kindOfName(name) !== null || input.isListed(name);
    if (isSummaryLabel(name) || (!isUnit && isRemark(name))) continue;
    units.push({ column, name });
    if (isUnit) known += 1;
  }
  return known * 3 >= units.length * 2 ? units : [];
}

/** A column at the end that holds no unit. */
const isRemark = (name: string): boolean => /^(备注|说明|注)$/.test(name) || roleOf(name) !== null;

function lastRowOf(grid: Grid, row: number, column: number): number {
  let last = row;
  for (let below = row + 1; below <= Math.min(grid.bottom, row + ROWS_BELOW); below += 1) {
    if (grid.isBlank(below, column) || roleOf(grid.value(below, column)) === null) break;
    last = below;
  }
  return last;
}

/** The labels at the side, read as if they were column headers whose index is a row. */
function sideHeaders(grid: Grid, { headerRow, labelColumn, lastRow }: Sideways): Column[] {
  const columns: Column[] = [];
  for (let row = headerRow + 1; row <= lastRow; row += 1) {
    const above = labelColumn > grid.left ? headerText(grid.filled(row, labelColumn - 1)) : "";
    const text = headerText(grid.filled(row, labelColumn));
    const path = [above, text].filter((name) => name !== "");
    columns.push({ index: row, path, raw: text, role: roleOf(text) });
  }
  return columns;
}

function rawTable(grid: Grid, sheetIndex: number, found: Sideways, input: FindInput): RawTable {
  const { headerRow, labelColumn, units, lastRow } = found;
  const right = Math.max(...units.map(({ column }) => column));
  const area = { top: headerRow, left: labelColumn, right };
  const around = surroundingsOf(grid, area, grid.top, lastRow + 1, grid.bottom);
  return {
    sheet: grid.sheet.name,
    sheetIndex,
    box: {
      row: headerRow,
      column: labelColumn,
      rows: lastRow - headerRow + 1,
      columns: right - labelColumn + 1,
    },
    headerRow,
    headerColumns: [],
    firstRow: headerRow + 1,
    lastRow,
    labelColumn: null,
    labelHeader: "",
    labelKind: "unit",
    hint: null,
    orientation: "transposed",
    roles: {},
    surroundings: around,
    reading: readTitle(around, grid.sheet.name, input.office),
    measures: measuresOfColumns(sideHeaders(grid, found)).map((measure) => sideMeasure(grid, measure, units)),
    ownBlocks: [],
    hidden: { rows: 0, columns: [] },
  };
}

function sideMeasure(grid: Grid, measure: MeasureColumns, units: Sideways["units"]): RawMeasure {
  return {
    name: measure.name,
    level: measure.level,
    total: measure.total,
    cumulative: measure.cumulative,
    composite: measure.composite,
    month: measure.month,
    scoreHeader: measure.scoreHeader,
    shape: "columns",
    rankColumn: measure.rank,
    scoreColumn: measure.score,
    entries: units.map((unit) => sideEntry(grid, measure, unit)),
  };
}

function sideEntry(
  grid: Grid,
  measure: MeasureColumns,
  { column, name }: Sideways["units"][number],
): RawEntry {
  const row = measure.rank ?? measure.score ?? 0;
  const written = grid.filled(row, column);
  return {
    label: name,
    place: measure.rank === null ? null : readPlace(written),
    score: measure.score === null ? { kind: "none" } : parseScore(grid.filled(measure.score, column)),
    at: { row, column },
    written,
    group: null,
    indicator: null,
    month: null,
    responsible: [],
    total: null,
    problem: null,
    sheetRow: column + 1,
  };
}

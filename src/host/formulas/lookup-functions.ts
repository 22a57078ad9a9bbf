// The host's own SUMIFS, COUNTIFS, MATCH and INDEX over single columns, answered from an index of each column.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { Box } from "../cells/address";
import { ColumnIndex, type Matches } from "./column-index";
import { FormulaError, fromEngine, toEngine, type Scalar } from "./scalars";

/** What the engine calls in place of Excel's functions. */
export const HOST_FUNCTIONS: Readonly<Record<string, string>> = {
  SUMIF: "HOSTSUMIFS",
  SUMIFS: "HOSTSUMIFS",
  COUNTIF: "HOSTCOUNTIFS",
  COUNTIFS: "HOSTCOUNTIFS",
  MATCH: "HOSTMATCH",
  INDEX: "HOSTINDEX",
};

/** A column as the host's functions are told of it. */
export function rangeKey(sheet: Worksheet, { row, column, rows }: Box): string {
  return [sheet.id, column, row, rows].join(" ");
}

interface Range {
  readonly index: ColumnIndex;
  readonly row: number;
  readonly rows: number;
}

interface Condition {
  readonly matches: Matches;
  readonly range: Range;
}

type UserFunctions = NonNullable<WorkbookLike["userFunctions"]>;

/** The functions over the workbook as it is now: indexes are built when first asked for and then kept. */
export function hostFunctions(workbook: Workbook): UserFunctions {
  const columns = new Columns(workbook);
  const described = (invoke: (values: readonly Scalar[]) => Scalar) => ({
    minArity: 2,
    maxArity: 255,
    invoke: (values: unknown[]) => toEngine(invoke(values.map(fromEngine))),
  });
  return new Map([
    ["HOSTSUMIFS", described((values) => sum(columns, values))],
    ["HOSTCOUNTIFS", described((values) => count(columns, values))],
    ["HOSTMATCH", described((values) => match(columns, values))],
    ["HOSTINDEX", described((values) => item(columns, values))],
  ]);
}

class Columns {
  private readonly indexes = new Map<string, ColumnIndex>();
  private readonly ranges = new Map<string, Range>();

  constructor(private readonly workbook: Workbook) {}

  /** @param key a text of `rangeKey` */
  range(key: Scalar | undefined): Range {
    if (typeof key !== "string") throw new Error("a column expected");
    const known = this.ranges.get(key);
    if (known !== undefined) return known;
    const [sheet = 0, column = 0, row = 0, rows = 0] = key.split(" ").map(Number);
    const range = { index: this.index(sheet, column), row, rows };
    this.ranges.set(key, range);
    return range;
  }

  private index(id: number, column: number): ColumnIndex {
    const key = `${id} ${column}`;
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const sheet = this.workbook.worksheets.find((one) => one.id === id);
    if (sheet === undefined) throw new Error(`no sheet ${id}`);
    const index = new ColumnIndex(sheet, column, this.workbook.properties.date1904 === true);
    this.indexes.set(key, index);
    return index;
  }
}

function sum(columns: Columns, values: readonly Scalar[]): Scalar {
  const summed = columns.range(values[0]);
  const conditions = conditionsOf(columns, values.slice(1));
  if (conditions instanceof FormulaError) return conditions;
  let total = 0;
  for (const offset of offsets(conditions, storedRows([summed, ...conditions.map(({ range }) => range)]))) {
    const value = summed.index.values[summed.row + offset];
    if (value instanceof FormulaError) return value;
    if (typeof value === "number") total += value;
  }
  return total;
}

function count(columns: Columns, values: readonly Scalar[]): Scalar {
  const conditions = conditionsOf(columns, values);
  if (conditions instanceof FormulaError) return conditions;
  const ranges = conditions.map(({ range }) => range);
  const stored = storedRows(ranges);
  const below = conditions.every(({ matches }) => matches.blanks) ? (ranges[0]?.rows ?? 0) - stored : 0;
  return [...offsets(conditions, stored)].length + below;
}

/** First all ranges, then all criteria. */
function conditionsOf(columns: Columns, values: readonly Scalar[]): Condition[] | FormulaError {
  const half = values.length / 2;
  const conditions: Condition[] = [];
  for (let at = 0; at < half; at += 1) {
    const criterion = values[half + at] ?? null;
    if (criterion instanceof FormulaError) return criterion;
    const range = columns.range(values[at]);
    conditions.push({ range, matches: range.index.matches(criterion) });
  }
  return conditions;
}

/** The rows among the first `stored` ones that meet all conditions, from the top of the ranges. */
function* offsets(conditions: readonly Condition[], stored: number): Generator<number> {
  const [best, ...others] = [...conditions].sort((a, b) => effort(a) - effort(b));
  if (best === undefined) return;
  for (const offset of candidates(best, stored)) {
    if (others.every((condition) => isMet(condition, offset))) yield offset;
  }
}

/** Rows to look through when a condition leads; one that blank cells meet cannot list them all. */
function effort({ matches }: Condition): number {
  return matches.blanks ? Infinity : matches.rows.length;
}

function* candidates({ matches, range }: Condition, stored: number): Generator<number> {
  if (matches.blanks) {
    for (let offset = 0; offset < stored; offset += 1) {
      if (isMet({ matches, range }, offset)) yield offset;
    }
    return;
  }
  const { rows } = matches;
  for (let at = firstAtLeast(rows, range.row); at < rows.length; at += 1) {
    const row = rows[at] ?? Infinity;
    if (row >= range.row + range.rows) return;
    yield row - range.row;
  }
}

function isMet({ matches, range }: Condition, offset: number): boolean {
  const row = range.row + offset;
  return row < range.index.values.length ? matches.has(row) : matches.blanks;
}

/** Down to the last row of the ranges that has a stored cell in any of them. */
function storedRows(ranges: readonly Range[]): number {
  return Math.max(
    ...ranges.map(({ index, row, rows }) => Math.min(rows, Math.max(0, index.values.length - row))),
  );
}

const NOT_AVAILABLE = new FormulaError("#N/A");

/** The position of the first equal value. */
function match(columns: Columns, [key, value = null]: readonly Scalar[]): Scalar {
  if (value instanceof FormulaError) return value;
  const { index, row, rows } = columns.range(key);
  const found = index.equal(value);
  const first = found[firstAtLeast(found, row)];
  return first === undefined || first >= row + rows ? NOT_AVAILABLE : first - row + 1;
}

/** The value at a position that MATCH answered. */
function item(columns: Columns, [key, position = null]: readonly Scalar[]): Scalar {
  if (position instanceof FormulaError) return position;
  const { index, row, rows } = columns.range(key);
  const offset = Number(position) - 1;
  return offset < rows ? (index.values[row + offset] ?? null) : new FormulaError("#REF!");
}

/** Where the first number that is not less than `least` stands in an ascending list. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

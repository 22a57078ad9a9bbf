// Finds the header row of a register and its columns by title: any order, either script, titles and help lines above.
import type { InputColumn, InputSheet } from "../../policy";
import { boxAddress, columnLetters } from "../address";
import type { RecognisedTable } from "../recognition";
import type { Box, CellValue, SheetSnapshot } from "../snapshot";
import { headerText, isBlank } from "../text";

/** A register as it stands: where its header is and which column plays which role. */
export interface FoundRegister {
  readonly definition: InputSheet;
  readonly sheet: SheetSnapshot;
  /** 0-based sheet row of the header. */
  readonly headerRow: number;
  /** 0-based sheet row behind the last row with content. */
  readonly endRow: number;
  /** Role to 0-based sheet column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Text above the header: titles, help lines. */
  readonly title: string;
}

/** A sheet that carries a register's name without being readable as one. */
export interface BrokenRegister {
  readonly definition: InputSheet;
  readonly sheet: SheetSnapshot;
  /** Titles of the required columns that are missing. */
  readonly missing: readonly string[];
}

/** Headers stand near the top; a register does not start below this many rows. */
const HEADER_SEARCH_ROWS = 40;

/** Does a header cell carry one of the column's titles? */
export type HeaderMatch = (header: string, column: InputColumn) => boolean;

const TITLES = new WeakMap<InputColumn, { readonly title: string; readonly all: ReadonlySet<string> }>();

function titlesOf(column: InputColumn): { readonly title: string; readonly all: ReadonlySet<string> } {
  const known = TITLES.get(column);
  if (known) return known;
  const title = headerText(column.title);
  const titles = { title, all: new Set([title, ...(column.synonyms ?? []).map(headerText)]) };
  TITLES.set(column, titles);
  return titles;
}

/**
 * Roles of one row of cells read as a header. A column's own title is looked for first, then its synonyms, so that
 * 日期 beside 发文日期 is not mistaken. One role per column, the leftmost wins.
 */
export function matchHeader(
  cells: readonly CellValue[],
  columns: readonly InputColumn[],
): ReadonlyMap<string, number> {
  const headers = cells.map((cell) => (typeof cell === "string" && cell.length < 60 ? headerText(cell) : ""));
  const roles = new Map<string, number>();
  const taken = new Set<number>();
  const claim = (column: InputColumn, matches: (header: string) => boolean): void => {
    if (roles.has(column.role)) return;
    const index = headers.findIndex((header, at) => header !== "" && !taken.has(at) && matches(header));
    if (index < 0) return;
    roles.set(column.role, index);
    taken.add(index);
  };
  for (const column of columns) claim(column, (header) => header === titlesOf(column).title);
  for (const column of columns) {
    const { all } = titlesOf(column);
    // "我区住建系统对应单位" of a city table is our 单位 (worksheets.md L20).
    claim(column, (header) => all.has(header) || (header.endsWith("对应单位") && all.has("对应单位")));
  }
  return roles;
}

const missingOf = (columns: readonly InputColumn[], roles: ReadonlyMap<string, number>): readonly string[] =>
  columns.filter((column) => column.required && !roles.has(column.role)).map((column) => column.title);

/** The header row with the most titles among the first rows of the sheet, complete ones before incomplete ones. */
export function findHeader(
  sheet: SheetSnapshot,
  columns: readonly InputColumn[],
): {
  readonly index: number;
  readonly roles: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
} | null {
  let best: { index: number; roles: ReadonlyMap<string, number>; missing: readonly string[] } | null = null;
  const last = Math.min(sheet.values.length, HEADER_SEARCH_ROWS);
  for (let index = 0; index < last; index += 1) {
    const roles = matchHeader(sheet.values[index] ?? [], columns);
    if (roles.size === 0) continue;
    const missing = missingOf(columns, roles);
    if (roles.size < 2 && missing.length > 0) continue;
    const better =
      best === null ||
      missing.length < best.missing.length ||
      (missing.length === best.missing.length && roles.size > best.roles.size);
    if (better) best = { index, roles, missing };
  }
  return best;
}

/** A title stands at most this many rows above its header. */
const TITLE_ROWS = 6;

const textAbove = (sheet: SheetSnapshot, index: number): string =>
  sheet.values
    .slice(Math.max(0, index - TITLE_ROWS), index)
    .flat()
    .filter((cell) => !isBlank(cell))
    .join("\n");

function lastFilledRow(sheet: SheetSnapshot, from: number): number {
  for (let index = sheet.values.length - 1; index > from; index -= 1) {
    if (sheet.values[index]?.some((cell) => cell !== "" && !isBlank(cell))) return index;
  }
  return from;
}

/** Reads a sheet as this register; broken when required columns are missing, null when nothing of it is there. */
export function readAsRegister(
  sheet: SheetSnapshot,
  definition: InputSheet,
): FoundRegister | BrokenRegister | null {
  const header = findHeader(sheet, definition.columns);
  const used = sheet.used;
  if (header === null || used === null) return null;
  if (header.missing.length > 0) return { definition, sheet, missing: header.missing };
  return {
    definition,
    sheet,
    headerRow: used.row + header.index,
    endRow: used.row + lastFilledRow(sheet, header.index) + 1,
    columns: new Map([...header.roles].map(([role, column]) => [role, column + used.column])),
    title: textAbove(sheet, header.index),
  };
}

export const isBroken = (register: FoundRegister | BrokenRegister): register is BrokenRegister =>
  "missing" in register;

/** Header and body as a rectangle: from the first titled column to the last. */
export function registerBox(register: FoundRegister): Box {
  const used = register.sheet.used;
  const header = register.sheet.values[register.headerRow - (used?.row ?? 0)] ?? [];
  const titled = header.flatMap((cell, index) => (isBlank(cell) ? [] : [index + (used?.column ?? 0)]));
  const first = Math.min(...titled);
  const last = Math.max(...titled);
  return {
    row: register.headerRow,
    column: first,
    rows: register.endRow - register.headerRow,
    columns: last - first + 1,
  };
}

/** The register as `tables` of the run document lists it. */
export function registerTable(
  register: FoundRegister,
  facts: Partial<Pick<RecognisedTable, "level" | "subject" | "month" | "total" | "counts">> & {
    readonly rows: number;
  },
): RecognisedTable {
  return {
    sheet: register.sheet.name,
    range: boxAddress(registerBox(register)),
    kind: register.definition.kind,
    level: null,
    month: null,
    subject: null,
    series: null,
    total: null,
    counts: false,
    columns: Object.fromEntries(
      [...register.columns]
        .sort((a, b) => a[1] - b[1])
        .map(([role, column]) => [role, columnLetters(column)]),
    ),
    ...facts,
  };
}

// Applies changes to a snapshot in memory: a workbook that can be composed again without any host. Formulas keep their text.
import type { Change } from "../../src/reports";
import type { Box, CellValue, SheetSnapshot, Snapshot } from "../../src/worksheets";

/** A sheet from rows of values starting at A1; strings starting with "=" are formulas whose value is blank. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const formulas = rows.map((row) => Array.from({ length: columns }, (_, index) => row[index] ?? ""));
  return {
    id: name,
    name,
    visibility: "Visible",
    isProtected: false,
    used: columns === 0 ? null : { row: 0, column: 0, rows: rows.length, columns },
    values: formulas.map((row) => row.map((cell) => (isFormula(cell) ? "" : cell))),
    formulas,
    numberFormats: formulas.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    ...more,
  };
}

export const workbook = (...sheets: readonly SheetSnapshot[]): Snapshot => ({ sheets });

const isFormula = (cell: CellValue): boolean => typeof cell === "string" && cell.startsWith("=");

interface Grid {
  readonly base: SheetSnapshot;
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
}

/** The workbook after the changes. Every rectangle must fit its sheet's `before`, as Excel would insist. */
export function applyChanges(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const grids = new Map<string, Grid>();
  for (const base of snapshot.sheets) grids.set(base.name, gridOf(base));
  for (const change of changes) {
    if (change.kind === "create-sheet") {
      if (grids.has(change.sheet)) throw new Error(`sheet exists: ${change.sheet}`);
      grids.set(change.sheet, gridOf(sheet(change.sheet, [])));
    } else {
      const grid = grids.get(change.sheet);
      if (!grid) throw new Error(`no sheet ${change.sheet}`);
      if (change.kind === "values") write(grid, change.at, change.values, false);
      if (change.kind === "formulas") write(grid, change.at, change.formulas, true);
    }
  }
  return { sheets: [...grids.values()].map(snapshotOf) };
}

function gridOf(base: SheetSnapshot): Grid {
  const used = base.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const grid: Grid = { base, values: [], formulas: [] };
  base.values.forEach((row, r) =>
    row.forEach((value, c) =>
      put(grid, used.row + r, used.column + c, value, base.formulas[r]?.[c] ?? value),
    ),
  );
  return grid;
}

function put(grid: Grid, row: number, column: number, value: CellValue, formula: CellValue): void {
  (grid.values[row] ??= [])[column] = value;
  (grid.formulas[row] ??= [])[column] = formula;
}

function write(
  grid: Grid,
  at: Box,
  cells: readonly (readonly (CellValue | null)[])[],
  asFormula: boolean,
): void {
  if (cells.length !== at.rows) throw new Error("rows do not fit");
  cells.forEach((row, r) => {
    if (row.length !== at.columns) throw new Error("columns do not fit");
    row.forEach((cell, c) => {
      if (cell === null) return;
      put(grid, at.row + r, at.column + c, asFormula ? shownValue(cell) : cell, cell);
    });
  });
}

/** What a formula of the product shows without a calculation: links show their text, the rest is blank. */
function shownValue(cell: CellValue): CellValue {
  return /^=HYPERLINK\(.*,"((?:[^"]|"")*)"\)$/.exec(String(cell))?.[1]?.replace(/""/g, '"') ?? "";
}

function snapshotOf({ base, values, formulas }: Grid): SheetSnapshot {
  const columns = Math.max(0, ...values.map((row) => row?.length ?? 0));
  const dense = (rows: readonly (readonly CellValue[] | undefined)[]): CellValue[][] =>
    Array.from({ length: values.length }, (_, r) =>
      Array.from({ length: columns }, (__, c) => rows[r]?.[c] ?? ""),
    );
  return {
    ...base,
    used: values.length === 0 ? null : { row: 0, column: 0, rows: values.length, columns },
    values: dense(values),
    formulas: dense(formulas),
    numberFormats: dense(values).map((row) => row.map(() => "General")),
  };
}

// What a run says it writes, by sheet, as 1-based areas: nothing else may differ in the file.
import type { Change } from "../../../src/reports";
import type { Area } from "./addresses";

export interface Declared {
  /** Cells that get content. */
  readonly contents: ReadonlySet<string>;
  /** Areas that get a look. */
  readonly looks: readonly Area[];
  /** Columns that get a width. */
  readonly widths: readonly (readonly [first: number, last: number])[];
  /** Children of the sheet that follow. */
  readonly elements: ReadonlySet<string>;
}

export const placeOf = (row: number, column: number): string => `${row}:${column}`;

type Box = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

const areaOf = ({ row, column, rows, columns }: Box): Area => ({
  top: row + 1,
  left: column + 1,
  bottom: row + rows,
  right: column + columns,
});

/** By sheet name. */
export function declaredBy(changes: readonly Change[]): ReadonlyMap<string, Declared> {
  const found = new Map<string, Mutable>();
  for (const change of changes) {
    const known = found.get(change.sheet) ?? {
      contents: new Set(),
      looks: [],
      widths: [],
      elements: new Set(),
    };
    found.set(change.sheet, known);
    add(known, change);
  }
  return found;
}

interface Mutable {
  readonly contents: Set<string>;
  readonly looks: Area[];
  readonly widths: (readonly [number, number])[];
  readonly elements: Set<string>;
}

function add(declared: Mutable, change: Change): void {
  switch (change.kind) {
    case "values":
      return addContents(declared, change.at, change.values);
    case "formulas":
      return addContents(declared, change.at, change.formulas);
    case "format":
      // Lines around a cell are shared with its neighbours.
      declared.looks.push(areaOf(change.at));
      return;
    case "row-looks":
      for (const { row } of change.rows)
        declared.looks.push(areaOf({ row, rows: 1, column: change.column, columns: change.columns }));
      return;
    case "merge":
      declared.elements.add("mergeCells");
      return;
    case "column-widths":
      declared.widths.push([change.column + 1, change.column + change.widths.length]);
      return;
    case "list-validation":
      declared.elements.add("dataValidations");
      return;
    case "word-colors":
      declared.elements.add("conditionalFormatting");
      return;
    case "freeze-rows":
      declared.elements.add("sheetViews");
      return;
    case "page-setup":
    case "print-pages":
      for (const name of ["sheetPr", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks"])
        declared.elements.add(name);
      return;
    case "chart":
      declared.elements.add("drawing");
      return;
    case "create-sheet":
  }
}

function addContents(declared: Mutable, at: Box, rows: readonly (readonly unknown[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null) declared.contents.add(placeOf(at.row + row + 1, at.column + column + 1));
    }),
  );
}

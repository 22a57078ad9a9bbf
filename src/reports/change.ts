// The list of changes a run makes: a small closed union, plain JSON, each revertible from what it replaces.
import type { Box, CellValue } from "../worksheets";

/** What a written cell may be: null leaves the cell alone, "" clears it. Text is always data, never a formula. */
export type WrittenValue = CellValue | null;

export interface CellFormat {
  readonly bold?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string; // "#RRGGBB"
  readonly fill?: string; // "#RRGGBB"
  /** CenterAcrossSelection centres over the blank cells to the right, without merging them; Fill never leaves its cell. */
  readonly horizontal?: "Left" | "Center" | "Right" | "CenterAcrossSelection" | "Fill";
  readonly vertical?: "Top" | "Center";
  readonly wrap?: boolean;
  readonly border?: boolean; // thin lines around every cell
  readonly numberFormat?: string;
}

/** The word stays readable without its colours. */
export interface WordColor {
  readonly word: string;
  readonly font: string; // "#RRGGBB"
  readonly fill: string;
}

export interface PageSetup {
  readonly orientation: "Portrait" | "Landscape";
  readonly paper: "A4";
  readonly fitToWidth: boolean;
  readonly titleRows: string | null; // "$1:$3"
  readonly printArea: string | null; // "A1:W40"
  readonly centerFooter: string | null; // "第 &P 页 共 &N 页"
  /** In points; absent = as they are. */
  readonly margins?: PageMargins;
  /** Between the left and the right margin; absent = as it is. */
  readonly centered?: boolean;
}

export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Change =
  /** A new sheet at the end; its name is free (checked against the snapshot). */
  | { readonly kind: "create-sheet"; readonly sheet: string; readonly tabColor: string | null }
  /** Values as data: text starting with = + - @ is escaped by `src/excel`. */
  | {
      readonly kind: "values";
      readonly sheet: string;
      readonly at: Box;
      readonly values: readonly (readonly WrittenValue[])[];
      readonly before: readonly (readonly CellValue[])[] | null;
    }
  /** Formulas the product wrote itself; null leaves the cell alone. */
  | {
      readonly kind: "formulas";
      readonly sheet: string;
      readonly at: Box;
      readonly formulas: readonly (readonly (string | null)[])[];
      readonly before: readonly (readonly CellValue[])[] | null;
    }
  | { readonly kind: "format"; readonly sheet: string; readonly at: Box; readonly format: CellFormat }
  | { readonly kind: "merge"; readonly sheet: string; readonly at: Box }
  | {
      readonly kind: "column-widths";
      readonly sheet: string;
      readonly column: number;
      readonly widths: readonly number[];
    } // characters
  | {
      readonly kind: "list-validation";
      readonly sheet: string;
      readonly at: Box;
      readonly choices: readonly string[];
    }
  /** Rows that moved take the colours that people gave them along; `from` null: a row that is somebody else's now. */
  | {
      readonly kind: "row-looks";
      readonly sheet: string;
      readonly column: number;
      readonly columns: number;
      readonly rows: readonly { readonly row: number; readonly from: number | null }[];
    }
  /** Colours of cells that hold a given word, as their formulas go; only on a sheet that the run creates. */
  | {
      readonly kind: "word-colors";
      readonly sheet: string;
      readonly at: Box;
      readonly colors: readonly WordColor[];
    }
  | { readonly kind: "freeze-rows"; readonly sheet: string; readonly rows: number }
  | { readonly kind: "page-setup"; readonly sheet: string; readonly setup: PageSetup }
  /** What is printed, and the rows (0-based) that begin a new page; they replace every horizontal break. */
  | {
      readonly kind: "print-pages";
      readonly sheet: string;
      readonly area: string; // "B2:C40"
      readonly breaks: readonly number[];
    }
  | {
      readonly kind: "chart";
      readonly sheet: string;
      readonly name: string;
      readonly type: "ColumnClustered";
      readonly title: string;
      readonly data: Box;
      readonly place: Box;
    };

/** How many cells get a value or a formula; one that is emptied for its formula counts once, with the values. */
export function cellsWritten(change: Change): number {
  if (change.kind === "values") return countCells(change.values, () => true);
  if (change.kind !== "formulas") return 0;
  return countCells(change.formulas, (row, column) => !isConstant(change.before?.[row]?.[column] ?? ""));
}

function countCells(
  rows: readonly (readonly WrittenValue[])[],
  counts: (row: number, column: number) => boolean,
): number {
  return rows.reduce(
    (sum, cells, row) => sum + cells.filter((cell, column) => cell !== null && counts(row, column)).length,
    0,
  );
}

function isConstant(cell: CellValue): boolean {
  return typeof cell !== "string" || (cell.trim() !== "" && !cell.startsWith("="));
}

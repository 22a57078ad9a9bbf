// What applying changes answers: what was done, how to undo it, or what went wrong. Plain JSON.
import type { PageMargins } from "../reports";
import type { Box, CellValue } from "../worksheets";
import type { ExcelProblem } from "./excel-error";

/** A cell ready to be written: a formula, escaped text, a number; null leaves it alone. */
export type WritableCell = CellValue | null;

/** One thing to put back. */
export type Restore =
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly at: Box;
      readonly cells: readonly (readonly WritableCell[])[];
    }
  | {
      readonly kind: "look";
      readonly sheet: string;
      readonly at: Box;
      readonly numberFormats: readonly (readonly string[])[];
      /** One look for all cells, or one per cell where they differ. */
      readonly looks: Look | readonly (readonly Look[])[];
    }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly at: Box }
  | {
      readonly kind: "column-widths";
      readonly sheet: string;
      readonly column: number;
      readonly points: readonly number[];
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly at: Box;
      readonly rule: Excel.DataValidationRule | null;
    }
  | { readonly kind: "panes"; readonly sheet: string; readonly location: string | null }
  | { readonly kind: "page"; readonly sheet: string; readonly page: Page }
  | {
      readonly kind: "pages";
      readonly sheet: string;
      readonly area: string | null;
      readonly breaks: readonly number[];
    }
  | { readonly kind: "delete-chart"; readonly sheet: string; readonly name: string }
  | {
      /** A chart that stood already: it shows its former block again. */
      readonly kind: "chart-data";
      readonly sheet: string;
      readonly name: string;
      readonly data: Box;
      /** The name of the change that moved it. */
      readonly change: string;
    };

/** How a cell looks, without its number format. */
export interface Look {
  readonly bold: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** null = no fill. */
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  /** Line styles: top, bottom, left, right. */
  readonly borders: readonly [string, string, string, string];
}

export interface Page {
  readonly orientation: string;
  readonly paper: string;
  readonly zoom: Excel.PageLayoutZoomOptions;
  readonly titleRows: string | null;
  readonly printArea: string | null;
  readonly centerFooter: string;
  readonly margins: PageMargins;
  readonly centered: boolean;
}

export interface CreatedSheet {
  readonly name: string;
  /** Survives renaming; null when Excel gave no answer after creating it. */
  readonly id: string | null;
}

/** Cells of one write, ready to be written as in `Restore`; null = left alone. */
export interface WrittenBlock {
  readonly sheet: string;
  readonly at: Box;
  readonly cells: readonly (readonly WritableCell[])[];
}

/** Everything was written. Keep it to undo the run while the pane is open. */
export interface Receipt {
  readonly kind: "applied";
  readonly createdSheets: readonly CreatedSheet[];
  /** Ids of the sheets that stood before, by the names they had: undoing finds them after they were renamed. */
  readonly sheets: Readonly<Record<string, string>>;
  /** In the order in which to put things back. */
  readonly restores: readonly Restore[];
  /** What was put into cells, in the order of writing: whatever else stands there when undoing, a person wrote since. */
  readonly written: readonly WrittenBlock[];
  /** Cells that got a value or a formula. */
  readonly cells: number;
}

/**
 * Somebody changed the workbook: between reading and writing, or, "edited-since", after the run that is to be undone,
 * whose undoing would take that edit away. Nothing was written.
 */
export type Conflict =
  | {
      readonly kind: "conflict";
      readonly what: "cell-changed" | "edited-since";
      readonly sheet: string;
      readonly cell: string; // A1
      readonly expected: CellValue;
      readonly found: CellValue;
    }
  | { readonly kind: "conflict"; readonly what: "sheet-missing" | "sheet-exists"; readonly sheet: string };

/**
 * Excel refused. `left` is empty when the workbook is as it was before the run. After `RequestTimedOut` it names what
 * may stand: nobody knows whether Excel still does what it was asked.
 */
export interface Failure {
  readonly kind: "failed";
  readonly problem: ExcelProblem;
  readonly left: readonly Leftover[];
  /** Takes back what stands or may stand: Excel did not answer a write in time, or refused to put all of it back. */
  readonly undo?: Receipt;
}

/** Something of a run that could not be taken back: a whole sheet, or the cells at an address. */
export interface Leftover {
  readonly sheet: string;
  readonly at: string | null; // A1; null = the sheet itself
}

export type ApplyResult = Receipt | Conflict | Failure;
export type RevertResult = { readonly kind: "reverted" } | Conflict | Failure;

// A workbook as read once through Office.js: plain JSON, nothing computed. Rows and columns are 0-based here.

/** As Office.js gives it: blank is "", errors are text such as "#N/A", dates are serial numbers. */
export type CellValue = string | number | boolean;

/** A rectangle of cells, 0-based, both ends counted by size. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableSnapshot {
  readonly name: string;
  readonly box: Box; // header included
}

export interface SheetSnapshot {
  readonly id: string; // survives renaming within a session
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly isProtected: boolean;
  /** Used range; null when the sheet is empty. */
  readonly used: Box | null;
  /** The whole used range, where it is too large to be read: then `used` is only its leading part. */
  readonly unreadBeyond?: Box | null;
  /** Values of `used`, row by row. */
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas of `used` ("=…" or the value); the same array object as `values` when the sheet has no formula. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Merged areas; null when this Excel cannot tell (below ExcelApi 1.13). */
  readonly merges: readonly Box[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableSnapshot[];
}

export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[]; // in tab order
}

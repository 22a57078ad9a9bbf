// One sheet as a grid of absolute, 0-based cells: values, merged areas, and what is claimed by something else.
import { holdsCell } from "../address";
import type { Box, CellValue, SheetSnapshot } from "../snapshot";
import { isBlank, normalise } from "../text";

/** Merged areas beyond this many cells are titles or fills; only their first cell is looked up. */
const LARGE_MERGE = 20000;
const COLUMNS = 16384;

export class Grid {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  private readonly merged = new Map<number, Box>();

  constructor(
    readonly sheet: SheetSnapshot,
    private readonly claimed: readonly Box[],
  ) {
    const used = sheet.used ?? { row: 0, column: 0, rows: 0, columns: 0 };
    this.top = used.row;
    this.left = used.column;
    this.bottom = used.row + Math.min(used.rows, sheet.values.length) - 1;
    this.right = used.column + used.columns - 1;
    for (const box of sheet.merges ?? []) this.addMerge(box);
  }

  private addMerge(box: Box): void {
    if (box.rows * box.columns > LARGE_MERGE) return;
    for (let row = box.row; row < box.row + box.rows; row += 1) {
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        this.merged.set(row * COLUMNS + column, box);
      }
    }
  }

  /** The raw values of a row, from column `left` on. */
  rowValues(row: number): readonly CellValue[] {
    return this.sheet.values[row - this.top] ?? [];
  }

  /** Value of a cell; blank outside the used range and where something else claims the cell. */
  value(row: number, column: number): CellValue {
    const value = this.sheet.values[row - this.top]?.[column - this.left];
    if (value === undefined || value === "") return "";
    return this.isClaimed(row, column) ? "" : value;
  }

  isClaimed(row: number, column: number): boolean {
    for (const box of this.claimed) if (holdsCell(box, row, column)) return true;
    return false;
  }

  isBlank(row: number, column: number): boolean {
    return isBlank(this.value(row, column));
  }

  /** The merged area that covers a cell; null when there is none or it is not known. */
  mergeAt(row: number, column: number): Box | null {
    return this.merged.get(row * COLUMNS + column) ?? null;
  }

  /** Value of a cell, or of the merged area that covers it. */
  filled(row: number, column: number): CellValue {
    const value = this.value(row, column);
    if (value !== "") return value;
    const merge = this.mergeAt(row, column);
    return merge === null ? "" : this.value(merge.row, merge.column);
  }

  /** Normalised text of a cell, merged areas filled. */
  text(row: number, column: number): string {
    const value = this.filled(row, column);
    return value === "" ? "" : normalise(value);
  }

  /** Number format of a cell; "" when not given. */
  format(row: number, column: number): string {
    return this.sheet.numberFormats[row - this.top]?.[column - this.left] ?? "";
  }

  /** Is every cell of the row blank between two columns? */
  isBlankRow(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column += 1) if (!this.isBlank(row, column)) return false;
    return true;
  }
}

// What all host objects of one workbook share: the workbook, the clock for typed dates, recalculation, counts.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "./cells/address";
import type { TypingContext } from "./cells/typed-text";
import { HostError } from "./interpreter/errors";

/** Excel's limit on cells of one range read, on every platform. */
export const CELLS_PER_READ = 5_000_000;

/** Told what was written; decides what to recalculate and when. */
export interface Recalculation {
  written(sheet: Worksheet, box: Box): void;
  /** A sheet of this name came or went. */
  sheetsChanged(name: string): void;
  /** Brings dependents up to date; cheap when nothing was written. */
  settle(): void;
}

export class Session {
  /** Cells read and written since the counters were last taken. */
  cellsRead = 0;
  cellsWritten = 0;

  constructor(
    readonly workbook: Workbook,
    readonly recalculation: Recalculation,
    private readonly clock: () => Date,
  ) {}

  get date1904(): boolean {
    return this.workbook.properties?.date1904 === true;
  }

  get typing(): TypingContext {
    return { today: this.clock(), date1904: this.date1904 };
  }

  /** Counts a read; throws where Excel would refuse its size. */
  countRead(box: Box, member: string): void {
    const cells = box.rows * box.columns;
    if (cells > CELLS_PER_READ) throw new HostError("RangeExceedsLimit", member, `${cells} cells`);
    this.cellsRead += cells;
  }

  takeCounts(): { read: number; written: number } {
    const counts = { read: this.cellsRead, written: this.cellsWritten };
    this.cellsRead = 0;
    this.cellsWritten = 0;
    return counts;
  }
}

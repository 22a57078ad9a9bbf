// What all host objects of one workbook share: the workbook, the clock for typed dates, recalculation, counts.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { ChangeFeed } from "./changes";
import { Events } from "./events";
import { accessDenied, HostError } from "./interpreter/errors";
import { OtherBooks } from "./other-books";
import { Selection } from "./view/selection";
import type { Box } from "./cells/address";
import type { TypingContext } from "./cells/typed-text";

/** Excel's limit on cells of one range read, on every platform. */
export const CELLS_PER_READ = 5_000_000;

/** Told what was written; decides what to recalculate and when. */
export interface Recalculation {
  written(sheet: Worksheet, box: Box): void;
  /** A sheet of this name came or went. */
  sheetsChanged(name: string): void;
  /** A sheet got a new name and the formulas with it: their results stay. */
  sheetRenamed(before: string): void;
  /** Brings dependents up to date; cheap when nothing was written. */
  settle(): void;
}

export interface SessionSettings {
  /** Supplies the year of dates typed without one. */
  readonly clock: () => Date;
  /** The file's name, with its ending. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Is Excel on the web played? */
  readonly isWeb: boolean;
}

export class Session {
  /** Cells read and written since the counters were last taken. */
  cellsRead = 0;
  cellsWritten = 0;
  /** Changed since it was opened. */
  isDirty = false;
  /** True while the person has another workbook in front. */
  isOtherWorkbookActive = false;
  readonly events: Events;
  readonly selection: Selection;
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly isWeb: boolean;
  readonly otherBooks = new OtherBooks();

  constructor(
    readonly workbook: Workbook,
    readonly recalculation: Recalculation,
    readonly changes: ChangeFeed,
    private readonly settings: SessionSettings,
  ) {
    this.events = new Events(changes);
    this.selection = new Selection(workbook, this.events);
    this.name = settings.name;
    this.isReadOnly = settings.readOnly;
    this.isWeb = settings.isWeb;
  }

  get date1904(): boolean {
    return this.workbook.properties?.date1904 === true;
  }

  get typing(): TypingContext {
    return { today: this.settings.clock(), date1904: this.date1904 };
  }

  /** Called before anything is changed: a workbook that was opened read-only refuses. */
  beforeChange(member: string): void {
    if (this.isReadOnly) throw accessDenied(member, "the workbook is read-only");
    this.isDirty = true;
  }

  /** Refuses members that need this workbook in front. */
  refuseInactive(member: string): void {
    if (this.isOtherWorkbookActive)
      throw new HostError("InactiveWorkbook", member, "another workbook is active");
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

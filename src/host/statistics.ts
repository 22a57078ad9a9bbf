// What went over the bridge: one line per request.

export interface RequestRecord {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly actions: number;
  /** True when the library marked the whole batch as one that Excel's 撤销 can take back. */
  readonly undoable: boolean;
  /** Excel's error code, or null. */
  readonly error: string | null;
  /** True for the library's own clean-up at the end of `Excel.run`. */
  readonly cleanUp: boolean;
}

export class Statistics {
  private readonly records: RequestRecord[] = [];

  get requests(): readonly RequestRecord[] {
    return this.records;
  }

  /** Requests that carried work, without the library's clean-up after a run. */
  get count(): number {
    return this.records.filter(({ cleanUp }) => !cleanUp).length;
  }

  /** Requests that wrote a cell. */
  get writes(): number {
    return this.records.filter(({ cellsWritten }) => cellsWritten > 0).length;
  }

  add(record: RequestRecord): void {
    this.records.push(record);
  }

  reset(): void {
    this.records.length = 0;
  }
}

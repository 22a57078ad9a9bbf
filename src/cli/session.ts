// Puts a workbook file behind the real Office.js: the one path by which the command line reaches a workbook.
import { createExcelHost, type WorkbookFile } from "../host";
import type { RunBatch } from "../run";

export interface Session {
  readonly run: RunBatch;
  /** Takes the library's globals off again. */
  readonly close: () => void;
}

/** Starts a host over the file's workbook; `Excel` and `Office` are global until it is closed, as in a task pane. */
export function openSession(file: WorkbookFile): Session {
  const host = createExcelHost(file.workbook);
  return { run: (batch) => host.Excel.run(batch), close: host.install() };
}

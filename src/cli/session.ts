// Puts a workbook file behind the real Office.js: the one path by which the command line reaches a workbook.
import type { WorkbookFile } from "../host";
import type { RunBatch } from "../run";

export interface Session {
  readonly run: RunBatch;
}

/** Starts a host over the file's workbook. */
export function openSession(_file: WorkbookFile): Promise<Session> {
  throw new Error("host pending");
}

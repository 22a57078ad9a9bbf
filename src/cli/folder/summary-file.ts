// Writes the summary workbook; it replaces an older summary of ours at most, never a workbook of somebody's.
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { headersOf, openWorkbookFile, plainWorkbookBytes, saveBytes } from "../../host";
import type { Problem } from "../messages";
import type { FileEnd } from "./outcome";
import { FILE_COLUMNS, FILES_SHEET, summarySheets } from "./summary-sheets";

const DEFAULT_NAME = "汇总.xlsx";

/** Where the summary goes: the name given, or 汇总.xlsx beside the results. */
export function summaryPath(given: string | null, resultFolder: string): string {
  return given ?? join(resultFolder, DEFAULT_NAME);
}

/** Is this file a summary that a run like this wrote? */
export async function isOwnSummary(path: string): Promise<boolean> {
  const opened = await openWorkbookFile(path);
  if (!opened.ok) return false;
  const headers = headersOf(opened.value, FILES_SHEET);
  return FILE_COLUMNS.every(([header], index) => headers[index] === header);
}

/** Are both names of one file that exists? */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  const [first, second] = await Promise.all([stat(one).catch(() => null), stat(other).catch(() => null)]);
  return first !== null && second !== null && first.dev === second.dev && first.ino === second.ino;
}

export interface SummaryRequest {
  readonly path: string;
  /** The folder that was read. */
  readonly input: string;
  readonly overwrite: boolean;
  /** Results of this run, which the summary must not replace. */
  readonly reserved: readonly string[];
}

/** Writes it, whole or not at all; answers why not, or null. */
export async function writeSummary(
  ends: readonly FileEnd[],
  request: SummaryRequest,
): Promise<Problem | null> {
  const { path, input, overwrite, reserved } = request;
  for (const other of reserved) {
    if (await isSamePlace(path, other)) return { code: "name-clash", values: { path } };
  }
  if (await exists(path)) {
    if (!(await isOwnSummary(path))) return { code: "summary-is-input", values: { path } };
    if (!overwrite) return { code: "output-exists", values: { path } };
  }
  const saved = await saveBytes(await plainWorkbookBytes(summarySheets(ends)), path, { input, overwrite });
  return saved.ok ? null : saved.problem;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

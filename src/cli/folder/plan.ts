// Settles before anything is calculated which workbooks of a folder there are and where each result goes.
import { mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { temporaryName } from "../../host";
import type { CalculateArguments } from "../arguments";
import { EXIT } from "../exit";
import type { Problem } from "../messages";
import { listWorkbooks } from "./listing";
import { outputPath, planOutputs, type Planned } from "./outputs";
import { isOwnSummary, isSamePlace, summaryPath } from "./summary-file";

/** One workbook with everything it takes to calculate it. */
export interface PlannedFile extends Planned {
  readonly input: string;
  /** Path of the result; where `output` is null, of the result it would have had. */
  readonly path: string;
  readonly temporary: string;
}

export interface FolderPlan {
  readonly files: readonly PlannedFile[];
  readonly skipped: readonly string[];
  readonly summary: string;
}

export type Planning =
  | { readonly kind: "planned"; readonly plan: FolderPlan }
  | { readonly kind: "failed"; readonly exit: number; readonly problem: Problem };

/** Lists the folder and makes the folders for results, unless nothing is to be written. */
export async function planFolder(request: CalculateArguments): Promise<Planning> {
  const { input, out } = request;
  if (out !== null && (await cannotBeFolder(out)))
    return failed(EXIT.usage, { code: "usage-folder-out", values: { argument: out } });
  const listing = await listWorkbooks(input, request.recursive, out);
  if (listing === null)
    return failed(EXIT.unreadable, { code: "folder-unreadable", values: { path: input } });
  const summary = summaryPath(request.summary, out ?? input);
  const names = await withoutSummary(input, listing.files, summary);
  if (names.length === 0) return failed(EXIT.unreadable, { code: "folder-empty", values: { path: input } });
  const files = planOutputs(names).map((planned) => plannedFile(planned, request));
  const problem = request.dryRun ? null : await makeFolders(files, out);
  if (problem !== null) return failed(EXIT.notWritten, problem);
  return { kind: "planned", plan: { files, skipped: listing.skipped, summary } };
}

function failed(exit: number, problem: Problem): Planning {
  return { kind: "failed", exit, problem };
}

/** Something else has the name, or the name is a workbook's. */
async function cannotBeFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found === null ? /\.xls[xm]?$/i.test(path) : !found.isDirectory();
}

/** An older summary of ours is no input; a workbook of that name that somebody made is. */
async function withoutSummary(
  folder: string,
  names: readonly string[],
  summary: string,
): Promise<readonly string[]> {
  const kept: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    if (!((await isSamePlace(path, summary)) && (await isOwnSummary(path)))) kept.push(name);
  }
  return kept;
}

function plannedFile(planned: Planned, { input, out }: CalculateArguments): PlannedFile {
  const path = outputPath(input, out, planned.output ?? planned.wanted);
  return { ...planned, input: join(input, planned.file), path, temporary: temporaryName(path) };
}

async function makeFolders(files: readonly PlannedFile[], out: string | null): Promise<Problem | null> {
  if (out === null) return null;
  for (const folder of new Set([out, ...files.map((file) => dirname(file.path))])) {
    try {
      await mkdir(folder, { recursive: true });
    } catch {
      return { code: "folder-out", values: { path: folder } };
    }
  }
  return null;
}

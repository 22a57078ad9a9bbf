// Opens workbook files from disk and saves them beside a temporary file that is renamed at the end; Node only.
import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, link, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { inflatedByZlib } from "./inflate-node";
import { READ_LIMITS } from "./limits";
import { bad, good, type ReadProblem, type Result, type WriteProblem } from "./problem";
import { readWorkbook, type WorkbookFile } from "./read";
import { megabytes } from "./unpack";
import { workbookBytes } from "./write";

/** Opens a workbook for reading; the file itself is never written to. */
export async function openWorkbookFile(path: string): Promise<Result<WorkbookFile, ReadProblem>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return bad("file-is-directory", { path });
    if (!found.isFile()) return bad("file-unreadable", { path });
    if (found.size > READ_LIMITS.fileBytes)
      return bad("file-too-large", { path, size: megabytes(found.size) });
    const bytes = await readFile(path);
    return withPath(await readWorkbook(bytes, basename(path), READ_LIMITS, inflatedByZlib), path);
  } catch (error) {
    return bad(READ_ERRORS[errorCode(error)] ?? "file-unreadable", { path });
  }
}

function withPath<Value>(result: Result<Value, ReadProblem>, path: string): Result<Value, ReadProblem> {
  if (result.ok) return result;
  return bad(result.problem.code, { path, ...result.problem.values });
}

const READ_ERRORS: Readonly<Record<string, ReadProblem["code"]>> = {
  ENOENT: "file-not-found",
  ENOTDIR: "file-not-found",
  EACCES: "file-no-permission",
  EPERM: "file-no-permission",
};

export interface SaveOptions {
  /** The file the workbook was read from; it is never written to, under whatever name. */
  readonly input: string;
  readonly overwrite: boolean;
  /** Name until the file is complete, in the same folder; for callers that clean up after a crash. */
  readonly temporary?: string;
}

/** A name for a file that is being written, beside the place it will be renamed to. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
}

/** Is this a place where `saveWorkbookFile` may write? Asked before the work is done, so that a refusal costs nothing. */
export async function checkOutput(path: string, options: SaveOptions): Promise<WriteProblem | null> {
  const folder = dirname(path);
  try {
    if (!(await stat(folder)).isDirectory()) return bad("output-no-folder", { path, folder }).problem;
    await access(folder, constants.W_OK);
  } catch (error) {
    const code = errorCode(error) === "ENOENT" ? "output-no-folder" : "output-no-permission";
    return bad(code, { path, folder }).problem;
  }
  return existingProblem(path, options);
}

async function existingProblem(path: string, options: SaveOptions): Promise<WriteProblem | null> {
  if (await isSameFile(path, options.input)) return bad("output-is-input", { path }).problem;
  const found = await stat(path).catch(() => null);
  if (found !== null && !found.isFile()) return bad("output-is-directory", { path }).problem;
  if (!/\.xlsx$/i.test(path)) return bad("output-extension", { path }).problem;
  if (found === null) return null;
  return options.overwrite ? null : bad("output-exists", { path }).problem;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([stat(one).catch(() => null), stat(other).catch(() => null)]);
  if (first === null || second === null) return (await realName(one)) === (await realName(other));
  return first.dev === second.dev && first.ino === second.ino;
}

/** A file that does not exist yet is known by its folder and name. */
async function realName(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return join(folder, basename(path));
}

/** Writes the workbook next to its place first and renames it there, so that no half file ever stands at `path`. */
export async function saveWorkbookFile(
  file: WorkbookFile,
  path: string,
  options: SaveOptions,
): Promise<Result<null, WriteProblem>> {
  const problem = await checkOutput(path, options);
  if (problem !== null) return { ok: false, problem };
  const bytes = await workbookBytes(file).catch(() => null);
  // What was read can be written; if not, the file holds something beyond the library's means.
  if (bytes === null) return bad("output-invalid", { path, part: "没能写出" });
  return writeWhole(bytes, path, options);
}

/** Writes `bytes` as a whole or not at all, with the checks of `checkOutput`. */
export async function saveBytes(
  bytes: Uint8Array,
  path: string,
  options: SaveOptions,
): Promise<Result<null, WriteProblem>> {
  const problem = await checkOutput(path, options);
  return problem === null ? writeWhole(bytes, path, options) : { ok: false, problem };
}

async function writeWhole(
  bytes: Uint8Array,
  path: string,
  options: SaveOptions,
): Promise<Result<null, WriteProblem>> {
  const temporary = options.temporary ?? temporaryName(path);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await place(temporary, path, options.overwrite);
    return good(null);
  } catch (error) {
    return bad(WRITE_ERRORS[errorCode(error)] ?? "output-failed", { path, folder: dirname(path) });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Without `overwrite` a file that appeared in the meantime stays: linking refuses where renaming would replace. */
async function place(temporary: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return rename(temporary, path);
  try {
    await link(temporary, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    await rename(temporary, path); // some file systems know no links
  }
}

const WRITE_ERRORS: Readonly<Record<string, WriteProblem["code"]>> = {
  EEXIST: "output-exists",
  EISDIR: "output-is-directory",
  ENOENT: "output-no-folder",
  EACCES: "output-no-permission",
  EPERM: "output-no-permission",
  EROFS: "output-no-permission",
  ENOSPC: "output-no-space",
};

function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return String(error.code);
}

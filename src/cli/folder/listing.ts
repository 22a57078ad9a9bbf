// Finds the workbooks of a folder, in an order that depends on their names alone.
import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface Listing {
  /** Paths of workbooks below the folder, with "/" between. */
  readonly files: readonly string[];
  /** Workbooks in formats that are not calculated (.xls, .et …). */
  readonly skipped: readonly string[];
}

const WORKBOOK = /\.(xlsx|xlsm)$/i;
const OTHER_WORKBOOK = /\.(xls|xlsb|et|ett|ods|xlt|xltx|xltm)$/i;
const OWN_RESULT = /\.结果\.xlsx$/i;

/** Hidden files and the lock files of an open Excel are nobody's workbooks; results of ours are no input. */
function isInput(name: string): boolean {
  return !/^(~\$|\.)/.test(name) && !OWN_RESULT.test(name);
}

/** The workbooks in `folder`, below it too if `recursive`, but not below `except`. null: it can't be read. */
export async function listWorkbooks(
  folder: string,
  recursive: boolean,
  except: string | null,
): Promise<Listing | null> {
  try {
    const names = await namesBelow(folder, recursive, except === null ? null : resolve(except), "");
    const inputs = names.sort(byName);
    return {
      files: inputs.filter((name) => WORKBOOK.test(name)),
      skipped: inputs.filter((name) => OTHER_WORKBOOK.test(name)),
    };
  } catch {
    return null;
  }
}

/** By code units: the same everywhere, whatever the machine's language. */
function byName(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

async function namesBelow(
  folder: string,
  recursive: boolean,
  except: string | null,
  prefix: string,
): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!isInput(entry.name)) continue;
    // Links to folders are not followed: they may lead round in a circle.
    if (entry.isDirectory()) {
      if (recursive && resolve(path) !== except)
        found.push(...(await namesBelow(path, true, except, `${prefix}${entry.name}/`)));
    } else if (!(entry.isSymbolicLink() && (await isFolder(path)))) found.push(`${prefix}${entry.name}`);
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

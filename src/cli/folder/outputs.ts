// Gives each workbook of a folder the name of its result, so that no two results meet.
import { join, posix } from "node:path";

/** A workbook and its result, both below their folders; the result is null where every name is taken. */
export interface Planned {
  readonly file: string;
  /** The name that was wanted, for the message. */
  readonly wanted: string;
  readonly output: string | null;
}

/**
 * `<name>.结果.xlsx` for each; an .xlsm beside an .xlsx of the same name has `<name>.xlsm.结果.xlsx`. Names that differ
 * in case alone are the same on many office PCs.
 */
export function planOutputs(files: readonly string[]): readonly Planned[] {
  const taken = new Set<string>();
  const claim = (name: string): string | null => {
    const key = name.normalize("NFC").toLowerCase();
    if (taken.has(key)) return null;
    taken.add(key);
    return name;
  };
  const first = new Map(xlsxFirst(files).map((file) => [file, claim(resultName(file))]));
  return files.map((file) => ({
    file,
    wanted: resultName(file),
    output: first.get(file) ?? claim(`${file}.结果.xlsx`),
  }));
}

function xlsxFirst(files: readonly string[]): readonly string[] {
  const isXlsx = (file: string): boolean => posix.extname(file).toLowerCase() === ".xlsx";
  return [...files.filter(isXlsx), ...files.filter((file) => !isXlsx(file))];
}

function resultName(file: string): string {
  return `${file.slice(0, file.length - posix.extname(file).length)}.结果.xlsx`;
}

/** Where a result stands: beside its workbook, or at the same place below `out`. */
export function outputPath(folder: string, out: string | null, output: string): string {
  return join(out ?? folder, output);
}

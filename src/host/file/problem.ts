// What can be wrong with a workbook file or with the place it is saved to, as values; the texts live in the command line.

/** Why a file can't be read as a workbook. */
export const READ_PROBLEMS = [
  "file-not-found",
  "file-is-directory",
  "file-no-permission",
  "file-unreadable",
  "file-empty",
  "file-too-large",
  "file-xls",
  "file-et",
  "file-encrypted",
  "file-ole",
  "file-html",
  "file-text",
  "file-xlsb",
  "file-ods",
  "file-other-office",
  "file-unknown",
  "file-truncated",
  "file-damaged",
  "file-locked-entry",
  "file-bomb",
  "file-unsafe-path",
  "file-duplicate-part",
  "file-doctype",
  "file-strict",
  "file-no-sheets",
  "sheet-out-of-bounds",
  "sheet-too-large",
] as const;
export type ReadProblemCode = (typeof READ_PROBLEMS)[number];

/** Why a workbook can't be saved. */
export const WRITE_PROBLEMS = [
  "output-is-input",
  "output-exists",
  "output-is-directory",
  "output-extension",
  "output-no-folder",
  "output-no-permission",
  "output-no-space",
  "output-failed",
  "output-invalid",
] as const;
export type WriteProblemCode = (typeof WRITE_PROBLEMS)[number];

/** A problem with its operands (path, part, sheet, cell, sizes in MB …), rendered by `src/cli/messages.ts`. */
export interface FileProblem<Code extends string = ReadProblemCode | WriteProblemCode> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}
export type ReadProblem = FileProblem<ReadProblemCode>;
export type WriteProblem = FileProblem<WriteProblemCode>;

/** A value, or the problem that stands in its way. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export function good<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function bad<Code extends ReadProblemCode | WriteProblemCode>(
  code: Code,
  values: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly problem: FileProblem<Code> } {
  return { ok: false, problem: { code, values } };
}

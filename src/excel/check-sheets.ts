// Before anything is written: does the workbook take changes, and are its sheets as the changes expect them?
import type { Change } from "../reports";
import type { ExcelErrorCode } from "./excel-error";
import type { Conflict, Failure } from "./receipt";

export function createdNames(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (change.kind === "create-sheet" ? [change.sheet] : [])));
}

/**
 * One request: the workbook takes changes and new sheets, new names are free, the others exist, none that is written on
 * is protected. A sheet of `inputs` must exist, and is only read.
 */
export async function checkSheets(
  context: Excel.RequestContext,
  changes: readonly Change[],
  inputs: readonly { readonly sheet: string }[],
): Promise<Conflict | Failure | null> {
  const created = createdNames(changes);
  const targets = new Set(changes.map(({ sheet }) => sheet));
  const names = [...new Set([...targets, ...inputs.map(({ sheet }) => sheet)])];
  if (names.length === 0) return null;
  const workbook = context.workbook.load("readOnly,protection/protected");
  // Asked together: a request about each sheet by its name grows with the workbook.
  const worksheets = context.workbook.worksheets.load("items/name,items/protection/protected");
  await context.sync();
  if (workbook.readOnly) return refused("ReadOnlyWorkbook", null);
  if (created.size > 0 && workbook.protection.protected) return refused("AccessDenied", null);
  // Excel takes sheet names that differ only in case for the same.
  const present = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  for (const name of names) {
    const sheet = present.get(name.toLowerCase());
    if (created.has(name)) {
      if (sheet !== undefined) return { kind: "conflict", what: "sheet-exists", sheet: name };
    } else if (sheet === undefined) return { kind: "conflict", what: "sheet-missing", sheet: name };
    else if (targets.has(name) && sheet.protection.protected) return refused("AccessDenied", name);
  }
  return null;
}

/** `sheet` null = the workbook itself. Source: ExcelApi 1.8 (readOnly), 1.7 (protection). */
export function refused(code: ExcelErrorCode, sheet: string | null): Failure {
  return { kind: "failed", problem: { code, sheet, cell: null, details: code }, left: [] };
}

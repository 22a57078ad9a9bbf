// Renaming a sheet: formulas, names and list rules that name it follow.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { quoteSheet } from "../cells/address";
import { eachStoredCell } from "../cells/used-range";

/** Gives `sheet` its new name everywhere in the workbook. Results of formulas stay: nothing is calculated. */
export function renameEverywhere(workbook: Workbook, sheet: Worksheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  const follow = (formula: string) => renamedIn(formula, before, name);
  for (const each of workbook.worksheets) {
    renameInCells(each, follow);
    renameInRules(each, follow);
  }
  const names = workbook.definedNames.model;
  workbook.definedNames.model = names.map((entry) => ({ ...entry, ranges: entry.ranges.map(follow) }));
}

function renameInCells(sheet: Worksheet, follow: (formula: string) => string): void {
  eachStoredCell(sheet, (cell) => {
    if (cell.formula === undefined) return;
    const formula = follow(cell.formula);
    if (formula === cell.formula) return;
    const { value, result } = cell;
    const isLeader = typeof value === "object" && value !== null && "formula" in value;
    const own = result === undefined ? { formula } : { formula, result };
    cell.value = isLeader ? { ...value, formula } : own;
  });
}

function renameInRules(sheet: Worksheet, follow: (formula: string) => string): void {
  for (const rule of Object.values(sheet.dataValidations.model)) {
    if (rule === undefined || !("formulae" in rule)) continue;
    const formulae: unknown[] = rule.formulae;
    for (const [index, formula] of formulae.entries()) {
      if (typeof formula === "string" && !formula.startsWith('"')) formulae[index] = follow(formula);
    }
  }
}

/** Texts in quotes, sheet names in apostrophes, plain sheet names; only the last two are names. */
const PIECES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula's text after the sheet `before` became `after`. */
export function renamedIn(formula: string, before: string, after: string): string {
  return formula.replace(PIECES, (piece, quoted: string | undefined, plain: string | undefined) => {
    const named = quoted?.replace(/''/g, "'") ?? plain;
    return named?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : piece;
  });
}

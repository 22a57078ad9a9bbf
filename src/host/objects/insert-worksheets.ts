// Workbook.insertWorksheetsFromBase64: copies of another file's sheets behind the last one, named as Excel names copies.
import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { sheetId } from "../cells/sheet-id";
import { eachStoredCell } from "../cells/used-range";
import { HostError, invalidArgument, itemNotFound } from "../interpreter/errors";
import { renamedIn } from "../person/rename";
import type { Session } from "../session";
import { isRecord, textArgument } from "./arguments";
import { findSheet, insertSheet } from "./worksheets";

const MEMBER = "Workbook.insertWorksheetsFromBase64";
const NAME_CHARACTERS = 31;

/** Answers the ids of the new sheets. Charts, pictures, pivot tables and notes stay behind. */
export function insertWorksheets(session: Session, [file, options]: readonly unknown[]): readonly string[] {
  session.refuseInactive(MEMBER);
  const source = session.otherBooks.get(textArgument(file, MEMBER));
  if (source === null) throw invalidArgument(MEMBER, "not a workbook file");
  const wanted = wantedSheets(source, options);
  if (session.isWeb && wanted.some(hasUnsupported)) {
    throw new HostError("UnsupportedFeature", MEMBER, "chart or pivot table");
  }
  const names = new Map<string, string>();
  const copies = wanted.map((sheet) => {
    const copy = insertSheet(session, copyName(session, sheet.name));
    names.set(sheet.name, copy.name);
    return { sheet, copy };
  });
  for (const { sheet, copy } of copies) fill(session, copy, sheet);
  for (const { copy } of copies) relink(copy, names);
  for (const { copy } of copies) {
    const box = { row: 0, column: 0, rows: copy.rowCount, columns: copy.columnCount };
    if (box.rows > 0 && box.columns > 0) session.recalculation.written(copy, box);
  }
  return copies.map(({ copy }) => sheetId(copy));
}

function wantedSheets(source: Workbook, options: unknown): readonly Worksheet[] {
  const { sheetNamesToInsert: names, positionType = "End" } = isRecord(options) ? options : {};
  if (positionType !== "End") throw invalidArgument(MEMBER, "this host inserts at the end only");
  if (names === undefined || names === null) return source.worksheets;
  if (!Array.isArray(names)) throw invalidArgument(MEMBER, "sheetNamesToInsert");
  if (names.length === 0) return source.worksheets;
  return names.map((name: unknown) => {
    const sheet = source.worksheets.find((one) => one.name === name);
    if (sheet === undefined) throw itemNotFound(MEMBER, name);
    return sheet;
  });
}

function hasUnsupported({ model }: Worksheet): boolean {
  const { charts, pivotTables } = model;
  return (charts?.length ?? 0) + (pivotTables?.length ?? 0) > 0;
}

/** "8月", or "8月 (2)" where there is one. */
function copyName(session: Session, name: string): string {
  let free = name;
  for (let number = 2; findSheet(session, free) !== undefined; number += 1) {
    const end = ` (${number})`;
    free = `${name.slice(0, NAME_CHARACTERS - end.length)}${end}`;
  }
  return free;
}

/** Everything a sheet is made of, without what lives in parts of its own. */
function fill({ workbook }: Session, copy: Worksheet, source: Worksheet): void {
  const taken = new Set(workbook.worksheets.flatMap((sheet) => Object.keys(sheet.tables)));
  copy.model = {
    ...source.model,
    ...{ id: copy.id, name: copy.name, media: [], shapes: [], charts: [], pivotTables: [], formControls: [] },
    ...{ watermark: null, drawing: undefined, sparklineGroups: [], threadedComments: [] },
    tables: source.model.tables.map((table) => {
      let name = table.name;
      for (let number = 1; taken.has(name); number += 1) name = `${table.name}_${number}`;
      taken.add(name);
      return { ...table, name, displayName: name };
    }),
  };
  copy.sheetProtection ??= null;
}

/** Sheet names in a formula, with and without apostrophes; texts in quotes are none. */
const SHEETS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Formulas follow sheets that came along; one that names another sheet of its file keeps its result alone. */
function relink(sheet: Worksheet, names: ReadonlyMap<string, string>): void {
  const formulas: { cell: Cell; formula: string; moved: string | null; result: Cell["result"] }[] = [];
  eachStoredCell(sheet, (cell) => {
    const { formula, result } = cell;
    if (formula !== undefined) formulas.push({ cell, formula, moved: movedFormula(formula, names), result });
  });
  if (formulas.every(({ formula, moved }) => formula === moved)) return;
  for (const { cell, formula, moved, result } of formulas) {
    const isOwn = typeof cell.value === "object" && cell.value !== null && "ref" in cell.value;
    // An array formula stays what it is; a shared one is given to each of its cells.
    if (moved === formula && isOwn && !("sharedFormula" in Object(cell.value))) continue;
    if (moved === null) cell.value = result ?? null;
    else cell.value = result === undefined ? { formula: moved } : { formula: moved, result };
  }
}

/** The formula among its new neighbours; null when it names a sheet that stayed behind. */
function movedFormula(formula: string, names: ReadonlyMap<string, string>): string | null {
  const named = [...formula.matchAll(SHEETS)].flatMap(([, quoted, plain]) => {
    const name = quoted?.replace(/''/g, "'") ?? plain;
    return name === undefined ? [] : [name];
  });
  if (named.some((name) => !names.has(name))) return null;
  return named.reduce((text, name) => renamedIn(text, name, names.get(name) ?? name), formula);
}

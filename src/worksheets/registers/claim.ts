// Which sheets are registers: by name, by an unmistakable header, and year-end tables by title and header.
import { INPUT_SHEETS } from "../../policy";
import type { InputSheet, RegisterKind } from "../../policy";
import type { OfficeSettings } from "../../engine";
import { titleLevel } from "../rankings/title";
import type { SheetSnapshot } from "../snapshot";
import { headerText, isBlank, normalise } from "../text";
import { COUNTY_COLUMN } from "./annual-common";
import { isBroken, readAsRegister } from "./find";
import type { BrokenRegister, FoundRegister } from "./find";

export interface ClaimedSheets {
  readonly found: readonly FoundRegister[];
  readonly broken: readonly BrokenRegister[];
  /** Copies beside the register itself: not read, and said so. */
  readonly copies: readonly FoundRegister[];
}

/** Sheet names for comparison: script, blanks and the usual joints do not matter. */
const nameKey = (name: string): string => normalise(name).replace(/[_\-—–()[\]【】·.]/g, "");

/** Year-end tables of a whole city may have a column of counties. */
const DEFINITIONS: readonly InputSheet[] = INPUT_SHEETS.map((definition) =>
  definition.kind === "annual-township" || definition.kind === "annual-department"
    ? { ...definition, columns: [...definition.columns, COUNTY_COLUMN] }
    : definition,
);
const BY_KEY = new Map(DEFINITIONS.map((definition) => [nameKey(definition.name), definition]));

/** Registers that are told by their titles alone, whatever the sheet is called. */
const UNMISTAKABLE: readonly (readonly [RegisterKind, readonly string[]])[] = [
  ["events", ["事项类型", "单位", "日期"]],
  ["households", ["户编号", "考核级别", "结果"]],
  ["units", ["单位", "类别", "别名", "失效日期"]],
  ["registry", ["工作表", "区域", "系列", "识别说明"]],
  ["history", ["系列", "级别", "数据月份", "单位"]],
  ["submissions", ["系列", "数据月份", "应报日期", "报送日期"]],
  ["parameters", ["条款", "参数", "值", "生效日期"]],
];

/** The line that 准备工作簿 writes above a header says what the sheet is, also after it was renamed. */
const BY_HELP = new Map(DEFINITIONS.map((definition) => [normalise(definition.help), definition]));
const HELP_ROWS = 4;

const definitionOf = (kind: RegisterKind): InputSheet | undefined =>
  DEFINITIONS.find((one) => one.kind === kind);

const isEmpty = (sheet: SheetSnapshot): boolean =>
  sheet.values.every((row) => row.every((cell) => isBlank(cell)));

/** Registers of which a workbook has one; a second sheet of the kind is an older state of it. */
const SINGLE: ReadonlySet<RegisterKind> = new Set([
  "units",
  "settings",
  "registry",
  "indicator-leads",
  "calendar",
  "history",
  "submissions",
  "parameters",
  "clauses",
]);
/** What Excel calls a copied sheet: "事项登记 (2)". */
const COPIED = /\(\d+\)$|副本|备份/;

/** Registers found by sheet name or by an unmistakable header. */
export function findRegisters(sheets: readonly SheetSnapshot[]): ClaimedSheets {
  const found: FoundRegister[] = [];
  const broken: BrokenRegister[] = [];
  for (const sheet of sheets) {
    const register = byExactName(sheet) ?? bySimilarName(sheet) ?? byHeader(sheet);
    if (register === null) continue;
    if (isBroken(register)) broken.push(register);
    else found.push(register);
  }
  const copies = new Set(found.filter((register) => isCopy(register, found)));
  return { found: found.filter((register) => !copies.has(register)), broken, copies: [...copies] };
}

const bearsName = ({ sheet, definition }: FoundRegister): boolean =>
  nameKey(sheet.name) === nameKey(definition.name) && !COPIED.test(normalise(sheet.name));

/** Reading a copy as well would count everything twice. */
function isCopy(register: FoundRegister, all: readonly FoundRegister[]): boolean {
  if (bearsName(register)) return false;
  const same = all.filter(({ definition }) => definition.kind === register.definition.kind);
  const main = same.find(bearsName) ?? same[0];
  if (main === undefined || main === register) return false;
  return (
    SINGLE.has(register.definition.kind) || (bearsName(main) && COPIED.test(normalise(register.sheet.name)))
  );
}

/** A sheet that bears the very name is that register; unreadable, it is asked about, unless it is empty. */
function byExactName(sheet: SheetSnapshot): FoundRegister | BrokenRegister | null {
  const definition = BY_KEY.get(nameKey(sheet.name));
  if (definition === undefined || isEmpty(sheet)) return null;
  const missing = definition.columns.filter(({ required }) => required).map(({ title }) => title);
  return readAsRegister(sheet, definition) ?? { definition, sheet, missing };
}

/** "事项登记2019", "2020年抽检户登记表": the name within a longer one counts only with a readable header. */
function bySimilarName(sheet: SheetSnapshot): FoundRegister | null {
  const key = nameKey(sheet.name);
  for (const [name, definition] of BY_KEY) {
    if (name.length < 4 || !key.includes(name)) continue;
    const register = readAsRegister(sheet, definition);
    if (register !== null && !isBroken(register)) return register;
  }
  return null;
}

/** A renamed register is read on: leaving out corrections and settings in silence would change results. */
function byHeader(sheet: SheetSnapshot): FoundRegister | null {
  return byHelp(sheet) ?? byTitles(sheet);
}

function byHelp(sheet: SheetSnapshot): FoundRegister | null {
  for (const cell of sheet.values.slice(0, HELP_ROWS).flat()) {
    const definition = typeof cell === "string" ? BY_HELP.get(normalise(cell)) : undefined;
    const register = definition === undefined ? null : readAsRegister(sheet, definition);
    if (register !== null && !isBroken(register)) return register;
  }
  return null;
}

function byTitles(sheet: SheetSnapshot): FoundRegister | null {
  for (const [kind, titles] of UNMISTAKABLE) {
    const definition = definitionOf(kind);
    if (definition === undefined || !hasTitles(sheet, titles)) continue;
    const register = readAsRegister(sheet, definition);
    if (register !== null && !isBroken(register)) return register;
  }
  return null;
}

const HEADER_SEARCH_ROWS = 40;

function hasTitles(sheet: SheetSnapshot, titles: readonly string[]): boolean {
  return sheet.values.slice(0, HEADER_SEARCH_ROWS).some((row) => {
    const headers = new Set(row.flatMap((cell) => (typeof cell === "string" ? [headerText(cell)] : [])));
    return titles.every((title) => headers.has(title));
  });
}

/** Year-end tables on sheets of any other name: townships and departments may stand on one sheet, one under the other. */
export function findAnnualTables(
  sheets: readonly SheetSnapshot[],
  office: OfficeSettings,
): readonly FoundRegister[] {
  return sheets.flatMap((sheet) => {
    const tables = [annualTownships(sheet, office), annualDepartments(sheet, office)]
      .flatMap((table) => table ?? [])
      .sort((a, b) => a.headerRow - b.headerRow);
    const [first, second] = tables;
    if (first === undefined || second === undefined) return tables;
    if (first.headerRow === second.headerRow) return [first];
    return [{ ...first, endRow: Math.min(first.endRow, second.headerRow) }, second];
  });
}

function annualTownships(sheet: SheetSnapshot, office: OfficeSettings): FoundRegister | null {
  const table = annualTable(sheet, "annual-township");
  if (table === null || !/乡|镇|街/.test(headerOf(table, "unit"))) return null;
  return isOfTheCity(table, office) ? table : null;
}

function annualDepartments(sheet: SheetSnapshot, office: OfficeSettings): FoundRegister | null {
  const table = annualTable(sheet, "annual-department");
  if (table === null || /乡|镇|街|县(?!.*对应单位$)/.test(headerOf(table, "unit"))) return null;
  return table.columns.has("score") && isOfTheCity(table, office) ? table : null;
}

function annualTable(sheet: SheetSnapshot, kind: RegisterKind): FoundRegister | null {
  const definition = definitionOf(kind);
  const table = definition === undefined ? null : readAsRegister(sheet, definition);
  if (table === null || isBroken(table)) return null;
  const words = [sheet.name, ...table.title.split("\n")].map((line) => normalise(line));
  return words.some(saysAnnual) ? table : null;
}

/** A year's result, not a month's: "2019年度扶贫成效考核结果". */
const saysAnnual = (line: string): boolean =>
  /年终|20\d{2}年度|年度考核/.test(line) && /考核|成效|评价|考评/.test(line) && !/\d{1,2}月/.test(line);

function headerOf(table: FoundRegister, role: string): string {
  const { used, values } = table.sheet;
  const column = table.columns.get(role);
  if (used === null || column === undefined) return "";
  return normalise(values[table.headerRow - used.row]?.[column - used.column] ?? "");
}

/** The city's result counts (激1, 激2), never an assessment of the district's own. */
function isOfTheCity(table: FoundRegister, office: OfficeSettings): boolean {
  if (headerOf(table, "rank").includes("市")) return true;
  const { level } = titleLevel(table.title, office);
  return level === "市" || (level === null && table.definition.kind === "annual-township");
}

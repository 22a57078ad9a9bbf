// Which cells a formula reads, as far as its text tells.
import type { Workbook } from "@cj-tech-master/excelts";
import { tokenize } from "@cj-tech-master/excelts/formula";
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type Box } from "../cells/address";
import { boxOfTable } from "../cells/table-box";
import type { Region } from "./regions";

export interface Precedents {
  readonly regions: readonly Region[];
  /** True when the text does not tell everything (INDIRECT, OFFSET, computed ranges, sheets from-to). */
  readonly anything: boolean;
  /** True when another workbook is read: then only Excel can calculate it. */
  readonly external: boolean;
  /** True when it may read an area of any size, or one beyond `MOST_READ`: a calculation might never end. */
  readonly boundless: boolean;
}

/** Cells; the engine looks at every one of them, whether it is stored or not. */
const MOST_READ = 2_000_000;
/** Whole columns that are sorted; the engine makes a copy of every cell up to the sheet's last row. */
const MOST_SORTED = 256;

/** The library declares its kinds of tokens as a const enum, which single-file builds cannot read. */
const TOKEN = {
  text: 2,
  cell: 5,
  range: 6,
  sheet: 7,
  function: 8,
  colon: 13,
  name: 19,
  columns: 20,
  rows: 21,
  table: 22,
};
const MOVING = new Set(["INDIRECT", "OFFSET"]);
const SORTING = new Set(["SORT", "SORTBY"]);
const SEEKING = new Set(["SEARCH", "SEARCHB"]);
const EXTERNAL = /\[[^\]]*\.xls|(?:^|[^\w\]])'?\[\d+\]/i;

interface Token {
  readonly type: number;
  readonly value?: string;
  readonly name?: string;
  readonly col?: string;
  readonly row?: string;
  readonly sheetName?: string;
  readonly endSheetName?: string;
  readonly tableName?: string;
}

const UNKNOWN: Precedents = { regions: [], anything: true, external: false, boundless: false };

/** `sheet` is the sheet that holds the formula. */
export function precedentsOf(formula: string, sheet: string, workbook: Workbook): Precedents {
  if (EXTERNAL.test(formula)) return { regions: [], anything: false, external: true, boundless: false };
  let tokens: readonly Token[];
  try {
    tokens = tokenize(formula);
  } catch {
    return UNKNOWN;
  }
  return readTokens(tokens, sheet, workbook);
}

function readTokens(tokens: readonly Token[], home: string, workbook: Workbook): Precedents {
  const regions: Region[] = [];
  let anything = false;
  let sheet: string | undefined;
  for (const token of tokens) {
    if (token.type === TOKEN.sheet) {
      sheet = token.sheetName;
      anything ||= token.endSheetName !== undefined;
      continue;
    }
    const found = regionsOf(token, (sheet ?? home).toLowerCase(), workbook);
    if (found === "anything") anything = true;
    else regions.push(...found);
    sheet = undefined;
  }
  return { regions, anything, external: false, boundless: tokens.some(isBoundless) || isSlow(tokens) };
}

/** The engine ends whole columns and rows with the sheet's contents, but no area that is given by its corners. */
function isBoundless({ type, name, value }: Token): boolean {
  if (type === TOKEN.function) return MOVING.has(name?.toUpperCase() ?? "");
  if (type !== TOKEN.range) return false;
  const { rows, columns } = parseAddress(value);
  return rows * columns > MOST_READ;
}

/** Sorts whole sheets, or looks for a text with several wildcards: the engine tries every way in which they may match. */
function isSlow(tokens: readonly Token[]): boolean {
  const calls = (names: ReadonlySet<string>): boolean =>
    tokens.some(({ type, name }) => type === TOKEN.function && names.has(name?.toUpperCase() ?? ""));
  if (calls(SORTING) && tokens.some(isManyColumns)) return true;
  return (
    calls(SEEKING) && tokens.some(({ type, value }) => type === TOKEN.text && /\*.*\*/s.test(value ?? ""))
  );
}

function isManyColumns({ type, value }: Token): boolean {
  if (type === TOKEN.rows) return true;
  return type === TOKEN.columns && parseAddress(value).columns > MOST_SORTED;
}

function regionsOf(token: Token, sheet: string, workbook: Workbook): readonly Region[] | "anything" {
  switch (token.type) {
    case TOKEN.cell:
      return [{ sheet, box: parseAddress(`${token.col ?? ""}${token.row ?? ""}`) }];
    case TOKEN.range:
    case TOKEN.columns:
    case TOKEN.rows:
      return [{ sheet, box: parseAddress(token.value) }];
    case TOKEN.function:
      return MOVING.has(token.name?.toUpperCase() ?? "") ? "anything" : [];
    case TOKEN.colon:
    case TOKEN.name:
      return token.type === TOKEN.name ? regionsOfName(token.value ?? "", workbook) : "anything";
    case TOKEN.table:
      return regionsOfTable(token.tableName ?? "", sheet, workbook);
    default:
      return [];
  }
}

function regionsOfName(name: string, workbook: Workbook): readonly Region[] | "anything" {
  const { ranges } = workbook.definedNames.getRanges(name);
  const regions = ranges.flatMap((range) => regionOfText(range) ?? []);
  return regions.length === 0 || regions.length !== ranges.length ? "anything" : regions;
}

function regionOfText(text: string): Region | undefined {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return undefined;
  const sheet = text.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase();
  return { sheet, box: parseAddress(text.slice(bang + 1)) };
}

const WHOLE: Box = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** A formula inside a table may leave its name out; then its whole sheet counts. */
function regionsOfTable(name: string, sheet: string, workbook: Workbook): readonly Region[] | "anything" {
  if (name === "") return [{ sheet, box: WHOLE }];
  for (const candidate of workbook.worksheets) {
    const table = candidate.getTables().find((one) => one.table.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) return [{ sheet: candidate.name.toLowerCase(), box: boxOfTable(table) }];
  }
  return "anything";
}

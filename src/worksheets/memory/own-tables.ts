// Finds the product's own sheets again by their header titles, whatever they are called now, with every row and column.
import { CALENDAR_MONTHS, OWN_COLUMNS, PAPER_COLUMNS, PAPER_MARK, PAPER_SHEETS } from "../../policy";
import type { OwnRow, OwnSheetName, OwnTable } from "../recognition";
import type { CellValue, SheetSnapshot } from "../snapshot";
import { headerText, isBlank, normalise } from "../text";

export type OwnTableName = keyof typeof OWN_COLUMNS;
const OWN_TABLE_NAMES = Object.keys(OWN_COLUMNS) as OwnTableName[];

/** An own sheet has its header within these rows: titles and a help line stand above it. */
const HEADER_SEARCH_ROWS = 12;
/** Share of a sheet's titles that must still stand in one row: people may delete some, never most. */
const ENOUGH = 0.6;

const SIGNATURES: readonly { readonly name: OwnTableName; readonly titles: readonly string[] }[] =
  OWN_TABLE_NAMES.map((name) => ({ name, titles: OWN_COLUMNS[name].map(({ title }) => headerText(title)) }));

interface Signature {
  readonly name: OwnTableName;
  readonly index: number; // row within `values`
}

/** Which own sheet this is, by its header; null when it is none. The best match wins: the lists share many titles. */
function signatureOf(sheet: SheetSnapshot): Signature | null {
  let best: (Signature & { share: number }) | null = null;
  const last = Math.min(sheet.values.length, HEADER_SEARCH_ROWS);
  for (let index = 0; index < last; index += 1) {
    const headers = headersOf(sheet.values[index] ?? []);
    if (headers.size < 2) continue;
    for (const { name, titles } of SIGNATURES) {
      const share = shareOf(titles, headers);
      if (share >= ENOUGH && (best === null || share > best.share)) best = { name, index, share };
    }
  }
  return best;
}

const headersOf = (cells: readonly CellValue[]): ReadonlySet<string> =>
  new Set(cells.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [titleOf(cell)] : [])));

const PRINTED = new Set(CALENDAR_MONTHS.map(normalise));

/** Notes in brackets are no part of a title, but what is printed under 工作日 is not the list of working days. */
function titleOf(cell: CellValue): string {
  const text = normalise(cell);
  return PRINTED.has(text) ? text : headerText(cell) || text;
}

/** Share of the titles that stand in the row; nothing without the first title (编号, 工作日, 运行时间 …). */
function shareOf(titles: readonly string[], headers: ReadonlySet<string>): number {
  const [key = ""] = titles;
  if (!headers.has(key)) return 0;
  return titles.filter((title) => headers.has(title)).length / titles.length;
}

/** Title to column of a header row; people's own columns keep their title, a title used twice gets #2. */
function columnsOf(header: readonly CellValue[], offset: number): Readonly<Record<string, number>> {
  const columns: Record<string, number> = {};
  header.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const title = titleOf(cell);
    const free = [title, normalise(cell)].find((name) => !(name in columns)) ?? freeName(title, columns);
    columns[free] = index + offset;
  });
  return columns;
}

function freeName(title: string, taken: Readonly<Record<string, number>>): string {
  let count = 2;
  while (`${title}#${count}` in taken) count += 1;
  return `${title}#${count}`;
}

/** The table under a header row, with every row that is not blank. */
export function ownTable(sheet: SheetSnapshot, headerIndex: number): OwnTable {
  const top = sheet.used?.row ?? 0;
  const left = sheet.used?.column ?? 0;
  const columns = columnsOf(sheet.values[headerIndex] ?? [], left);
  const titled = Object.entries(columns);
  const rows: OwnRow[] = [];
  for (let index = headerIndex + 1; index < sheet.values.length; index += 1) {
    const cells = sheet.values[index] ?? [];
    if (titled.every(([, column]) => isBlank(cells[column - left]))) continue;
    rows.push({
      row: index + top,
      cells: Object.fromEntries(titled.map(([title, column]) => [title, cells[column - left] ?? ""])),
    });
  }
  return { sheet: sheet.name, headerRow: headerIndex + top, columns, rows };
}

/** An own sheet of the workbook. A paper that has lost its 编号 has no table. */
export interface OwnSheet {
  readonly sheet: SheetSnapshot;
  readonly name: OwnSheetName;
  readonly table: OwnTable | null;
  /** A paper's name and period, as its lines tell them: "约谈方案_201908". */
  readonly paper: string | null;
}

/** Every own sheet, in tab order: by header signature, papers by their lines or by name and the line they all carry. */
export function findOwnSheets(sheets: readonly SheetSnapshot[]): readonly OwnSheet[] {
  return sheets.flatMap((sheet): readonly OwnSheet[] => {
    const paper = paperOf(sheet);
    if (paper !== null) return [paper];
    const marked = paperName(sheet);
    if (marked !== null) return [{ sheet, name: marked, table: null, paper: null }];
    const signature = signatureOf(sheet);
    if (signature === null) return [];
    return [{ sheet, name: signature.name, table: ownTable(sheet, signature.index), paper: null }];
  });
}

const PAPER_TITLES = PAPER_COLUMNS.map(({ title }) => headerText(title));
const PAPER_KEY = new RegExp(`^((${PAPER_SHEETS.join("|")})_(?:20\\d{4}|20\\d{2}年终))·`);

/** A paper, whatever its sheet is called now: its header's titles, and a line's 编号 below them. */
function paperOf(sheet: SheetSnapshot): OwnSheet | null {
  for (let index = 0; index < Math.min(sheet.values.length, HEADER_SEARCH_ROWS); index += 1) {
    if (shareOf(PAPER_TITLES, headersOf(sheet.values[index] ?? [])) < ENOUGH) continue;
    const table = ownTable(sheet, index);
    const key = table.rows.flatMap(({ cells }) => PAPER_KEY.exec(String(cells["编号"] ?? "")) ?? []);
    const name = PAPER_SHEETS.find((each) => each === key[2]);
    if (key[1] !== undefined && name !== undefined) return { sheet, name, table, paper: key[1] };
  }
  return null;
}

const MARK = normalise(PAPER_MARK);

function paperName(sheet: SheetSnapshot): OwnSheetName | null {
  const name = PAPER_SHEETS.find((paper) => normalise(sheet.name).startsWith(paper));
  if (name === undefined) return null;
  const marked = sheet.values.some((row) =>
    row.some((cell) => typeof cell === "string" && normalise(cell).includes(MARK)),
  );
  return marked ? name : null;
}

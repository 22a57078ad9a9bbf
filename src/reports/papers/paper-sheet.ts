// Writes a paper: its lines are found again by 编号; what a person changed stays, with the product's own text beside it.
import { PAPER_COLUMNS, wording } from "../../policy";
import type { OwnTable } from "../../worksheets";
import { Formula, isBlankCell, sameCell } from "../cell";
import type { Cell } from "../cell";
import { TableDraft, shiftRow } from "../table-draft";
import type { WorkbookDraft } from "../workbook-draft";
import { HALF_PAGE_PART, PAGE_PART, blockOfKey, isWide, keyOf, partOfKey } from "./paper-line";
import type { LineStyle, PaperLine } from "./paper-line";
import { dressLines, dressPaper, printPages } from "./paper-look";
import { orderLines } from "./paper-order";
import type { PlacedLine, StandingLine } from "./paper-order";

/**
 * Brings the paper to what is wanted (docs/adr/0007).
 * @param paper name and period, e.g. "约谈方案_201908"
 * @param memory the paper as it stands; null when the workbook has none
 */
export function composePaper(
  workbook: WorkbookDraft,
  paper: string,
  memory: OwnTable | null,
  lines: readonly PaperLine[],
): void {
  const table = new TableDraft(workbook.own(paper, memory), memory, PAPER_COLUMNS);
  dressPaper(
    table,
    lines.some(({ block }) => block !== ""),
  );
  const wanted = new Map(lines.map((line) => [keyOf(paper, line), line]));
  const formulas = formulasOf(lines);
  const standing = standingLines(table, paper, formulas);
  const unitOf = leavingUnit(wanted);
  const touched = new Set(standing.filter((line) => line.isTouched).map(({ key }) => unitOf(key)));
  const placed = orderLines(standing, wanted, ({ key }) => !touched.has(unitOf(key)));
  const first = table.headerRow + 1;
  if (isMoved(placed, standing, first)) layOut(table, standing, placed, wanted, first);
  placed.forEach(({ standing: before, wanted: line }, index) => {
    if (line) writeLine(table, keyOf(paper, line), line, before, first + index, formulas);
    else if (before && before.key !== "") markGone(table, before, first + index);
  });
}

/** A talk that is called off takes all its lines with it, or none; elsewhere each line is judged alone. */
function leavingUnit(wanted: ReadonlyMap<string, PaperLine>): (key: string) => string {
  const blocks = new Set([...wanted.keys()].map(blockOfKey));
  return (key) => {
    const block = blockOfKey(key);
    return blocks.has(block) ? key : block;
  };
}

type Formulas = readonly Formula[];

const formulasOf = (lines: readonly PaperLine[]): Formulas =>
  lines.flatMap(({ text }) => (text instanceof Formula ? [text] : []));

/** Every row below the header down to the last that holds anything. */
function standingLines(table: TableDraft, paper: string, formulas: Formulas): readonly StandingLine[] {
  const { draft, headerRow } = table;
  const count = draft.isNew ? 0 : Math.max(0, draft.lastRow() - headerRow);
  return Array.from({ length: count }, (_, index): StandingLine => {
    const row = headerRow + 1 + index;
    const text = String(plain(draft.standing(row, table.column("编号")))).trim();
    const key = text.startsWith(`${paper}·`) ? text : "";
    return { row, key, isTouched: key !== "" && isTouched(table, row, formulas) };
  });
}

const plain = (cell: Cell): string => (cell instanceof Formula ? cell.text : String(cell));

/** Did a person write on the line, in its text, in a field for people, or in a column of their own? */
function isTouched(table: TableDraft, row: number, formulas: Formulas): boolean {
  const { draft } = table;
  const own = new Set(PAPER_COLUMNS.map(({ title }) => table.column(title)));
  for (let column = 0; column < table.columnCount; column += 1) {
    if (!own.has(column) && !isBlankCell(draft.standing(row, column))) return true;
  }
  const written = draft.standing(row, table.column("系统文本"));
  const label = draft.standing(row, table.column("项目"));
  const text = draft.standing(row, table.column("内容"));
  const isPlainTitle = isBlankCell(text) && sameCell(label, written);
  return (
    !isPlainTitle &&
    !(text instanceof Formula && isBlankCell(written)) &&
    isEdited(text, written, written, formulas)
  );
}

/**
 * Formulas are the product's: people type values over them, and Excel itself rewrites what they refer to. An undoing
 * that broke off may leave one of this paper's own on the line of a sentence.
 */
function isEdited(standing: Cell, written: Cell, wanted: Cell, formulas: Formulas): boolean {
  if (formulas.some((formula) => sameCell(standing, formula))) return false;
  if (standing instanceof Formula && (wanted instanceof Formula || isBlankCell(written))) return false;
  return !sameCell(standing, written) && !sameCell(standing, wanted);
}

function isMoved(placed: readonly PlacedLine[], standing: readonly StandingLine[], first: number): boolean {
  if (placed.length !== standing.length) return true;
  return placed.some(({ standing: before }, index) => before?.row !== first + index);
}

/** Sets every row down in its new place, dresses the lines that are new there, and says where pages end. */
function layOut(
  table: TableDraft,
  before: readonly StandingLine[],
  placed: readonly PlacedLine[],
  wanted: ReadonlyMap<string, PaperLine>,
  first: number,
): void {
  const styles = new Map<number, LineStyle | undefined>();
  const byPart = styleByPart(wanted);
  for (const { row, key } of before) {
    styles.set(row, wanted.get(key)?.style ?? byPart.get(partOfKey(key)));
  }
  placed.forEach(({ standing }, index) => carry(table, standing, first + index));
  for (let row = first + placed.length; row <= table.draft.lastRow(); row += 1) table.clear(row);
  const wantedStyles = placed.map((each, index) => {
    const style = styleOf(each, first + index);
    return styles.get(first + index) === style ? null : style;
  });
  for (const { style, start, count } of runsOf(wantedStyles)) dressLines(table, style, first + start, count);
  const parts = placed.map(({ standing, wanted: line }) => line?.part ?? partOfKey(standing?.key ?? ""));
  printPages(table, first, parts);
}

/** How lines look that are no longer wanted: as the same part of another talk does, which often takes their rows. */
function styleByPart(wanted: ReadonlyMap<string, PaperLine>): ReadonlyMap<string, LineStyle | undefined> {
  const styles = new Map<string, LineStyle | undefined>();
  for (const { part, style } of wanted.values()) {
    styles.set(part, styles.has(part) && styles.get(part) !== style ? undefined : style);
  }
  return styles;
}

/** Rows that people added, and lines that stay for their sake, keep their look where they stand. */
function styleOf({ standing, wanted: line }: PlacedLine, row: number): LineStyle | null {
  if (line) return line.style;
  if (standing?.row === row) return null;
  const part = partOfKey(standing?.key ?? "");
  return part === PAGE_PART || part === HALF_PAGE_PART ? "title" : "field";
}

function carry(table: TableDraft, standing: StandingLine | null, row: number): void {
  for (let column = 0; column < table.columnCount; column += 1) {
    const cell = standing ? table.draft.standing(standing.row, column) : "";
    const moved = standing && cell instanceof Formula ? shiftRow(cell, standing.row, row) : cell;
    table.draft.set(row, column, moved);
  }
}

interface StyleRun {
  readonly style: LineStyle;
  readonly start: number;
  readonly count: number;
}

/** Neighbouring lines of one style, so that each look is sent once; null lines look right already. */
function runsOf(styles: readonly (LineStyle | null)[]): readonly StyleRun[] {
  const runs: { style: LineStyle; start: number; count: number }[] = [];
  styles.forEach((style, index) => {
    const last = runs.at(-1);
    if (style === null) return;
    if (last?.style === style && last.start + last.count === index) last.count += 1;
    else runs.push({ style, start: index, count: 1 });
  });
  return runs;
}

function writeLine(
  table: TableDraft,
  key: string,
  line: PaperLine,
  before: StandingLine | null,
  row: number,
  formulas: Formulas,
): void {
  const place = isWide(line.style) ? "项目" : "内容";
  const text = isWide(line.style) ? line.label : line.text;
  if (before === null) {
    table.write(row, { 编号: key, 项目: line.label, 系统文本: shownText(text), 提示: "" });
    if (text !== null) table.set(row, place, text);
    return;
  }
  if (text === null) return;
  const { draft } = table;
  const standing = draft.standing(before.row, table.column(place));
  const written = draft.standing(before.row, table.column("系统文本"));
  const edited = isEdited(standing, written, text, formulas);
  if (!edited) table.set(row, place, text);
  const code = text instanceof Formula ? "typed" : "edited";
  table.write(row, { 系统文本: shownText(text), 提示: edited ? hint(code) : "" });
}

/** A formula stands once: what it follows can be looked up on 约谈名单. */
function shownText(text: Cell | null): Cell {
  return text === null || text instanceof Formula ? "" : text;
}

function markGone(table: TableDraft, { isTouched: touched }: StandingLine, row: number): void {
  table.set(row, "提示", touched ? hint("gone") : "");
}

function hint(code: "edited" | "typed" | "gone"): string {
  return wording({ code: `paper.hint.${code}`, values: {} });
}

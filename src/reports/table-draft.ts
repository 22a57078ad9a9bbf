// One of the product's table sheets: columns found by title wherever the clerk put them, rows found by 编号.
import type { OwnColumn } from "../policy";
import type { CellRef } from "../engine";
import type { CellValue, OwnRow, OwnTable } from "../worksheets";
import { cellAddress, columnLetters } from "./address";
import { Formula, isBlankCell, sheetReference } from "./cell";
import type { Cell } from "./cell";
import type { SheetDraft } from "./sheet-draft";

export class TableDraft {
  readonly headerRow: number;
  private readonly positions = new Map<string, number>();
  private readonly productColumns: ReadonlySet<number>;
  private readonly width: number;

  /**
   * @param table what stands there; null for a new sheet
   * @param headerRow where a new sheet gets its header, 0-based
   */
  constructor(
    readonly draft: SheetDraft,
    readonly table: OwnTable | null,
    readonly columns: readonly OwnColumn[],
    headerRow = 0,
  ) {
    this.headerRow = table?.headerRow ?? headerRow;
    for (const [title, column] of Object.entries(table?.columns ?? {})) this.positions.set(title, column);
    this.addMissingColumns();
    this.width = Math.max(draft.width, ...[...this.positions.values()].map((column) => column + 1));
    this.productColumns = new Set(
      columns.filter(({ by }) => by !== "people").map(({ title }) => this.column(title)),
    );
  }

  /** A column a clerk deleted, or one of a later version, is added right of everything. */
  private addMissingColumns(): void {
    let next = Math.max(this.draft.width, ...[...this.positions.values()].map((column) => column + 1), 0);
    for (const { title } of this.columns) {
      if (this.positions.has(title)) continue;
      this.positions.set(title, next);
      this.draft.set(this.headerRow, next, title);
      next += 1;
    }
  }

  get sheet(): string {
    return this.draft.name;
  }

  /** Number of columns in use, the clerk's added ones included. */
  get columnCount(): number {
    return this.width;
  }

  has(title: string): boolean {
    return this.positions.has(title);
  }

  column(title: string): number {
    const column = this.positions.get(title);
    if (column === undefined) throw new Error(`no column ${title} on ${this.sheet}`);
    return column;
  }

  /** A cell of the same row, for formulas within the sheet. */
  at(title: string, row: number): string {
    return cellAddress(row, this.column(title));
  }

  /** The whole column, for formulas on any sheet. */
  wholeColumn(title: string): string {
    const letters = columnLetters(this.column(title));
    return `${sheetReference(this.sheet)}$${letters}:$${letters}`;
  }

  set(row: number, title: string, cell: Cell): void {
    this.draft.set(row, this.column(title), cell);
  }

  write(row: number, cells: Readonly<Record<string, Cell>>): void {
    for (const title in cells) {
      const cell = cells[title];
      if (cell !== undefined) this.draft.set(row, this.column(title), cell);
    }
  }

  /** Has a person written anything on the row, in a people's column or one of their own? */
  isTouched(row: number): boolean {
    for (let column = 0; column < this.width; column += 1) {
      if (!this.productColumns.has(column) && !isBlankCell(this.draft.standing(row, column))) return true;
    }
    return false;
  }

  clear(row: number): void {
    for (let column = 0; column < this.width; column += 1) this.draft.set(row, column, "");
  }

  /** Moves a whole row, people's and added columns included; formulas keep pointing at their own row. */
  move(from: number, to: number): void {
    for (let column = 0; column < this.width; column += 1) {
      const cell = this.draft.cell(from, column);
      this.draft.set(to, column, cell instanceof Formula ? shiftRow(cell, from, to) : cell);
      this.draft.set(from, column, "");
    }
    this.draft.moveLook(from, to);
    this.draft.moveLook(null, from);
  }

  /** Is the cell a live formula (a person may have typed a value over it)? */
  hasFormula(row: number, title: string): boolean {
    return this.draft.standing(row, this.column(title)) instanceof Formula;
  }

  /** Is it one, or does this run make it one again where somebody pasted values? */
  getsFormula(row: number, title: string): boolean {
    return this.hasFormula(row, title) || this.draft.cell(row, this.column(title)) instanceof Formula;
  }
}

/** 编号 cell of a row; null where there is none, or where a protected sheet takes no new rows. */
export function numberCell(table: TableDraft, row: number | null): CellRef | null {
  if (row === null) return null;
  const { base } = table.draft;
  if (base?.isProtected && !table.table?.rows.some((standing) => standing.row === row)) return null;
  return { sheet: table.sheet, cell: table.at("编号", row) };
}

const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<![\w.!])(\$?[A-Z]{1,3})(\d{1,7})(?![\w(])/g;

/** Lets references to the formula's own row follow it; every other reference stays. */
export function shiftRow(formula: Formula, from: number, to: number): Formula {
  return new Formula(
    formula.text.replace(REFERENCE, (part: string, column: string | undefined, row: string | undefined) =>
      column !== undefined && Number(row) === from + 1 ? `${column}${to + 1}` : part,
    ),
  );
}

/** A cell of an existing row as text, outer blanks gone; "" where there is no such column. */
export function textOf(row: OwnRow | undefined, title: string): string {
  const value = row?.cells[title];
  return value === undefined ? "" : String(value).trim();
}

/** A cell of an existing row as a number; text that reads as one counts. Null when it is none. */
export function numberOf(row: OwnRow | undefined, title: string): number | null {
  const value: CellValue | undefined = row?.cells[title];
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = value.normalize("NFKC").trim().replace(/^[−–]/, "-");
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

// All formula cells of a workbook with what they read; kept up to date as cells are written.
import type { Cell, Workbook, Worksheet } from "@cj-tech-master/excelts";
import { MAX_ROWS, type Box } from "../cells/address";
import { isFormula } from "../cells/cell-values";
import { eachStoredCell } from "../cells/used-range";
import { precedentsOf, type Precedents } from "./precedents";
import { RegionIndex, type Region } from "./regions";

/** One formula cell; what it reads is worked out when it is first asked for. */
export class FormulaCell {
  private known: Precedents | undefined;

  constructor(
    readonly sheet: Worksheet,
    readonly row: number, // 0-based
    readonly column: number,
    readonly cell: Cell,
    /** In the file when it was opened. An empty text as result is not told apart from no result there. */
    readonly isStored: boolean,
  ) {}

  /** The text of the formula names another sheet now. */
  forgetPrecedents(): void {
    this.known = undefined;
  }

  get precedents(): Precedents {
    this.known ??= precedentsOf(this.cell.formula ?? "", this.sheet.name, this.sheet.workbook);
    return this.known;
  }
}

/** Chains of formulas longer than this are not followed cell by cell: everything counts as dependent. */
const ROUNDS = 50;

export class FormulaCells {
  private readonly cells = new Map<Cell, FormulaCell>();
  /** Texts of the formulas in the file when it was opened. */
  private readonly stored = new Map<Cell, string>();

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.worksheets)
      eachStoredCell(sheet, (cell, row, column) => this.note(sheet, cell, row, column, true));
  }

  get size(): number {
    return this.cells.size;
  }

  /** Formulas without a stored result: files of other programs come without. */
  withoutResult(): FormulaCell[] {
    return [...this.cells.values()].filter(({ cell }) => cell.result === undefined || cell.result === null);
  }

  /** Looks again at cells that were written; answers the formulas among them. */
  refresh(sheet: Worksheet, box: Box): FormulaCell[] {
    const found: FormulaCell[] = [];
    const last = Math.min(box.row + box.rows, box.rows === MAX_ROWS ? sheet.rowCount : box.row + box.rows);
    for (let row = box.row; row < last; row++) {
      const stored = sheet.findRow(row + 1);
      const right = Math.min(box.column + box.columns, stored?.cellCount ?? 0);
      for (let column = box.column; column < right; column++) {
        const cell = stored?.findCell(column + 1);
        const noted = cell && this.note(sheet, cell, row, column, false);
        if (noted) found.push(noted);
      }
    }
    return found;
  }

  forgetMissingSheets(): void {
    const present = new Set(this.workbook.worksheets);
    for (const [cell, { sheet }] of this.cells) if (!present.has(sheet)) this.cells.delete(cell);
  }

  forgetPrecedents(): void {
    for (const formula of this.cells.values()) formula.forgetPrecedents();
  }

  /** The seeds, what reads the touched regions, what reads those, and so on. */
  dependents(seeds: readonly FormulaCell[], touched: readonly Region[]): Set<FormulaCell> {
    const dirty = new Set(seeds);
    let frontier = [...touched, ...seeds.map(regionOf)];
    for (let round = 0; frontier.length > 0; round++) {
      const index = new RegionIndex(frontier);
      const reads = (formula: FormulaCell) => round >= ROUNDS || isReading(formula.precedents, index);
      const reached = [...this.cells.values()].filter((formula) => !dirty.has(formula) && reads(formula));
      for (const formula of reached) dirty.add(formula);
      frontier = reached.map(regionOf);
    }
    return dirty;
  }

  /** Formulas that name one of `sheets` (lower case), which came or went. */
  naming(sheets: ReadonlySet<string>): FormulaCell[] {
    if (sheets.size === 0) return [];
    return [...this.cells.values()].filter(({ precedents }) =>
      precedents.regions.some(({ sheet }) => sheets.has(sheet)),
    );
  }

  private note(
    sheet: Worksheet,
    cell: Cell,
    row: number,
    column: number,
    isStored: boolean,
  ): FormulaCell | undefined {
    if (!isFormula(cell) || cell.formula === undefined) {
      this.cells.delete(cell);
      return undefined;
    }
    if (isStored) this.stored.set(cell, cell.formula);
    // A stored formula that a person's undo brought back, with its result, counts as stored again.
    const isBack =
      this.stored.get(cell) === cell.formula && cell.result !== undefined && cell.result !== null;
    const noted = new FormulaCell(sheet, row, column, cell, isStored || isBack);
    this.cells.set(cell, noted);
    return noted;
  }
}

function isReading({ anything, regions }: Precedents, index: RegionIndex): boolean {
  return anything || regions.some((region) => index.overlaps(region));
}

export function regionOf({ sheet, row, column }: FormulaCell): Region {
  return { sheet: sheet.name.toLowerCase(), box: { row, column, rows: 1, columns: 1 } };
}

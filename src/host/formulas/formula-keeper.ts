// Keeps formulas live: what depends on written cells is calculated again, once per request, and nothing else.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import type { Recalculation } from "../session";
import { ChangeFeed } from "../changes";
import { calculate } from "./engine-view";
import { FormulaCells, type FormulaCell } from "./formula-cells";
import type { Region } from "./regions";

interface Touch {
  readonly sheet: Worksheet;
  readonly box: Box;
}

/**
 * Formulas that nothing written reaches keep the result Excel stored: our engine is a model of Excel's, so it must
 * not restate a clerk's numbers. Formulas without a stored result are calculated when the workbook is opened.
 */
export class FormulaKeeper implements Recalculation {
  private formulas: FormulaCells | undefined;
  private touched: Touch[] = [];
  private readonly changedSheets = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly changes: ChangeFeed = new ChangeFeed(),
  ) {}

  written(sheet: Worksheet, box: Box): void {
    this.touched.push({ sheet, box });
  }

  sheetsChanged(name: string): void {
    this.changedSheets.add(name.toLowerCase());
  }

  sheetRenamed(before: string): void {
    this.sheetsChanged(before);
    this.formulas?.forgetPrecedents();
  }

  settle(): void {
    if (this.formulas === undefined) {
      this.formulas = new FormulaCells(this.workbook);
      this.recalculate(this.formulas, this.formulas.withoutResult());
    } else if (this.touched.length > 0 || this.changedSheets.size > 0) {
      this.recalculate(this.formulas, []);
    }
  }

  private tell(calculated: ReadonlySet<FormulaCell>): void {
    const inOrder = [...calculated].sort((a, b) => a.column - b.column || a.row - b.row);
    for (const { sheet, row, column } of inOrder) {
      this.changes.cells("results", sheet, { row, column, rows: 1, columns: 1 });
    }
  }

  private recalculate(formulas: FormulaCells, seeds: readonly FormulaCell[]): void {
    const touched = this.touched.splice(0);
    formulas.forgetMissingSheets();
    const written = touched.flatMap(({ sheet, box }) => formulas.refresh(sheet, box));
    const naming = formulas.naming(this.changedSheets);
    this.changedSheets.clear();
    if (formulas.size === 0) return;
    const regions = touched.map(({ sheet, box }): Region => ({ sheet: sheet.name.toLowerCase(), box }));
    const dirty = formulas.dependents([...seeds, ...written, ...naming], regions);
    calculate(this.workbook, dirty);
    if (this.changes.isWanted) this.tell(dirty);
  }
}

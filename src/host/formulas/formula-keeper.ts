// Keeps formulas live: what depends on written cells is calculated again, once per request, and nothing else.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import type { Box } from "../cells/address";
import type { Recalculation } from "../session";
import { calculate } from "./engine-view";
import { FormulaCells } from "./formula-cells";
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

  constructor(private readonly workbook: Workbook) {}

  written(sheet: Worksheet, box: Box): void {
    this.touched.push({ sheet, box });
  }

  sheetsChanged(name: string): void {
    this.changedSheets.add(name.toLowerCase());
  }

  settle(): void {
    if (this.formulas === undefined) {
      this.formulas = new FormulaCells(this.workbook);
      this.recalculate(this.formulas, this.formulas.withoutResult());
    } else if (this.touched.length > 0 || this.changedSheets.size > 0) {
      this.recalculate(this.formulas, []);
    }
  }

  private recalculate(
    formulas: FormulaCells,
    seeds: readonly ReturnType<FormulaCells["withoutResult"]>[number][],
  ): void {
    const touched = this.touched.splice(0);
    formulas.forgetMissingSheets();
    const written = touched.flatMap(({ sheet, box }) => formulas.refresh(sheet, box));
    const naming = formulas.naming(this.changedSheets);
    this.changedSheets.clear();
    if (formulas.size === 0) return;
    const regions = touched.map(({ sheet, box }): Region => ({ sheet: sheet.name.toLowerCase(), box }));
    calculate(this.workbook, formulas.dependents([...seeds, ...written, ...naming], regions));
  }
}

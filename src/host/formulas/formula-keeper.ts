// Keeps formulas live: after a request wrote cells, what depends on them is calculated again.
import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { Box } from "../cells/address";
import type { Recalculation } from "../session";

export class FormulaKeeper implements Recalculation {
  private dirty = true;

  constructor(private readonly workbook: Workbook) {}

  written(_sheet: Worksheet, _box: Box): void {
    this.dirty = true;
  }

  sheetsChanged(): void {
    this.dirty = true;
  }

  settle(): void {
    if (!this.dirty) return;
    this.dirty = false;
    calculateFormulas(this.workbook as unknown as Parameters<typeof calculateFormulas>[0]);
  }
}

// The content of cells in the words of the grid: values as the host has calculated them, formulas to look at.
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import type { ICellData } from "@univerjs/core";
import { formulaOrValue, isFormula, plainValue, type Box } from "../../host/browser";
import type { CellPatch, PatchedCell } from "../protocol";
import type { Palette } from "./colours";
import { styleOf } from "./styles";

const TYPES: Readonly<Record<string, number>> = { string: 1, number: 2, boolean: 3 };

/** What the cells of one workbook have in common. */
export interface CellContext {
  readonly palette: Palette;
  readonly date1904: boolean;
}

function content(cell: Cell, { date1904 }: CellContext): Omit<PatchedCell, "s"> {
  const value = plainValue(cell, date1904);
  const formula = isFormula(cell) ? String(formulaOrValue(cell, date1904)) : null;
  if (value === "") return { v: formula === null ? null : "", f: formula, t: null };
  return {
    v: typeof value === "boolean" ? Number(value) : value,
    f: formula,
    t: TYPES[typeof value] ?? null,
  };
}

/** null = nothing to show. `styleId` gives equal looks one name. */
export function cellData(
  cell: Cell,
  context: CellContext,
  styleId: (style: NonNullable<ReturnType<typeof styleOf>>) => string,
): ICellData | null {
  const { v, f, t } = content(cell, context);
  const style = styleOf(cell, context.palette);
  if (v === null && style === null) return null;
  return {
    ...(v === null ? {} : { v }),
    ...(f === null ? {} : { f }),
    ...(t === null ? {} : { t }),
    ...(style === null ? {} : { s: styleId(style) }),
  };
}

/** The cells of a rectangle as they are now; cells that do not exist come as null. */
export function patchOf(sheet: Worksheet, id: string, box: Box, context: CellContext): CellPatch {
  const cells: Record<number, Record<number, PatchedCell | null>> = {};
  for (let row = box.row; row < box.row + box.rows; row += 1) {
    const stored = sheet.findRow(row + 1);
    const line: Record<number, PatchedCell | null> = {};
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const cell = stored?.findCell(column + 1);
      line[column] =
        cell === undefined ? null : { ...content(cell, context), s: styleOf(cell, context.palette) };
    }
    cells[row] = line;
  }
  return { sheet: id, cells };
}

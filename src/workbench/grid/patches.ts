// Puts what the workbook says now into cells of the grid.
import type { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellPatch } from "../protocol";

type Cells = NonNullable<ISetRangeValuesMutationParams["cellValue"]>;

/** Twice: the grid adds looks to those a cell has, so each cell is emptied first. */
export function showPatches(commands: ICommandService, unit: string, patches: readonly CellPatch[]): void {
  for (const { sheet, cells } of patches) {
    const put = (cellValue: Cells): void => {
      commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId: unit, subUnitId: sheet, cellValue });
    };
    put(emptied(cells));
    put(cells);
  }
}

function emptied(cells: CellPatch["cells"]): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([row, line]) => [
      row,
      Object.fromEntries(Object.keys(line).map((column) => [column, null])),
    ]),
  );
}

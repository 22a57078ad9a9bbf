// The order in which undoing puts contents back: texts that return where a formula stands come last.
import type { CellValue } from "../worksheets";
import type { BlockContent } from "./blocks";
import type { Restore, WritableCell } from "./receipt";
import { placeKey, type Cells, type LastLook } from "./undo-witness";

/**
 * A text in the place of a formula reads like something that a person wrote. While the lines of the run still stand
 * around it, a calculation would keep it; so it waits until everything else is back. `seen` tells what stands now.
 */
export function textsLast(restores: readonly Restore[], seen: LastLook): readonly Restore[] {
  const parts = restores.map((restore) => {
    const now = restore.kind === "cells" ? seen.get(placeKey(restore.sheet, restore.at)) : undefined;
    return restore.kind !== "cells" || now === undefined
      ? { early: restore, late: null }
      : split(restore, now);
  });
  return [...parts.map(({ early }) => early), ...parts.map(({ late }) => late)].filter(
    (part) => part !== null,
  );
}

function split(
  restore: Cells,
  now: BlockContent,
): { readonly early: Cells | null; readonly late: Cells | null } {
  const isLate = (cell: WritableCell, row: number, column: number): boolean =>
    isText(cell) && isFormula(now.formulas[row]?.[column] ?? "", now.values[row]?.[column] ?? "");
  return {
    early: only(restore, (cell, row, column) => !isLate(cell, row, column)),
    late: only(restore, isLate),
  };
}

/** Only the wanted cells of a block; null when there are none. */
function only(
  restore: Cells,
  isWanted: (cell: WritableCell, row: number, column: number) => boolean,
): Cells | null {
  const cells = restore.cells.map((line, row) =>
    line.map((cell, column) => (cell !== null && isWanted(cell, row, column) ? cell : null)),
  );
  return cells.every((line) => line.every((cell) => cell === null)) ? null : { ...restore, cells };
}

const isText = (cell: WritableCell): boolean =>
  typeof cell === "string" && cell !== "" && !cell.startsWith("=");

const isFormula = (formula: CellValue, value: CellValue): boolean =>
  formula !== value && typeof formula === "string" && formula.startsWith("=");

// Which part of the grid a change of the workbook reaches.
import type { Workbook } from "@cj-tech-master/excelts";
import type { IWorkbookData } from "@univerjs/core";
import { sheetId, type GridChange } from "../../host/browser";
import type { CellPatch } from "../protocol";
import { patchOf, type CellContext } from "./cells";

/** Changes of contents and looks are shown cell by cell; all others need the workbook anew. */
const BY_CELL: readonly GridChange["kind"][] = ["contents", "results", "formats"];
/** Nothing of these is seen in the grid. */
const UNSEEN: readonly GridChange["kind"][] = ["charts", "page-layout", "protection"];
/** Above this, showing the workbook anew is quicker. */
const CELLS_AT_ONCE = 5_000;

/** `shown` is the workbook as the grid got it last: what lies outside its rows and columns needs it anew. */
export function isStructural(change: GridChange, shown: IWorkbookData): boolean {
  if (UNSEEN.includes(change.kind)) return false;
  if (!BY_CELL.includes(change.kind) || !("at" in change)) return true;
  const { at } = change;
  const { rowCount = 0, columnCount = 0 } = shown.sheets[change.sheet] ?? {};
  const isOutside = at.row + at.rows > rowCount || at.column + at.columns > columnCount;
  return isOutside || at.rows * at.columns > CELLS_AT_ONCE;
}

/** The cells that changed, as they are now. */
export function patchesOf(
  workbook: Workbook,
  changes: readonly GridChange[],
  context: CellContext,
): readonly CellPatch[] {
  return changes.flatMap((change) => {
    const sheet = workbook.worksheets.find((candidate) => sheetId(candidate) === change.sheet);
    if (!("at" in change) || sheet === undefined) return [];
    return [patchOf(sheet, change.sheet, change.at, context)];
  });
}

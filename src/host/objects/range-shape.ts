// Merging, unmerging and clearing cells.
import { ValueType, type Worksheet } from "@cj-tech-master/excelts";
import { formatBox, intersection, type Box } from "../cells/address";
import { readMatrix } from "../cells/cell-values";
import { releaseFollowers } from "../cells/shared-formulas";
import { clearCell, refuseProtected } from "../cells/write-values";
import { invalidArgument } from "../interpreter/errors";
import { choiceArgument } from "./arguments";
import { living, type RangeTarget } from "./range-target";

/** The merged areas that touch the range. */
export function mergedBoxes({ sheet, box }: RangeTarget): readonly Box[] {
  return sheet.mergedRegions
    .map(({ top, left, bottom, right }) => ({
      row: top - 1,
      column: left - 1,
      rows: bottom - top + 1,
      columns: right - left + 1,
    }))
    .filter((area) => intersection(area, box) !== null);
}

/** Merges the range into one cell; what the other cells held is lost, as in Excel. */
export function mergeRange(target: RangeTarget, across: unknown): null {
  const { session, sheet, box } = living(target, "Range.merge");
  if (across === true) throw invalidArgument("Range.merge", "merging across is not played");
  refuseProtected(sheet, box, "Range.merge");
  unmergeRange(target);
  // A formula text that lies in the area and is shared with cells outside must not be lost with its cell.
  for (const cell of readMatrix(sheet, storedPart(sheet, box), (each) => each).flat()) releaseFollowers(cell);
  sheet.mergeCells(formatBox(box));
  session.recalculation.written(sheet, box);
  return null;
}

function storedPart({ rowCount }: Worksheet, box: Box): Box {
  return { ...box, rows: Math.max(0, Math.min(box.rows, rowCount - box.row)) };
}

export function unmergeRange(target: RangeTarget): null {
  const { sheet, box } = living(target, "Range.unmerge");
  refuseProtected(sheet, box, "Range.unmerge");
  for (const area of mergedBoxes(target)) sheet.unMergeCells(formatBox(area));
  return null;
}

const WAYS = ["All", "Contents", "Formats"] as const;

/** `Range.clear`: contents, formats or both; only stored cells are visited. */
export function clearRange(target: RangeTarget, applyTo: unknown): null {
  const { session, sheet, box } = living(target, "Range.clear");
  const way = choiceArgument(applyTo ?? "All", WAYS, "Range.clear");
  refuseProtected(sheet, box, "Range.clear");
  for (let row = box.row; row < Math.min(box.row + box.rows, sheet.rowCount); row++) {
    const stored = sheet.findRow(row + 1);
    for (let column = box.column; column < box.column + box.columns; column++) {
      const cell = stored?.findCell(column + 1);
      if (cell === undefined || cell.type === ValueType.Merge) continue;
      if (way !== "Formats") clearCell(cell);
      if (way !== "Contents") cell.style = {};
    }
  }
  session.recalculation.written(sheet, box);
  return null;
}

// Merged areas of the sheets, where this Excel can tell (ExcelApi 1.13).
import type { Box } from "../worksheets";
import { isExcelError, isTimeOut } from "./excel-error";
import { hasApi } from "./platform";
import { sheetOf } from "./sheet-objects";

interface Sheet {
  readonly id: string;
  readonly used: Box | null;
}

/**
 * Merged areas by sheet id; null when this Excel cannot tell. One request; Excel refuses a sheet with more than
 * 512 areas, and then each sheet is asked alone and the refused ones are left out.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<ReadonlyMap<string, readonly Box[]> | null> {
  if (!hasApi("1.13")) return null;
  try {
    return await readTogether(context, sheets);
  } catch (error) {
    if (!isExcelError(error) || isTimeOut(error)) throw error;
    return await readOneByOne(context, sheets);
  }
}

async function readTogether(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<Map<string, readonly Box[]>> {
  const asked = sheets.flatMap(({ id, used }) => (used === null ? [] : [{ id, areas: askFor(context, id) }]));
  if (asked.length > 0) await context.sync();
  const merges = new Map<string, readonly Box[]>(sheets.map(({ id }) => [id, []]));
  for (const { id, areas } of asked) merges.set(id, areas.isNullObject ? [] : boxesOf(areas));
  return merges;
}

async function readOneByOne(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<Map<string, readonly Box[]>> {
  const merges = new Map<string, readonly Box[]>();
  for (const sheet of sheets) {
    try {
      for (const [id, boxes] of await readTogether(context, [sheet])) merges.set(id, boxes);
    } catch (error) {
      if (!isExcelError(error) || isTimeOut(error)) throw error;
    }
  }
  return merges;
}

function askFor(context: Excel.RequestContext, id: string): Excel.RangeAreas {
  const areas = sheetOf(context, id).getRange().getMergedAreasOrNullObject();
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return areas;
}

function boxesOf(areas: Excel.RangeAreas): Box[] {
  return areas.areas.items.map((range) => ({
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
}

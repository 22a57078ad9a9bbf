// Excel's objects for sheets and ranges; a sheet is one object throughout a context, for each one more is sent again.
import type { Box } from "../worksheets";

const worksheets = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by name or id. */
export function sheetOf(context: Excel.RequestContext, key: string): Excel.Worksheet {
  const known = worksheets.get(context) ?? new Map<string, Excel.Worksheet>();
  worksheets.set(context, known);
  const sheet = known.get(key) ?? context.workbook.worksheets.getItem(key);
  known.set(key, sheet);
  return sheet;
}

export function rangeOf(context: Excel.RequestContext, sheet: string, at: Box): Excel.Range {
  return sheetOf(context, sheet).getRangeByIndexes(at.row, at.column, at.rows, at.columns);
}

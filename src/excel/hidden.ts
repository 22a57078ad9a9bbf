// Hidden rows and columns of used ranges: single ones are asked for only where some are hidden and some are not.
import type { Box } from "../worksheets";
import { rangeOf as sheetRange } from "./sheet-objects";

export interface Hidden {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

interface Sheet {
  readonly id: string;
  readonly used: Box | null;
  /** null when some are hidden and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

/** Hidden rows and columns by sheet id; no request at all when no sheet is mixed. Source: ExcelApi 1.9. */
export async function readHidden(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<ReadonlyMap<string, Hidden>> {
  const pending: { id: string; rows: () => number[]; columns: () => number[] }[] = [];
  for (const sheet of sheets) {
    if (sheet.used === null) continue;
    const range = rangeOf(context, sheet.id, sheet.used);
    pending.push({
      id: sheet.id,
      rows: askRows(range, sheet, sheet.used),
      columns: askColumns(range, sheet, sheet.used),
    });
  }
  if (sheets.some(isMixed)) await context.sync();
  return new Map(pending.map(({ id, rows, columns }) => [id, { rows: rows(), columns: columns() }]));
}

function isMixed({ used, rowsHidden, columnsHidden }: Sheet): boolean {
  return used !== null && (rowsHidden === null || columnsHidden === null);
}

function askRows(range: () => Excel.Range, { rowsHidden }: Sheet, used: Box): () => number[] {
  if (rowsHidden !== null) return () => (rowsHidden ? sequence(used.row, used.rows) : []);
  const answer = range().getRowProperties({ rowHidden: true });
  return () => answer.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [used.row + index] : []));
}

function askColumns(range: () => Excel.Range, { columnsHidden }: Sheet, used: Box): () => number[] {
  if (columnsHidden !== null) return () => (columnsHidden ? sequence(used.column, used.columns) : []);
  const answer = range().getColumnProperties({ columnHidden: true });
  return () =>
    answer.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [used.column + index] : []));
}

/** Made on demand only: an object that is never asked would still be sent. */
function rangeOf(context: Excel.RequestContext, sheet: string, box: Box): () => Excel.Range {
  return () => sheetRange(context, sheet, box);
}

function sequence(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

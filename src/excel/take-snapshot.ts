// Reads the workbook once, in at most five requests; more only where the cells do not fit into one answer.
import type { Box, SheetSnapshot, Snapshot, TableSnapshot } from "../worksheets";
import { nameSheet } from "./blame";
import { readBlocks, type BlockContent } from "./blocks";
import { readHidden, type Hidden } from "./hidden";
import { readMerges } from "./merges";
import { sheetOf } from "./sheet-objects";

interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot["visibility"];
  readonly isProtected: boolean;
}

interface SheetFrame extends SheetHead {
  readonly used: Box | null;
  /** Larger than `used` when it is too large to be read. */
  readonly whole: Box | null;
  /** Excel's own object for `whole`: asking it again takes a third of asking for the box. */
  readonly range: Excel.Range | null;
  /** null when some are hidden and some are not. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
  readonly tables: readonly TableSnapshot[];
}

interface TableHead {
  readonly name: string;
  readonly sheetId: string;
}

/**
 * The whole workbook as plain JSON. The used range is that of values: formatted blanks are not read.
 * Floor: ExcelApi 1.9; merged areas need 1.13 and are null below. Throws the errors of Office.js.
 */
export async function takeSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  const heads = await readHeads(context);
  try {
    return { sheets: await readSheets(context, heads) };
  } catch (error) {
    await nameSheet(
      context,
      error,
      heads.sheets.map(({ id, name }) => ({ key: id, name })),
    );
    throw error;
  }
}

async function readSheets(context: Excel.RequestContext, heads: Heads): Promise<readonly SheetSnapshot[]> {
  const frames = await readFrames(context, heads.sheets, heads.tables);
  const filled = frames.flatMap(({ id, used, whole, range }) =>
    used === null ? [] : [{ sheet: id, box: used, range: used === whole ? range : null }],
  );
  const hidden = await readHidden(context, frames);
  const contents = await readBlocks(context, filled);
  const merges = await readMerges(context, frames);
  const content = new Map(filled.map(({ sheet }, index) => [sheet, contents[index]]));
  return frames.map((frame) =>
    assemble(frame, content.get(frame.id), hidden.get(frame.id), merges?.get(frame.id) ?? null),
  );
}

interface Heads {
  readonly sheets: readonly SheetHead[];
  readonly tables: readonly TableHead[];
}

async function readHeads(context: Excel.RequestContext): Promise<Heads> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/worksheet/id");
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => {
      const { id, name, visibility } = sheet;
      return { id, name, visibility, isProtected: sheet.protection.protected };
    }),
    tables: tables.items.map((table) => ({ name: table.name, sheetId: table.worksheet.id })),
  };
}

async function readFrames(
  context: Excel.RequestContext,
  sheets: readonly SheetHead[],
  tables: readonly TableHead[],
): Promise<readonly SheetFrame[]> {
  const pending = sheets.map(({ id }) => {
    const used = sheetOf(context, id).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return used;
  });
  const tableRanges = tables.map(({ name }) =>
    context.workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  );
  await context.sync();
  const boxes = tables.map(({ name, sheetId }, index) => ({ sheetId, name, range: tableRanges[index] }));
  return sheets.map((head, index) => {
    const read = pending[index];
    if (read === undefined) throw new Error(`no frame for sheet ${head.name}`);
    const used = read.isNullObject ? null : read;
    const whole = used && boxOf(used);
    return {
      ...head,
      used: whole && leadingPart(whole),
      whole,
      range: used,
      rowsHidden: used?.rowHidden ?? (used === null ? false : null),
      columnsHidden: used?.columnHidden ?? (used === null ? false : null),
      tables: boxes.flatMap(({ sheetId, name, range }) =>
        sheetId === head.id && range !== undefined ? [{ name, box: boxOf(range) }] : [],
      ),
    };
  });
}

/** A single stray cell far out makes millions of blank ones "used"; no office table is this large. */
const SHEET_CELLS = 10_000_000;
const LEAST_COLUMNS = 256;

/** Larger than any office table: somebody wrote into a cell far out. */
export function isBeyondTables({ rows, columns }: Box): boolean {
  return rows * columns > SHEET_CELLS;
}

/** The part of a used range that is read: all of it, unless it is larger than any table can be. */
function leadingPart(whole: Box): Box {
  if (!isBeyondTables(whole)) return whole;
  const columns = Math.min(whole.columns, Math.max(LEAST_COLUMNS, Math.floor(SHEET_CELLS / whole.rows)));
  return { ...whole, columns, rows: Math.min(whole.rows, Math.floor(SHEET_CELLS / columns)) };
}

export function boxOf(range: Excel.Range): Box {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function assemble(
  frame: SheetFrame,
  content: BlockContent | undefined,
  hidden: Hidden | undefined,
  merges: readonly Box[] | null,
): SheetSnapshot {
  const values = content?.values ?? [];
  const formulas = content?.formulas ?? [];
  return {
    id: frame.id,
    name: frame.name,
    visibility: frame.visibility,
    isProtected: frame.isProtected,
    used: frame.used,
    ...(frame.whole === frame.used ? {} : { unreadBeyond: frame.whole }),
    values,
    formulas: isSame(values, formulas) ? values : formulas,
    numberFormats: content?.numberFormats ?? [],
    merges,
    hiddenRows: hidden?.rows ?? [],
    hiddenColumns: hidden?.columns ?? [],
    tables: frame.tables,
  };
}

/** True when no cell holds a formula. */
function isSame(values: SheetSnapshot["values"], formulas: SheetSnapshot["formulas"]): boolean {
  return values.every((row, index) => row === formulas[index]);
}

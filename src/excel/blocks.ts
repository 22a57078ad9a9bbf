// Reads rectangles of cells in as few requests as their size allows.
import type { Box, CellValue } from "../worksheets";
import { isExcelError } from "./excel-error";
import { budget } from "./platform";
import { sheetOf } from "./sheet-objects";

export interface Block {
  readonly sheet: string; // name or id
  readonly box: Box;
  /** Formulas and formats are not asked for, and missing in the content. */
  readonly valuesOnly?: boolean;
  /** Excel's own object for `box`, where there is one already. */
  readonly range?: Excel.Range | null;
}

export interface BlockContent {
  readonly values: CellValue[][];
  readonly formulas: CellValue[][];
  readonly numberFormats: string[][];
}

interface Part {
  readonly block: number;
  readonly row: number;
  readonly rows: number;
}

/** Contents of `blocks`, in their order. Requests grow with the cells only, never with the number of blocks. */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
): Promise<readonly BlockContent[]> {
  const contents = blocks.map((): BlockContent => ({ values: [], formulas: [], numberFormats: [] }));
  let cells = budget().cells;
  let parts = partsOf(blocks, cells);
  while (parts.length > 0) {
    const request = takeRequest(parts, blocks, cells);
    try {
      await readRequest(context, blocks, request, contents);
      parts = parts.slice(request.length);
    } catch (error) {
      if (!isTooLarge(error) || isSingleRow(request)) throw error;
      cells = Math.ceil(cells / 2);
      parts = parts.flatMap((part) => halves(part, blocks, cells));
    }
  }
  return contents;
}

function isTooLarge(error: unknown): boolean {
  return isExcelError(error) && error.code === "ResponsePayloadSizeLimitExceeded";
}

function isSingleRow(request: readonly Part[]): boolean {
  return request.length === 1 && request[0]?.rows === 1;
}

function columnsOf(blocks: readonly Block[], part: Part): number {
  return blocks[part.block]?.box.columns ?? 1;
}

function partsOf(blocks: readonly Block[], cells: number): Part[] {
  return blocks.flatMap(({ box }, block) => halves({ block, row: 0, rows: box.rows }, blocks, cells));
}

/** Cuts a part into parts of at most `cells` cells, at least one row each. */
function halves(part: Part, blocks: readonly Block[], cells: number): Part[] {
  const step = Math.max(1, Math.floor(cells / columnsOf(blocks, part)));
  const parts: Part[] = [];
  for (let row = part.row; row < part.row + part.rows; row += step) {
    parts.push({ block: part.block, row, rows: Math.min(step, part.row + part.rows - row) });
  }
  return parts;
}

/** As many parts from the front as fit into one request. */
function takeRequest(parts: readonly Part[], blocks: readonly Block[], cells: number): readonly Part[] {
  let total = 0;
  let count = 0;
  for (const part of parts) {
    total += part.rows * columnsOf(blocks, part);
    if (count > 0 && total > cells) break;
    count++;
  }
  return parts.slice(0, count);
}

const VALUES = "values";
const EVERYTHING = "values,formulas,numberFormat";

async function readRequest(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  request: readonly Part[],
  contents: readonly BlockContent[],
): Promise<void> {
  const ranges = request.map((part) =>
    rangeOf(context, blocks, part).load(blocks[part.block]?.valuesOnly === true ? VALUES : EVERYTHING),
  );
  await context.sync();
  for (const [index, range] of ranges.entries()) {
    const block = request[index]?.block ?? 0;
    const content = contents[block];
    if (content === undefined) continue;
    if (blocks[block]?.valuesOnly === true) appendRows(content.values, range.values as CellValue[][]);
    else append(content, range);
  }
}

function appendRows(content: CellValue[][], rows: readonly CellValue[][]): void {
  for (const row of rows) content.push(row);
}

/** Rows without a formula and rows formatted like the one before share their arrays: most rows of a large sheet. */
function append({ values, formulas, numberFormats }: BlockContent, range: Excel.Range): void {
  const read = range.values as CellValue[][];
  for (const [index, row] of read.entries()) {
    values.push(row);
    formulas.push(sameOr(row, range.formulas[index] as CellValue[]));
    const format = range.numberFormat[index] as string[];
    numberFormats.push(sameOr(numberFormats[numberFormats.length - 1], format));
  }
}

function sameOr<Cell>(known: Cell[] | undefined, row: Cell[]): Cell[] {
  const isSame = known?.length === row.length && row.every((cell, index) => cell === known[index]);
  return isSame && known !== undefined ? known : row;
}

function rangeOf(context: Excel.RequestContext, blocks: readonly Block[], part: Part): Excel.Range {
  const block = blocks[part.block];
  if (block === undefined) throw new Error(`no block ${part.block}`);
  const { sheet, box, range } = block;
  if (range && part.rows === box.rows) return range;
  return sheetOf(context, sheet).getRangeByIndexes(box.row + part.row, box.column, part.rows, box.columns);
}

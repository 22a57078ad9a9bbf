// A sheet in the words of the grid: cells, merges, sizes, hidden rows and columns, frozen panes.
import type { Worksheet } from "@cj-tech-master/excelts";
import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from "@univerjs/core";
import { fittingHeight, pointsOfCharacters, sheetId, usedRange, type Box } from "../../host/browser";
import { cellData, type CellContext } from "./cells";
import { colourOf } from "./colours";
import type { styleOf } from "./styles";

const PIXELS_PER_POINT = 4 / 3;
/** Excel's own default, in characters and points. */
const DEFAULT_CHARACTERS = 8.43;
const DEFAULT_ROW_POINTS = 15;
/** Empty rows and columns around what there is, so that there is room to type. */
const ROOM = { rows: 40, columns: 6 };
const LEAST = { rows: 80, columns: 26 };
const NOTHING: Box = { row: 0, column: 0, rows: 0, columns: 0 };

export type StyleId = (style: NonNullable<ReturnType<typeof styleOf>>) => string;

export function sheetData(
  sheet: Worksheet,
  context: CellContext,
  styleId: StyleId,
): Partial<IWorksheetData> & { readonly id: string } {
  const used = usedRange(sheet, false) ?? NOTHING;
  const size = {
    rows: Math.max(LEAST.rows, used.row + used.rows + ROOM.rows),
    columns: Math.max(LEAST.columns, used.column + used.columns + ROOM.columns),
  };
  return {
    id: sheetId(sheet),
    name: sheet.name,
    tabColor: colourOf(sheet.properties.tabColor, context.palette) ?? "",
    hidden: sheet.state === "visible" ? 0 : 1,
    rowCount: size.rows,
    columnCount: size.columns,
    defaultColumnWidth: pixelsOfCharacters(sheet.properties.defaultColWidth ?? DEFAULT_CHARACTERS),
    defaultRowHeight: (sheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS) * PIXELS_PER_POINT,
    freeze: freezeOf(sheet),
    mergeData: mergesOf(sheet),
    ...contentOf(sheet, context, styleId),
    columnData: columnsOf(sheet, size.columns),
    showGridlines: 1,
  };
}

function contentOf(
  sheet: Worksheet,
  context: CellContext,
  styleId: StyleId,
): Pick<IWorksheetData, "cellData" | "rowData"> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const rows: Record<number, Partial<IRowData>> = {};
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const line: Record<number, ICellData> = {};
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const data = cellData(cell, context, styleId);
      if (data !== null) line[column - 1] = data;
    });
    if (Object.keys(line).length > 0) cells[number - 1] = line;
    rows[number - 1] = rowLook(row.height || fittingHeight(sheet, row), row.hidden === true);
  }
  return { cellData: cells, rowData: rows };
}

/** A row without a height of its own fits its text, as Excel does it on opening. */
function rowLook(points: number | null, isHidden: boolean): Partial<IRowData> {
  return {
    ...(points === null ? { ia: 1 } : { h: points * PIXELS_PER_POINT, ia: 0 }),
    ...(isHidden ? { hd: 1 } : {}),
  };
}

function columnsOf(sheet: Worksheet, count: number): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  const stored: readonly { readonly width?: number; readonly hidden?: boolean }[] = sheet.columns ?? [];
  stored.slice(0, count).forEach(({ width, hidden }, index) => {
    const look: Partial<IColumnData> = {
      ...(width === undefined ? {} : { w: pixelsOfCharacters(width) }),
      ...(hidden === true ? { hd: 1 } : {}),
    };
    if (Object.keys(look).length > 0) columns[index] = look;
  });
  return columns;
}

function pixelsOfCharacters(characters: number): number {
  return Math.round(pointsOfCharacters(characters) * PIXELS_PER_POINT);
}

function mergesOf(sheet: Worksheet): IRange[] {
  return sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    startRow: top - 1,
    startColumn: left - 1,
    endRow: bottom - 1,
    endColumn: right - 1,
  }));
}

export function rangeOf(box: Box): IRange {
  return {
    startRow: box.row,
    startColumn: box.column,
    endRow: box.row + box.rows - 1,
    endColumn: box.column + box.columns - 1,
  };
}

function freezeOf(sheet: Worksheet): IFreeze {
  const views = (sheet.views ?? []) as readonly { state?: string; xSplit?: number; ySplit?: number }[];
  const view = views[0];
  const columns = view?.state === "frozen" ? (view.xSplit ?? 0) : 0;
  const rows = view?.state === "frozen" ? (view.ySplit ?? 0) : 0;
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

// Column widths: Office.js speaks points, the file speaks characters of the default font.
import type { Worksheet } from "@cj-tech-master/excelts";
import { invalidArgument } from "../interpreter/errors";
import type { Box } from "./address";

/** Excel's own default, in characters. */
const DEFAULT_CHARACTERS = 8.43;
/** Of the usual default font at 96 dots per inch: a digit is 7 pixels wide, a column has 5 pixels of padding. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

export function pointsOfCharacters(characters: number): number {
  return (characters * PIXELS_PER_CHARACTER + PADDING_PIXELS) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return Math.max(0, (points / POINTS_PER_PIXEL - PADDING_PIXELS) / PIXELS_PER_CHARACTER);
}

/** Width in points when all columns of the range agree, else null. */
export function columnWidth(sheet: Worksheet, box: Box): number | null {
  const first = widthOf(sheet, box.column);
  for (let index = 1; index < box.columns; index++) {
    if (widthOf(sheet, box.column + index) !== first) return null;
  }
  return pointsOfCharacters(first);
}

export function setColumnWidth(sheet: Worksheet, box: Box, points: number): void {
  if (points < 0) throw invalidArgument("RangeFormat.columnWidth", `${points} points`);
  const characters = Math.round(charactersOfPoints(points) * 100) / 100;
  for (let index = 0; index < box.columns; index++) {
    sheet.getColumn(box.column + index + 1).width = characters;
  }
}

function widthOf(sheet: Worksheet, column: number): number {
  const columns: readonly { width?: number }[] | null | undefined = sheet.columns;
  return columns?.[column]?.width ?? sheet.properties.defaultColWidth ?? DEFAULT_CHARACTERS;
}

// The look of a cell in the words of the grid.
import type { Alignment, Border, Borders, Cell, Fill, Font } from "@cj-tech-master/excelts";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { colourOf, type Palette } from "./colours";

/** The grid's numbers for line styles. */
const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  // The grid would centre a title over its own cell alone and cut off its beginning.
  centerContinuous: 1,
  right: 3,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  middle: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};
const CLIP = 2;
const WRAP = 3;
/** Pixels of one step of indentation. */
const INDENT = 9;
/** Excel's wording for "as it comes". */
const GENERAL = "General";

/** null = nothing to say: the cell looks like the sheet. */
export function styleOf(cell: Cell, palette: Palette): IStyleData | null {
  const style: IStyleData = {
    ...fontStyle(cell.font, palette),
    ...fillStyle(cell.fill, palette),
    ...alignmentStyle(cell.alignment),
    ...borderStyle(cell.border, palette),
    ...formatStyle(cell.numFmt),
  };
  return Object.keys(style).length === 0 ? null : style;
}

function formatStyle(format: Cell["numFmt"]): IStyleData {
  const pattern = typeof format === "object" ? format.formatCode : format;
  return pattern === undefined || pattern === GENERAL ? {} : { n: { pattern } };
}

function fontStyle(font: Partial<Font> | undefined, palette: Palette): IStyleData {
  if (font === undefined) return {};
  const colour = colourOf(font.color, palette);
  return {
    ...(font.name === undefined ? {} : { ff: font.name }),
    ...(font.size === undefined ? {} : { fs: font.size }),
    ...(font.bold === true ? { bl: 1 } : {}),
    ...(font.italic === true ? { it: 1 } : {}),
    ...(font.underline === undefined || font.underline === false ? {} : { ul: { s: 1 } }),
    ...(font.strike === true ? { st: { s: 1 } } : {}),
    ...(colour === null ? {} : { cl: { rgb: colour } }),
  };
}

function fillStyle(fill: Fill | undefined, palette: Palette): IStyleData {
  if (fill?.type !== "pattern" || fill.pattern === "none") return {};
  const colour = colourOf(fill.fgColor, palette) ?? colourOf(fill.bgColor, palette);
  return colour === null ? {} : { bg: { rgb: colour } };
}

function alignmentStyle(alignment: Partial<Alignment> | undefined): IStyleData {
  if (alignment === undefined) return {};
  const horizontal = HORIZONTAL[alignment.horizontal ?? ""];
  const vertical = VERTICAL[alignment.vertical ?? ""];
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...breaking(alignment),
    ...(alignment.indent === undefined ? {} : { pd: { l: alignment.indent * INDENT } }),
    ...rotationStyle(alignment.textRotation),
  };
}

/** "fill" repeats short text in Excel; here it is only kept inside its cell, as long text is there. */
function breaking({ horizontal, wrapText }: Partial<Alignment>): IStyleData {
  if (horizontal === "fill") return { tb: CLIP };
  return wrapText === true ? { tb: WRAP } : {};
}

function rotationStyle(rotation: Alignment["textRotation"] | undefined): IStyleData {
  if (rotation === undefined || rotation === 0) return {};
  return { tr: rotation === "vertical" ? { a: 0, v: 1 } : { a: -rotation } };
}

function borderStyle(border: Partial<Borders> | undefined, palette: Palette): IStyleData {
  if (border === undefined) return {};
  const bd: IBorderData = {
    ...edge("t", border.top, palette),
    ...edge("r", border.right, palette),
    ...edge("b", border.bottom, palette),
    ...edge("l", border.left, palette),
  };
  return Object.keys(bd).length === 0 ? {} : { bd };
}

function edge(
  side: "t" | "r" | "b" | "l",
  line: Partial<Border> | undefined,
  palette: Palette,
): Partial<Record<"t" | "r" | "b" | "l", IBorderStyleData>> {
  const style = LINES[line?.style ?? ""];
  if (style === undefined) return {};
  return { [side]: { s: style, cl: { rgb: colourOf(line?.color, palette) ?? "#000000" } } };
}

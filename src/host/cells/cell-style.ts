// Styles of cells between the words of Office.js and those of the file: colours, alignment, borders.
import type { Alignment, Border, Borders, Cell, Color, Fill, Font } from "@cj-tech-master/excelts";

import { restyle } from "./shared-styles";

export const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
] as const;
export const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
export const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export const LINES = ["None", "Continuous"] as const;

type Side = "top" | "bottom" | "left" | "right";
const SIDES: Readonly<Record<(typeof EDGES)[number], Side>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

/** The facets of a cell's look that the product reads and writes, by their Office.js path. */
export interface Facet<T> {
  readonly get: (cell: Cell | undefined) => T;
  readonly set: (cell: Cell, value: T) => void;
}

export const bold: Facet<boolean> = {
  get: (cell) => cell?.font?.bold === true,
  set: (cell, value) => changeFont(cell, { bold: value }),
};
export const fontName: Facet<string> = {
  get: (cell) => cell?.font?.name ?? cell?.workbook.defaultFont?.name ?? "Calibri",
  set: (cell, value) => changeFont(cell, { name: value }),
};
export const fontSize: Facet<number> = {
  get: (cell) => cell?.font?.size ?? cell?.workbook.defaultFont?.size ?? 11,
  set: (cell, value) => changeFont(cell, { size: value }),
};
export const fontColor: Facet<string> = {
  get: (cell) => colorOf(cell?.font?.color) ?? "#000000",
  set: (cell, value) => changeFont(cell, { color: { argb: argb(value) } }),
};
/** "#FFFFFF" where there is no fill, as Excel answers. */
export const fillColor: Facet<string> = {
  get: (cell) => (hasFill(cell?.fill) ? (colorOf(foreground(cell?.fill)) ?? "#FFFFFF") : "#FFFFFF"),
  set: (cell, value) => {
    restyle(cell, { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(value) } } });
  },
};
export const fillPattern: Facet<string> = {
  get: (cell) => (hasFill(cell?.fill) ? "Solid" : "None"),
  set: (cell, value) => {
    if (value === "None") clearFill(cell);
  },
};
export const horizontal: Facet<string> = {
  get: (cell) =>
    cell?.alignment?.horizontal === "centerContinuous"
      ? "CenterAcrossSelection"
      : capitalised(cell?.alignment?.horizontal ?? "general"),
  set: (cell, value) => changeAlignment(cell, { horizontal: horizontalWord(value) }),
};
export const vertical: Facet<string> = {
  get: (cell) =>
    cell?.alignment?.vertical === "middle" ? "Center" : capitalised(cell?.alignment?.vertical ?? "bottom"),
  set: (cell, value) => changeAlignment(cell, { vertical: verticalWord(value) }),
};
export const wrapText: Facet<boolean> = {
  get: (cell) => cell?.alignment?.wrapText === true,
  set: (cell, value) => changeAlignment(cell, { wrapText: value }),
};

/** Line style of one edge of a cell: "None" or "Continuous". */
export function edgeStyle(edge: (typeof EDGES)[number]): Facet<string> {
  const side = SIDES[edge];
  return {
    get: (cell) => (cell?.border?.[side]?.style === undefined ? "None" : "Continuous"),
    set: (cell, value) => changeBorder(cell, side, value === "None" ? undefined : { style: "thin" }),
  };
}

export function clearFill(cell: Cell): void {
  const style = { ...cell.style };
  delete style.fill;
  cell.style = style;
}

function changeFont(cell: Cell, part: Partial<Font>): void {
  restyle(cell, { font: { ...(cell.font ?? cell.workbook.defaultFont), ...part } });
}

function changeAlignment(cell: Cell, part: { [Key in keyof Alignment]?: Alignment[Key] | undefined }): void {
  const merged = Object.entries({ ...cell.alignment, ...part }).filter(([, value]) => value !== undefined);
  restyle(cell, { alignment: Object.fromEntries(merged) });
}

function changeBorder(cell: Cell, side: Side, line: Partial<Border> | undefined): void {
  const border: Partial<Borders> = { ...cell.border };
  if (line === undefined) delete border[side];
  else border[side] = line;
  restyle(cell, { border });
}

function horizontalWord(value: string): Alignment["horizontal"] | undefined {
  const words: Readonly<Record<string, Alignment["horizontal"]>> = {
    Left: "left",
    Center: "center",
    Right: "right",
    Fill: "fill",
    Justify: "justify",
    CenterAcrossSelection: "centerContinuous",
  };
  return words[value];
}

function verticalWord(value: string): Alignment["vertical"] | undefined {
  const words: Readonly<Record<string, Alignment["vertical"]>> = {
    Top: "top",
    Center: "middle",
    Justify: "justify",
    Distributed: "distributed",
  };
  return words[value];
}

function hasFill(fill: Fill | undefined): boolean {
  return fill !== undefined && (fill.type !== "pattern" || fill.pattern !== "none");
}

function foreground(fill: Fill | undefined): Partial<Color> | undefined {
  return fill?.type === "pattern" ? fill.fgColor : undefined;
}

function colorOf(color: Partial<Color> | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

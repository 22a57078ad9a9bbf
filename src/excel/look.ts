// How cells look: read to be put back, and put back.
import type { Box } from "../worksheets";
import type { Look } from "./receipt";

const FACETS =
  "format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/font/bold,format/font/name," +
  "format/font/size,format/font/color,format/fill/color,format/fill/pattern";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
const INSIDE = ["InsideHorizontal", "InsideVertical"] as const;
const NO_LINE = "None";

/** Queues the reading of one look for a whole range; the answer is null where its cells differ. */
export function queueCommonLook(range: Excel.Range, { rows, columns }: Box): () => Look | null {
  range.load(FACETS);
  const names = [...EDGES, ...INSIDE.filter((_, index) => (index === 0 ? rows : columns) > 1)];
  const lines = names.map((name) => range.format.borders.getItem(name).load("style"));
  return () => commonLook(range.format, lines);
}

function commonLook(format: Excel.RangeFormat, lines: readonly Excel.RangeBorder[]): Look | null {
  const [line = NO_LINE, ...others] = lines.map(({ style }): string | null => style);
  if (line === null || others.some((other) => other !== line)) return null;
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = format;
  const facets: readonly unknown[] = [
    ...[font.bold, font.name, font.size, font.color, fill.color],
    ...[fill.pattern, horizontalAlignment, verticalAlignment, wrapText],
  ];
  // Office.js answers null for a facet in which the cells differ; its types do not say so.
  if (facets.includes(null)) return null;
  return {
    bold: font.bold,
    fontName: font.name,
    fontSize: font.size,
    fontColor: font.color,
    fill: hasNoFill(fill.pattern) ? null : fill.color,
    horizontal: horizontalAlignment,
    vertical: verticalAlignment,
    wrap: wrapText,
    borders: [line, line, line, line],
  };
}

function hasNoFill(pattern: string | undefined): boolean {
  return pattern === undefined || pattern === NO_LINE;
}

const OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, name: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Queues the reading of one look for each cell. */
export function queueCellLooks(range: Excel.Range): () => Look[][] {
  const answer = range.getCellProperties(OPTIONS);
  return () => answer.value.map((row) => row.map(lookOfCell));
}

function lookOfCell({ format }: Excel.CellProperties): Look {
  const { font, fill, borders } = format ?? {};
  return {
    bold: font?.bold ?? false,
    fontName: font?.name ?? "",
    fontSize: font?.size ?? 0,
    fontColor: font?.color ?? "#000000",
    fill: hasNoFill(fill?.pattern) ? null : (fill?.color ?? null),
    horizontal: format?.horizontalAlignment ?? "General",
    vertical: format?.verticalAlignment ?? "Bottom",
    wrap: format?.wrapText ?? false,
    borders: [lineOf(borders?.top), lineOf(borders?.bottom), lineOf(borders?.left), lineOf(borders?.right)],
  };
}

function lineOf(border: Excel.CellBorder | undefined): string {
  return border?.style ?? NO_LINE;
}

/** Gives a range back its look. A single look serves all its cells. */
export function queueLook(range: Excel.Range, looks: Look | readonly (readonly Look[])[]): void {
  if (isGrid(looks)) {
    range.setCellProperties(looks.map((row) => row.map(propertiesOf)));
    return;
  }
  const { format } = range;
  format.font.set({ bold: looks.bold, name: looks.fontName, size: looks.fontSize, color: looks.fontColor });
  if (looks.fill === null) format.fill.clear();
  else format.fill.color = looks.fill;
  format.horizontalAlignment = horizontalOf(looks);
  format.verticalAlignment = verticalOf(looks);
  format.wrapText = looks.wrap;
  for (const name of [...EDGES, ...INSIDE]) {
    format.borders.getItem(name).style = looks.borders[0] as Excel.BorderLineStyle;
  }
}

function isGrid(looks: Look | readonly (readonly Look[])[]): looks is readonly (readonly Look[])[] {
  return Array.isArray(looks);
}

function propertiesOf(look: Look): Excel.SettableCellProperties {
  const [top, bottom, left, right] = look.borders.map((style) => ({ style: style as Excel.BorderLineStyle }));
  return {
    format: {
      font: { bold: look.bold, name: look.fontName, size: look.fontSize, color: look.fontColor },
      fill: look.fill === null ? { pattern: Excel.FillPattern.none } : { color: look.fill },
      borders: { top, bottom, left, right } as Excel.CellBorderCollection,
      horizontalAlignment: horizontalOf(look),
      verticalAlignment: verticalOf(look),
      wrapText: look.wrap,
    },
  };
}

type Colors = Pick<Look, "fill" | "fontColor">;

/** The colours of a cell as one value to compare. */
export function colorsOf({ fill, fontColor }: Colors): string {
  return `${fill ?? ""}|${fontColor}`;
}

/** The colours alone: everything else of a cell stays. */
export function colorProperties({ fill, fontColor }: Colors): Excel.SettableCellProperties {
  return {
    format: {
      font: { color: fontColor },
      fill: fill === null ? { pattern: Excel.FillPattern.none } : { color: fill },
    },
  };
}

function horizontalOf(look: Look): Excel.HorizontalAlignment {
  return look.horizontal as Excel.HorizontalAlignment;
}

function verticalOf(look: Look): Excel.VerticalAlignment {
  return look.vertical as Excel.VerticalAlignment;
}

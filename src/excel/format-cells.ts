// Gives cells a look: a few by one command that says all of it, many by one command for each facet.
import type { CellFormat } from "../reports";
import type { Box } from "../worksheets";

/** Up to so many cells one command for all facets is shorter than the commands for lines, font and alignment. */
const FEW_CELLS = 8;

/** Queues `format` for every cell of `range`, which stands at `at`. Source: ExcelApi 1.9. */
export function formatCells(
  range: Excel.Range,
  { at, format }: { readonly at: Box; readonly format: CellFormat },
): void {
  if (at.rows * at.columns <= FEW_CELLS) formatFew(range, at, format);
  else formatMany(range, at, format);
  // A single code stands for all cells of the range, which the types of numberFormat do not say.
  if (format.numberFormat !== undefined)
    range.set({ numberFormat: format.numberFormat as unknown as string[][] });
}

function formatFew(range: Excel.Range, { rows, columns }: Box, format: CellFormat): void {
  const cell = propertiesOf(format);
  if (Object.keys(cell.format ?? {}).length === 0) return;
  const row = Array.from({ length: columns }, () => cell);
  range.setCellProperties(Array.from({ length: rows }, () => row));
}

function propertiesOf(format: CellFormat): Excel.SettableCellProperties {
  const { bold, fontName, fontSize, fontColor, fill, horizontal, vertical, wrap, border } = format;
  const font = given({ bold, name: fontName, size: fontSize, color: fontColor });
  const line: Excel.CellBorder = { style: border === true ? "Continuous" : "None" };
  return {
    format: given({
      font: Object.keys(font).length > 0 ? font : undefined,
      fill: fill === undefined ? undefined : { color: fill },
      horizontalAlignment: horizontal,
      verticalAlignment: vertical,
      wrapText: wrap,
      borders: border === undefined ? undefined : { top: line, bottom: line, left: line, right: line },
    }),
  };
}

type Given<Facets> = { [Key in keyof Facets]?: Exclude<Facets[Key], undefined> };

/** Without the facets that are left as they are. */
function given<Facets extends object>(facets: Facets): Given<Facets> {
  return Object.fromEntries(
    Object.entries(facets).filter(([, value]) => value !== undefined),
  ) as Given<Facets>;
}

function formatMany(range: Excel.Range, at: Box, format: CellFormat): void {
  formatFont(range.format.font, format);
  if (format.fill !== undefined) range.format.fill.color = format.fill;
  if (format.horizontal !== undefined) range.format.horizontalAlignment = format.horizontal;
  if (format.vertical !== undefined) range.format.verticalAlignment = format.vertical;
  if (format.wrap !== undefined) range.format.wrapText = format.wrap;
  if (format.border !== undefined) drawLines(range, at, format.border);
}

function formatFont(font: Excel.RangeFont, format: CellFormat): void {
  if (format.bold !== undefined) font.bold = format.bold;
  if (format.fontName !== undefined) font.name = format.fontName;
  if (format.fontSize !== undefined) font.size = format.fontSize;
  if (format.fontColor !== undefined) font.color = format.fontColor;
}

function drawLines(range: Excel.Range, at: Box, draw: boolean): void {
  const edges: (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"
  )[] = [
    ...(["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const),
    ...(at.rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(at.columns > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const edge of edges) range.format.borders.getItem(edge).style = draw ? "Continuous" : "None";
}

// From a change to the commands that make it.
import type { Change, PageMargins, PageSetup, WordColor } from "../reports";
import type { Box } from "../worksheets";
import { asData } from "./clerk-text";
import { contentSteps } from "./cell-content";
import { formatCells } from "./format-cells";
import { colorProperties, colorsOf } from "./look";
import type { Look } from "./receipt";
import { rangeOf, sheetOf } from "./sheet-objects";
import { SMALL_STEP_BYTES, type Step } from "./steps";

/** Office.js measures columns in points: 7 pixels for a character, 5 for the padding, 0.75 points for a pixel. */
const pointsOfCharacters = (characters: number): number => (characters * 7 + 5) * 0.75;
/** Excel's limit on the text of a drop-down list. */
const LIST_CHARACTERS = 255;

/** What stands on the sheets already and is only brought to what is wanted. */
export interface Standing {
  /** Names of charts, by the `chartKey` of the change that is about them. */
  readonly charts: ReadonlyMap<string, string>;
  /** Rows (0-based) that begin a printed page, in the order in which Excel lists them, by sheet. */
  readonly breaks: ReadonlyMap<string, readonly number[]>;
  /** Looks of single rows, cell by cell, by their `rowKey`. */
  readonly rowLooks: ReadonlyMap<string, readonly Look[]>;
}

export const NOTHING_STANDS: Standing = { charts: new Map(), breaks: new Map(), rowLooks: new Map() };

export function chartKey({ sheet, name }: { readonly sheet: string; readonly name: string }): string {
  return `${sheet}\n${name}`;
}

/** The steps of one change; cell contents are cut so that no step exceeds `limit` bytes. */
export function stepsOf(change: Change, limit: number, standing: Standing = NOTHING_STANDS): readonly Step[] {
  switch (change.kind) {
    case "values":
      return contentSteps(
        change.sheet,
        change.at,
        change.values.map((row) => row.map(asData)),
        limit,
      );
    case "formulas":
      return contentSteps(change.sheet, change.at, change.formulas, limit);
    case "create-sheet":
      return [small((context) => createSheet(context, change.sheet, change.tabColor))];
    case "format":
      return [small((context) => formatCells(rangeOf(context, change.sheet, change.at), change))];
    case "merge":
      return [small((context) => rangeOf(context, change.sheet, change.at).merge(false))];
    case "column-widths":
      return [small((context) => widenColumns(sheetOf(context, change.sheet), change.column, change.widths))];
    case "list-validation":
      return listSteps(change);
    case "row-looks":
      return rowLookSteps(change, standing.rowLooks);
    case "word-colors":
      return change.colors.map((color) =>
        small((context) => colorWord(rangeOf(context, change.sheet, change.at), color)),
      );
    case "freeze-rows":
      return [small((context) => sheetOf(context, change.sheet).freezePanes.freezeRows(change.rows))];
    case "page-setup":
      return [small((context) => setPage(sheetOf(context, change.sheet).pageLayout, change.setup))];
    case "print-pages":
      return [
        small((context) =>
          setPages(sheetOf(context, change.sheet), change, standing.breaks.get(change.sheet)),
        ),
      ];
    case "chart":
      return [small((context) => drawChart(context, change, standing.charts.get(chartKey(change))))];
    default:
      return assertNever(change);
  }
}

function assertNever(change: never): never {
  throw new Error(`unknown change ${JSON.stringify(change)}`);
}

function small(queue: Step["queue"]): Step {
  return { bytes: SMALL_STEP_BYTES, queue };
}

function createSheet(context: Excel.RequestContext, name: string, tabColor: string | null): void {
  const sheet = context.workbook.worksheets.add(name);
  if (tabColor !== null) sheet.tabColor = tabColor;
}

function widenColumns(sheet: Excel.Worksheet, column: number, widths: readonly number[]): void {
  for (const [index, width] of widths.entries()) {
    sheet.getRangeByIndexes(0, column + index, 1, 1).format.columnWidth = pointsOfCharacters(width);
  }
}

/** A list that Excel cannot hold as text (commas, more than 255 characters) is left out: the cell stays free. */
function listSteps({ sheet, at, choices }: Extract<Change, { kind: "list-validation" }>): readonly Step[] {
  const source = choices.join(",");
  const fits =
    source !== "" && source.length <= LIST_CHARACTERS && !choices.some((choice) => choice.includes(","));
  if (!fits) return [];
  return [
    small((context) => {
      rangeOf(context, sheet, at).dataValidation.rule = { list: { inCellDropDown: true, source } };
    }),
  ];
}

/** Where a row stands on its sheet, for the looks it had before the run. */
export function rowKey(sheet: string, { row, column, columns }: Omit<Box, "rows">): string {
  return [sheet, row, column, columns].join("\n");
}

/** Colours of one cell take about this many bytes. */
const COLOR_BYTES = 150;
const UNCOLOURED = { fill: null, fontColor: "#000000" };

/** Only rows whose colours are others now; where nobody has coloured any, nothing was kept and nothing is sent. */
function rowLookSteps(
  { sheet, column, columns, rows }: Extract<Change, { kind: "row-looks" }>,
  looks: Standing["rowLooks"],
): readonly Step[] {
  const looksAt = (row: number | null) =>
    row === null ? undefined : looks.get(rowKey(sheet, { row, column, columns }));
  return rows.flatMap(({ row, from }): readonly Step[] => {
    const own = looksAt(row);
    if (own === undefined) return [];
    const wanted = looksAt(from) ?? own.map(() => UNCOLOURED);
    if (own.every((look, index) => colorsOf(look) === colorsOf(wanted[index] ?? UNCOLOURED))) return [];
    const at = { row, column, rows: 1, columns };
    return [
      {
        bytes: SMALL_STEP_BYTES + columns * COLOR_BYTES,
        queue: (context) => rangeOf(context, sheet, at).setCellProperties([wanted.map(colorProperties)]),
      },
    ];
  });
}

/** Source: ExcelApi 1.6. */
function colorWord(range: Excel.Range, { word, font, fill }: WordColor): void {
  const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  cellValue.format.font.color = font;
  cellValue.format.fill.color = fill;
  cellValue.rule = { formula1: `="${word}"`, operator: Excel.ConditionalCellValueOperator.equalTo };
}

function setPage(page: Excel.PageLayout, setup: PageSetup): void {
  page.orientation = setup.orientation;
  page.paperSize = setup.paper;
  page.zoom = setup.fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 };
  if (setup.titleRows !== null) page.setPrintTitleRows(setup.titleRows);
  if (setup.printArea !== null) page.setPrintArea(setup.printArea);
  if (setup.centerFooter !== null) page.headersFooters.defaultForAllPages.centerFooter = setup.centerFooter;
  if (setup.margins !== undefined) setMargins(page, setup.margins);
  if (setup.centered !== undefined) page.centerHorizontally = setup.centered;
}

export function setMargins(page: Excel.PageLayout, margins: PageMargins): void {
  page.topMargin = margins.top;
  page.bottomMargin = margins.bottom;
  page.leftMargin = margins.left;
  page.rightMargin = margins.right;
}

/**
 * What is printed and where pages begin. Where the breaks that `stand` are known, only those that differ are touched: a
 * paper of a hundred pages that lost its last one is not told all the others again. A sheet without a former print area
 * keeps the new one: Office.js cannot take one away.
 */
export function setPages(
  sheet: Excel.Worksheet,
  { area, breaks }: { readonly area: string | null; readonly breaks: readonly number[] },
  stand?: readonly number[],
): void {
  if (area !== null) sheet.pageLayout.setPrintArea(area);
  const pages = sheet.horizontalPageBreaks;
  const wanted = new Set(breaks);
  const gone = stand?.flatMap((row, index) => (wanted.has(row) ? [] : [index]));
  if (gone === undefined) pages.removePageBreaks();
  // From the end, so that the places of the others stay.
  for (const index of gone?.reverse() ?? []) pages.getItem(index).delete();
  for (const row of breaks) if (stand?.includes(row) !== true) pages.add(`A${row + 1}`);
}

type ChartChange = Extract<Change, { kind: "chart" }>;

/** A chart that stands is only told its new block: its place and look are the clerk's. */
function drawChart(context: Excel.RequestContext, change: ChartChange, standing: string | undefined): void {
  if (standing === undefined) addChart(context, change);
  else showData(context, change.sheet, standing, change.data);
}

export function showData(context: Excel.RequestContext, sheet: string, chart: string, data: Box): void {
  sheetOf(context, sheet)
    .charts.getItem(chart)
    .setData(rangeOf(context, sheet, data), "Columns");
}

function addChart(context: Excel.RequestContext, change: ChartChange): void {
  const { sheet, data, place } = change;
  const chart = sheetOf(context, sheet).charts.add(change.type, rangeOf(context, sheet, data), "Columns");
  chart.name = change.name;
  chart.title.text = change.title;
  const last = {
    row: place.row + place.rows - 1,
    column: place.column + place.columns - 1,
    rows: 1,
    columns: 1,
  };
  chart.setPosition(
    rangeOf(context, sheet, { ...place, rows: 1, columns: 1 }),
    rangeOf(context, sheet, last),
  );
}

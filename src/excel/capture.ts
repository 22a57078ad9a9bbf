// What a change will replace, read beforehand, so that it can be put back.
import type { Change } from "../reports";
import type { Box, Snapshot } from "../worksheets";
import { colorsOf, queueCellLooks, queueCommonLook } from "./look";
import type { Look, Page, Restore } from "./receipt";
import { rangeOf, sheetOf } from "./sheet-objects";

/** After a sync `read` answers what to put back, or has queued more and answers `again` after another sync. */
export interface Capture {
  readonly read: () => readonly Restore[] | { readonly again: () => readonly Restore[] };
}

/** Queues the reading of everything but cell contents that `change` replaces on a sheet that exists. */
export function queueCapture(
  context: Excel.RequestContext,
  change: Change,
  snapshot: Snapshot,
): Capture | null {
  switch (change.kind) {
    case "create-sheet":
    case "values":
    case "formulas":
    case "word-colors":
      return null;
    case "row-looks":
      return captureRows(context, change);
    case "format":
      return captureLook(context, change.sheet, change.at, change.format.numberFormat !== undefined);
    case "merge":
      return ready([{ kind: "unmerge", sheet: change.sheet, at: change.at }]);
    case "column-widths":
      return captureWidths(context, change);
    case "list-validation":
      return captureValidation(context, change.sheet, change.at);
    case "freeze-rows":
      return capturePanes(context, change.sheet);
    case "page-setup":
      return capturePage(context, change.sheet);
    case "print-pages":
      return capturePages(context, change.sheet);
    case "chart":
      return captureChart(context, change, snapshot);
    default:
      return assertNever(change);
  }
}

function assertNever(change: never): never {
  throw new Error(`unknown change ${JSON.stringify(change)}`);
}

function ready(restores: readonly Restore[]): Capture {
  return { read: () => restores };
}

/** Up to so many cells are asked one by one at once: that takes less than asking first what they have in common. */
const FEW_CELLS = 32;

function captureLook(context: Excel.RequestContext, sheet: string, at: Box, withFormats: boolean): Capture {
  const range = rangeOf(context, sheet, at);
  if (withFormats) range.load("numberFormat");
  const few = at.rows * at.columns <= FEW_CELLS ? queueCellLooks(range) : null;
  const common = few === null ? queueCommonLook(range, at) : () => null;
  const restore = (looks: Look | readonly (readonly Look[])[]): readonly Restore[] => [
    { kind: "look", sheet, at, looks, numberFormats: withFormats ? (range.numberFormat as string[][]) : [] },
  ];
  return {
    read: () => {
      if (few !== null) return restore(few());
      const look = common();
      if (look !== null) return restore(look);
      const looks = queueCellLooks(rangeOf(context, sheet, at));
      return { again: () => restore(looks()) };
    },
  };
}

/** Where all these rows look alike and have no fill nobody has coloured one: nothing is kept, nothing will be written. */
function captureRows(
  context: Excel.RequestContext,
  { sheet, column, columns, rows }: Extract<Change, { kind: "row-looks" }>,
): Capture {
  const involved = new Set(rows.flatMap(({ row, from }) => (from === null ? [row] : [row, from])));
  const asked = [...involved].map((row) => {
    const at = { row, column, rows: 1, columns };
    return { at, read: queueCellLooks(rangeOf(context, sheet, at)) };
  });
  return {
    read: () => {
      const found = asked.map(({ at, read }) => ({ at, looks: read() }));
      const cells = found.flatMap(({ looks }) => looks.flat());
      if (new Set(cells.map(colorsOf)).size <= 1 && cells.every(({ fill }) => fill === null)) return [];
      return found.map(({ at, looks }) => ({ kind: "look", sheet, at, looks, numberFormats: [] }));
    },
  };
}

/** A chart that a file program has renamed is still known by its title. */
function captureChart(
  context: Excel.RequestContext,
  { sheet, name, title, data }: Extract<Change, { kind: "chart" }>,
  snapshot: Snapshot,
): Capture {
  const charts = sheetOf(context, sheet).charts.load("items/name,items/title/text");
  return {
    read: () => {
      const { items } = charts;
      const standing =
        items.find((one) => one.name === name) ?? items.find((one) => one.title.text === title);
      if (standing === undefined) return [{ kind: "delete-chart", sheet, name }];
      const former = filledRows(snapshot, sheet, data);
      return [{ kind: "chart-data", sheet, name: standing.name, data: former, change: name }];
    },
  };
}

/** Office.js does not tell what a chart shows; before the run it was the rows of the block that were filled. */
function filledRows(snapshot: Snapshot, name: string, data: Box): Box {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const { row: top, column: left } = sheet?.used ?? { row: 0, column: 0 };
  const isFilled = (row: number) => (sheet?.values[row - top]?.[data.column - left] ?? "") !== "";
  let end = data.row;
  while (isFilled(end)) end += 1;
  return end === data.row ? data : { ...data, rows: end - data.row };
}

function captureWidths(
  context: Excel.RequestContext,
  { sheet, column, widths }: Extract<Change, { kind: "column-widths" }>,
): Capture {
  const formats = widths.map((_, index) =>
    rangeOf(context, sheet, { row: 0, column: column + index, rows: 1, columns: 1 }).format.load(
      "columnWidth",
    ),
  );
  return {
    read: () => [
      { kind: "column-widths", sheet, column, points: formats.map(({ columnWidth }) => columnWidth) },
    ],
  };
}

/** Rules that differ within the range cannot be told apart by Office.js; such a range gets none back. */
function captureValidation(context: Excel.RequestContext, sheet: string, at: Box): Capture {
  const validation = rangeOf(context, sheet, at).dataValidation.load("type,rule");
  return {
    read: () => {
      const rule = validation.type === "List" ? validation.rule : null;
      return [{ kind: "validation", sheet, at, rule }];
    },
  };
}

function capturePanes(context: Excel.RequestContext, sheet: string): Capture {
  const location = sheetOf(context, sheet).freezePanes.getLocationOrNullObject().load("address");
  return {
    read: () => [
      { kind: "panes", sheet, location: location.isNullObject ? null : localAddress(location.address) },
    ],
  };
}

const MARGIN_FIELDS = "topMargin,bottomMargin,leftMargin,rightMargin,centerHorizontally";

function capturePage(context: Excel.RequestContext, sheet: string): Capture {
  const layout = sheetOf(context, sheet).pageLayout.load(`orientation,paperSize,zoom,${MARGIN_FIELDS}`);
  const titles = layout.getPrintTitleRowsOrNullObject().load("address");
  const area = layout.getPrintAreaOrNullObject().load("address");
  const footer = layout.headersFooters.defaultForAllPages.load("centerFooter");
  return {
    read: () => {
      const page: Page = {
        orientation: layout.orientation,
        paper: layout.paperSize,
        zoom: layout.zoom,
        titleRows: titles.isNullObject ? null : localAddress(titles.address),
        printArea: area.isNullObject ? null : localAddress(area.address),
        centerFooter: footer.centerFooter,
        margins: {
          top: layout.topMargin,
          bottom: layout.bottomMargin,
          left: layout.leftMargin,
          right: layout.rightMargin,
        },
        centered: layout.centerHorizontally,
      };
      return [{ kind: "page", sheet, page }];
    },
  };
}

/**
 * Where a break stands is told by the cell after it, which only a second question gives: of the first break, from whose
 * own index the others are as far away.
 */
function capturePages(context: Excel.RequestContext, sheet: string): Capture {
  const area = sheetOf(context, sheet).pageLayout.getPrintAreaOrNullObject().load("address");
  const breaks = sheetOf(context, sheet).horizontalPageBreaks.load("items/rowIndex");
  const restore = (rows: readonly number[]): readonly Restore[] => [
    { kind: "pages", sheet, area: area.isNullObject ? null : localAddress(area.address), breaks: rows },
  ];
  return {
    read: () => {
      const [first] = breaks.items;
      if (first === undefined) return restore([]);
      const cell = first.getCellAfterBreak().load("rowIndex");
      return {
        again: () => restore(breaks.items.map(({ rowIndex }) => rowIndex - first.rowIndex + cell.rowIndex)),
      };
    },
  };
}

/** Without the sheet: the restore names it already. */
function localAddress(address: string): string {
  return address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1))
    .join(",");
}

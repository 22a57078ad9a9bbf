// From something to put back to the commands that do it.
import { contentSteps } from "./cell-content";
import { queueLook } from "./look";
import type { Page, Restore } from "./receipt";
import { rangeOf, sheetOf } from "./sheet-objects";
import { SMALL_STEP_BYTES, type Step } from "./steps";
import { chartKey, setMargins, setPages, showData } from "./write-steps";

/** A chart is found by its name in a request before; `charts` holds those that exist, as "sheet\nname". */
export function restoreSteps(restore: Restore, limit: number, charts: ReadonlySet<string>): readonly Step[] {
  switch (restore.kind) {
    case "cells":
      return contentSteps(restore.sheet, restore.at, restore.cells, limit);
    case "look":
      return [lookStep(restore)];
    case "unmerge":
      return [small((context) => rangeOf(context, restore.sheet, restore.at).unmerge())];
    case "column-widths":
      return [
        small((context) => restoreWidths(sheetOf(context, restore.sheet), restore.column, restore.points)),
      ];
    case "validation":
      return [
        small((context) => restoreValidation(rangeOf(context, restore.sheet, restore.at), restore.rule)),
      ];
    case "panes":
      return [small((context) => restorePanes(sheetOf(context, restore.sheet), restore.location))];
    case "page":
      return [small((context) => restorePage(sheetOf(context, restore.sheet).pageLayout, restore.page))];
    case "pages":
      return [small((context) => setPages(sheetOf(context, restore.sheet), restore))];
    case "delete-chart":
      if (!charts.has(chartKey(restore))) return [];
      return [small((context) => sheetOf(context, restore.sheet).charts.getItem(restore.name).delete())];
    case "chart-data":
      if (!charts.has(chartKey(restore))) return [];
      return [small((context) => showData(context, restore.sheet, restore.name, restore.data))];
    default:
      return assertNever(restore);
  }
}

function assertNever(restore: never): never {
  throw new Error(`unknown restore ${JSON.stringify(restore)}`);
}

function small(queue: Step["queue"]): Step {
  return { bytes: SMALL_STEP_BYTES, queue };
}

/** Looks cell by cell take about 400 bytes each. */
const LOOK_BYTES = 400;

function lookStep({ sheet, at, looks, numberFormats }: Extract<Restore, { kind: "look" }>): Step {
  const isGrid = Array.isArray(looks);
  return {
    bytes: SMALL_STEP_BYTES + (isGrid ? at.rows * at.columns * LOOK_BYTES : 0),
    queue: (context) => {
      const range = rangeOf(context, sheet, at);
      queueLook(range, looks);
      if (numberFormats.length > 0) range.numberFormat = numberFormats.map((row) => [...row]);
    },
  };
}

function restoreWidths(sheet: Excel.Worksheet, column: number, points: readonly number[]): void {
  for (const [index, width] of points.entries()) {
    sheet.getRangeByIndexes(0, column + index, 1, 1).format.columnWidth = width;
  }
}

function restoreValidation(range: Excel.Range, rule: Excel.DataValidationRule | null): void {
  range.dataValidation.clear();
  if (rule !== null) range.dataValidation.rule = rule;
}

function restorePanes(sheet: Excel.Worksheet, location: string | null): void {
  sheet.freezePanes.unfreeze();
  if (location !== null) sheet.freezePanes.freezeAt(location);
}

/** Office.js cannot take a print area or title rows away again; only former ones are put back. */
function restorePage(layout: Excel.PageLayout, page: Page): void {
  layout.orientation = page.orientation as Excel.PageOrientation;
  layout.paperSize = page.paper as Excel.PaperType;
  layout.zoom = page.zoom;
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  if (page.printArea !== null) layout.setPrintArea(page.printArea);
  layout.headersFooters.defaultForAllPages.centerFooter = page.centerFooter;
  setMargins(layout, page.margins);
  layout.centerHorizontally = page.centered;
}

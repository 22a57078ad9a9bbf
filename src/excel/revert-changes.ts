// Takes a run back: former contents and looks return, sheets that the run created go.
import { a1 } from "./a1";
import { explainExcelError, isExcelError } from "./excel-error";
import { budget } from "./platform";
import type { CreatedSheet, Leftover, Receipt, Restore, RevertResult } from "./receipt";
import { restoreSteps } from "./restore-steps";
import { runSteps } from "./steps";
import { chartKey } from "./write-steps";

/**
 * Puts back what the run of `receipt` replaced and deletes the sheets it created. Three requests, more only where
 * the cells do not fit into one. When Excel refuses, the failure names every sheet and address that is left.
 */
export async function revertChanges(context: Excel.RequestContext, receipt: Receipt): Promise<RevertResult> {
  let left = leftovers(receipt.createdSheets, receipt.restores);
  try {
    const present = await look(context, receipt);
    const gone = receipt.restores.filter(({ sheet }) => !present.sheets.has(sheet));
    const restores = receipt.restores.filter(({ sheet }) => present.sheets.has(sheet));
    const { bytes } = budget();
    await runSteps(
      context,
      restores.flatMap((restore) => restoreSteps(restore, bytes, present.charts)),
      bytes,
    );
    left = leftovers(receipt.createdSheets, gone);
    await deleteSheets(context, present.created);
    return { kind: "reverted" };
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return { kind: "failed", problem: explainExcelError(error), left };
  }
}

interface Present {
  readonly sheets: ReadonlySet<string>;
  readonly charts: ReadonlySet<string>;
  /** Names of the created sheets that exist, as they are called now. */
  readonly created: readonly string[];
}

/** One or two requests: what of the run is there at all. */
async function look(context: Excel.RequestContext, receipt: Receipt): Promise<Present> {
  const { worksheets } = context.workbook;
  const names = [...new Set(receipt.restores.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => ({ name, sheet: worksheets.getItemOrNullObject(name).load("name") }));
  const created = receipt.createdSheets.map(({ id, name }) =>
    worksheets.getItemOrNullObject(id ?? name).load("name"),
  );
  await context.sync();
  const present = new Set(sheets.flatMap(({ name, sheet }) => (sheet.isNullObject ? [] : [name])));
  return {
    sheets: present,
    charts: await lookForCharts(context, receipt.restores, present),
    created: created.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name])),
  };
}

async function lookForCharts(
  context: Excel.RequestContext,
  restores: readonly Restore[],
  sheets: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const asked = restores.flatMap((restore) => {
    const isChart = restore.kind === "delete-chart" || restore.kind === "chart-data";
    if (!isChart || !sheets.has(restore.sheet)) return [];
    const charts = context.workbook.worksheets.getItem(restore.sheet).charts;
    return [{ key: chartKey(restore), chart: charts.getItemOrNullObject(restore.name).load("name") }];
  });
  if (asked.length > 0) await context.sync();
  return new Set(asked.flatMap(({ key, chart }) => (chart.isNullObject ? [] : [key])));
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  for (const name of names) context.workbook.worksheets.getItem(name).delete();
  await context.sync();
}

/** Everything that is left while nothing has been put back. */
export function leftovers(
  created: readonly CreatedSheet[],
  restores: readonly Restore[],
): readonly Leftover[] {
  return [
    ...created.map(({ name }) => ({ sheet: name, at: null })),
    ...restores.map((restore) => ({ sheet: restore.sheet, at: "at" in restore ? a1(restore.at) : null })),
  ];
}

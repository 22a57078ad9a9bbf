// Takes a run back: former contents and looks return, sheets that the run created go.
import { a1 } from "./a1";
import { nameSheet } from "./blame";
import { refused } from "./check-sheets";
import { explainExcelError, isExcelError } from "./excel-error";
import { budget } from "./platform";
import type { CreatedSheet, Leftover, Receipt, Restore, RevertResult } from "./receipt";
import { restoreSteps } from "./restore-steps";
import { runSteps } from "./steps";
import { chartKey } from "./write-steps";

/**
 * Puts back what the run of `receipt` replaced and deletes the sheets it created. Three requests, more only where
 * the cells do not fit into one. Nothing is put back while a sheet of the run is protected; it is named. When Excel
 * refuses half-way, the failure names every sheet and address that is left.
 */
export function revertChanges(context: Excel.RequestContext, receipt: Receipt): Promise<RevertResult> {
  return putBack(context, receipt, "refuse");
}

/** The same after a write that failed half-way: as much as Excel lets happen, protected sheets aside. */
export function takeBackChanges(context: Excel.RequestContext, receipt: Receipt): Promise<RevertResult> {
  return putBack(context, receipt, "skip");
}

async function putBack(
  context: Excel.RequestContext,
  receipt: Receipt,
  onProtected: "refuse" | "skip",
): Promise<RevertResult> {
  let left = leftovers(receipt.createdSheets, receipt.restores);
  try {
    const present = await look(context, receipt);
    const locked = receipt.restores.filter(({ sheet }) => present.sheets.get(sheet) === "protected");
    const [first] = locked;
    if (first !== undefined && onProtected === "refuse")
      return { ...refused("AccessDenied", first.sheet), left };
    const open = receipt.restores.filter(({ sheet }) => present.sheets.get(sheet) === "open");
    await write(context, open, present);
    left = leftovers(receipt.createdSheets, locked);
    await deleteSheets(context, present.created);
    return first === undefined
      ? { kind: "reverted" }
      : { ...refused("AccessDenied", first.sheet), left: leftovers([], locked) };
  } catch (error) {
    if (!isExcelError(error)) throw error;
    const names = new Set(receipt.restores.map(({ sheet }) => sheet));
    await nameSheet(
      context,
      error,
      [...names].map((name) => ({ name, key: name })),
    );
    return { kind: "failed", problem: explainExcelError(error), left };
  }
}

async function write(
  context: Excel.RequestContext,
  restores: readonly Restore[],
  { charts }: Present,
): Promise<void> {
  const { bytes } = budget();
  await runSteps(
    context,
    restores.flatMap((restore) => restoreSteps(restore, bytes, charts)),
    bytes,
  );
}

interface Present {
  /** Sheets that are gone are not here. */
  readonly sheets: ReadonlyMap<string, "open" | "protected">;
  readonly charts: ReadonlySet<string>;
  /** Names of the created sheets that exist, as they are called now. */
  readonly created: readonly string[];
}

/** One or two requests: what of the run is there at all. */
async function look(context: Excel.RequestContext, receipt: Receipt): Promise<Present> {
  const { worksheets } = context.workbook;
  const names = [...new Set(receipt.restores.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => ({
    name,
    sheet: worksheets.getItemOrNullObject(name).load("name,protection/protected"),
  }));
  const created = receipt.createdSheets.map(({ id, name }) =>
    worksheets.getItemOrNullObject(id ?? name).load("name"),
  );
  await context.sync();
  const present = new Map(
    sheets.flatMap(({ name, sheet }) =>
      sheet.isNullObject ? [] : [[name, sheet.protection.protected ? "protected" : "open"] as const],
    ),
  );
  return {
    sheets: present,
    charts: await lookForCharts(context, receipt.restores, present),
    created: created.flatMap((sheet) => (sheet.isNullObject ? [] : [sheet.name])),
  };
}

async function lookForCharts(
  context: Excel.RequestContext,
  restores: readonly Restore[],
  sheets: Present["sheets"],
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

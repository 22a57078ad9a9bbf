// The running Excel as the pane and the ribbon reach it: when it is ready, and one batch of requests.
import { watch } from "./watchdog";

/**
 * Resolves once Office.js is connected; false when the page is not inside Excel or has no Office.js. Unlike `startOffice`
 * it waits without a limit: the ribbon's page has nobody to tell that Excel is late.
 */
export async function excelIsReady(): Promise<boolean> {
  if (typeof Office === "undefined") return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

/**
 * One batch against the open workbook; waits while the clerk is still in a cell, and for no answer longer than the
 * watchdog allows. Source: ExcelApi 1.1, `delayForCellEdit`.
 */
export function runInExcel<Value>(batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  return Excel.run({ delayForCellEdit: true }, (context) => {
    watch(context);
    return batch(context);
  });
}

/** Gives a ribbon button its function; `work` tells its errors itself. Excel waits for the end of it in any case. */
export function onRibbonButton(name: string, work: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    const done = (): void => event.completed();
    work().then(done, done);
  });
}

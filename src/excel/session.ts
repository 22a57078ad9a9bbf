// The running Excel as the pane and the ribbon reach it: when it is ready, and one batch of requests.
import { watch } from "./watchdog";

/** Resolves once Office.js is connected; false when the page is not inside Excel. */
export async function excelIsReady(): Promise<boolean> {
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

/** Gives a ribbon button its function. */
export function onRibbonButton(name: string, work: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void work().finally(() => event.completed());
  });
}

// What the clerk has selected, and being told whenever that changes.
import type { Target } from "./show-place";

/** Starts telling; answers how to stop. Source: ExcelApi 1.2. Throws the errors of Office.js. */
export async function onSelectionChanged(
  context: Excel.RequestContext,
  changed: () => void,
): Promise<() => Promise<void>> {
  const handler = context.workbook.onSelectionChanged.add(() => {
    changed();
    return Promise.resolve();
  });
  await context.sync();
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

/** The selected cells; Excel refuses when several areas or a drawing are selected. Throws the errors of Office.js. */
export async function readSelection(context: Excel.RequestContext): Promise<Target> {
  const range = context.workbook.getSelectedRange().load("address,worksheet/name");
  await context.sync();
  // "'名 称'!B2:C3": the cells stand behind the last exclamation mark.
  const cell = range.address.slice(range.address.lastIndexOf("!") + 1).replaceAll("$", "");
  return { sheet: range.worksheet.name, cell };
}

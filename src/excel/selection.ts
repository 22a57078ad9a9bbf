// What the clerk has selected, and being told whenever that changes.
import type { Target } from "./show-place";

/** Starts telling; answers how to stop. Source: ExcelApi 1.3. Throws the errors of Office.js. */
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
  const range = context.workbook.getSelectedRange().load("address");
  await context.sync();
  return targetOf(range.address);
}

/** Of "'名 称'!B2:C3"; an apostrophe in the name stands twice there. */
function targetOf(address: string): Target {
  const mark = address.lastIndexOf("!");
  const sheet = address.slice(0, mark).replace(/^'(.*)'$/, "$1");
  return { sheet: sheet.replaceAll("''", "'"), cell: address.slice(mark + 1).replaceAll("$", "") };
}

// A small window over the workbook, for what the ribbon has to say when no pane is open.

/** Percent of the screen: enough for two lines of text. */
const SIZE = { height: 25, width: 28 };

/** Opens the page at `url` (own origin) in a dialog; where this Excel has none, nothing is shown. Source: DialogApi 1.1. */
export function showNotice(url: string): void {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return;
  Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe: true });
}

/** Address of the open workbook; "" when it was never saved. */
export function workbookAddress(): string {
  return Office.context.document.url ?? "";
}

/** Language of Excel's own buttons, e.g. "zh-CN". */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

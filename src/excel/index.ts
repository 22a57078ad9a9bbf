// Public surface of the only room that calls Office.js: read the workbook, apply changes, take them back.
export { applyChanges } from "./apply-changes";
export {
  EXCEL_ERROR_CODES,
  explainExcelError,
  isExcelError,
  type ExcelErrorCode,
  type ExcelProblem,
} from "./excel-error";
export type {
  ApplyResult,
  Conflict,
  CreatedSheet,
  Failure,
  Leftover,
  Receipt,
  RevertResult,
} from "./receipt";
export type { Input } from "./replaced";
export {
  canInsertSheets,
  deleteSheets,
  insertionReceipt,
  insertSheets,
  sheetIds,
  strayCopies,
} from "./insert-sheets";
export { revertChanges } from "./revert-changes";
export { startOffice, watchTheme, type OfficeState, type OfficeTheme } from "./office-state";
export { onSelectionChanged, readSelection } from "./selection";
export { showPlace, type Shown, type Target } from "./show-place";
export { takeSnapshot } from "./take-snapshot";
export { watch, type Timer } from "./watchdog";
export { excelIsReady, onRibbonButton, runInExcel } from "./session";
export { displayLanguage, showNotice, workbookAddress } from "./notice";

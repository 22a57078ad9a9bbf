// Excel's error codes as a closed union; the texts for clerks belong to the pane.

/**
 * Codes that the user interface has a text for. Source: platform.md 2; `ReadOnlyWorkbook` and `RequestTimedOut` are
 * our own.
 */
export const EXCEL_ERROR_CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotFound",
  "FilteredRangeConflict",
  "GeneralException",
  "InactiveWorkbook",
  "InvalidArgument",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MemoryLimitReached",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "OperationCellsExceedLimit",
  "RangeExceedsLimit",
  "ReadOnlyWorkbook",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "RequestTimedOut",
  "ResponsePayloadSizeLimitExceeded",
  "UndoNotSupported",
  "UnsupportedFeature",
  "UnsupportedSheet",
] as const;
export type ExcelErrorCode = (typeof EXCEL_ERROR_CODES)[number] | "Unknown";

/** What Excel refused. `code` chooses the text; the rest belongs under "technical details". */
export interface ExcelProblem {
  readonly code: ExcelErrorCode;
  /** The sheet it is about, where that is known. */
  readonly sheet: string | null;
  /** A1, where that is known. */
  readonly cell: string | null;
  /** Excel's own code and the member that failed, e.g. "AccessDenied Range.values". */
  readonly details: string;
}

/** True for errors of the Office.js library; anything else is a programmer error. */
export function isExcelError(error: unknown): error is OfficeExtension.Error {
  return typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
}

/** Excel has not answered in time: whether it has done what was asked is unknown. */
export function isTimeOut(error: unknown): boolean {
  return isExcelError(error) && error.code === "RequestTimedOut";
}

const places = new WeakMap<object, Pick<ExcelProblem, "sheet" | "cell">>();

/** Remembers where an error happened, for whoever explains it: Excel itself does not say. */
export function tellPlace(error: object, place: Pick<ExcelProblem, "sheet" | "cell">): void {
  if (!places.has(error)) places.set(error, place);
}

/** Maps an error of Office.js by its code; other errors become "Unknown". Never reads `message`: it is localised. */
export function explainExcelError(error: unknown): ExcelProblem {
  if (!isExcelError(error)) return { code: "Unknown", sheet: null, cell: null, details: String(error) };
  const { sheet, cell } = places.get(error) ?? { sheet: null, cell: null };
  const location = error.debugInfo?.errorLocation;
  return {
    code: EXCEL_ERROR_CODES.find((code) => code === error.code) ?? "Unknown",
    sheet,
    cell,
    details: location === undefined ? error.code : `${error.code} ${location}`,
  };
}

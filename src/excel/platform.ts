// What the Excel at hand can do and how much fits into one request.

/** Excel on the web refuses requests and answers above 5 MB; the rest is room for the library's own text. */
const WEB_REQUEST_BYTES = 2_500_000;
/** Elsewhere only memory counts. */
const DESKTOP_REQUEST_BYTES = 64_000_000;
/** With values, formulas and formats of mostly Chinese text this stays below 5 MB; if not, reading halves it. */
const WEB_READ_CELLS = 30_000;
/** A fifth of Excel's limit of 5,000,000 cells for one read, so that an answer stays handy. */
const DESKTOP_READ_CELLS = 1_000_000;

export interface Budget {
  /** Estimated bytes of one writing request. */
  readonly bytes: number;
  /** Cells of one reading request. */
  readonly cells: number;
}

/** Budgets of the platform that the pane runs on. Source: platform.md 2. */
export function budget(): Budget {
  const isWeb = String(Office.context.platform) === "OfficeOnline";
  return isWeb
    ? { bytes: WEB_REQUEST_BYTES, cells: WEB_READ_CELLS }
    : { bytes: DESKTOP_REQUEST_BYTES, cells: DESKTOP_READ_CELLS };
}

/** True when this Excel has the ExcelApi requirement set `version` (the floor, 1.9, needs no question). */
export function hasApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

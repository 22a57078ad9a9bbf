// What a use case says when the workbook refuses: a value with Excel's code, never an exception.

/** The workbook refused a request. `code` is Excel's own, e.g. "AccessDenied" for a protected sheet. */
export interface Refusal {
  readonly kind: "refused";
  readonly code: string;
  readonly message: string;
}

/** A refusal of the workbook as a value; anything that is no Office error is a programmer error and goes on. */
export function refusalOf(error: unknown): Refusal {
  if (!isOfficeError(error)) throw error;
  return { kind: "refused", code: error.code, message: error.message };
}

function isOfficeError(error: unknown): error is { readonly code: string; readonly message: string } {
  return (
    typeof error === "object" &&
    error !== null &&
    "code" in error &&
    typeof error.code === "string" &&
    "message" in error &&
    typeof error.message === "string" &&
    // Node's own errors carry a code as well, always with `errno` or in capitals with an underscore.
    !/^E(RR_|[A-Z]+$)/.test(error.code)
  );
}

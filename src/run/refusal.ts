// What a use case says when it did not come to its end: a value with Excel's code and the sheet, never an exception.
import { explainExcelError, isExcelError, type Conflict, type Failure } from "../excel";
import { ComputerStopped } from "./computer";

/** Excel refused a request, or somebody changed the workbook in the meantime. */
export type Refusal = Failure | Conflict;

/** A person stopped it before anything was written. */
export interface Cancelled {
  readonly kind: "cancelled";
}

/** An error of Excel while reading, as a value; anything else is a programmer error and goes on. */
export function refusalOf(error: unknown): Failure {
  if (!isExcelError(error)) throw error;
  return { kind: "failed", problem: explainExcelError(error), left: [] };
}

/** The same, or that the computer was stopped. */
export function stoppedOr(error: unknown): Cancelled | Failure {
  return error instanceof ComputerStopped ? { kind: "cancelled" } : refusalOf(error);
}

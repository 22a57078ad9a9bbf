// What a use case says when the workbook refuses: a value with Excel's code and the sheet, never an exception.
import { explainExcelError, type Conflict, type Failure } from "../excel";

/** Excel refused a request, or somebody changed the workbook in the meantime. */
export type Refusal = Failure | Conflict;

/** An error of Excel while reading, as a value; anything else is a programmer error and goes on. */
export function refusalOf(error: unknown): Failure {
  const problem = explainExcelError(error);
  if (problem.code === "Unknown") throw error;
  return { kind: "failed", problem, left: [] };
}

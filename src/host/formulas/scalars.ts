// What a formula finds in a cell, and the engine's own shape of such values.
import type { Cell } from "@cj-tech-master/excelts";
import { ValueType } from "@cj-tech-master/excelts";
import { plainValue } from "../cells/cell-values";

/** An error as formulas pass it on. */
export class FormulaError {
  constructor(readonly code: string) {}
}

/** Null is blank. */
export type Scalar = number | string | boolean | FormulaError | null;

export function scalarOf(cell: Cell | undefined, date1904: boolean): Scalar {
  if (cell === undefined || cell.type === ValueType.Null || cell.type === ValueType.Merge) return null;
  const content: unknown = cell.type === ValueType.Formula ? cell.result : cell.value;
  if (content === null || content === undefined) return null;
  const value = plainValue(cell, date1904);
  return typeof content === "object" && "error" in content ? new FormulaError(String(value)) : value;
}

/** The text of a value in lower case, as texts are compared. */
export function comparableText(value: Scalar): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "true" : "false";
  return (value instanceof FormulaError ? value.code : String(value)).toLowerCase();
}

/** The engine's numbers of its kinds of values: it hands them to functions of its host and takes them back. */
const KIND = { blank: 0, number: 1, text: 2, boolean: 3, error: 4, array: 5 };

interface EngineValue {
  readonly kind: number;
  readonly value?: unknown;
  readonly code?: string;
  readonly rows?: readonly (readonly unknown[])[];
}

/** An argument from the engine; of an array its first value. */
export function fromEngine(argument: unknown): Scalar {
  const { kind, value, code, rows } = argument as EngineValue;
  switch (kind) {
    case KIND.number:
    case KIND.text:
    case KIND.boolean:
      return value as number | string | boolean;
    case KIND.error:
      return new FormulaError(code ?? "#VALUE!");
    case KIND.array:
      return rows?.[0]?.[0] === undefined ? null : fromEngine(rows[0][0]);
    case KIND.blank:
      return null;
    default:
      return new FormulaError("#VALUE!");
  }
}

export function toEngine(value: Scalar): unknown {
  if (value === null) return { kind: KIND.blank };
  if (value instanceof FormulaError) return { kind: KIND.error, code: value.code };
  if (typeof value === "number") return { kind: KIND.number, value };
  return { kind: typeof value === "string" ? KIND.text : KIND.boolean, value };
}

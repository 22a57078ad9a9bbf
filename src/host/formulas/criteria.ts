// Criteria of SUMIFS and its kin: a value to find, or a test that each cell must pass.
import { comparableText, type FormulaError, type Scalar } from "./scalars";

/** Found through an index when `kind` is a value; otherwise every different cell is tested. */
export type Criterion =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "text"; readonly text: string } // lower case; "" finds blank cells and empty texts
  | { readonly kind: "test"; readonly test: (value: Scalar) => boolean };

const OPERATOR = /^(<>|<=|>=|<|>|=)(.*)$/;

/** Reads a criterion as the engine does. */
export function criterionOf(value: Exclude<Scalar, FormulaError>): Criterion {
  if (typeof value === "number") return { kind: "number", number: value };
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  const text = value ?? "";
  const [, operator, operand] = OPERATOR.exec(text) ?? [];
  if (operator !== undefined && operand !== undefined) return compared(operator, operand);
  if (hasWildcard(text)) return { kind: "test", test: wildcardTest(text) };
  const literal = withoutEscapes(text);
  const number = numberOf(literal);
  return number === undefined ? { kind: "text", text: literal.toLowerCase() } : { kind: "number", number };
}

function compared(operator: string, operand: string): Criterion {
  const number = numberOf(operand);
  if (number !== undefined) {
    return { kind: "test", test: (value) => holds(operator, numericValue(value), number) };
  }
  const text = operand.toLowerCase();
  if (operator === "=") return { kind: "text", text };
  return { kind: "test", test: (value) => holds(operator, comparableText(value), text) };
}

function holds<T extends number | string>(operator: string, left: T, right: T): boolean {
  switch (operator) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case ">":
      return left > right;
    case "<":
      return left < right;
    case ">=":
      return left >= right;
    default:
      return left <= right;
  }
}

function numberOf(text: string): number | undefined {
  const number = Number(text);
  return Number.isNaN(number) || text.trim() === "" ? undefined : number;
}

/** Texts are no numbers here, even when they look like one. */
function numericValue(value: Scalar): number {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? value : Number.NaN;
}

/** `*` or `?` that no `~` makes literal. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text.replace(/~./gs, ""));
}

/** Wildcards speak of texts only: "1*" does not find the number 1. */
export function wildcardTest(pattern: string): (value: Scalar) => boolean {
  const parts = [...pattern.toLowerCase().matchAll(/~[^]|[^]/g)].map(([part]) => part);
  return (value) => typeof value === "string" && matchesAll(parts, value.toLowerCase());
}

/** Goes back to the last `*` only: no other way can match where this one does not, and time stays bounded. */
function matchesAll(parts: readonly string[], text: string): boolean {
  let [at, part, star, from] = [0, 0, -1, 0];
  while (at < text.length) {
    if (parts[part] === "*") {
      star = part;
      from = at;
      part += 1;
    } else if (matchesOne(parts[part], text[at])) {
      at += 1;
      part += 1;
    } else if (star >= 0) {
      from += 1;
      at = from;
      part = star + 1;
    } else return false;
  }
  return parts.slice(part).every((rest) => rest === "*");
}

function matchesOne(part: string | undefined, letter: string | undefined): boolean {
  if (part === undefined) return false;
  return part === "?" || (part.length === 2 ? part.slice(1) : part) === letter;
}

/** `~*` → `*`. */
export function withoutEscapes(text: string): string {
  return text.replace(/~(.)/gs, "$1");
}

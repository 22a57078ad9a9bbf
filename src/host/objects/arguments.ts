// Checked arguments of host methods and property writes: JSON from the library, refused when of the wrong kind.
import { invalidArgument } from "../interpreter/errors";
import { isHostObject, type HostObject } from "../interpreter/host-object";

export function textArgument(value: unknown, member: string): string {
  if (typeof value !== "string") throw invalidArgument(member, `text expected, got ${JSON.stringify(value)}`);
  return value;
}

export function optionalText(value: unknown, member: string): string | undefined {
  return value === undefined || value === null ? undefined : textArgument(value, member);
}

export function integerArgument(value: unknown, member: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) {
    throw invalidArgument(member, `whole number expected, got ${JSON.stringify(value)}`);
  }
  return value;
}

export function numberArgument(value: unknown, member: string): number {
  if (typeof value !== "number")
    throw invalidArgument(member, `number expected, got ${JSON.stringify(value)}`);
  return value;
}

export function booleanArgument(value: unknown, member: string): boolean {
  if (typeof value !== "boolean")
    throw invalidArgument(member, `true or false expected, got ${JSON.stringify(value)}`);
  return value;
}

export function objectArgument(value: unknown, member: string): HostObject {
  if (!isHostObject(value)) throw invalidArgument(member, "an object of this workbook expected");
  return value;
}

/** One of `choices`, compared exactly; throws InvalidArgument naming them. */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[], member: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    throw invalidArgument(member, `${JSON.stringify(value)} is none of ${choices.join(", ")}`);
  }
  return found;
}

/** A plain JSON object, e.g. load options. */
export function recordArgument(value: unknown, member: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument(member, "a plain object expected");
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

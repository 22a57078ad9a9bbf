// Reads the command line's arguments. Source: interfaces.md 4.
import { basename, dirname, extname, join } from "node:path";
import type { IsoMonth } from "../run";

export interface CalculateArguments {
  readonly input: string;
  readonly output: string;
  readonly month: IsoMonth | null;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly dropUnsupported: boolean;
}

export type UsageProblemCode =
  | "usage-no-file"
  | "usage-two-files"
  | "usage-unknown-option"
  | "usage-repeated-option"
  | "usage-missing-value"
  | "usage-unexpected-value"
  | "usage-month";

/** A usage error with the argument it is about. */
export interface UsageProblem {
  readonly code: UsageProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export type Parsed =
  | { readonly kind: "calculate"; readonly arguments: CalculateArguments }
  | { readonly kind: "help" }
  | { readonly kind: "usage"; readonly problem: UsageProblem };

const SWITCHES = ["--json", "--dry-run", "--overwrite", "--drop-unsupported", "--help"] as const;
const WITH_VALUE = ["--out", "--month"] as const;

interface Collected {
  readonly files: string[];
  readonly options: Map<string, string>; // switches have the value ""
}

/** Every argument is either understood or named in a usage problem; nothing is ignored. */
export function parseArguments(argv: readonly string[]): Parsed {
  const collected = collect(argv);
  if ("code" in collected) return { kind: "usage", problem: collected };
  const { files, options } = collected;
  if (options.has("--help")) return { kind: "help" };
  const [input, second] = files;
  if (input === undefined) return usage("usage-no-file", "");
  if (second !== undefined) return usage("usage-two-files", second);
  const month = options.get("--month") ?? null;
  if (month !== null && !isMonth(month)) return usage("usage-month", month);
  return { kind: "calculate", arguments: assemble(input, month, options) };
}

function assemble(
  input: string,
  month: IsoMonth | null,
  options: ReadonlyMap<string, string>,
): CalculateArguments {
  return {
    input,
    output: options.get("--out") ?? defaultOutput(input),
    month,
    json: options.has("--json"),
    dryRun: options.has("--dry-run"),
    overwrite: options.has("--overwrite"),
    dropUnsupported: options.has("--drop-unsupported"),
  };
}

/** `<name>.结果.xlsx` beside the input. */
export function defaultOutput(input: string): string {
  return join(dirname(input), `${basename(input, extname(input))}.结果.xlsx`);
}

function collect(argv: readonly string[]): Collected | UsageProblem {
  const collected: Collected = { files: [], options: new Map() };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === "--") {
      collected.files.push(...rest);
      break;
    }
    const problem = argument.startsWith("-") ? takeOption(argument, rest, collected.options) : null;
    if (problem !== null) return problem;
    if (!argument.startsWith("-")) collected.files.push(argument);
  }
  return collected;
}

function takeOption(argument: string, rest: string[], options: Map<string, string>): UsageProblem | null {
  const [, given = "", inline] = /^([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
  const name = given === "-h" ? "--help" : given;
  if (options.has(name)) return problem("usage-repeated-option", name);
  if (includes(SWITCHES, name)) {
    options.set(name, "");
    return inline === undefined ? null : problem("usage-unexpected-value", name);
  }
  if (!includes(WITH_VALUE, name)) return problem("usage-unknown-option", argument);
  const value = inline ?? rest.shift() ?? "";
  if (value === "" || (inline === undefined && value.startsWith("--")))
    return problem("usage-missing-value", name);
  options.set(name, value);
  return null;
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function isMonth(text: string): text is IsoMonth {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function usage(code: UsageProblemCode, argument: string): Parsed {
  return { kind: "usage", problem: problem(code, argument) };
}

function problem(code: UsageProblemCode, argument: string): UsageProblem {
  return { code, values: { argument } };
}

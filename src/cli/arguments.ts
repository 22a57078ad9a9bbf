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
  /** Other workbook files whose rankings and registers are brought in first. */
  readonly others: readonly string[];
  /** The output as given; null where it follows from the input. */
  readonly out: string | null;
  /** Of a folder: the summary workbook; null takes 汇总.xlsx beside the results. */
  readonly summary: string | null;
  /** Of a folder: how many workbooks side by side; null takes what this machine bears. */
  readonly jobs: number | null;
  /** Of a folder: the workbooks of its subfolders too. */
  readonly recursive: boolean;
  /** The given options that only make sense for a folder. */
  readonly folderOptions: readonly string[];
}

export type UsageProblemCode =
  | "usage-no-file"
  | "usage-two-files"
  | "usage-unknown-option"
  | "usage-repeated-option"
  | "usage-missing-value"
  | "usage-unexpected-value"
  | "usage-month"
  | "usage-jobs"
  | "usage-folder-only"
  | "usage-file-only"
  | "usage-folder-out"
  | "usage-summary";

/** A usage error with the argument it is about. */
export interface UsageProblem {
  readonly code: UsageProblemCode;
  readonly values: Readonly<Record<string, string>>;
}

export type Parsed =
  | { readonly kind: "calculate"; readonly arguments: CalculateArguments }
  | { readonly kind: "help" }
  | { readonly kind: "usage"; readonly problem: UsageProblem };

/** May be given several times. */
const OTHERS = "--with";
const SWITCHES = [
  "--json",
  "--dry-run",
  "--overwrite",
  "--drop-unsupported",
  "--recursive",
  "--help",
] as const;
const WITH_VALUE = ["--out", "--month", "--jobs", "--summary", OTHERS] as const;
const FOLDER_ONLY = ["--jobs", "--summary", "--recursive"] as const;

/** More processes than this help nobody. */
const MOST_JOBS = 256;

interface Collected {
  readonly files: string[];
  readonly options: Map<string, string>; // switches have the value ""
  readonly others: string[];
}

/** Every argument is either understood or named in a usage problem; nothing is ignored. */
export function parseArguments(argv: readonly string[]): Parsed {
  const collected = collect(argv);
  if ("code" in collected) return { kind: "usage", problem: collected };
  const { files, options, others } = collected;
  if (options.has("--help")) return { kind: "help" };
  const [input, second] = files;
  if (input === undefined) return usage("usage-no-file", "");
  if (second !== undefined) return usage("usage-two-files", second);
  const month = options.get("--month") ?? null;
  if (month !== null && !isMonth(month)) return usage("usage-month", month);
  const jobs = options.get("--jobs") ?? null;
  if (jobs !== null && !isCount(jobs)) return usage("usage-jobs", jobs);
  const summary = options.get("--summary") ?? null;
  if (summary !== null && !/\.xlsx$/i.test(summary)) return usage("usage-summary", summary);
  return { kind: "calculate", arguments: { ...assemble(input, month, options), others } };
}

function assemble(
  input: string,
  month: IsoMonth | null,
  options: ReadonlyMap<string, string>,
): Omit<CalculateArguments, "others"> {
  return {
    input,
    output: options.get("--out") ?? defaultOutput(input),
    month,
    json: options.has("--json"),
    dryRun: options.has("--dry-run"),
    overwrite: options.has("--overwrite"),
    dropUnsupported: options.has("--drop-unsupported"),
    out: options.get("--out") ?? null,
    summary: options.get("--summary") ?? null,
    jobs: options.has("--jobs") ? Number(options.get("--jobs")) : null,
    recursive: options.has("--recursive"),
    folderOptions: FOLDER_ONLY.filter((name) => options.has(name)),
  };
}

/** `<name>.结果.xlsx` beside the input. */
export function defaultOutput(input: string): string {
  return join(dirname(input), `${basename(input, extname(input))}.结果.xlsx`);
}

function collect(argv: readonly string[]): Collected | UsageProblem {
  const collected: Collected = { files: [], options: new Map(), others: [] };
  const rest = [...argv];
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    if (argument === "--") {
      collected.files.push(...rest);
      break;
    }
    const problem = argument.startsWith("-") ? takeOption(argument, rest, collected) : null;
    if (problem !== null) return problem;
    if (!argument.startsWith("-")) collected.files.push(argument);
  }
  return collected;
}

function takeOption(argument: string, rest: string[], { options, others }: Collected): UsageProblem | null {
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
  if (name === OTHERS) others.push(value);
  else options.set(name, value);
  return null;
}

function includes(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

function isMonth(text: string): text is IsoMonth {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

function isCount(text: string): boolean {
  return /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_JOBS;
}

function usage(code: UsageProblemCode, argument: string): Parsed {
  return { kind: "usage", problem: problem(code, argument) };
}

function problem(code: UsageProblemCode, argument: string): UsageProblem {
  return { code, values: { argument } };
}

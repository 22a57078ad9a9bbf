// Writes every mutant of the rule book and the engine into their sources at once, each behind a switch.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import { join, relative, sep } from "node:path";

export const ROOT = join(__dirname, "..", "..", "..");
export const SCRATCH = join(ROOT, "build", "mutation");

/** The rooms whose every line is changed for the worse. */
const ROOMS = ["src/policy", "src/engine"] as const;

/** One change for the worse. */
export interface Mutant {
  /** Number of the switch, counted through all files. */
  readonly id: number;
  /** Path from the root, with slashes. */
  readonly file: string;
  /** First line, counted from 1. */
  readonly line: number;
  readonly mutator: string;
  /** What stands there, and what the mutant puts there; blanks joined. */
  readonly original: string;
  readonly replacement: string;
  /** The trimmed line it begins in: survives changes elsewhere in the file. */
  readonly context: string;
}

/** Sources with their mutants, ready to be transpiled. */
export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** Code by path from the root; TypeScript still. */
  readonly code: Readonly<Record<string, string>>;
  /** Where the same stands for the processes that judge: sources may change while they run. */
  readonly stored: string;
}

/** Paths of every source that is mutated, from the root. */
export function mutatedFiles(): readonly string[] {
  return ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `${room}/${name.split(sep).join("/")}`)
      .sort(),
  );
}

const SILENT = () => undefined;
const LOGGER = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: SILENT,
  debug: SILENT,
  info: SILENT,
  warn: SILENT,
  error: SILENT,
  fatal: SILENT,
};

/** Every mutator that there is: none is left out for the sake of the score. */
const OPTIONS = { excludedMutations: [], ignorers: [], noHeader: true, plugins: null };

/** Instruments the files, all of them unless told; what was done before for the same sources is read back. */
export async function instrument(files: readonly string[] = mutatedFiles()): Promise<Instrumented> {
  const sources = files.map((file) => ({ file, content: readFileSync(join(ROOT, file), "utf8") }));
  const kept = join(SCRATCH, `instrumented-${hashOf(JSON.stringify(sources))}.json`);
  if (existsSync(kept)) return storedInstrumented(kept);
  const { Instrumenter } = await import("@stryker-mutator/instrumenter");
  const input = sources.map(({ file, content }) => ({ name: join(ROOT, file), mutate: true, content }));
  const result = await new Instrumenter(LOGGER, ...([] as [])).instrument(input, OPTIONS);
  const texts = new Map(sources.map(({ file, content }) => [file, content.split("\n")]));
  const instrumented = {
    stored: kept,
    mutants: result.mutants.map((mutant) => described(mutant, texts)),
    code: Object.fromEntries(
      result.files.map(({ name, content }) => [pathFromRoot(name), numbered(content)]),
    ),
  };
  mkdirSync(SCRATCH, { recursive: true });
  writeFileSync(kept, JSON.stringify(instrumented));
  return instrumented;
}

/** Reads what was instrumented before. */
export function storedInstrumented(path: string): Instrumented {
  return JSON.parse(readFileSync(path, "utf8")) as Instrumented;
}

const pathFromRoot = (path: string): string => relative(ROOT, path).split(sep).join("/");
const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);
const joined = (text: string): string => text.replace(/\s+/g, " ").trim();

interface Position {
  readonly line: number;
  readonly column: number;
}

interface RawMutant {
  readonly id: string;
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly mutatorName: string;
  readonly replacement?: string;
}

function described(mutant: RawMutant, texts: ReadonlyMap<string, readonly string[]>): Mutant {
  const { start, end } = mutant.location;
  const file = pathFromRoot(mutant.fileName);
  const lines = texts.get(file) ?? [];
  return {
    id: Number(mutant.id),
    file,
    line: start.line + 1,
    mutator: mutant.mutatorName,
    original: joined(textBetween(lines, start, end)),
    replacement: joined(mutant.replacement ?? ""),
    context: (lines[start.line] ?? "").trim(),
  };
}

function textBetween(lines: readonly string[], start: Position, end: Position): string {
  const rows = lines.slice(start.line, end.line + 1);
  const last = rows.length - 1;
  return rows
    .map((row, index) => row.slice(index === 0 ? start.column : 0, index === last ? end.column : row.length))
    .join("\n");
}

/** Switches compare numbers: quicker than text. */
function numbered(code: string): string {
  return code.replace(
    /(stryMutAct_9fa48|stryCov_9fa48)\(("[\d", ]+")\)/g,
    (_all, name: string, ids: string) => `${name}(${ids.replaceAll('"', "")})`,
  );
}

/** The same code without its counters: what runs once it is known which test meets which mutant. */
export function withoutCounters(code: string): string {
  return code.replace(/stryCov_9fa48\([\d, ]+\)(, |;)/g, (_all, end: string) => (end === ";" ? ";" : ""));
}

// The command `calculate`: opens the workbook, runs the use case on it, reports, and saves the result.
import { checkOutput, openWorkbookFile, saveWorkbookFile, type WorkbookFile } from "../host";
import { calculate, directComputer, type CalculateRequest, type Calculation, type Refusal } from "../run";
import { parseArguments, type CalculateArguments } from "./arguments";
import { messageOf, UNSUPPORTED_WORDS, USAGE, type Problem } from "./messages";
import { openSession } from "./session";
import { summary } from "./summary";

/** Exit codes. Source: interfaces.md 4. */
export const EXIT = {
  done: 0,
  internal: 1,
  usage: 2,
  unreadable: 3,
  nothingRecognised: 4,
  notWritten: 5,
} as const;

/** The world outside: where text goes, what time it is, which version this is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  /** Local date and time, e.g. "2019-09-05 10:30"; asked once. */
  readonly now: () => string;
  readonly version: string;
}

/** Runs `calculate` with these arguments and gives the exit code; it never throws for what a file holds. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case "help":
      terminal.out(`${USAGE}\n`);
      return EXIT.done;
    case "usage":
      terminal.error(messageOf(parsed.problem));
      terminal.error(USAGE);
      return EXIT.usage;
    case "calculate":
      return runCalculate(parsed.arguments, terminal);
  }
}

async function runCalculate(request: CalculateArguments, terminal: Terminal): Promise<number> {
  const opened = await openWorkbookFile(request.input);
  if (!opened.ok) return fail(EXIT.unreadable, opened.problem, terminal);
  try {
    return await calculateFile(opened.value, request, terminal);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail(EXIT.internal, { code: "internal", values: { detail } }, terminal);
  }
}

async function calculateFile(
  file: WorkbookFile,
  request: CalculateArguments,
  terminal: Terminal,
): Promise<number> {
  const refusal = request.dryRun ? null : await refusalBeforeWriting(file, request);
  const write = !request.dryRun && refusal === null;
  const result = await runOn(file, {
    month: request.month,
    now: terminal.now(),
    version: terminal.version,
    write,
  });
  if (result.kind !== "calculated") return fail(EXIT.notWritten, refusedProblem(result), terminal);
  report(result, request, terminal);
  if (!result.recognised) {
    return fail(
      EXIT.nothingRecognised,
      { code: "nothing-recognised", values: { path: request.input } },
      terminal,
    );
  }
  if (refusal !== null) return fail(EXIT.notWritten, refusal, terminal);
  return write ? save(file, result, request, terminal) : EXIT.done;
}

async function runOn(file: WorkbookFile, request: CalculateRequest): Promise<Calculation | Refusal> {
  const session = openSession(file);
  try {
    const result = await calculate({ run: session.run, computer: directComputer() }, request);
    if (result.kind === "cancelled") throw new Error("nobody can cancel here");
    return result;
  } finally {
    session.close();
  }
}

/** What stands against saving is known before anything is computed, so nothing is written in vain. */
async function refusalBeforeWriting(
  file: WorkbookFile,
  request: CalculateArguments,
): Promise<Problem | null> {
  const problem = await checkOutput(request.output, { input: request.input, overwrite: request.overwrite });
  if (problem !== null) return problem;
  if (file.structureLocked) return { code: "structure-locked", values: {} };
  if (file.unsupportedParts.length === 0 || request.dropUnsupported) return null;
  return { code: "unsupported-parts", values: { parts: unsupportedList(file) } };
}

/** e.g. "宏（xl/vbaProject.bin）、自定义 XML（customXml/item1.xml）". */
function unsupportedList(file: WorkbookFile): string {
  return file.unsupportedParts.map(({ part, kind }) => `${UNSUPPORTED_WORDS[kind]}（${part}）`).join("、");
}

function report(result: Calculation, request: CalculateArguments, terminal: Terminal): void {
  if (request.json) terminal.out(`${JSON.stringify(result.document, null, 2)}\n`);
  else if (result.recognised) terminal.out(summary(result, request.input));
  for (const note of result.notes) terminal.error(note);
}

async function save(
  file: WorkbookFile,
  result: Calculation,
  request: CalculateArguments,
  terminal: Terminal,
): Promise<number> {
  const saved = await saveWorkbookFile(file, request.output, {
    input: request.input,
    overwrite: request.overwrite,
  });
  if (!saved.ok) return fail(EXIT.notWritten, saved.problem, terminal);
  if (file.unsupportedParts.length > 0) terminal.error(`已按要求丢弃：${unsupportedList(file)}`);
  const line = result.changes.length === 0 ? "没有需要改动的地方，结果" : "结果";
  (request.json ? terminal.error : lineTo(terminal))(`${line}已存为：${request.output}`);
  return EXIT.done;
}

function lineTo(terminal: Terminal): (line: string) => void {
  return (line) => terminal.out(`${line}\n`);
}

function refusedProblem(refusal: Refusal): Problem {
  if (refusal.kind === "conflict") return { code: "refused-conflict", values: { sheet: refusal.sheet } };
  const { code, sheet, details } = refusal.problem;
  const values = { code, sheet: sheet ?? "", detail: details };
  return { code: code === "AccessDenied" ? "refused-protected" : "refused", values };
}

function fail(exit: number, problem: Problem, terminal: Terminal): number {
  terminal.error(messageOf(problem));
  return exit;
}

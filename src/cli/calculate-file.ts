// One workbook file from reading to saving, with everything that happened as a value; nothing is printed here.
import { checkOutput, openWorkbookFile, saveWorkbookFile, type WorkbookFile } from "../host";
import { calculate, directComputer, type CalculateRequest, type Calculation } from "../run";
import { EXIT } from "./exit";
import { UNSUPPORTED_WORDS, refusedProblem, type Problem } from "./messages";
import { bringInFiles } from "./other-files";
import { openSession } from "./session";

/** What to calculate and where the result goes. */
export interface FileRequest extends Pick<CalculateRequest, "month" | "now" | "version"> {
  readonly input: string;
  readonly output: string;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly dropUnsupported: boolean;
  /** Other workbook files whose rankings and registers are brought in first. */
  readonly others?: readonly string[];
  /** Name the result has until it is complete; for callers that clean up after a crash. */
  readonly temporary?: string;
}

/** What became of one file. */
export interface FileOutcome {
  /** The exit code of the command on this file alone. Source: interfaces.md 4. */
  readonly exit: number;
  /** null where it did not come to a calculation. */
  readonly calculation: Calculation | null;
  /** What came in from other files, as lines for the terminal. */
  readonly brought: readonly string[];
  /** null where the exit code is 0. */
  readonly problem: Problem | null;
  /** Was a result file written? */
  readonly saved: boolean;
  /** What the result file lost on demand, in words; null where it lost nothing. */
  readonly dropped: string | null;
}

/** Calculates one file; it never throws for what a file holds. */
export async function calculateFile(request: FileRequest): Promise<FileOutcome> {
  const opened = await openWorkbookFile(request.input);
  if (!opened.ok) return failed(EXIT.unreadable, opened.problem);
  const made: Made = { calculation: null, brought: [] };
  try {
    return { ...(await calculateWorkbook(opened.value, request, made)), brought: made.brought };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(EXIT.internal, { code: "internal", values: { detail } }, made.calculation);
  }
}

/** What is known however it ends. */
interface Made {
  calculation: Calculation | null;
  brought: readonly string[];
}

async function calculateWorkbook(file: WorkbookFile, request: FileRequest, made: Made): Promise<FileOutcome> {
  const refusal = request.dryRun ? null : await refusalBeforeWriting(file, request);
  const write = !request.dryRun && refusal === null;
  const result = await runOn(file, { ...request, write }, made);
  if ("exit" in result) return result;
  if (!result.recognised) {
    const problem: Problem = { code: "nothing-recognised", values: { path: request.input } };
    return failed(EXIT.nothingRecognised, problem, result);
  }
  if (refusal !== null) return failed(EXIT.notWritten, refusal, result);
  return write ? save(file, result, request) : done(result, false, null);
}

async function runOn(
  file: WorkbookFile,
  { others = [], month, now, version, write }: FileRequest & Pick<CalculateRequest, "write">,
  made: Made,
): Promise<Calculation | FileOutcome> {
  const session = openSession(file);
  try {
    const tools = { run: session.run, computer: directComputer() };
    const came = await bringInFiles(tools, others);
    if (!came.ok) return failed(came.exit, came.problem);
    made.brought = came.lines;
    const result = await calculate(tools, { month, now, version, write });
    if (result.kind === "cancelled") throw new Error("nobody can cancel here");
    if (result.kind !== "calculated") return failed(EXIT.notWritten, refusedProblem(result));
    made.calculation = result;
    return result;
  } finally {
    session.close();
  }
}

/** What stands against saving is known before anything is computed, so nothing is written in vain. */
async function refusalBeforeWriting(file: WorkbookFile, request: FileRequest): Promise<Problem | null> {
  const { output, input, overwrite, others = [] } = request;
  for (const source of [input, ...others]) {
    const problem = await checkOutput(output, { input: source, overwrite });
    if (problem !== null) return problem;
  }
  if (file.structureLocked) return { code: "structure-locked", values: {} };
  if (file.unsupportedParts.length === 0 || request.dropUnsupported) return null;
  return { code: "unsupported-parts", values: { parts: unsupportedList(file) } };
}

/** e.g. "宏（xl/vbaProject.bin）、自定义 XML（customXml/item1.xml）". */
function unsupportedList(file: WorkbookFile): string {
  return file.unsupportedParts.map(({ part, kind }) => `${UNSUPPORTED_WORDS[kind]}（${part}）`).join("、");
}

async function save(file: WorkbookFile, result: Calculation, request: FileRequest): Promise<FileOutcome> {
  const { input, output, overwrite, temporary } = request;
  const options = { input, overwrite, ...(temporary === undefined ? {} : { temporary }) };
  const saved = await saveWorkbookFile(file, output, options);
  if (!saved.ok) return failed(EXIT.notWritten, saved.problem, result);
  return done(result, true, file.unsupportedParts.length > 0 ? unsupportedList(file) : null);
}

function done(calculation: Calculation, saved: boolean, dropped: string | null): FileOutcome {
  return { exit: EXIT.done, calculation, brought: [], problem: null, saved, dropped };
}

function failed(exit: number, problem: Problem, calculation: Calculation | null = null): FileOutcome {
  return { exit, calculation, brought: [], problem, saved: false, dropped: null };
}

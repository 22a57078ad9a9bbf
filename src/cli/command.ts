// The command `calculate`: reads the arguments, calculates a workbook or a folder of them, and reports on the terminal.
import { stat } from "node:fs/promises";
import type { Calculation } from "../run";
import { parseArguments, type CalculateArguments } from "./arguments";
import { calculateFile } from "./calculate-file";
import { EXIT } from "./exit";
import { calculateFolder } from "./folder";
import { harmless, messageOf, printable, USAGE, type Problem } from "./messages";
import { summary } from "./summary";
import type { Terminal } from "./terminal";

export { EXIT } from "./exit";
export type { Terminal } from "./terminal";

/** Runs `calculate` with these arguments and gives the exit code; it never throws for what a file holds. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(argv);
  switch (parsed.kind) {
    case "help":
      terminal.out(`${USAGE}\n`);
      return EXIT.done;
    case "usage":
      return failUsage(parsed.problem, terminal);
    case "calculate":
      return runCalculate(parsed.arguments, terminal);
  }
}

async function runCalculate(request: CalculateArguments, terminal: Terminal): Promise<number> {
  if (await isFolder(request.input)) {
    if (request.others.length === 0) return calculateFolder(request, terminal);
    return failUsage({ code: "usage-file-only", values: { argument: "--with" } }, terminal);
  }
  const [option] = request.folderOptions;
  if (option === undefined) return runOnFile(request, terminal);
  return failUsage({ code: "usage-folder-only", values: { argument: option } }, terminal);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
}

async function runOnFile(request: CalculateArguments, terminal: Terminal): Promise<number> {
  const now = terminal.now();
  const outcome = await calculateFile({ ...request, now, version: terminal.version });
  for (const line of outcome.brought) terminal.error(printable(line));
  if (outcome.calculation !== null) report(outcome.calculation, request, terminal);
  if (outcome.problem !== null) return fail(outcome.exit, outcome.problem, terminal);
  if (outcome.dropped !== null) terminal.error(harmless(`已按要求丢弃：${outcome.dropped}`));
  if (outcome.saved) reportSaved(outcome.calculation?.changes.length === 0, request, terminal);
  return outcome.exit;
}

function report(result: Calculation, request: CalculateArguments, terminal: Terminal): void {
  if (request.json) terminal.out(`${JSON.stringify(result.document, null, 2)}\n`);
  else if (result.recognised) terminal.out(summary(result, request.input));
  for (const note of result.notes) terminal.error(harmless(note));
}

function reportSaved(unchanged: boolean, request: CalculateArguments, terminal: Terminal): void {
  const line = unchanged ? "没有需要改动的地方，结果" : "结果";
  (request.json ? terminal.error : lineTo(terminal))(`${line}已存为：${request.output}`);
}

function lineTo(terminal: Terminal): (line: string) => void {
  return (line) => terminal.out(`${line}\n`);
}

function failUsage(problem: Problem, terminal: Terminal): number {
  terminal.error(messageOf(problem));
  terminal.error(USAGE);
  return EXIT.usage;
}

function fail(exit: number, problem: Problem, terminal: Terminal): number {
  terminal.error(messageOf(problem));
  return exit;
}

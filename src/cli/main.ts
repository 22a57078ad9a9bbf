// Entry of `npm run calculate`: one workbook goes to a process that is watched, everything else is done right here.
import { stat } from "node:fs/promises";
import { parseArguments } from "./arguments";
import { runGuarded } from "./guard";

/** A workbook of an untrusted sender may ask for more than any process has; a folder has its own workers. */
async function workbookOf(argv: readonly string[]): Promise<string | null> {
  const parsed = parseArguments(argv);
  if (parsed.kind !== "calculate") return null;
  const found = await stat(parsed.arguments.input).catch(() => null);
  return found?.isFile() === true ? parsed.arguments.input : null;
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const workbook = await workbookOf(argv);
  if (workbook === null) await import("./terminal-process");
  else process.exitCode = await runGuarded(workbook, argv);
}

void main();

// Runs the command on one workbook in a process that is watched: out of memory or out of time, it ends with one line.
import { fork, type ChildProcess } from "node:child_process";
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EXIT } from "./exit";
import { capacityOf, thisMachine } from "./folder/capacity";
import { messageOf, type Problem } from "./messages";
import { processorSeconds } from "./processor-time";

/** Far beyond what the largest workbook within the reading limits takes on a busy machine; see docs/scale.md. */
export const MOST_MINUTES = 20;

/**
 * Minutes of processor time for every begun megabyte of file: three times what the largest of the bench's workbooks
 * takes (2.7 MB, 20,000 events, 57 s); a small file that takes longer does not end. See docs/scale.md.
 */
const MINUTES_PER_MEGABYTE = 1;
const MEGABYTE = 1024 * 1024;
const LOOK_EVERY_MILLISECONDS = 500;

export interface Limits {
  readonly minutes: number;
  /** Minutes of processor time, where the system tells how much a process has used. */
  readonly processorMinutes: number;
  /** MiB of heap. */
  readonly heap: number;
}

/** What the files among these arguments may ask of this machine together. */
export function limitsOf(argv: readonly string[]): Limits {
  const bytes = argv.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  return {
    minutes: MOST_MINUTES,
    processorMinutes: Math.max(1, Math.ceil(bytes / MEGABYTE)) * MINUTES_PER_MEGABYTE,
    heap: capacityOf(1, 1, thisMachine()).heap,
  };
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The exit code of the command with these arguments; `write` takes what belongs on standard error. */
export async function runGuarded(
  workbook: string,
  argv: readonly string[],
  limits: Limits = limitsOf(argv),
  write: (text: string) => void = (text) => void process.stderr.write(text),
): Promise<number> {
  const child = start(argv, limits.heap);
  const said: Buffer[] = [];
  child.stderr?.on("data", (piece: Buffer) => void said.push(piece));
  const release = passSignals(child);
  const watch = watchTime(child, limits);
  const code = await endOf(child);
  const late = watch.end();
  release();
  const interrupted = child.signalCode !== null && SIGNALS.some((signal) => signal === child.signalCode);
  if (interrupted) return EXIT.interrupted;
  // What the system prints about a process that it ended says nothing to a clerk.
  if (code === null) {
    write(`${messageOf(problemOf(workbook, late))}\n`);
    return EXIT.unreadable;
  }
  write(Buffer.concat(said).toString("utf8"));
  return code;
}

/** Ends a process that takes too long; `end` stops watching and gives the minutes it was given, null where it kept to them. */
function watchTime(child: ChildProcess, limits: Limits): { readonly end: () => number | null } {
  const started = Date.now();
  let late: number | null = null;
  const timer = setInterval(() => {
    if (Date.now() - started > limits.minutes * 60_000) late = limits.minutes;
    else if ((processorSeconds(child.pid) ?? 0) > limits.processorMinutes * 60)
      late = limits.processorMinutes;
    if (late !== null) child.kill("SIGKILL");
  }, LOOK_EVERY_MILLISECONDS);
  return {
    end: () => {
      clearInterval(timer);
      return late;
    },
  };
}

function problemOf(path: string, minutes: number | null): Problem {
  if (minutes === null) return { code: "too-demanding", values: { path } };
  return { code: "too-slow", values: { path, minutes } };
}

function start(argv: readonly string[], heap: number): ChildProcess {
  const loader = pathToFileURL(createRequire(__filename).resolve("tsx")).href;
  return fork(join(__dirname, "terminal-process.ts"), argv, {
    execArgv: [`--max-old-space-size=${heap}`, "--import", loader],
    stdio: ["inherit", "inherit", "pipe", "ipc"],
  });
}

/** Ctrl+C reaches both processes; the child decides what it means, and other signals are handed on. */
function passSignals(child: ChildProcess): () => void {
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  SIGNALS.forEach((signal) => void process.on(signal, pass));
  return () => SIGNALS.forEach((signal) => void process.off(signal, pass));
}

/** null where it did not end by itself. */
function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", (code) => resolve(code));
  });
}

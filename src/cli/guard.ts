// Runs the command on one workbook in a process that is watched: out of memory or out of time, it ends with one line.
import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EXIT } from "./exit";
import { capacityOf, thisMachine } from "./folder/capacity";
import { messageOf, type Problem } from "./messages";

/** Far beyond what the largest workbook within the reading limits takes on a busy machine; see docs/scale.md. */
export const MOST_MINUTES = 20;

export interface Limits {
  readonly minutes: number;
  /** MiB of heap. */
  readonly heap: number;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** The exit code of the command with these arguments; `write` takes what belongs on standard error. */
export async function runGuarded(
  workbook: string,
  argv: readonly string[],
  limits: Limits = { minutes: MOST_MINUTES, heap: capacityOf(1, 1, thisMachine()).heap },
  write: (text: string) => void = (text) => void process.stderr.write(text),
): Promise<number> {
  const child = start(argv, limits.heap);
  const said: Buffer[] = [];
  child.stderr?.on("data", (piece: Buffer) => void said.push(piece));
  const release = passSignals(child);
  let late = false;
  const watch = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, limits.minutes * 60_000);
  const code = await endOf(child);
  clearTimeout(watch);
  release();
  const interrupted = child.signalCode !== null && SIGNALS.some((signal) => signal === child.signalCode);
  if (interrupted) return EXIT.interrupted;
  // What the system prints about a process that it ended says nothing to a clerk.
  if (code === null) {
    write(`${messageOf(problemOf(workbook, late, limits))}\n`);
    return EXIT.unreadable;
  }
  write(Buffer.concat(said).toString("utf8"));
  return code;
}

function problemOf(path: string, late: boolean, { minutes }: Limits): Problem {
  return late ? { code: "too-slow", values: { path, minutes } } : { code: "too-demanding", values: { path } };
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

// Runs the command on files in processes of bounded heap that are watched and, when they hang, ended.
import { fork, spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { limitsOf, runGuarded } from "../../../src/cli/guard";
import { processorSeconds } from "../../../src/cli/processor-time";
import type { Answer, Lost, Order, Stopped } from "./orders";

/** MiB; what Node takes by itself on an office PC with 4 GB. */
export const HEAP = 2048;
/** Seconds of CPU that no file may take; a process is given up beyond it. */
export const MOST_SECONDS = 60;
/** Far beyond it, because other programs may run as well. */
const HANGS_AFTER_MILLISECONDS = 1_200_000;
const LOOK_EVERY_MILLISECONDS = 500;
/** MiB; a process that holds more makes room for a fresh one, which takes seconds to start. */
const RECYCLE_MEMORY = 800;

const LOADER = pathToFileURL(createRequire(__filename).resolve("tsx")).href;
const FLAGS = [`--max-old-space-size=${HEAP}`, "--import", LOADER];
const ROOT = join(__dirname, "..", "..", "..");

export interface Runner {
  readonly run: (order: Order) => Promise<Answer | Lost>;
  readonly close: () => void;
}

/** One process, replaced when it grew too large or was lost. */
export function startRunner(): Runner {
  let child: ChildProcess | null = null;
  const close = (): void => {
    if (child?.connected === true) child.disconnect();
    child = null;
  };
  const run = async (order: Order): Promise<Answer | Lost> => {
    child ??= fork(join(__dirname, "child.ts"), {
      execArgv: FLAGS,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const answer = await answerOf(child, order);
    if ("lost" in answer) child = null;
    else if (answer.memory > RECYCLE_MEMORY) close();
    return answer;
  };
  return { run, close };
}

function answerOf(child: ChildProcess, order: Order): Promise<Answer | Lost> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | Lost): void => {
      clearInterval(watch);
      child.removeAllListeners();
      resolve(answer);
    };
    const [started, used] = [Date.now(), processorSeconds(child.pid) ?? 0];
    const watch = setInterval(() => {
      const seconds = (processorSeconds(child.pid) ?? used) - used;
      if (seconds <= MOST_SECONDS && Date.now() - started <= HANGS_AFTER_MILLISECONDS) return;
      child.kill("SIGKILL");
      settle({ lost: "hangs" });
    }, LOOK_EVERY_MILLISECONDS);
    child.once("message", (answer) => settle(answer as Answer));
    child.once("exit", (code, signal) => settle({ lost: signal ?? `ends with ${code ?? ""}` }));
    child.send(order);
  });
}

/** What the shell sees of the real command in a process of its own. */
export interface Fresh {
  readonly exit: number | null;
  readonly out: string;
  readonly errors: readonly string[];
}

/** `npm run calculate` on a file or folder. */
export function runFresh(...argv: readonly string[]): Promise<Fresh> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...FLAGS, "src/cli/main.ts", ...argv], { cwd: ROOT });
    const watch = setTimeout(() => child.kill("SIGKILL"), HANGS_AFTER_MILLISECONDS);
    let [out, errors] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (out += data.toString("utf8")));
    child.stderr.on("data", (data: Buffer) => (errors += data.toString("utf8")));
    child.on("close", (exit) => {
      clearTimeout(watch);
      resolve({ exit, out, errors: errors.split("\n").filter((line) => line !== "") });
    });
  });
}

/** The guard of the real command with its own limit of time, on a machine with less memory. */
export async function guarded({ input, output }: Order): Promise<Stopped> {
  const argv = [input, "--out", output];
  const limits = { ...limitsOf(argv), heap: HEAP };
  let stopped = "";
  const exit = await runGuarded(input, argv, limits, (text) => (stopped += text));
  return { stopped, exit, seconds: limits.processorMinutes * 60 };
}

// Runs the command on files in processes of bounded heap that are watched and, when they hang, ended.
import { fork, spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runGuarded } from "../../../src/cli/guard";
import type { Answer, Lost, Order, Stopped } from "./orders";

/** MiB; what Node takes by itself on an office PC with 4 GB. */
export const HEAP = 2048;
/** Far beyond the bound of seconds of CPU, because other programs may run as well. */
const HANGS_AFTER_MILLISECONDS = Number(process.env["HANG"] ?? 240_000);
/** A process that holds more than this makes room for a fresh one, as in the command on a folder. */
const RECYCLE_MEMORY = 512;

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
      clearTimeout(watch);
      child.removeAllListeners();
      resolve(answer);
    };
    const watch = setTimeout(() => {
      child.kill("SIGKILL");
      settle({ lost: "hangs" });
    }, HANGS_AFTER_MILLISECONDS);
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
    const watch = setTimeout(() => child.kill("SIGKILL"), HANGS_AFTER_MILLISECONDS * 4);
    let [out, errors] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (out += data.toString("utf8")));
    child.stderr.on("data", (data: Buffer) => (errors += data.toString("utf8")));
    child.on("close", (exit) => {
      clearTimeout(watch);
      resolve({ exit, out, errors: errors.split("\n").filter((line) => line !== "") });
    });
  });
}

/** The guard of the real command, with limits that a proof can wait for. */
export async function guarded({ input, output }: Order): Promise<Stopped> {
  const argv = [input, "--out", output];
  let stopped = "";
  const exit = await runGuarded(input, argv, { minutes: 0.5, heap: HEAP }, (text) => (stopped += text));
  return { stopped, exit };
}

// The parent's side of one worker: a Node process of its own, so that a crash takes one file with it and no more.
import { fork, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { MOST_MINUTES } from "../guard";
import type { Job, JobAnswer } from "./job";

/** The worker ended before it answered: `detail` is its signal or exit code. */
export interface Crash {
  readonly detail: string;
}

export interface WorkerProcess {
  /** Calculates one file; one at a time. */
  readonly run: (job: Job) => Promise<JobAnswer | Crash>;
  /** Lets it end by itself. */
  readonly close: () => void;
  /** Ends it at once; a job under way answers with a crash when the process is gone. */
  readonly kill: () => void;
}

/** The module a worker runs. */
const WORKER_MODULE = join(__dirname, "worker.ts");

/** Starts a worker that may use this many MiB of heap. */
export type StartWorker = (heap: number) => WorkerProcess;

/** Starts one as a process; `module` is another one in tests only. */
export function startWorker(heap: number, module: string = WORKER_MODULE): WorkerProcess {
  const loader = pathToFileURL(createRequire(__filename).resolve("tsx")).href;
  const child = fork(module, {
    execArgv: [`--max-old-space-size=${heap}`, "--import", loader],
    serialization: "advanced",
    // What a crash prints is of no use to a clerk; its outcome says what to do.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return {
    run: (job) => answerOf(child, job),
    close: () => {
      if (child.connected) child.disconnect();
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

function answerOf(child: ChildProcess, job: Job): Promise<JobAnswer | Crash> {
  return new Promise((resolve) => {
    const settle = (answer: JobAnswer | Crash): void => {
      clearTimeout(watch);
      child.removeAllListeners("message").removeAllListeners("exit").removeAllListeners("error");
      child.on("error", () => undefined); // what a worker says while it ends
      resolve(answer);
    };
    const watch = setTimeout(() => child.kill("SIGKILL"), MOST_MINUTES * 60_000);
    child.once("message", (answer) => settle(answer as JobAnswer));
    child.once("exit", (code, signal) => settle({ detail: signal ?? `退出码 ${code ?? ""}` }));
    child.once("error", (error) => settle({ detail: error.message }));
    if (gone(child)) settle({ detail: child.signalCode ?? `退出码 ${child.exitCode ?? ""}` });
    else child.send(job, (error) => void error); // a failed send is followed by "exit"
  });
}

function gone(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || !child.connected;
}

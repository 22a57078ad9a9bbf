// Calculates jobs side by side in a bounded number of worker processes, each used again until it has grown too large.
import type { Job, JobAnswer } from "./job";
import type { Crash, WorkerProcess } from "./worker-process";

/** A worker that holds more MiB than this after a file makes room for a fresh one, so that memory stays bounded. */
export const RECYCLE_MEMORY = 512;

export interface PoolOptions {
  /** How many workers at most. */
  readonly jobs: number;
  readonly start: () => WorkerProcess;
  /** Told once for each job that came to an end, in the order of ending. */
  readonly onEnd: (index: number, answer: JobAnswer | Crash) => void | Promise<void>;
  /** Ends the workers at once; jobs under way and waiting never end then. */
  readonly signal: AbortSignal;
}

/** Runs every job; begins them in their order. */
export async function runJobs(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  const queue = jobs.entries();
  const lanes = Math.min(options.jobs, jobs.length);
  await Promise.all(Array.from({ length: lanes }, () => runLane(queue, options)));
}

/** One worker after the other, for as long as there are jobs. */
async function runLane(queue: IterableIterator<[number, Job]>, options: PoolOptions): Promise<void> {
  let worker: WorkerProcess | null = null;
  for (const [index, job] of queue) {
    if (options.signal.aborted) break;
    worker ??= options.start();
    const answer = await unlessAborted(worker, job, options.signal);
    if (answer === null) break;
    await options.onEnd(index, answer);
    if ("result" in answer && answer.memory <= RECYCLE_MEMORY) continue;
    worker.close();
    worker = null;
  }
  worker?.close();
}

/** null when the signal came first; the process is gone then and has no file open. */
async function unlessAborted(
  worker: WorkerProcess,
  job: Job,
  signal: AbortSignal,
): Promise<JobAnswer | Crash | null> {
  signal.addEventListener("abort", worker.kill);
  try {
    const answer = await worker.run(job);
    return signal.aborted && !("result" in answer) ? null : answer;
  } finally {
    signal.removeEventListener("abort", worker.kill);
  }
}

// The worker's side: calculates one file after the other as the parent sends them, with everything loaded once.
import type { RunDocument } from "../../run";
import { calculateFile, type FileOutcome, type FileRequest } from "../calculate-file";
import type { FileFacts, Job, JobAnswer, JobResult } from "./job";

const MEBIBYTE = 1024 * 1024;

/** Answers each message with a `JobAnswer`; ends when the parent does. `calculate` is another one in tests only. */
export function serve(calculate: (request: FileRequest) => Promise<FileOutcome> = calculateFile): void {
  // Ctrl+C reaches every process of the terminal; the parent decides what it means.
  process.on("SIGINT", () => undefined);
  process.on("disconnect", () => process.exit());
  process.on("message", (job: Job) => {
    void calculate(job.request).then((outcome) => process.send?.(answerOf(outcome, job.wantsDocument)));
  });
}

/** A file's outcome as it is sent. */
export function answerOf(outcome: FileOutcome, wantsDocument: boolean): JobAnswer {
  const { user, system } = process.cpuUsage();
  return {
    result: resultOf(outcome, wantsDocument),
    memory: process.memoryUsage.rss() / MEBIBYTE,
    peak: process.resourceUsage().maxRSS / 1024,
    cpu: (user + system) / 1e6,
  };
}

function resultOf(outcome: FileOutcome, wantsDocument: boolean): JobResult {
  const { exit, problem, saved, calculation, dropped } = outcome;
  const document = calculation?.document ?? null;
  return {
    exit,
    problem,
    saved,
    notes: [...(calculation?.notes ?? []), ...(dropped === null ? [] : [`已按要求丢弃：${dropped}`])],
    facts: document === null ? null : factsOf(document),
    document: wantsDocument && document !== null ? JSON.stringify(document) : null,
  };
}

function factsOf(document: RunDocument): FileFacts {
  const { month, year, tables, adjustments, interviews, questions, totals } = document;
  return {
    month,
    year,
    tables: tables.length,
    ledgerRows: adjustments.length,
    interviews,
    questions,
    totals,
  };
}

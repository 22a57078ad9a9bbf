// What the folder command and its workers tell each other: one file to calculate, and what became of it.
import type { InterviewLine, QuestionLine, RunDocument } from "../../run";
import type { FileRequest } from "../calculate-file";
import type { Problem } from "../messages";

/** One workbook of the folder. */
export interface Job {
  readonly request: FileRequest;
  /** Is the whole document wanted, or only what the overview shows? */
  readonly wantsDocument: boolean;
}

/** What the overview shows of a calculated file. */
export interface FileFacts {
  readonly month: string | null;
  readonly year: number;
  readonly tables: number;
  readonly ledgerRows: number;
  readonly interviews: readonly InterviewLine[];
  readonly questions: readonly QuestionLine[];
  readonly totals: RunDocument["totals"];
}

/** What became of one file; plain data, because it crosses processes. */
export interface JobResult {
  /** The exit code of the command on this file alone. */
  readonly exit: number;
  readonly problem: Problem | null;
  readonly notes: readonly string[];
  readonly saved: boolean;
  readonly facts: FileFacts | null;
  /** The document as JSON on one line; null where none is wanted or there is none. */
  readonly document: string | null;
}

/** An answer of a worker, with the memory it holds now and the most it ever held, in MiB, and its seconds of CPU. */
export interface JobAnswer {
  readonly result: JobResult;
  readonly memory: number;
  readonly peak: number;
  readonly cpu: number;
}

/** A file on which no calculation was made. */
export function withoutCalculation(exit: number, problem: Problem): JobResult {
  return { exit, problem, notes: [], saved: false, facts: null, document: null };
}

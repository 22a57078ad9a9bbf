// What the proof and its processes tell each other.

/** One file for the command. */
export interface Order {
  readonly input: string;
  readonly output: string;
}

/** What the command did with it. */
export interface Answer {
  /** null where it threw instead of ending. */
  readonly exit: number | null;
  readonly thrown: string | null;
  readonly out: string;
  /** Lines of standard error. */
  readonly errors: readonly string[];
  /** Could the result file be opened again? null where there is none. */
  readonly opensAgain: boolean | null;
  /** Seconds of CPU. */
  readonly cpu: number;
  /** The most memory while it ran, in MiB. */
  readonly peak: number;
  /** Memory afterwards, in MiB. */
  readonly memory: number;
}

/** The process did not come to an answer: it crashed, or hung and was ended. */
export interface Lost {
  readonly lost: string;
}

/** The command itself stopped a calculation that asked for too much. */
export interface Stopped {
  readonly stopped: string;
  readonly exit: number;
  /** Seconds of CPU that the guard allows this file. */
  readonly seconds: number;
}

// The world outside a command: where text goes, what time it is, which version this is, and who interrupts.

export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (line: string) => void;
  /** Local date and time, e.g. "2019-09-05 10:30"; asked once. */
  readonly now: () => string;
  readonly version: string;
  /** Calls `stop` on Ctrl+C until the answer is called; without it nobody interrupts. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

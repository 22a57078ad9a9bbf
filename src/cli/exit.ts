// The command's exit codes, and which of several counts.

/** Exit codes. Source: interfaces.md 4; `internal` is an error of this program, `interrupted` is Ctrl+C. */
export const EXIT = {
  done: 0,
  internal: 1,
  usage: 2,
  unreadable: 3,
  nothingRecognised: 4,
  notWritten: 5,
  interrupted: 130,
} as const;

/** From the gravest on: a result that is missing weighs more than a file that never held one. */
const GRAVITY: readonly number[] = [
  EXIT.internal,
  EXIT.notWritten,
  EXIT.unreadable,
  EXIT.nothingRecognised,
  EXIT.done,
];

/** The gravest of the codes of several files; `done` where there is none. */
export function gravestOf(codes: readonly number[]): number {
  return GRAVITY.find((code) => codes.includes(code)) ?? EXIT.done;
}

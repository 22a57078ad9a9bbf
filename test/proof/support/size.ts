// How much of a proof runs: a seeded sample with every test run, the whole with `npm run proof`.

/** Whether the whole is asked for. */
export const IN_FULL = process.env["PROOF"] === "full";

/** The first seed; another one makes another sample. */
export const SEED = Number(process.env["PROOF_SEED"] ?? 1);

/** Number of cases to run: `sample` with every test run, `full` in `npm run proof`, PROOF_SIZE where given. */
export function sizeOf(sample: number, full: number): number {
  return Number(process.env["PROOF_SIZE"] ?? (IN_FULL ? full : sample));
}

// One case through two runs, and everything that must hold of it.
import { SEED } from "../support/size";
import { CaseMaker, type Case } from "./cases";
import { compareBooks } from "./comparing";
import { declaredBy } from "./declared";
import { readBook } from "./reading";
import { runOnce, type Run } from "./running";
import { Tally } from "./tally";

/** Requests of a run of workbooks as small as these; beyond it something asks without end. */
const MOST_REQUESTS = 60;

export interface Trial {
  readonly runs: number;
  /** Stated codes of runs that wrote nothing. */
  readonly refusals: readonly string[];
  readonly cells: number;
  /** Exceptions and time-outs. */
  readonly crashes: readonly string[];
  /** What was lost or differs. */
  readonly problems: readonly string[];
}

/** So many workbooks from the first seed on, and what came of them. */
export async function tryCases(count: number): Promise<Tally> {
  const maker = new CaseMaker();
  const tally = new Tally();
  const first = 1 + (SEED - 1) * 100_000;
  for (let seed = first; seed < first + count; seed += 1) {
    const made = await maker.make(seed);
    tally.add(made, await tryCase(made));
  }
  return tally;
}

/** Of the second runs, which write nothing, one in so many is saved all the same and its bytes compared. */
const SAVED_AGAIN = 4;

export async function tryCase({ bytes, seed }: Case): Promise<Trial> {
  const first = await attempt(bytes);
  if (typeof first === "string") return { runs: 1, refusals: [], cells: 0, crashes: [first], problems: [] };
  const requests = first.requests > MOST_REQUESTS ? [`${first.requests} requests`] : [];
  if (first.refusal !== null) return { ...quiet(first), problems: requests };
  const { cells, differences } = compareBooks(
    readBook(bytes),
    readBook(first.bytes),
    declaredBy(first.changes),
  );
  const second = await attempt(first.bytes, seed % SAVED_AGAIN === 0);
  if (typeof second === "string")
    return { runs: 2, refusals: [], cells, crashes: [second], problems: differences };
  const problems = [...requests, ...differences, ...secondProblems(first, second)];
  return { runs: 2, refusals: [], cells, crashes: [], problems };
}

const quiet = ({ refusal }: Run) => ({ runs: 1, refusals: [refusal ?? ""], cells: 0, crashes: [] });

async function attempt(bytes: Uint8Array, save = true): Promise<Run | string> {
  try {
    return await runOnce(bytes, save);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** A second run without changes writes nothing. */
function secondProblems(first: Run, second: Run): readonly string[] {
  if (second.refusal !== null) return [`second run refused: ${second.refusal}`];
  const writes = second.changes.map((change) => `second run writes: ${JSON.stringify(change).slice(0, 600)}`);
  const sameBytes = Buffer.compare(first.bytes, second.bytes) === 0;
  return sameBytes || writes.length > 0 ? writes : ["second run: other bytes"];
}

// Proof: whatever a file holds, the command ends with a result or with one clear line, and the source stays as it was.
import type { Judged } from "./bad-files/figures";
import { badFiles } from "./bad-files/kinds";
import { BadFileTrial, folderTrial } from "./bad-files/trying";
import { SEED, sizeOf } from "./support/size";

/** `npm run proof` tries thousands in a program of its own: bad-files/run.ts. */
const COUNT = sizeOf(20, 20);
/** A limit on what hangs; one file takes a fraction of a second where nothing else runs. */
const MILLISECONDS = 120_000 + COUNT * 10_000;

const trial = new BadFileTrial();
afterAll(() => trial.close());

it(
  `keeps its word on ${COUNT} bad files`,
  async () => {
    const results: Judged[] = [];
    for (const [index, file] of badFiles(COUNT, await trial.bases(), SEED).entries())
      results.push(await trial.judged(file, index));
    expect(
      results.flatMap(({ file: { kind, seed }, faults }) =>
        faults.length === 0 ? [] : [{ kind: kind.name, seed, faults }],
      ),
    ).toEqual([]);
  },
  MILLISECONDS,
);

it(
  "keeps its word on a folder of bad files, each with the outcome it has alone",
  async () => {
    const files = badFiles(4, await trial.bases(), SEED + 1).filter(({ kind }) => kind.heavy !== true);
    const { exit, alone, together, wrong } = await folderTrial(trial, files);
    expect(together).toEqual(alone);
    expect(wrong).toEqual([]);
    expect(exit).not.toBeNull();
  },
  MILLISECONDS,
);

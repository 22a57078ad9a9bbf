// The proof of bad files in full: a program, so that nothing but the files and their processes takes memory.
import { recordFigures } from "../support/figures";
import { SEED, sizeOf } from "../support/size";
import { figuresOf, type Judged } from "./figures";
import type { Base } from "./kind";
import { badFiles } from "./kinds";
import { BadFileTrial, folderTrial } from "./trying";

const COUNT = sizeOf(3000, 3000);
/** Files that are also given to the command as one folder. */
const IN_FOLDER = 60;
const PROGRESS = 100;
/** As many as an office PC has cores for at least; each of them keeps to the bounds by itself. */
const PROCESSES = Number(process.env["PROOF_PROCESSES"] ?? 2);

function say({ file, answer, faults }: Judged): void {
  const lost = "stopped" in answer ? ["stopped by the guard"] : [];
  const said = [...lost, ...faults];
  if (said.length > 0)
    process.stderr.write(`${file.kind.name} (seed ${file.seed}, ${file.base.name}): ${said.join("; ")}\n`);
}

/** All files one after the other in each process, the next one to whichever is free; the order of results is that of the files. */
async function tryAll(trials: readonly BadFileTrial[], bases: readonly Base[]): Promise<readonly Judged[]> {
  const files = badFiles(COUNT, bases, SEED);
  const results: Judged[] = [];
  const next = files.entries();
  let done = 0;
  const work = async (trial: BadFileTrial): Promise<void> => {
    for (const [index, file] of next) {
      const result = await trial.judged(file, index);
      say(result);
      results[index] = result;
      done += 1;
      if (done % PROGRESS === 0) process.stderr.write(`${done} of ${COUNT} files\n`);
    }
  };
  await Promise.all(trials.map(work));
  return results;
}

/** Does the command on a folder keep its word, and end as with each file alone? */
async function tryFolder(trial: BadFileTrial, bases: readonly Base[]): Promise<boolean> {
  const files = badFiles(IN_FOLDER, bases, SEED + 1).filter(({ kind }) => kind.heavy !== true);
  const { exit, alone, together, wrong } = await folderTrial(trial, files);
  const isGood = exit !== null && wrong.length === 0 && together.join() === alone.join();
  if (!isGood) process.stderr.write(`folder: ${JSON.stringify({ exit, alone, together, wrong })}\n`);
  return isGood;
}

async function main(): Promise<void> {
  const trials = Array.from({ length: PROCESSES }, () => new BadFileTrial());
  const [first] = trials;
  try {
    if (first === undefined) throw new Error("PROOF_PROCESSES must be at least 1");
    const bases = await first.bases();
    const results = await tryAll(trials, bases);
    const isGood = await tryFolder(first, bases);
    if (isGood && results.every(({ faults }) => faults.length === 0))
      recordFigures("bad-files", figuresOf(results));
    else process.exitCode = 1;
  } finally {
    trials.forEach((trial) => trial.close());
  }
}

void main();

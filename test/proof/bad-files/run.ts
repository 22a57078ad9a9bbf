// The proof of bad files in full: a program, so that nothing but the files and their one process takes memory.
import { recordFigures } from "../support/figures";
import { SEED, sizeOf } from "../support/size";
import { figuresOf, type Judged } from "./figures";
import { badFiles } from "./kinds";
import { BadFileTrial, folderTrial } from "./trying";

const COUNT = sizeOf(3000, 3000);
/** Files that are also given to the command as one folder. */
const IN_FOLDER = 60;
const PROGRESS = 100;

function say({ file, answer, faults }: Judged): void {
  const lost = "stopped" in answer ? ["stopped by the guard"] : [];
  const said = [...lost, ...faults];
  if (said.length > 0)
    process.stderr.write(`${file.kind.name} (seed ${file.seed}, ${file.base.name}): ${said.join("; ")}\n`);
}

async function tryAll(trial: BadFileTrial): Promise<readonly Judged[]> {
  const results: Judged[] = [];
  for (const [index, file] of badFiles(COUNT, await trial.bases(), SEED).entries()) {
    const result = await trial.judged(file, index);
    say(result);
    results.push(result);
    if (results.length % PROGRESS === 0) process.stderr.write(`${results.length} of ${COUNT} files\n`);
  }
  return results;
}

/** Does the command on a folder keep its word, and end as with each file alone? */
async function tryFolder(trial: BadFileTrial): Promise<boolean> {
  const files = badFiles(IN_FOLDER, await trial.bases(), SEED + 1).filter(({ kind }) => kind.heavy !== true);
  const { exit, alone, together, wrong } = await folderTrial(trial, files);
  const isGood = exit !== null && wrong.length === 0 && together.join() === alone.join();
  if (!isGood) process.stderr.write(`folder: ${JSON.stringify({ exit, alone, together, wrong })}\n`);
  return isGood;
}

async function main(): Promise<void> {
  const trial = new BadFileTrial();
  try {
    const results = await tryAll(trial);
    const isGood = await tryFolder(trial);
    if (isGood && results.every(({ faults }) => faults.length === 0))
      recordFigures("bad-files", figuresOf(results));
    else process.exitCode = 1;
  } finally {
    trial.close();
  }
}

void main();

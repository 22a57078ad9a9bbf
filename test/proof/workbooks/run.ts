// The proof of changed workbooks in full: a program, since every workbook has an Office.js of its own and jest keeps them all.
import { recordFigures } from "../support/figures";
import { SEED, sizeOf } from "../support/size";
import { CaseMaker } from "./cases";
import { KINDS } from "./mutation";
import { Tally } from "./tally";
import { tryCase } from "./trying";

async function main(): Promise<void> {
  const maker = new CaseMaker();
  const tally = new Tally();
  const first = 1 + (SEED - 1) * 100_000;
  const last = first + sizeOf(2_000, 2_000) - 1;
  for (let seed = first; seed <= last; seed += 1) {
    const made = await maker.make(seed);
    tally.add(made, await tryCase(made));
  }
  tally.failures.forEach((failure) => process.stderr.write(`${JSON.stringify(failure, null, 1)}\n`));
  if (tally.failures.length === 0) recordFigures("workbooks", tally.figures(KINDS));
  else process.exitCode = 1;
}

void main();

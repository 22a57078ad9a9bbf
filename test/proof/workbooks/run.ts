// The proof of changed workbooks in full: a program, since every workbook has an Office.js of its own and jest keeps them all.
import { recordFigures } from "../support/figures";
import { sizeOf } from "../support/size";
import { KINDS } from "./mutation";
import { tryCases } from "./trying";

async function main(): Promise<void> {
  const tally = await tryCases(sizeOf(2_000, 2_000));
  tally.failures.forEach((failure) => process.stderr.write(`${JSON.stringify(failure, null, 1)}\n`));
  if (tally.failures.length === 0) recordFigures("workbooks", tally.figures(KINDS));
  else process.exitCode = 1;
}

void main();

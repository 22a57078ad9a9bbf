// Another person edits between any two requests of an operation: it is noticed, or does no harm.
import { EDITED, emptyEditTally, sweepEdits } from "./concurrent-edits/sweep";
import { chance } from "./formulas/random";
import { SEED, sizeOf } from "./support/size";

/** `npm run proof` tries all of them, before every request, in a program of its own: faults/run.ts. */
const EDITS = sizeOf(4, 4);
jest.setTimeout(60_000 + EDITS * 20_000);

const dice = chance(SEED);
const SAMPLE = [dice.pick(EDITED)];

it.each(SAMPLE.map((operation) => [operation.name, operation] as const))(
  "%s: an edit in between is noticed, or stands beside an unharmed result",
  async (_, operation) => {
    const tally = emptyEditTally();
    expect(await sweepEdits(operation, tally, { of: dice, edits: EDITS, requests: 2 })).toEqual([]);
    expect(tally.tried).toBeGreaterThan(0);
  },
);

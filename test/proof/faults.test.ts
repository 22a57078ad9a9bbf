// For every request of every operation and every fault the workbook ends as before, as after, or with the stated way back.
import * as useCases from "../../src/run";
import { OPERATIONS, WITHOUT_WORKBOOK } from "./faults/operations";
import { emptyTally, sweep } from "./faults/sweep";
import { chance } from "./formulas/random";
import { SEED, sizeOf } from "./support/size";

/** `npm run proof` tries all of them in a program of its own: faults/run.ts. */
const COMBINATIONS = sizeOf(8, 8);
jest.setTimeout(60_000 + COMBINATIONS * 10_000);

const tally = emptyTally();
const dice = chance(SEED);
/** One of the operations that write, and one that only reads. */
const SAMPLE = [
  dice.pick([...OPERATIONS.calculate, ...OPERATIONS.enter]),
  dice.pick([...OPERATIONS.showPlace, ...OPERATIONS.preview]),
];

it("every use case that touches the workbook is among the operations", () => {
  const known = [...Object.keys(OPERATIONS), ...WITHOUT_WORKBOOK].sort();
  expect(Object.keys(useCases).sort()).toEqual(known);
});

it.each(SAMPLE.map((operation) => [operation.name, operation] as const))(
  "%s: as before, as after, or the stated way back; people's cells as they were",
  async (_, operation) => {
    expect(await sweep(operation, tally, { of: dice, size: COMBINATIONS })).toEqual([]);
    expect(tally.combinations).toBeGreaterThan(0);
  },
);

// Proof: workbooks that people and programs have changed are calculated twice; nothing of the clerk's differs when read back.
import { CaseMaker } from "./workbooks/cases";
import { bytesHold, cellHolds } from "./workbooks/can-fail";
import { Tally } from "./workbooks/tally";
import { tryCase } from "./workbooks/trying";
import { SEED, sizeOf } from "./support/size";

/** `npm run proof` tries 2,000 in a program of its own: workbooks/run.ts. */
const WORKBOOKS = sizeOf(6, 6);
/** A limit on what hangs: a workbook takes a second where nothing else runs. */
const MILLISECONDS = 60_000 + WORKBOOKS * 20_000;
const FIRST_SEED = 1 + (SEED - 1) * 100_000;

it(
  `${WORKBOOKS} changed workbooks: no crash, nothing of the clerk's differs, a second run writes nothing`,
  async () => {
    const maker = new CaseMaker();
    const tally = new Tally();
    for (let seed = FIRST_SEED; seed < FIRST_SEED + WORKBOOKS; seed += 1) {
      const made = await maker.make(seed);
      tally.add(made, await tryCase(made));
    }
    expect(tally.failures).toEqual([]);
  },
  MILLISECONDS,
);

describe("the proof sees", () => {
  it.each(["value", "look", "width", "height", "merge", "name", "part"] as const)(
    "another %s",
    async (what) => {
      expect(await cellHolds(what)).not.toEqual([]);
    },
  );

  it("nothing where nothing differs", async () => {
    expect(await bytesHold()).toEqual([]);
  });
});

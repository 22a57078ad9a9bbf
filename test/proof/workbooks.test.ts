// Proof: workbooks that people and programs have changed are calculated twice; nothing of the clerk's differs when read back.
import { bytesHold, cellHolds } from "./workbooks/can-fail";
import { tryCases } from "./workbooks/trying";
import { sizeOf } from "./support/size";

/** `npm run proof` tries 2,000 in a program of its own: workbooks/run.ts. */
const WORKBOOKS = sizeOf(6, 6);
/** A limit on what hangs: a workbook takes a second where nothing else runs. */
const MILLISECONDS = 60_000 + WORKBOOKS * 20_000;

it(
  `${WORKBOOKS} changed workbooks: no crash, nothing of the clerk's differs, a second run writes nothing`,
  async () => {
    expect((await tryCases(WORKBOOKS)).failures).toEqual([]);
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

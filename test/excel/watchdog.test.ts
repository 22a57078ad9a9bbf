// An Excel that does not answer: every request ends in time, and what a late write may have done can be taken back.
import { applyChanges, revertChanges, takeSnapshot, watch, type Failure } from "../../src/excel";
import { manualTimer, type ManualTimer } from "../support/manual-timer";
import { open, values, type Opened } from "./workbench";

const SECOND = 1000;
const HIGH_ENOUGH = 1_000;

let excel: Opened;
let clock: ManualTimer;
beforeEach(() => {
  excel = open({ 三月: [["单位"], ["甲"]] }, { sets: { ExcelApi: "1.9" } });
  clock = manualTimer();
});
afterEach(() => excel.close());

function watched<Value>(batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value> {
  return excel.Excel.run((context) => {
    watch(context, clock.timer);
    return batch(context);
  });
}

describe("reading", () => {
  it("that is answered starts a limit for each request and calls it off", async () => {
    await watched(takeSnapshot);
    expect(clock.limits.slice(0, 2)).toEqual([30 * SECOND, 60 * SECOND]);
    expect(clock.running()).toBe(0);
  });

  it.each([1, 2, 3])("rejects at the limit when request %i is not answered", async (at) => {
    excel.faults.order({ at, when: "hang" });
    const reading = watched(takeSnapshot);
    await excel.faults.hanging();
    clock.expire();
    await expect(reading).rejects.toMatchObject({ code: "RequestTimedOut" });
  });

  it("is over when the answer comes late, and the next one is served", async () => {
    excel.faults.order({ at: 1, when: "hold" });
    const reading = watched(takeSnapshot);
    await excel.faults.holding();
    clock.expire();
    await expect(reading).rejects.toMatchObject({ code: "RequestTimedOut" });
    excel.faults.release();
    expect((await watched(takeSnapshot)).sheets.map(({ name }) => name)).toEqual(["三月"]);
  });

  it("of merged areas does not ask every sheet alone after a time-out", async () => {
    excel.close();
    excel = open({ 三月: [["单位"]], 四月: [["单位"]] });
    excel.faults.order({ at: 4, when: "hang" });
    const reading = watched(takeSnapshot);
    await excel.faults.hanging();
    clock.expire();
    await expect(reading).rejects.toMatchObject({ code: "RequestTimedOut" });
    expect(excel.statistics.count).toBe(4);
  });
});

describe("writing", () => {
  const changes = [
    { kind: "create-sheet", sheet: "台账", tabColor: null } as const,
    values("台账", 0, 0, [["编号"]]),
    values("三月", 0, 3, [["本期加减分"], [-2]]),
  ];
  /** The requests of this write: sheets, contents, the write, the new sheet's id. */
  const WRITE = 3;
  const IDENTIFY = 4;

  async function interrupted(at: number, when: "hang" | "hold"): Promise<unknown> {
    const snapshot = await excel.snapshot();
    excel.faults.order({ at, when });
    const applying = watched((context) => applyChanges(context, changes, snapshot));
    await (when === "hang" ? excel.faults.hanging() : excel.faults.holding());
    clock.expire();
    return applying;
  }

  function expectUnknown(result: unknown): Failure {
    expect(result).toMatchObject({
      kind: "failed",
      problem: { code: "RequestTimedOut" },
      left: [
        { sheet: "台账", at: null },
        { sheet: "三月", at: "D1:D2" },
      ],
    });
    return result as Failure;
  }

  it.each([1, 2])("without an answer to request %i has written nothing, and says so", async (at) => {
    const result = await interrupted(at, "hang");
    expect(result).toEqual({
      kind: "failed",
      problem: expect.objectContaining({ code: "RequestTimedOut" }) as unknown,
      left: [],
    });
    expect(excel.statistics.writes).toBe(0);
  });

  it.each(["hang", "hold"] as const)(
    "that was sent and not answered (%s): what may stand is named, and undoing brings back what was",
    async (when) => {
      const before = await excel.snapshot();
      const { undo } = expectUnknown(await interrupted(WRITE, when));
      excel.faults.flow();
      if (undo === undefined) throw new Error("nothing to undo with");
      expect(await excel.Excel.run((context) => revertChanges(context, undo))).toEqual({ kind: "reverted" });
      const after = await excel.snapshot();
      expect(after.sheets.map(({ values: cells }) => cells)).toEqual(
        before.sheets.map(({ values: cells }) => cells),
      );
    },
  );

  it("that was answered is done, even if Excel falls silent afterwards", async () => {
    const result = await interrupted(IDENTIFY, "hang");
    expect(result).toMatchObject({ kind: "applied", createdSheets: [{ name: "台账", id: null }] });
  });

  it("has the longer a limit the more it carries", async () => {
    const limitOf = async (rows: number): Promise<number> => {
      const block = values(
        "三月",
        0,
        3,
        Array.from({ length: rows }, () => ["字".repeat(50)]),
      );
      const before = clock.limits.length;
      await watched(async (context) => applyChanges(context, [block], await takeSnapshot(context)));
      return Math.max(...clock.limits.slice(before));
    };
    const [few, many] = [await limitOf(1), await limitOf(HIGH_ENOUGH)];
    expect(few).toBeLessThan(61 * SECOND);
    expect(many).toBeGreaterThan(few + 5 * SECOND);
  });

  it("undoing without an answer names all that is left", async () => {
    const snapshot = await excel.snapshot();
    const receipt = await watched((context) => applyChanges(context, changes, snapshot));
    if (receipt.kind !== "applied") throw new Error(JSON.stringify(receipt));
    excel.faults.order({ at: 2, when: "hang" });
    const reverting = watched((context) => revertChanges(context, receipt));
    await excel.faults.hanging();
    clock.expire();
    expect(await reverting).toMatchObject({
      kind: "failed",
      problem: { code: "RequestTimedOut" },
      left: [
        { sheet: "台账", at: null },
        { sheet: "三月", at: "D1:D2" },
      ],
    });
  });
});

// Between the pane and the grid: going to a cell, and being told where the clerk went.
import { showPlace, watchSelection, type Place, type RunBatch } from "../../src/run";
import { open, type Opened } from "./workbench";

let excel: Opened;
const run: RunBatch = (batch) => excel.Excel.run(batch);
beforeEach(() => {
  excel = open(
    { 三月: [["单位"], ["甲"]], "四 月's": [["单位"]], 草稿: [["x"]] },
    { sets: { ExcelApi: "1.9" } },
  );
  const draft = excel.workbook.getWorksheet("草稿");
  if (draft) draft.state = "hidden";
});
afterEach(() => excel.close());

/** What the workbook says is selected. */
function selected(): Promise<string> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

describe("going to a place", () => {
  it.each([
    [{ sheet: "三月", cell: "B2" }, "三月!B2"],
    [{ sheet: "四 月's", cell: "A1:C4" }, "'四 月''s'!A1:C4"],
  ])("brings the sheet to the front and selects the cells: %j", async (place, address) => {
    expect(await showPlace(run, place)).toEqual({ kind: "shown" });
    expect(await selected()).toBe(address);
  });

  it("that is a whole sheet leaves the selection there as it is", async () => {
    await showPlace(run, { sheet: "四 月's", cell: "B7" });
    await showPlace(run, { sheet: "三月", cell: "A2" });
    expect(await showPlace(run, { sheet: "四 月's", cell: null })).toEqual({ kind: "shown" });
    expect(await selected()).toBe("'四 月''s'!B7");
  });

  it.each([
    ["草稿", "sheet-hidden"],
    ["没有", "sheet-missing"],
  ])("on the sheet %s: %s, and nothing is selected or unhidden", async (sheet, why) => {
    const before = await selected();
    expect(await showPlace(run, { sheet, cell: "A1" })).toEqual({ kind: "not-shown", why });
    expect(await selected()).toBe(before);
    expect(excel.workbook.getWorksheet("草稿")?.state).toBe("hidden");
  });

  it("that Excel refuses is a value with its code", async () => {
    excel.faults.order({ at: 2, when: "before", code: "InactiveWorkbook" });
    expect(await showPlace(run, { sheet: "三月", cell: "A1" })).toMatchObject({
      kind: "failed",
      problem: { code: "InactiveWorkbook", sheet: "三月", cell: "A1" },
    });
  });
});

describe("watching the selection", () => {
  interface Listener {
    readonly told: (Place | null)[];
    readonly tell: (place: Place | null) => void;
    /** Resolves with what is told next. */
    readonly next: () => Promise<Place | null>;
  }

  function listener(): Listener {
    const told: (Place | null)[] = [];
    let waiting: ((place: Place | null) => void)[] = [];
    const tell = (place: Place | null): void => {
      told.push(place);
      for (const resolve of waiting.splice(0)) resolve(place);
    };
    return { told, tell, next: () => new Promise((resolve) => (waiting = [...waiting, resolve])) };
  }

  it("tells sheet and cells in A1: where the clerk is, and wherever the clerk goes", async () => {
    const { tell, next } = listener();
    let told = next();
    await watchSelection(run, tell);
    expect(await told).toEqual({ sheet: "三月", cell: "A1" });
    told = next();
    excel.person.select("三月", "B2:C3");
    expect(await told).toEqual({ sheet: "三月", cell: "B2:C3" });
    told = next();
    excel.person.select("四 月's", "D5");
    expect(await told).toEqual({ sheet: "四 月's", cell: "D5" });
  });

  it("tells null when Excel does not say what is selected", async () => {
    const { tell, next } = listener();
    const first = next();
    await watchSelection(run, tell);
    await first;
    const told = next();
    excel.faults.order({ at: 1, when: "before", code: "InvalidSelection" });
    excel.person.select("三月", "B2");
    expect(await told).toBeNull();
  });

  it("asks once more, not once for each, when the clerk was faster than Excel", async () => {
    const { tell, told, next } = listener();
    const first = next();
    await watchSelection(run, tell);
    await first;
    excel.faults.hold();
    const before = excel.statistics.count;
    excel.person.select("三月", "B2");
    await excel.faults.holding();
    for (const at of ["B3", "B4", "B5"]) excel.person.select("三月", at);
    excel.faults.flow();
    while (told[told.length - 1]?.cell !== "B5") await next();
    expect(excel.statistics.count - before).toBeLessThanOrEqual(3);
  });

  it("ends when asked to", async () => {
    const { tell, told, next } = listener();
    const first = next();
    const stop = await watchSelection(run, tell);
    await first;
    await stop();
    const before = excel.statistics.count;
    await showPlace(run, { sheet: "三月", cell: "B2" });
    await selected();
    expect(told).toHaveLength(1);
    expect(excel.statistics.count).toBe(before + 3);
  });

  it("tells nothing after its end, even if Excel answers late", async () => {
    const { tell, told, next } = listener();
    const first = next();
    const stop = await watchSelection(run, tell);
    await first;
    excel.faults.hold();
    excel.person.select("三月", "B2");
    await excel.faults.holding();
    const stopping = stop();
    excel.faults.flow();
    await stopping;
    await selected();
    expect(told).toHaveLength(1);
  });

  it("that Excel refuses rejects nothing; stopping it does no harm", async () => {
    excel.faults.order({ at: 1, when: "before", code: "GeneralException" });
    const { tell, told } = listener();
    const stop = await watchSelection(run, tell);
    await expect(stop()).resolves.toBeUndefined();
    expect(told).toEqual([]);
  });
});

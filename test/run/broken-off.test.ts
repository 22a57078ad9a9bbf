// Excel goes down in the midst of a write and the pane with it: doing it again makes it good, on the sheets that stand.
import { Workbook } from "@cj-tech-master/excelts";
import { Live } from "../end-to-end/live";
import { addRows, DISTRICT, lastSheet } from "../end-to-end/office";
import { calculate, prepare } from "../../src/run";

const REQUEST = { month: null, now: "2019-10-08 09:30", version: "test", write: true } as const;
const SHEETS = { ...DISTRICT, "8月": lastSheet("8月", "癸乡") };

let live: Live;
afterEach(() => live.close());

function open(): Live {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(SHEETS)) addRows(workbook.addWorksheet(name), rows);
  return new Live(workbook);
}

const sheetNames = (): readonly string[] => live.host.workbook.worksheets.map(({ name }) => name);

/** The write breaks off after so many of its actions; from then on Excel refuses everything. */
function breakOff(at: number, actions: number): void {
  live.host.faults.order({
    ...{ at, when: "partly", actions, lasting: true },
    code: "InvalidOrTimedOutSession",
  });
}

describe.each([20, 400, 1500])("after %i actions", (actions) => {
  it("the next run fills the sheets that the broken one made, and makes no others", async () => {
    live = open();
    await live.calculate();
    const [whole, names] = [live.cells(), sheetNames()];
    live.close();
    live = open();
    breakOff(await writeOf(() => calculate(live.tools, REQUEST)), actions);
    expect(await calculate(live.tools, REQUEST)).toMatchObject({ kind: "failed" });
    expect(sheetNames().length).toBeGreaterThan(Object.keys(SHEETS).length);
    live.host.faults.recover();
    await live.settle();
    expect([live.changedSince(whole), sheetNames()]).toEqual([[], names]);
  });

  it("准备工作簿 is finished by doing it again", async () => {
    live = open();
    await prepare(live.tools, { write: true });
    const [whole, names] = [live.cells(), sheetNames()];
    live.close();
    live = open();
    breakOff(await writeOf(() => prepare(live.tools, { write: true })), Math.min(actions, 500));
    expect(await prepare(live.tools, { write: true })).toMatchObject({ kind: "failed" });
    live.host.faults.recover();
    expect(await prepare(live.tools, { write: true })).toMatchObject({ kind: "prepared" });
    expect([live.changedSince(whole), sheetNames()]).toEqual([[], names]);
  });
});

/** Which request is the write: found on a workbook of its own, which is then put away. */
async function writeOf(work: () => Promise<unknown>): Promise<number> {
  live.host.statistics.reset();
  await work();
  const requests = live.host.statistics.requests.filter(({ cleanUp }) => !cleanUp);
  const index = requests.findIndex(({ cellsWritten }) => cellsWritten > 0);
  live.close();
  live = open();
  return index + 1;
}

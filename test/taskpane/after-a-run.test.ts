// What the pane does once a run has written, or may have written: it reads again, and offers the way back.
import type { CalculateWish, Workbook } from "../../src/taskpane/workbook";
import { calculated, emptyAccount, RECEIPT, settled } from "./fakes";
import { open } from "./opened";

/** A workbook whose run writes 12 cells; read behind it, it holds what was written. */
function writingWorkbook(reads: CalculateWish[]): Partial<Workbook> {
  const [before, after] = [
    emptyAccount({ missingSheets: ["排名登记"], writes: [{ sheet: "排名登记", created: true, cells: 12 }] }),
    emptyAccount(),
  ];
  return {
    calculate: (wish) => {
      reads.push(wish);
      return Promise.resolve(wish.write ? calculated(before) : calculated(after, null));
    },
  };
}

test("behind a run that wrote, the workbook is read once more, and the result stays in sight", async () => {
  const reads: CalculateWish[] = [];
  const { act, desk } = open(writingWorkbook(reads));
  act.calculate();
  await settled();
  expect(reads.map(({ write }) => write)).toEqual([true, false]);
  expect(desk()).toMatchObject({ source: "calculate", message: { kind: "calculated", cells: 12 } });
  expect(desk().account).toMatchObject({ missingSheets: [], writes: [{ sheet: "排名登记" }] });
});

test("where the reading behind a run is refused, the run's own account stays", async () => {
  const refused = { code: "RequestTimedOut", sheet: null, cell: null, details: "RequestTimedOut" } as const;
  const { act, desk } = open({
    calculate: ({ write }) =>
      Promise.resolve(
        write ? calculated(emptyAccount({ notes: ["run"] })) : { kind: "failed", problem: refused, left: [] },
      ),
  });
  act.calculate();
  await settled();
  expect(desk().message).toEqual({ kind: "calculated", cells: 12 });
  expect(desk().account?.notes).toEqual(["run"]);
});

test("what may stand of a run that Excel did not answer can be taken back", async () => {
  const problem = { code: "RequestTimedOut", sheet: null, cell: null, details: "RequestTimedOut" } as const;
  const reverted: unknown[] = [];
  const { act, desk } = open({
    calculate: ({ write }) =>
      Promise.resolve(
        write ? { kind: "failed", problem, left: [], undo: RECEIPT } : calculated(emptyAccount(), null),
      ),
    revert: (receipt) => {
      reverted.push(receipt);
      return Promise.resolve({ kind: "reverted" });
    },
  });
  act.calculate();
  await settled();
  expect(desk()).toMatchObject({ message: { kind: "problem" }, done: [{ work: "calculate" }] });
  act.undo();
  await settled();
  expect(reverted).toEqual([RECEIPT]);
  expect(desk()).toMatchObject({ message: { kind: "undone" }, done: [] });
});

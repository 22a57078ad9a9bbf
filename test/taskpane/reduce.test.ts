// States of the pane follow from events alone.
import type { IsoMonth } from "../../src/run";
import { reduce } from "../../src/taskpane/reduce";
import { EMPTY_DESK, isBusy, START, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { emptyAccount, RECEIPT } from "./fakes";

function after(events: readonly PaneEvent[], start: PaneState = EMPTY_DESK): PaneState {
  return events.reduce(reduce, start);
}

test("events of a workbook change nothing before the pane is open", () => {
  const events: readonly PaneEvent[] = [
    { kind: "read", account: emptyAccount(), source: "look", behind: false },
    { kind: "tab", tab: "settings" },
    { kind: "finished", message: null },
  ];
  expect(after(events, START)).toBe(START);
});

test("opening gives an empty desk", () => {
  expect(after([{ kind: "opened", oldFormat: null }], START)).toEqual(EMPTY_DESK);
});

test("the reading in the background leaves the last message in sight; a new work puts it away", () => {
  const told = after([{ kind: "finished", message: { kind: "cancelled" } }]);
  expect(after([{ kind: "started", work: "look" }], told)).toMatchObject({ message: { kind: "cancelled" } });
  expect(after([{ kind: "started", work: "preview" }], told)).toMatchObject({ message: null });
});

test("only the reading in the background does not make the pane busy", () => {
  const busy = (["look", "calculate", "preview", "undo", "prepare", "enter"] as const).filter((work) => {
    const state = after([{ kind: "started", work }]);
    return state.kind === "ready" && isBusy(state);
  });
  expect(busy).toEqual(["calculate", "preview", "undo", "prepare", "enter"]);
});

test("opening a tab closes the explanation", () => {
  const state = after([
    { kind: "explained", id: "台账·1" },
    { kind: "tab", tab: "questions" },
  ]);
  expect(state).toMatchObject({ tab: "questions", explained: null });
});

test("what was copied is said until the next event", () => {
  const copied = after([{ kind: "copied" }]);
  expect(copied).toMatchObject({ copied: true });
  expect(after([{ kind: "dismissed" }], copied)).toMatchObject({ copied: false });
});

test("a second fault still knows the desk before the first", () => {
  const read = after([{ kind: "read", account: emptyAccount(), source: "look", behind: false }]);
  const state = after(
    [
      { kind: "crashed", details: "one" },
      { kind: "crashed", details: "two" },
    ],
    read,
  );
  expect(state).toMatchObject({ kind: "crashed", details: "two", before: read });
});

test("the way back from a fault keeps what can be taken back", () => {
  const state = after([
    { kind: "done", done: { work: "calculate", receipt: RECEIPT } },
    { kind: "started", work: "preview" },
    { kind: "crashed", details: "mistake" },
    { kind: "recovered" },
  ]);
  expect(state).toMatchObject({ kind: "ready", activity: null, done: [{ work: "calculate" }] });
});

const MONTHS = ["2019-07" as IsoMonth, "2019-08" as IsoMonth] as const;
const trial = (code: "POL-NAT" | "POL-DOC", value: string) =>
  ({ code, name: "", inForce: "", value, units: 0, count: 0, lines: [] }) as const;

test("a switch tried again replaces its own trials; a new reading of the workbook forgets all of them", () => {
  const tried = after([
    { kind: "tried", trials: [trial("POL-NAT", "不约谈"), trial("POL-DOC", "计分并提示")] },
    { kind: "tried", trials: [trial("POL-NAT", "按组长约谈")] },
    { kind: "compared", comparison: { months: MONTHS, units: [] } },
  ]);
  expect(tried).toMatchObject({
    trials: [{ value: "计分并提示" }, { value: "按组长约谈" }],
    comparison: { months: ["2019-07", "2019-08"] },
  });
  const read = { kind: "read", account: emptyAccount(), source: "look", behind: false } as const;
  expect(after([read], tried)).toMatchObject({ trials: [], comparison: null });
});

test("a trial tells how far it is, and which switch it is about, until it ends", () => {
  const steps = after([
    { kind: "started", work: "try", about: "POL-NAT" },
    { kind: "stage", stage: "trying", progress: { done: 1, of: 2 } },
  ]);
  expect(steps).toMatchObject({
    activity: { work: "try", about: "POL-NAT", stage: "trying", progress: { done: 1, of: 2 } },
  });
  const next = after([{ kind: "stage", stage: "composing" }], steps);
  expect(next.kind === "ready" && next.activity).toEqual({
    work: "try",
    about: "POL-NAT",
    stage: "composing",
  });
});

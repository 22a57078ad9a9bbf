// States of the pane follow from events alone.
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

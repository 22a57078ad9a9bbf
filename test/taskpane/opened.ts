// A pane opened on a fake workbook: what a person can do, and the state that is drawn.
import { createActions } from "../../src/taskpane/controller";
import type { Desk, PaneState } from "../../src/taskpane/state";
import { createStore, type Store } from "../../src/taskpane/store";
import type { PaneActions } from "../../src/taskpane/view-context";
import type { Workbook } from "../../src/taskpane/workbook";
import { willingWorkbook } from "./fakes";

export interface Opened {
  readonly act: PaneActions;
  readonly store: Store;
  readonly desk: () => Desk;
}

export function open(parts: Partial<Workbook> = {}): Opened {
  const store = createStore(() => undefined);
  const around = { reload: () => undefined, copy: () => Promise.resolve(true) };
  const act = createActions(store, willingWorkbook(parts), around);
  store.tell({ kind: "opened", oldFormat: null });
  return { act, store, desk: () => asDesk(store.state()) };
}

export function asDesk(state: PaneState): Desk {
  if (state.kind !== "ready") throw new Error(`the pane is ${state.kind}`);
  return state;
}

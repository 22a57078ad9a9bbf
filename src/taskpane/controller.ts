// What a person does in the pane, turned into works on the workbook and events of the store.
import type { Entry, IsoMonth } from "../run";
import { createConductor, deskOf } from "./conductor";
import { detailsOf } from "./details";
import type { Reading } from "./state";
import type { Store } from "./store";
import type { PaneActions } from "./view-context";
import type { Workbook } from "./workbook";
import {
  bringIntoWorkbook,
  enterInWorkbook,
  prepareWorkbook,
  readBehind,
  readWorkbook,
  showInWorkbook,
  takeBack,
} from "./works";

/** The page around the pane. */
export interface Surroundings {
  reload(): void;
  /** False when the clipboard can't be reached; the text can still be selected by hand. */
  copy(text: string): Promise<boolean>;
}

/** The actions on `workbook`; `refresh` is also what opening the pane does. */
export function createActions(store: Store, workbook: Workbook, around: Surroundings): PaneActions {
  const conductor = createConductor(store, (why) => (why === "behind" ? lookBehind() : read("look")));

  function read(work: Reading): void {
    conductor.start(work, (signal) =>
      readWorkbook(workbook, {
        work,
        month: deskOf(store)?.month ?? null,
        signal,
        onStage: (stage) => signal.aborted || store.tell({ kind: "stage", stage }),
      }),
    );
  }

  function lookBehind(): void {
    conductor.start("look", (signal) =>
      readBehind(workbook, { month: deskOf(store)?.month ?? null, signal, onStage: () => undefined }),
    );
  }

  function enter(entry: Entry): void {
    conductor.start("enter", () => enterInWorkbook(workbook, entry));
  }

  return {
    calculate: () => read("calculate"),
    preview: () => read("preview"),
    refresh: () => read("look"),
    cancel: conductor.cancel,
    again: conductor.again,
    undo: () => {
      const done = deskOf(store)?.done.at(-1);
      if (done !== undefined) conductor.start("undo", () => takeBack(workbook, done));
    },
    prepare: () => conductor.start("prepare", () => prepareWorkbook(workbook)),
    bringIn: (file) => conductor.start("bringIn", () => bringIntoWorkbook(workbook, file)),
    appoint: (appointment) => enter({ kind: "appointment", ...appointment }),
    answer: (question, answer) => enter({ kind: "answer", question, answer }),
    correct: (table, field, value) => enter({ kind: "correction", table, field, value }),
    closePeriod: (period, final, by) => enter({ kind: "close", period, final, by }),
    saveSetting: (item, value) => enter({ kind: "setting", item, value }),
    show: (place) => conductor.aside("show", () => showInWorkbook(workbook, place)),
    chooseMonth: (month) => {
      store.tell({ kind: "month", month: month as IsoMonth | null });
      read("look");
    },
    reload: () => around.reload(),
    copy: (text) => copyText(store, around, text),
    ...drawn(store),
  };
}

/** What only changes what is drawn. */
function drawn(store: Store): Pick<PaneActions, "explain" | "openTab" | "dismiss"> {
  return {
    explain: (id) => store.tell({ kind: "explained", id }),
    openTab: (tab) => {
      const desk = deskOf(store);
      if (desk?.tab !== tab || desk.explained !== null) store.tell({ kind: "tab", tab });
    },
    dismiss: () => store.tell({ kind: store.state().kind === "crashed" ? "recovered" : "dismissed" }),
  };
}

function copyText(store: Store, around: Surroundings, text: string): void {
  around.copy(text).then(
    (isCopied) => isCopied && store.tell({ kind: "copied" }),
    (error: unknown) => store.tell({ kind: "crashed", details: detailsOf(error) }),
  );
}

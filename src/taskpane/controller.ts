// What a person does in the pane, turned into works on the workbook and events of the store.
import type { Entry, IsoMonth, Progress, Stage } from "../run";
import { createConductor, deskOf, type Conductor } from "./conductor";
import { detailsOf } from "./details";
import type { Reading } from "./state";
import type { Store } from "./store";
import type { PaneActions } from "./view-context";
import type { Workbook } from "./workbook";
import {
  bringIntoWorkbook,
  compareInWorkbook,
  enterInWorkbook,
  prepareWorkbook,
  readBehind,
  readWorkbook,
  showInWorkbook,
  takeBack,
  tryInWorkbook,
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
      readWorkbook(workbook, { work, month: chosenMonth(store), ...followed(store, signal) }),
    );
  }

  function lookBehind(): void {
    conductor.start("look", (signal) =>
      readBehind(workbook, { month: chosenMonth(store), signal, onStage: () => undefined }),
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
    answer: (question, answer) => enter({ kind: "answer", question, answer }),
    correct: (table, field, value) => enter({ kind: "correction", table, field, value }),
    closePeriod: (period, final, by) => enter({ kind: "close", period, final, by }),
    appoint: (appointment) => enter({ kind: "appointment", ...appointment }),
    saveSetting: (item, value) => enter({ kind: "setting", item, value }),
    show: (place) => conductor.aside("show", () => showInWorkbook(workbook, place)),
    chooseMonth: (month) => {
      store.tell({ kind: "month", month: month as IsoMonth | null });
      read("look");
    },
    reload: () => around.reload(),
    copy: (text) => copyText(store, around, text),
    ...studies(store, conductor, workbook),
    ...drawn(store),
  };
}

const chosenMonth = (store: Store): IsoMonth | null => deskOf(store)?.month ?? null;

/** A work that tells its stages until it is cancelled. */
function followed(store: Store, signal: AbortSignal) {
  return {
    signal,
    onStage: (stage: Stage, progress?: Progress): void => {
      if (!signal.aborted) store.tell({ kind: "stage", stage, ...(progress && { progress }) });
    },
  };
}

/** What reads the workbook for an answer beside its result. */
function studies(
  store: Store,
  conductor: Conductor,
  workbook: Workbook,
): Pick<PaneActions, "tryOut" | "compare"> {
  return {
    tryOut: (only) =>
      conductor.start(
        "try",
        (signal) => tryInWorkbook(workbook, { month: chosenMonth(store), only, ...followed(store, signal) }),
        only ?? undefined,
      ),
    compare: (first, second) => {
      const months = [first as IsoMonth, second as IsoMonth] as const;
      conductor.start("compare", (signal) =>
        compareInWorkbook(workbook, { months, ...followed(store, signal) }),
      );
    },
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

// One work at a time: starts it, follows it into the store, lets a person's wish end the reading in the background.
import { ComputerFailed } from "../run";
import { detailsOf } from "./details";
import { isBusy, type Desk, type Reading, type Work } from "./state";
import type { Store } from "./store";
import { computerTrouble, type End, type Look } from "./works";

export interface Conductor {
  /** Starts `body` unless something else than the reading in the background is under way; `about`: one switch. */
  start(work: Work, body: (signal: AbortSignal) => Promise<End>, about?: string): void;
  /** Does `body` beside the reading in the background, which goes on. */
  aside(work: Work, body: () => Promise<End>): void;
  /** Once more what a person last wished. */
  readonly again: () => void;
  readonly cancel: () => void;
}

/** `look` reads the workbook again after a work that changed it. */
export function createConductor(store: Store, look: (why: Look) => void): Conductor {
  let running: AbortController | null = null;
  let last = (): void => look("anew");

  async function perform(
    work: Work,
    body: (signal: AbortSignal) => Promise<End>,
    about: string | undefined,
  ): Promise<void> {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    store.tell({ kind: "started", work, ...(about !== undefined && { about }) });
    const end = await body(mine.signal).catch((error: unknown) => endOfError(work, error));
    // A later work has taken over: the end of this one is of no interest any more.
    if (running !== mine) return;
    running = null;
    tellEnd(store, work, end);
    if (end.look !== undefined) look(end.look);
  }

  function start(work: Work, body: (signal: AbortSignal) => Promise<End>, about?: string): void {
    const desk = deskOf(store);
    if (desk === null || isBusy(desk)) return;
    last = () => start(work, body, about);
    perform(work, body, about).catch(crash);
  }

  async function performAside(work: Work, body: () => Promise<End>): Promise<void> {
    const { message } = await body().catch((error: unknown) => endOfError(work, error));
    if (message === null) return;
    last = () => aside(work, body);
    store.tell({ kind: "said", message });
  }

  function aside(work: Work, body: () => Promise<End>): void {
    const desk = deskOf(store);
    if (desk !== null && !isBusy(desk)) performAside(work, body).catch(crash);
  }

  function crash(error: unknown): void {
    running = null;
    store.tell({ kind: "crashed", details: detailsOf(error) });
  }

  return { start, aside, again: () => last(), cancel: () => running?.abort() };
}

/** The pane's desk, or null where the pane is not at work. */
export function deskOf(store: Store): Desk | null {
  const state = store.state();
  return state.kind === "ready" ? state : null;
}

function tellEnd(store: Store, work: Work, end: End): void {
  const { account, behind = false } = end;
  if (account !== undefined) store.tell({ kind: "read", account, source: work as Reading, behind });
  if (end.trials !== undefined) store.tell({ kind: "tried", trials: end.trials });
  if (end.comparison !== undefined) store.tell({ kind: "compared", comparison: end.comparison });
  if (end.answered !== undefined) store.tell({ ...end.answered, kind: "answered" });
  if (end.done !== undefined) store.tell({ kind: "done", done: end.done });
  if (end.takenBack === true) store.tell({ kind: "taken-back" });
  store.tell({ kind: "finished", message: end.message });
}

/** A broken computer is told and can be tried again; every other error is a programmer's. */
function endOfError(work: Work, error: unknown): End {
  if (error instanceof ComputerFailed) return computerTrouble(work, detailsOf(error));
  throw error;
}

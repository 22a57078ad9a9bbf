// The pane's start: where it runs, its language and colours, then the first reading of the workbook.
import {
  answerRibbon,
  runInExcel,
  startOffice,
  workbookAddress,
  workerComputer,
  type OfficeState,
  type RibbonOrder,
  type Tools,
} from "../run";
import { copyToClipboard } from "./clipboard";
import { deskOf } from "./conductor";
import { createActions } from "./controller";
import { detailsOf } from "./details";
import "./fluent";
import { oldFormatOf } from "./old-format";
import { createScreen } from "./screen";
import { isBusy, type Unusable } from "./state";
import { createStore, type Store } from "./store";
import { languageFor, loadTexts, sayIn } from "./texts";
import { followTheme } from "./theme";
import type { PaneActions } from "./view-context";
import { workbookOf } from "./workbook";

/** Built from compute-worker.ts, beside this script. */
const WORKER = "compute.js";

async function start(root: HTMLElement): Promise<void> {
  // Excel mostly speaks the browser's language: its texts come while Office.js is still starting.
  const guess = languageFor(navigator.language);
  const [office, guessed] = await Promise.all([startOffice(), loadTexts(guess)]);
  const language = languageFor(office.language);
  document.documentElement.lang = language;
  followTheme(office.theme, office.host === "excel");
  const say = sayIn(language === guess ? guessed : await loadTexts(language));
  document.title = say("shell.title");

  const crash = (details: string): void => store.tell({ kind: "crashed", details });
  const screen = createScreen(root, say, () => act, crash);
  const store = createStore((state, before) => screen.draw(state, before));
  const tools: Tools = { run: runInExcel, computer: workerComputer(() => new Worker(WORKER)) };
  const workbook = workbookOf(tools);
  const act = createActions(store, workbook, { reload: () => location.reload(), copy: copyToClipboard });
  catchErrors(crash);

  const why = whyUnusable(office);
  if (why !== null) return store.tell({ kind: "unusable", why });
  store.tell({ kind: "opened", oldFormat: oldFormatOf(office.documentUrl) });
  act.refresh();
  workbook.watch((place) => store.tell({ kind: "selected", place }));
  answerRibbon(workbookAddress(), (order) => take(order, store, act));
}

function whyUnusable({ host, apiSupported }: OfficeState): Unusable | null {
  if (typeof Office === "undefined") return "no-library";
  if (host !== "excel") return "not-in-excel";
  return apiSupported ? null : "old-excel";
}

/** Errors that nobody caught. A browser reports a resize that took two frames as an error; it is none. */
function catchErrors(crash: (details: string) => void): void {
  window.addEventListener("error", ({ error, message }: ErrorEvent) => {
    if (!message.startsWith("ResizeObserver")) crash(detailsOf(error ?? message));
  });
  window.addEventListener("unhandledrejection", ({ reason }) => crash(detailsOf(reason)));
}

/** Does what the ribbon asks for; false where the pane has nothing to take back, so that the ribbon's page looks. */
function take(order: RibbonOrder, store: Store, act: PaneActions): boolean {
  const desk = deskOf(store);
  if (desk === null) return false;
  // A second run beside the one under way would only be in its way; the pane shows that one.
  if (isBusy(desk)) return true;
  if (order === "undo" && desk.done.length === 0) return false;
  act.openTab("home");
  act[order]();
  return true;
}

/** Without texts only the page's own sentence is left: what to do when the pane does not open. */
function giveUp(root: HTMLElement, error: unknown): void {
  root.classList.add("failed");
  const details = document.createElement("pre");
  details.textContent = detailsOf(error);
  root.append(details);
}

const root = document.getElementById("pane");
if (root !== null) start(root).catch((error: unknown) => giveUp(root, error));

// The ribbon's page: gives the buttons of the manifest their functions; the work is that of the pane.
import {
  calculate,
  callPane,
  displayLanguage,
  excelIsReady,
  localTime,
  onRibbonButton,
  revert,
  runInExcel,
  showNotice,
  VERSION,
  workbookAddress,
  workerComputer,
} from "../run";
import { noticeHash } from "./notices";
import { ribbonButtons, type RibbonWorld } from "./ribbon";

/** Built from src/taskpane/compute-worker.ts, beside this script. */
const WORKER = "compute.js";
const NOTICE_PAGE = "notice.html";

function excelWorld(): RibbonWorld {
  const tools = { run: runInExcel, computer: workerComputer(() => new Worker(WORKER)) };
  return {
    callPane: (order) => callPane(workbookAddress(), order),
    calculate: () =>
      calculate(tools, { month: null, now: localTime(new Date()), version: VERSION, write: true }),
    revert: (receipt) => revert(runInExcel, receipt),
    notify: (notice) => {
      const page = new URL(NOTICE_PAGE, window.location.href);
      showNotice(`${page.href}${noticeHash(notice, displayLanguage())}`);
    },
  };
}

async function start(): Promise<void> {
  if (!(await excelIsReady())) return;
  const buttons = ribbonButtons(excelWorld());
  onRibbonButton("calculate", buttons.calculate);
  onRibbonButton("undo", buttons.undo);
}

void start();

// The task pane in a browser: what it loads, how soon it is usable, how long its page does not answer; the workbench too.
//   npm run bench:pane [-- rounds]
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { createHostCore } from "../src/host/core";
import { Clerk } from "../test/browser/support/clerk";
import { playExcelIn } from "../test/browser/support/play-excel";
import { productionBuild, ROOT, serve } from "../test/browser/support/site";
import { startBrowser } from "../test/browser/support/start-browser";
import { readSample, SAMPLES } from "../test/browser/support/use-browser";
import { longestTask, type Task } from "./browser/long-tasks";
import { since, WATCH_GRID, WATCH_PANE } from "./browser/watch";
import { median } from "./measure";

const ROUNDS = Number(process.argv[2] ?? 15);
/** Runs of 计算 that are traced. */
const RUNS = 5;
const BOUNDS = { kilobytes: 120, ratio: 1.5, task: 50 } as const;
const FOLDER = join(ROOT, "build", "bench", "pane-site");
const OFFICE = "/office-js/";
const PANE = { width: 330, height: 800 };
const DESK = { width: 1280, height: 800 };

/** A page with nothing but Office.js: what every add-in waits for. */
const EMPTY_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>空白</title>
<script src="../office-js/office.js"></script><script defer src="empty.js"></script></head><body></body></html>`;
const EMPTY_SCRIPT = `Office.onReady().then(() => { window.usableAt = performance.timeOrigin + performance.now(); });`;

interface Loaded {
  readonly path: string;
  readonly bytes: number; // gzipped
}

async function inContext<T>(
  browser: Browser,
  viewport: typeof PANE,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: "zh-CN" });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** A page that finds itself in an Excel with the sample year open. */
async function inExcel(page: Page): Promise<Page> {
  await playExcelIn(page, createHostCore((await readSample(SAMPLES.fullYear)).workbook));
  return page;
}

function usableAfter(browser: Browser, address: string): Promise<number> {
  return inContext(browser, PANE, async (page) => {
    await inExcel(page);
    if (!address.includes("/empty/")) await page.addInitScript(WATCH_PANE);
    await page.goto(address);
    return since(page, page.mainFrame(), "usableAt");
  });
}

/** Every file that the pages of `context` load from now on, the largest first, once they are all there. */
function loadedBy(context: BrowserContext): () => Promise<readonly Loaded[]> {
  const loaded = new Map<string, Promise<Loaded>>();
  context.on("response", (response) => {
    const { pathname: path } = new URL(response.url());
    if (!response.ok()) return;
    const bytes = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    loaded.set(
      path,
      bytes.then((known) => ({ path, bytes: known })),
    );
  });
  return async () => {
    const files = await Promise.all(loaded.values());
    return files.sort((one, other) => other.bytes - one.bytes || one.path.localeCompare(other.path));
  };
}

interface Run {
  readonly loaded: readonly Loaded[];
  /** Longest tasks: while the pane opens and reads the workbook, and during 计算. */
  readonly opening: Task;
  readonly calculating: Task;
}

/** The pane from its start to the end of 计算 on the sample year. */
function runOnce(browser: Browser, origin: string): Promise<Run> {
  return inContext(browser, PANE, async (page, context) => {
    await inExcel(page);
    const loaded = loadedBy(context);
    const clerk = new Clerk(page);
    const opening = await longestTask(page, async () => {
      await page.goto(`${origin}/taskpane.html`);
      await clerk.seesWorkbook();
      await page.waitForLoadState("networkidle");
    });
    const calculating = await longestTask(page, () => clerk.calculate());
    return { loaded: await loaded(), opening, calculating };
  });
}

interface Workbench {
  /** Milliseconds from navigation until the workbook is in the grid, and until 计算 can be clicked. */
  readonly shown: number;
  readonly usable: number;
  /** Longest task during 计算. */
  readonly calculating: Task;
}

/** The workbench over the sample year. */
function workbenchOnce(browser: Browser, origin: string): Promise<Workbench> {
  return inContext(browser, DESK, async (page) => {
    await page.addInitScript(`${WATCH_PANE};${WATCH_GRID}`);
    await page.goto(`${origin}/?file=samples/${encodeURIComponent(SAMPLES.fullYear)}.xlsx`);
    const shown = await since(page, page.mainFrame(), "shownAt");
    const usable = await since(page, await paneFrame(page), "usableAt");
    const clerk = new Clerk(page.frameLocator("iframe"));
    await clerk.seesWorkbook();
    const calculating = await longestTask(page, () => clerk.calculate());
    return { shown, usable, calculating };
  });
}

async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("the workbench has no pane");
  return frame;
}

async function times<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let run = 0; run < count; run += 1) results.push(await work());
  return results;
}

function verdict(value: number, bound: number, unit = ""): string {
  return `${value <= bound ? "within" : "ABOVE"} the bound of ${bound}${unit}`;
}

const kilobytes = (files: readonly Loaded[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
const milliseconds = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;

/** Medians and the worst by the clock. */
function inWords(tasks: readonly Task[]): string {
  const clocks = tasks.map(({ clock }) => clock);
  const processor = milliseconds(tasks.map((task) => task.processor));
  return `${milliseconds(clocks)} (processor ${processor}), worst ${Math.max(...clocks).toFixed(0)} ms`;
}

function reportLoaded(loaded: readonly Loaded[]): void {
  const isOffice = ({ path }: Loaded) => path.startsWith(OFFICE);
  const own = loaded.filter((file) => !isOffice(file));
  const total = kilobytes(own);
  console.log("\n## What the pane loads until 计算 on the sample year is done (gzip -9, KB of 1,024 bytes)");
  for (const { path, bytes } of own) console.log(`${(bytes / 1024).toFixed(1).padStart(7)} KB  ${path}`);
  console.log(`${total.toFixed(1).padStart(7)} KB  total, ${verdict(total, BOUNDS.kilobytes, " KB")}`);
  console.log(
    `${kilobytes(loaded.filter(isOffice)).toFixed(1).padStart(7)} KB  Office.js itself (not counted)`,
  );
}

/** The pane and the empty page turn by turn, so that both meet the same machine. */
async function reportBoot(browser: Browser, origin: string): Promise<void> {
  const turn = async () => ({
    pane: await usableAfter(browser, `${origin}/taskpane.html`),
    empty: await usableAfter(browser, `${origin}/empty/taskpane.html`),
  });
  await turn(); // warms the browser up
  const turns = await times(ROUNDS, turn);
  const pane = turns.map((each) => each.pane);
  const empty = turns.map((each) => each.empty);
  const ratio = median(pane) / median(empty);
  console.log(`\n## From navigation to a usable pane (计算 can be clicked; medians of ${ROUNDS})`);
  console.log(`pane: ${milliseconds(pane)}`);
  console.log(`empty page with the same Office.js: ${milliseconds(empty)}`);
  console.log(`ratio: ${ratio.toFixed(2)}, ${verdict(ratio, BOUNDS.ratio)}`);
}

function reportTasks(runs: readonly Run[]): void {
  const calculating = runs.map((run) => run.calculating);
  const longest = Math.max(...calculating.map(({ clock }) => clock));
  console.log(`\n## Longest task of the pane's main thread on the sample year (medians of ${RUNS})`);
  console.log(`during 计算: ${inWords(calculating)}, ${verdict(longest, BOUNDS.task, " ms")}`);
  console.log(`while it opens and reads the workbook: ${inWords(runs.map((run) => run.opening))} (no bound)`);
}

function reportWorkbench(runs: readonly Workbench[]): void {
  console.log(`\n## The workbench over the sample year (medians of ${RUNS}; no bound)`);
  console.log(`workbook in the grid: ${milliseconds(runs.map(({ shown }) => shown))} after navigation`);
  console.log(`计算 ready: ${milliseconds(runs.map(({ usable }) => usable))} after navigation`);
  console.log(`longest task during 计算: ${inWords(runs.map((run) => run.calculating))}`);
}

function reportMachine(browser: Browser): void {
  const cores = cpus();
  const load = loadavg()[0] ?? 0;
  console.log(`Browser ${browser.version()}, Node ${process.version}, ${process.platform}`);
  console.log(`${cores.length} × ${cores[0]?.model ?? "processor"}, load at the start ${load.toFixed(1)}`);
}

async function prepareSite(): Promise<void> {
  mkdirSync(join(FOLDER, "empty"), { recursive: true });
  cpSync(await productionBuild(), FOLDER, { recursive: true });
  // Under the pane's name, so that it gets the pane's security headers.
  writeFileSync(join(FOLDER, "empty", "taskpane.html"), EMPTY_PAGE);
  writeFileSync(join(FOLDER, "empty", "empty.js"), EMPTY_SCRIPT);
}

async function main(): Promise<void> {
  await prepareSite();
  const site = await serve(FOLDER);
  const browser = await startBrowser();
  reportMachine(browser);
  await reportBoot(browser, site.origin);
  const runs = await times(RUNS, () => runOnce(browser, site.origin));
  reportTasks(runs);
  reportWorkbench(await times(RUNS, () => workbenchOnce(browser, site.origin)));
  reportLoaded(runs[0]?.loaded ?? []);
  await browser.close();
  await site.close();
}

void main();

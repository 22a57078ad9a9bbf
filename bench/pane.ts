// The task pane in a browser: what it loads, how soon it is usable, and how long 计算 keeps its page from answering.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from "playwright-core";
import { createHostCore } from "../src/host/core";
import { Clerk } from "../test/browser/support/clerk";
import { findBrowser } from "../test/browser/support/find-browser";
import { productionBuild, ROOT, serve } from "../test/browser/support/site";
import { playExcelIn } from "../test/browser/support/play-excel";
import { readSample, SAMPLES } from "../test/browser/support/use-browser";
import { median } from "./measure";

const ROUNDS = Number(process.argv[2] ?? 15);
const BOUNDS = { kilobytes: 120, ratio: 1.5, task: 50 } as const;
const FOLDER = join(ROOT, "build", "bench", "pane-site");
const OFFICE = "/office-js/";

/** A page with nothing but Office.js: what every add-in waits for. */
const EMPTY_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><title>空白</title>
<script src="../office-js/office.js"></script><script defer src="empty.js"></script></head><body></body></html>`;
const EMPTY_SCRIPT = `Office.onReady().then(() => { window.usableAt = performance.now(); });`;

/** Notes when 计算 can be clicked, as a person would see it: looked at in every frame. */
const WATCH_PANE = `(() => {
  const isUsable = (element) => element.textContent.trim() === "计算" && !element.disabled
    && element.matches(":defined") && element.getClientRects().length > 0;
  const look = () => {
    if ([...document.querySelectorAll("fluent-button, button")].some(isUsable)) window.usableAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

interface Loaded {
  readonly path: string;
  readonly bytes: number;
}

async function openPage(context: BrowserContext): Promise<Page> {
  const core = createHostCore((await readSample(SAMPLES.fullYear)).workbook);
  const page = await context.newPage();
  await playExcelIn(page, core);
  return page;
}

/** Milliseconds from navigation until `usableAt` is set. */
async function usableAfter(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 330, height: 800 } });
  const page = await openPage(context);
  if (!address.includes("/empty/")) await page.addInitScript(WATCH_PANE);
  await page.goto(address);
  const handle = await page.waitForFunction("window.usableAt");
  const milliseconds = Number(await handle.jsonValue());
  await context.close();
  return milliseconds;
}

interface Calculated {
  readonly loaded: readonly Loaded[];
  readonly longestTask: number;
}

/** 计算 on the sample year: every file that the pane asks for until it is done, and the longest task on its main thread. */
async function calculateOnce(browser: Browser, origin: string): Promise<Calculated> {
  const context = await browser.newContext({ viewport: { width: 330, height: 800 } });
  const page = await openPage(context);
  const loaded = new Map<string, Promise<Loaded>>();
  context.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (!path.startsWith(OFFICE) && response.ok())
      loaded.set(
        path,
        response.body().then((body) => ({ path, bytes: gzipSync(body, { level: 9 }).length })),
      );
  });
  await page.goto(`${origin}/taskpane.html`);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await page.waitForLoadState("networkidle");
  const longestTask = await traced(await context.newCDPSession(page), async () => {
    await clerk.press("home.calculate");
    await clerk.sees("result.calculated.title");
  });
  const files = await Promise.all(loaded.values());
  await context.close();
  return { loaded: files.sort((one, other) => other.bytes - one.bytes), longestTask };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number; // microseconds
  readonly args?: { readonly name?: string };
}

/** Milliseconds of the longest task that the renderer's main thread had while `work` was under way. */
async function traced(session: CDPSession, work: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline", "__metadata"] },
  });
  await work();
  const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await done;
  const main = events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const isMain = (event: TraceEvent) => main.some(({ pid, tid }) => pid === event.pid && tid === event.tid);
  const tasks = events.filter((event) => event.name === "RunTask" && isMain(event));
  return Math.max(0, ...tasks.map(({ dur }) => (dur ?? 0) / 1000));
}

function verdict(value: number, bound: number): string {
  return value <= bound ? "within the bound" : "ABOVE the bound";
}

function reportLoaded(loaded: readonly Loaded[]): void {
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  console.log(
    `Loaded besides Office.js: ${total.toFixed(1)} KB gzipped, ${verdict(total, BOUNDS.kilobytes)} of ${BOUNDS.kilobytes} KB`,
  );
  for (const { path, bytes } of loaded) console.log(`  ${(bytes / 1024).toFixed(1).padStart(7)} KB  ${path}`);
}

async function reportBoot(browser: Browser, origin: string): Promise<void> {
  const pane: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times = [
      await usableAfter(browser, `${origin}/taskpane.html`),
      await usableAfter(browser, `${origin}/empty/taskpane.html`),
    ];
    // The first round warms the browser up.
    if (round > 0) [pane, empty].forEach((list, index) => list.push(times[index] ?? NaN));
  }
  const ratio = median(pane) / median(empty);
  console.log(
    `Navigation to a usable pane: ${median(pane).toFixed(0)} ms, empty page with the same Office.js: ` +
      `${median(empty).toFixed(0)} ms (medians of ${ROUNDS}), ratio ${ratio.toFixed(2)}, ${verdict(ratio, BOUNDS.ratio)} of ${BOUNDS.ratio}`,
  );
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  cpSync(await productionBuild(), FOLDER, { recursive: true });
  mkdirSync(join(FOLDER, "empty"), { recursive: true });
  // Under the pane's name, so that it gets the pane's security headers.
  writeFileSync(join(FOLDER, "empty", "taskpane.html"), EMPTY_PAGE);
  writeFileSync(join(FOLDER, "empty", "empty.js"), EMPTY_SCRIPT);
  const site = await serve(FOLDER);
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  console.log(`Browser: ${browser.version()}`);
  await reportBoot(browser, site.origin);
  const { loaded, longestTask } = await calculateOnce(browser, site.origin);
  console.log(
    `Longest main-thread task during 计算 on the sample year: ${longestTask.toFixed(0)} ms, ${verdict(longestTask, BOUNDS.task)} of ${BOUNDS.task} ms`,
  );
  reportLoaded(loaded);
  await browser.close();
  await site.close();
}

void main();

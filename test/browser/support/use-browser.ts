// One browser and one served build for the tests of a file; every page that was opened must have stayed out of trouble.
import type { Browser, BrowserContext } from "playwright-core";
import { basename, join } from "node:path";
import { openWorkbookFile, type WorkbookFile } from "../../../src/host";
import type { HostCore } from "../../../src/host/core";
import { hostOf, openPane, type Pane, type PaneOptions } from "./pane";
import { ROOT, startSite, type Site } from "./site";
import { startBrowser } from "./start-browser";
import type { Troubles } from "./trouble";

/** Time for a production build when `jest` runs alone. */
const PREPARATION_MILLISECONDS = 300_000;
/** A step that hangs says where, before jest ends its test; limits on what hangs, not on what is slow. */
const STEP_MILLISECONDS = 60_000;
const TEST_MILLISECONDS = 120_000;
const PANE_WIDTH = 330;
const PANE_HEIGHT = 800;

export const SAMPLES = {
  firstMonth: "首月示例",
  fullYear: "全年示例",
  messy: "杂乱示例",
  yearEnd: "年终考核示例",
  registers: "事项与抽检示例",
  cityAndProvince: "市省指标示例",
} as const;

export function samplePath(name: string): string {
  return join(ROOT, "assets", "samples", `${name}.xlsx`);
}

/** What a test file opens pages with. */
export interface BrowserTests {
  readonly browser: Browser;
  readonly site: Site;
  /** A profile of its own, with nothing stored; its pages are closed after the test. */
  context(): Promise<BrowserContext>;
  /** The test fails when `troubles` has any at its end. */
  watch(troubles: Troubles): void;
  /** The pane over a workbook read from `path` (one of the samples) or given. */
  pane(workbook: string | WorkbookFile, options?: PaneOptions): Promise<Pane>;
  /** Closes the pane and opens it anew over the same workbook. */
  reopened(pane: Pane, options?: PaneOptions): Promise<Pane>;
}

/** Call once at the top of a test file. */
export function useBrowser(): BrowserTests {
  const tests = new Tests();
  jest.setTimeout(TEST_MILLISECONDS);
  beforeAll(() => tests.start(), PREPARATION_MILLISECONDS);
  afterEach(() => tests.closePages());
  afterAll(() => tests.stop());
  return tests;
}

class Tests implements BrowserTests {
  private started: { readonly browser: Browser; readonly site: Site } | null = null;
  private contexts: BrowserContext[] = [];
  private watched: Troubles[] = [];

  get browser(): Browser {
    return this.running.browser;
  }

  get site(): Site {
    return this.running.site;
  }

  async start(): Promise<void> {
    const site = await startSite();
    this.started = { browser: await startBrowser(), site };
  }

  async context(): Promise<BrowserContext> {
    const viewport = { width: PANE_WIDTH, height: PANE_HEIGHT };
    const context = await this.browser.newContext({
      viewport,
      ignoreHTTPSErrors: true,
      locale: "zh-CN",
      acceptDownloads: true,
    });
    context.setDefaultTimeout(STEP_MILLISECONDS);
    this.contexts.push(context);
    return context;
  }

  async pane(workbook: string | WorkbookFile, options: PaneOptions = {}): Promise<Pane> {
    const file = typeof workbook === "string" ? await readSample(workbook) : workbook;
    return this.open(file, hostOf(file, options), options);
  }

  async reopened({ page, file, core }: Pane, options: PaneOptions = {}): Promise<Pane> {
    await page.close();
    return this.open(file, core, options);
  }

  private async open(file: WorkbookFile, core: HostCore, options: PaneOptions): Promise<Pane> {
    const pane = await openPane(await this.context(), this.site.origin, file, core, options);
    this.watch(pane.troubles);
    return pane;
  }

  watch(troubles: Troubles): void {
    this.watched.push(troubles);
  }

  async closePages(): Promise<void> {
    const troubles = this.watched.flatMap((watched) => watched.list());
    const contexts = this.contexts;
    this.contexts = [];
    this.watched = [];
    await Promise.all(contexts.map((context) => context.close()));
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
  }

  async stop(): Promise<void> {
    await this.started?.browser.close();
    await this.started?.site.close();
  }

  private get running(): { readonly browser: Browser; readonly site: Site } {
    if (this.started === null) throw new Error("the browser starts before the first test");
    return this.started;
  }
}

/** A workbook file as it stands on disk; `name` is a sample's name. */
export async function readSample(name: string): Promise<WorkbookFile> {
  const path = samplePath(name);
  const opened = await openWorkbookFile(path);
  if (!opened.ok) throw new Error(`${basename(path)}: ${opened.problem.code}`);
  return opened.value;
}

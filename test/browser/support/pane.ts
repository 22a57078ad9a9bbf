// A task pane on the untouched taskpane.html in a browser, with our Excel behind it in the test's hands.
import type { BrowserContext, Page } from "playwright-core";
import { NEWEST_SETS, type RequirementSets, type WorkbookFile } from "../../../src/host";
import { createHostCore, type HostCore } from "../../../src/host/core";
import { DARK, LIGHT, playExcelIn, type PlayedExcel } from "./play-excel";
import { watchForTrouble, type Troubles } from "./trouble";

export type Language = "zh-CN" | "en-US" | "zh-TW";

/** The oldest Excel that the product supports, LTSC 2021's, and a recent one. */
export const SETS = {
  "1.8": { ExcelApi: "1.8" },
  "1.9": { ExcelApi: "1.9" },
  "1.14": { ExcelApi: "1.14" },
  newest: NEWEST_SETS,
} as const satisfies Readonly<Record<string, RequirementSets>>;

export interface PaneOptions {
  readonly sets?: keyof typeof SETS;
  readonly language?: Language;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly readOnly?: boolean;
  readonly width?: number;
  /** What a test brings about on purpose; see `watchForTrouble`. */
  readonly expected?: readonly RegExp[];
  /** Local date and time of the page; stands still. */
  readonly now?: string;
  /** Called before the page goes anywhere. */
  readonly prepare?: (page: Page, core: HostCore) => Promise<void>;
  /** false: the page is opened by a plain browser, without Excel around it. */
  readonly inExcel?: boolean;
}

export interface Pane {
  readonly page: Page;
  readonly core: HostCore;
  readonly file: WorkbookFile;
  readonly troubles: Troubles;
}

export const NOW = "2019-09-05T10:30:00";

/** Opens the pane over `file` and waits until the page has been loaded; what it then shows is the test's to wait for. */
export async function openPane(
  context: BrowserContext,
  origin: string,
  file: WorkbookFile,
  options: PaneOptions,
): Promise<Pane> {
  const core = createHostCore(file.workbook, { sets: SETS[options.sets ?? "newest"] });
  const page = await context.newPage();
  const troubles = await watchForTrouble(page, { origins: [origin], expected: options.expected ?? [] });
  await page.emulateMedia({
    colorScheme: options.theme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
    reducedMotion: "reduce",
  });
  await page.clock.setFixedTime(options.now ?? NOW);
  if (options.inExcel !== false) await playExcelIn(page, core, played(core, options));
  await options.prepare?.(page, core);
  await page.goto(`${origin}/taskpane.html`);
  return { page, core, file, troubles };
}

function played(core: HostCore, options: PaneOptions): PlayedExcel {
  return {
    locale: options.language ?? "zh-CN",
    sets: core.sets,
    theme: options.theme === "dark" ? DARK : LIGHT,
    readOnly: options.readOnly === true,
  };
}

// A task pane on the untouched taskpane.html in a browser, with our Excel behind it in the test's hands.
import type { BrowserContext, Page } from "playwright-core";
import { NEWEST_SETS, type RequirementSets, type WorkbookFile } from "../../../src/host";
import { createHostCore, type HostCore } from "../../../src/host/core";
import { DARK_THEME, LIGHT_THEME } from "../../../src/host/page";
import { Gate } from "./gate";
import { playExcelIn } from "./play-excel";
import { watchForTrouble, type Troubles } from "./trouble";

/** Display languages of Excel in which the pane has its three languages. */
export type ExcelLanguage = "zh-CN" | "en-US" | "zh-TW";

/** One too old, the oldest that the product supports, LTSC 2021's, and a recent one. */
export const SETS = {
  "1.8": { ExcelApi: "1.8" },
  "1.9": { ExcelApi: "1.9" },
  "1.14": { ExcelApi: "1.14" },
  newest: NEWEST_SETS,
} as const satisfies Readonly<Record<string, RequirementSets>>;

export interface PaneOptions {
  readonly sets?: keyof typeof SETS;
  readonly language?: ExcelLanguage;
  readonly theme?: "light" | "dark";
  readonly forcedColors?: boolean;
  readonly readOnly?: boolean;
  readonly platform?: "PC" | "OfficeOnline";
  /** Path or address of the workbook in Excel. */
  readonly documentUrl?: string;
  /** What a test brings about on purpose; see `watchForTrouble`. */
  readonly expected?: readonly RegExp[];
  /** Called before the page goes anywhere. */
  readonly prepare?: (page: Page, core: HostCore) => Promise<unknown>;
  /** false: the page is opened by a plain browser, without Excel around it. */
  readonly inExcel?: boolean;
}

export interface Pane {
  readonly page: Page;
  readonly core: HostCore;
  readonly file: WorkbookFile;
  /** Holds requests of the pane while a test looks at it. */
  readonly gate: Gate;
  readonly troubles: Troubles;
}

/** Where the clock of every page stands, so that results can be compared. */
export const NOW = "2019-09-05 10:30";

/** Every Excel that the product meets opens dialog windows. */
const DIALOGS: RequirementSets = { DialogApi: "1.2" };

/** The host of `options` over the file's workbook. */
export function hostOf(file: WorkbookFile, options: PaneOptions): HostCore {
  return createHostCore(file.workbook, {
    sets: { ...SETS[options.sets ?? "newest"], ...DIALOGS },
    language: options.language ?? "zh-CN",
    theme: options.theme === "dark" ? DARK_THEME : LIGHT_THEME,
    readOnly: options.readOnly === true,
    platform: options.platform ?? "PC",
    ...(options.documentUrl !== undefined && { documentUrl: options.documentUrl }),
  });
}

/** Opens the pane on `core`, as if it were closed and opened again; what it then shows is the test's to wait for. */
export async function openPane(
  context: BrowserContext,
  origin: string,
  file: WorkbookFile,
  core: HostCore,
  options: PaneOptions,
): Promise<Pane> {
  const page = await context.newPage();
  const gate = new Gate();
  const troubles = await watchForTrouble(page, { origins: [origin], expected: options.expected ?? [] });
  await page.emulateMedia({
    colorScheme: options.theme ?? "light",
    forcedColors: options.forcedColors === true ? "active" : "none",
    reducedMotion: "reduce",
  });
  await page.clock.setFixedTime(NOW.replace(" ", "T"));
  if (options.inExcel !== false) await playExcelIn(page, core, gate);
  await options.prepare?.(page, core);
  await page.goto(`${origin}/taskpane.html`);
  return { page, core, file, gate, troubles };
}

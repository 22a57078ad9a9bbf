// The ribbon's page in an Excel that clicks its buttons, without a pane or beside one.
import type { BrowserContext, Page } from "playwright-core";
import type { HostCore } from "../../../src/host/core";
import type { RibbonOrder } from "../../../src/run";
import { NOW } from "./pane";
import { playExcelIn, playRibbonIn } from "./play-excel";
import { watchForTrouble, type Troubles } from "./trouble";
import { until } from "./until";

export class Ribbon {
  /** Addresses of the dialog windows that were asked for. */
  readonly dialogs: string[] = [];
  private isReady = false;
  private completed = 0;

  private constructor(
    readonly page: Page,
    readonly troubles: Troubles,
  ) {}

  /** Opens commands.html on `core`, as Excel does at the first click of a button. */
  static async open(context: BrowserContext, origin: string, core: HostCore): Promise<Ribbon> {
    const page = await context.newPage();
    const ribbon = new Ribbon(page, await watchForTrouble(page, { origins: [origin] }));
    await page.clock.setFixedTime(NOW.replace(" ", "T"));
    await playExcelIn(page, core);
    await playRibbonIn(page, (kind, text) => ribbon.told(kind, text));
    await page.goto(`${origin}/commands.html`);
    await until("the ribbon's page is ready", () => ribbon.isReady);
    return ribbon;
  }

  /** Clicks a button and waits until its function says that it is done. */
  async click(button: RibbonOrder): Promise<void> {
    const before = this.completed;
    await this.page.evaluate(`window.clickRibbon(${JSON.stringify(button)})`);
    await until(`the ribbon's ${button} ends`, () => this.completed > before);
  }

  private told(kind: "ready" | "completed" | "dialog", text: string): void {
    if (kind === "ready") this.isReady = true;
    else if (kind === "completed") this.completed += 1;
    else this.dialogs.push(text);
  }
}

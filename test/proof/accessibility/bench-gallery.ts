// The workbench's page with any state in it: the production page and styles, its own parts, no grid and no host.
import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { bundled } from "../../browser/support/site";
import { watchForTrouble } from "../../browser/support/trouble";
import type { BrowserTests } from "../../browser/support/use-browser";
import { LOOKS, type Look } from "./gallery";
import type { Shown } from "./inspect";
import type { BenchGallery, BenchLanguage, BenchState } from "./page/bench-gallery";
import type { Finding } from "./page/measure";

const SOURCES = ["src/workbench/page", "src/workbench/texts", join(__dirname, "page")];
const CONFIG = join(__dirname, "page", "webpack.config.js");

/** How large the page is read; widths and heights in CSS pixels of the page. A desk's window has 1280. */
export const DESK_READINGS = {
  "1280 px": { width: 1280, height: 800, aid: null },
  "1280 px at 200 %": { width: 640, height: 400, aid: null },
  "1280 px, letters at 200 %": { width: 1280, height: 800, aid: "enlarge" },
  "1280 px, wide spacing": { width: 1280, height: 800, aid: "loosen" },
} as const;
export type DeskReading = keyof typeof DESK_READINGS;

export class BenchPage implements Shown<DeskReading> {
  private constructor(readonly page: Page) {}

  static async open(tests: BrowserTests): Promise<BenchPage> {
    const folder = await bundled("bench-gallery", SOURCES, CONFIG);
    const script = readFileSync(join(folder, "bench-gallery.js"), "utf8");
    const page = await (await tests.context()).newPage();
    tests.watch(await watchForTrouble(page, { origins: [tests.site.origin] }));
    const contentType = "text/javascript";
    await page.route("**/workbench-grid.js", (route) => route.fulfill({ contentType, body: "" }));
    await page.route("**/workbench.js", (route) => route.fulfill({ contentType, body: script }));
    await page.goto(`${tests.site.origin}/`);
    const bench = new BenchPage(page);
    await bench.usualSize();
    await bench.look("light");
    return bench;
  }

  show(state: BenchState, language: BenchLanguage): Promise<void> {
    return this.page.evaluate(([shown, spoken]) => benchGallery.show(shown, spoken), [
      state,
      language,
    ] as const);
  }

  async look(look: Look): Promise<void> {
    await this.page.emulateMedia({ ...LOOKS[look], reducedMotion: "reduce" });
    await this.page.evaluate((theme) => benchGallery.paint(theme), LOOKS[look].colorScheme);
  }

  usualSize(): Promise<void> {
    const { width, height } = DESK_READINGS["1280 px"];
    return this.page.setViewportSize({ width, height });
  }

  async findings(
    reading: DeskReading,
  ): Promise<{ readonly found: readonly Finding[]; readonly texts: number }> {
    const { width, height, aid } = DESK_READINGS[reading];
    await this.page.setViewportSize({ width, height });
    const { found, texts } = await this.page.evaluate((one) => benchGallery.measure(one), aid);
    // A wider line would lie over the grid's scroll bar; its arrow keys do the same.
    return {
      found: found.filter(({ what, where }) => what !== "small" || where !== "div.separator"),
      texts,
    };
  }

  ownTexts(): Promise<readonly string[]> {
    return this.page.evaluate(() => benchGallery.ownTexts());
  }
}

/** In the page. */
declare const benchGallery: BenchGallery;

// The pane's page with any state in it: the production page and styles, the pane's own screen, no Excel and no work.
import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { PaneState } from "../../../src/taskpane/state";
import type { Language } from "../../../src/taskpane/texts";
import { watchForTrouble } from "../../browser/support/trouble";
import { bundled } from "../../browser/support/site";
import type { BrowserTests } from "../../browser/support/use-browser";
import type { Shown } from "./inspect";
import type { Gallery } from "./page/gallery";
import type { Finding } from "./page/measure";

const SOURCES = ["src/taskpane", join(__dirname, "page")];
const CONFIG = join(__dirname, "page", "webpack.config.js");

/** How Windows and Office may colour the page. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none", contrast: "no-preference" },
  dark: { colorScheme: "dark", forcedColors: "none", contrast: "no-preference" },
  "forced colours on light": { colorScheme: "light", forcedColors: "active", contrast: "more" },
  "forced colours on dark": { colorScheme: "dark", forcedColors: "active", contrast: "more" },
} as const;
export type Look = keyof typeof LOOKS;

/** How large the page is read; widths in CSS pixels of the page. */
export const READINGS = {
  "320 px": { width: 320, aid: null },
  "320 px at 200 %": { width: 160, aid: null },
  "320 px, letters at 200 %": { width: 320, aid: "enlarge" },
  "320 px, wide spacing": { width: 320, aid: "loosen" },
} as const;
export type Reading = keyof typeof READINGS;

const WIDTH = 320;
const HEIGHT = 800;

export class GalleryPage implements Shown<Reading> {
  private constructor(readonly page: Page) {}

  static async open(tests: BrowserTests): Promise<GalleryPage> {
    const script = readFileSync(join(await bundled("gallery", SOURCES, CONFIG), "gallery.js"), "utf8");
    const page = await (await tests.context()).newPage();
    tests.watch(await watchForTrouble(page, { origins: [tests.site.origin] }));
    const contentType = "text/javascript";
    await page.route("**/office-js/**", (route) => route.fulfill({ contentType, body: "" }));
    await page.route("**/taskpane.js", (route) => route.fulfill({ contentType, body: script }));
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`${tests.site.origin}/taskpane.html`);
    return new GalleryPage(page);
  }

  /** Draws the state; fails where the pane fails to draw it. */
  async show(state: PaneState, language: Language): Promise<void> {
    const trouble = await this.page.evaluate(([shown, spoken]) => gallery.show(shown, spoken), [
      state,
      language,
    ] as const);
    if (trouble !== "") throw new Error(trouble);
  }

  async look(look: Look): Promise<void> {
    const media = LOOKS[look];
    await this.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await this.page.evaluate((theme) => gallery.paint(theme), media.colorScheme);
  }

  usualSize(): Promise<void> {
    return this.page.setViewportSize({ width: WIDTH, height: HEIGHT });
  }

  /** What cannot be read whole or hit, with the number of texts looked at. */
  async findings(reading: Reading): Promise<{ readonly found: readonly Finding[]; readonly texts: number }> {
    const { width, aid } = READINGS[reading];
    await this.page.setViewportSize({ width, height: HEIGHT });
    return this.page.evaluate((one) => {
      gallery.restore();
      if (one !== null) gallery[one]();
      const found = gallery.findings();
      const texts = gallery.measured();
      gallery.restore();
      return { found, texts };
    }, aid);
  }

  ownTexts(): Promise<readonly string[]> {
    return this.page.evaluate(() => gallery.ownTexts());
  }

  said(): Promise<readonly string[]> {
    return this.page.evaluate(() => gallery.said());
  }
}

/** In the page. */
declare const gallery: Gallery;

// `npm run screenshots [folder]`: the pictures of the guides, taken from the product in a browser, with fixed samples and clock.
import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page, type PageScreenshotOptions } from "playwright-core";
import { findBrowser } from "../test/browser/support/find-browser";
import { NOW } from "../test/browser/support/pane";
import { productionBuild, ROOT, serve } from "../test/browser/support/site";
import { PANE_PICTURES, type PanePicture } from "./screenshots/pane-pictures";
import { openWorkbench, review, type Workbench } from "./screenshots/workbench";

const DESK = { width: 1366, height: 768 };
const DESK_SAMPLE = "事项与抽检示例";
const TALL_DESK = { width: 1366, height: 1040 };
const PANE_MARGIN = 16;
const LOOK = { caret: "hide", animations: "disabled" } as const;
/** Pixels of a pane's picture for each pixel of the page: the texts stay sharp when the picture is enlarged. */
const PANE_SHARPNESS = 1.5;
type Clip = NonNullable<PageScreenshotOptions["clip"]>;

const FOLDER = process.argv[2] ?? join(ROOT, "docs", "images");

/** One page at work, closed after its picture was taken. */
async function withPage(
  browser: Browser,
  options: { readonly viewport: typeof DESK; readonly sharpness: number },
  take: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: options.viewport,
    deviceScaleFactor: options.sharpness,
    locale: "zh-CN",
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // The clock goes on: the grid waits for it with parts of its own.
  await page.clock.setSystemTime(NOW.replace(" ", "T"));
  await take(page);
  await context.close();
}

function fileOf(name: string): string {
  return join(FOLDER, `${name}.png`);
}

/** The pane without the room below its contents. */
async function paneClip({ page, clerk }: Workbench): Promise<Clip> {
  const frame = await page.locator("iframe").boundingBox();
  const contents = await clerk.page.locator("#panel > :last-child").boundingBox();
  if (frame === null || contents === null) throw new Error("the pane is not to be seen");
  const bottom = Math.min(frame.y + frame.height, contents.y + contents.height + PANE_MARGIN);
  return { x: frame.x, y: frame.y, width: frame.width, height: bottom - frame.y };
}

async function panePicture(browser: Browser, origin: string, picture: PanePicture): Promise<void> {
  await withPage(browser, { viewport: TALL_DESK, sharpness: PANE_SHARPNESS }, async (page) => {
    const opened = await openWorkbench(page, origin, picture.sample);
    await picture.steps(opened.clerk);
    await page.mouse.move(0, 0);
    await page.screenshot({ ...LOOK, path: fileOf(picture.name), clip: await paneClip(opened) });
  });
}

async function deskPicture(
  browser: Browser,
  origin: string,
  name: string,
  steps: (opened: Workbench) => Promise<void>,
): Promise<void> {
  await withPage(browser, { viewport: DESK, sharpness: 1 }, async (page) => {
    await steps(await openWorkbench(page, origin, DESK_SAMPLE));
    await page.screenshot({ ...LOOK, path: fileOf(name) });
  });
}

async function takeAll(browser: Browser, origin: string): Promise<void> {
  await deskPicture(browser, origin, "workbench", ({ clerk }) => clerk.calculate());
  await deskPicture(browser, origin, "review", review);
  for (const picture of PANE_PICTURES) await panePicture(browser, origin, picture);
}

function report(): void {
  for (const name of ["workbench", "review", ...PANE_PICTURES.map((picture) => picture.name)]) {
    console.log(`${fileOf(name)}  ${(statSync(fileOf(name)).size / 1024).toFixed(0)} KB`);
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const site = await serve(await productionBuild());
  const found = await findBrowser();
  const browser = await chromium.launch({ executablePath: found.path, args: [...found.args] });
  try {
    await takeAll(browser, site.origin);
    report();
  } finally {
    await browser.close();
    await site.close();
  }
}

void main();

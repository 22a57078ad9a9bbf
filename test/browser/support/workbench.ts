// The workbench page as a person at a desk uses it: its buttons, its grid, the pane in its frame, the saved file.
import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "playwright-core";
import { readWorkbook, type WorkbookFile } from "../../../src/host";
import { sayIn, type TextKey } from "../../../src/workbench/texts";
import { Clerk } from "./clerk";
import { NOW } from "./pane";
import { watchForTrouble } from "./trouble";
import type { BrowserTests } from "./use-browser";

const say = sayIn("zh-CN");
/** On the clipboard until the grid has copied. */
const NOT_COPIED = "not copied yet";

/** Address of the workbench with one of the samples open. */
export function sampleAddress(sample: string): string {
  return `/?file=samples/${encodeURIComponent(sample)}.xlsx`;
}

export class Workbench {
  private constructor(readonly page: Page) {}

  /** The page at `address` on a desk. The grid draws sheet tabs only while the clock "runs"; "stands" is for results to compare. */
  static async open(
    tests: BrowserTests,
    address = "/",
    clock: "runs" | "stands" = "runs",
  ): Promise<Workbench> {
    const context = await tests.context();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    tests.watch(await watchForTrouble(page, { origins: [tests.site.origin] }));
    await page.setViewportSize({ width: 1280, height: 800 });
    if (clock === "stands") await page.clock.setFixedTime(NOW.replace(" ", "T"));
    await page.goto(`${tests.site.origin}${address}`);
    return new Workbench(page);
  }

  /** Whoever sits at the pane beside the grid. */
  get clerk(): Clerk<FrameLocator> {
    return new Clerk(this.page.frameLocator("iframe"));
  }

  button(key: TextKey): ReturnType<Page["getByRole"]> {
    return this.page.getByRole("button", { name: say(key), exact: true });
  }

  /** The bytes that 保存 gives to the browser's downloads. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.button("save").click();
    return readFileSync(await (await download).path());
  }

  /** Selects a cell through the sheet's tab and the grid's name box. */
  async goTo(sheet: string, cell: string): Promise<void> {
    await this.page
      .locator("[data-u-comp=slide-tab-item]")
      .filter({ hasText: new RegExp(`^${sheet}$`) })
      .click();
    const nameBox = this.page.locator("[data-u-comp=defined-name] input");
    await nameBox.fill(cell);
    await nameBox.press("Enter");
  }

  /** Writes with an input method, as Chinese is written: `letters` first, which then become `text`. */
  async compose(letters: string, text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (let end = 1; end <= letters.length; end += 1) {
      await session.send("Input.imeSetComposition", {
        text: letters.slice(0, end),
        selectionStart: end,
        selectionEnd: end,
      });
    }
    await session.send("Input.insertText", { text });
    await session.detach();
  }

  /** What a cell shows, as a copy of it gives it. */
  async shown(sheet: string, cell: string): Promise<string> {
    await this.goTo(sheet, cell);
    await this.page.evaluate(`navigator.clipboard.writeText("${NOT_COPIED}")`);
    await this.page.keyboard.press("Control+C");
    return this.page.evaluate<string>(`(async () => {
      let text = "${NOT_COPIED}";
      while (text === "${NOT_COPIED}") {
        await new Promise((resolve) => setTimeout(resolve, 25));
        text = await navigator.clipboard.readText();
      }
      return text;
    })()`);
  }
}

/** A saved workbook as another program reads it. */
export async function reread(bytes: Uint8Array): Promise<WorkbookFile> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

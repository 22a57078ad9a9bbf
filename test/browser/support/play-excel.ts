// Plays Excel for a page: before its scripts load the page gets what Excel puts there; a host in this process answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { HostCore } from "../../../src/host/core";
import type { Gate } from "./gate";
import { bundled } from "./site";

const CONFIG = join(__dirname, "page", "webpack.config.js");
const SOURCES = [join(__dirname, "page"), "src/host/page"];

/** Puts `page` into an Excel over the workbook of `core`; to be called before it goes anywhere. */
export async function playExcelIn(page: Page, core: HostCore, gate?: Gate): Promise<void> {
  const script = await pageScript("play-excel.js");
  await connect(page, core, gate);
  await page.addInitScript({ content: `globalThis.excelFacts = ${JSON.stringify(core.facts)};\n${script}` });
}

/** Adds the ribbon to the Excel of `page`; `tell` hears what `page/ribbon.ts` tells. */
export async function playRibbonIn(
  page: Page,
  tell: (kind: "ready" | "completed" | "dialog", text: string) => void,
): Promise<void> {
  await page.exposeFunction("tellRibbon", tell);
  await page.addInitScript({ content: await pageScript("ribbon.js") });
}

/** Makes `page`, which is open and empty, an Excel on the web with the pane in a frame. */
export async function playExcelOnTheWebIn(page: Page, core: HostCore): Promise<void> {
  await connect(page, core);
  await page.evaluate(`globalThis.excelFacts = ${JSON.stringify(core.facts)};`);
  await page.evaluate(await pageScript("web-frame.js"));
}

async function pageScript(name: string): Promise<string> {
  return readFileSync(join(await bundled("page", SOURCES, CONFIG), name), "utf8");
}

async function connect(page: Page, core: HostCore, gate?: Gate): Promise<void> {
  await page.exposeFunction("answerRequest", async (request: string) => {
    await gate?.pass();
    return core.answer(request);
  });
  const stop = core.listen((text) => {
    // A page that is being closed has no use for the event.
    void page.evaluate(`window.deliverEvent?.(${JSON.stringify(text)})`).catch(() => undefined);
  });
  page.on("close", stop);
}

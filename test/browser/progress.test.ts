// 计算 tells its stages, can be cancelled before it writes, and 预览 writes nothing.
import type { Page } from "playwright-core";
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { everythingIn, sheetNames } from "./support/workbooks";

const tests = useBrowser();
const STAGES = ["reading", "recognising", "evaluating", "composing", "writing"] as const;

/** The first look at a new workbook shows the same numbers under the recognition; 预览 shows them alone. */
async function preview(clerk: Clerk): Promise<void> {
  await clerk.press("home.preview");
  await clerk.heading("home.first.title").waitFor({ state: "hidden" });
  await clerk.heading("result.preview.title").waitFor();
}

it("tells that it reads, can be cancelled then, and nothing is written", async () => {
  const { page, core, file, gate } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const before = everythingIn(file);
  gate.closeAfter(0);
  await clerk.press("home.calculate");
  await gate.holding();
  await clerk.sees("stage.reading");
  await clerk.press("home.cancel");
  gate.open();
  await clerk.sees("done.cancelled");
  expect(core.statistics.writes).toBe(0);
  expect(everythingIn(file)).toEqual(before);
});

it("tells that it writes, and is done when the workbook is", async () => {
  const { page, core, gate } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const reads = core.statistics.count;
  await preview(clerk);
  gate.closeAfter(core.statistics.count - reads);
  await clerk.press("home.calculate");
  await gate.holding();
  await clerk.sees("stage.writing");
  gate.open();
  await clerk.sees("result.calculated.title");
});

/** Every text of the live region from now on, in the order in which it was told. */
async function statusTexts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(`{
    window.told = [];
    const tell = () => {
      for (const { textContent } of document.querySelectorAll("[role=status]")) {
        const text = textContent.trim();
        if (text !== "" && text !== window.told.at(-1)) window.told.push(text);
      }
    };
    new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true });
  }`);
  return () => page.evaluate<string[]>("window.told");
}

it("tells its stages in their order: reading, recognising, evaluating, composing, writing", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const told = await statusTexts(page);
  await clerk.calculate();
  const stages = STAGES.map((stage) => say(`stage.${stage}`));
  expect((await told()).filter((text) => stages.includes(text))).toEqual(stages);
});

it.each(["1.9", "newest"] as const)(
  "预览 shows the result and writes nothing, with ExcelApi %s",
  async (sets) => {
    const { page, core, file } = await tests.pane(SAMPLES.firstMonth, { sets });
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await preview(clerk);
    await clerk.sees("result.preview.text");
    expect(core.statistics.writes).toBe(0);
    expect(sheetNames(file)).not.toContain("加减分台账");
    expect(everythingIn(file)).toEqual(before);
  },
);

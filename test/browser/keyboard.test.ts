// The main flow with nothing but the keyboard, as a person who cannot use a mouse does it.
import type { Page } from "playwright-core";
import { Clerk } from "./support/clerk";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();
const MOST_STEPS = 60;

/** Presses Tab until the focus is on what `name` names; a person would give up as well at some point. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = page.locator(":focus");
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    if ((await focused.count()) === 0) continue;
    const label = (await focused.getAttribute("aria-label")) ?? (await focused.innerText());
    if (label.trim() === name) return;
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

it("recognition, 计算, an explanation and 撤销 are reached and used by keyboard", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await tabTo(page, clerk.say("tab.home"));
  await page.keyboard.press("ArrowRight");
  await clerk.heading("sheets.title").waitFor();
  await page.keyboard.press("ArrowLeft");
  await tabTo(page, clerk.say("home.calculate"));
  await page.keyboard.press("Enter");
  await clerk.sees("result.calculated.title");
  await tabTo(page, "约1.a −2");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "癸乡" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  await tabTo(page, "约1.a −2");
  await page.reload();
  await clerk.heading("result.stands.title").waitFor();
  expect(file.workbook.getWorksheet("加减分台账")).toBeDefined();
});

it("撤销 by keyboard", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.calculate();
  await page.keyboard.press("Shift+Tab");
  await clerk.button("home.undo.calculate").focus();
  await page.keyboard.press("Space");
  await clerk.sees("done.undone.calculate");
  expect(file.workbook.getWorksheet("加减分台账")).toBeUndefined();
});

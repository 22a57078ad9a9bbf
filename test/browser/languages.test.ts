// The pane speaks the language of Excel, and no state of it breaks a rule of accessibility in any language or look.
import type { Page } from "playwright-core";
import { axeViolations } from "./support/axe";
import { Clerk } from "./support/clerk";
import type { ExcelLanguage, PaneOptions } from "./support/pane";
import { textsIn } from "./support/texts";
import { SAMPLES, useBrowser } from "./support/use-browser";

const tests = useBrowser();
const LANGUAGES = ["zh-CN", "en-US", "zh-TW"] as const satisfies readonly ExcelLanguage[];
const TABS = ["sheets", "questions", "warnings", "settings"] as const;

async function clerkIn(language: ExcelLanguage, options: PaneOptions = {}): Promise<Clerk> {
  const { page } = await tests.pane(SAMPLES.messy, { ...options, language });
  return new Clerk(page, textsIn(language));
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}

/** Nothing of the pane may need scrolling sideways. */
async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
}

/** Unfolds everything, so that what is folded is judged as well. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
}

async function expectEveryTab(clerk: Clerk): Promise<void> {
  for (const tab of TABS) {
    await clerk.open(tab);
    await clerk.heading(`${tab}.title`).waitFor();
    await unfold(clerk.page);
    await expectAccessible(clerk.page);
    await expectFits(clerk.page);
  }
}

describe.each(LANGUAGES)("in %s", (language) => {
  it("every tab, before and after 计算, and an explanation are accessible", async () => {
    const clerk = await clerkIn(language);
    await clerk.seesWorkbook();
    await unfold(clerk.page);
    await expectAccessible(clerk.page);
    await expectEveryTab(clerk);
    await clerk.open("home");
    await clerk.calculate();
    await unfold(clerk.page);
    await expectAccessible(clerk.page);
    await expectFits(clerk.page);
    await clerk.page
      .getByRole("button", { name: /^[激约]\d+.* [−+]?\d/ })
      .first()
      .click();
    await clerk.button("explanation.close").waitFor();
    await expectAccessible(clerk.page);
    await expectFits(clerk.page);
  });

  it("the page's language is told to screen readers", async () => {
    const clerk = await clerkIn(language);
    await clerk.seesWorkbook();
    expect(await clerk.page.getAttribute("html", "lang")).toBe(language === "en-US" ? "en" : language);
    expect(await clerk.page.title()).toBe(clerk.say("shell.title"));
  });
});

it.each([{ theme: "dark" }, { forcedColors: true }, { theme: "dark", forcedColors: true }] as const)(
  "every tab is accessible with %j",
  async (look) => {
    const clerk = await clerkIn("zh-CN", look);
    await clerk.seesWorkbook();
    await unfold(clerk.page);
    await expectAccessible(clerk.page);
    await expectEveryTab(clerk);
    await clerk.open("home");
    await clerk.calculate();
    await expectAccessible(clerk.page);
  },
);

it.each(LANGUAGES)("an error is accessible in %s", async (language) => {
  const { page, core } = await tests.pane(SAMPLES.firstMonth, { language });
  const clerk = new Clerk(page, textsIn(language));
  await clerk.seesWorkbook();
  core.faults.order({ at: 1, code: "GeneralException", when: "before" });
  await clerk.press("home.calculate");
  await clerk.heading("error.GeneralException.title").waitFor();
  await unfold(page);
  await expectAccessible(page);
  await expectFits(page);
});

it("takes the dark theme of Office even when the system is light", async () => {
  const clerk = await clerkIn("zh-CN", {
    theme: "dark",
    prepare: (page) => page.emulateMedia({ colorScheme: "light" }),
  });
  await clerk.seesWorkbook();
  const background = await clerk.page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  const [red = 255] = (background.match(/\d+/g) ?? []).map(Number);
  expect(red).toBeLessThan(64);
});

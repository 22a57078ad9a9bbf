// A programming error: a screen that says so, with details and a way back; never an empty pane.
import type { Page } from "playwright-core";
import { Clerk } from "./support/clerk";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();
const PROVOKED = /provoked by the test/;

/** From `window.breakFocus()` on, the next element that gets the focus throws; it stands for any mistake of ours. */
function breakFocusOnce(page: Page): Promise<unknown> {
  return page.addInitScript(`{
    const { focus } = HTMLElement.prototype;
    window.breakFocus = () => {
      HTMLElement.prototype.focus = () => {
        HTMLElement.prototype.focus = focus;
        throw new Error("provoked by the test");
      };
    };
  }`);
}

/** The worker's first result lacks what every result has. */
async function breakFirstResult(page: Page): Promise<void> {
  const breaking = `{
    const post = self.postMessage.bind(self);
    self.postMessage = (answer) =>
      post(answer.kind === "result" ? { ...answer, result: { ...answer.result, account: {} } } : answer);
  }`;
  await page.route(
    "**/compute.js",
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${breaking}\n${await response.text()}` });
    },
    { times: 1 },
  );
}

/** Brings a mistake of ours about: in what a promise waits for, and in what a click does at once. */
const MISTAKES = [
  { where: "while a run starts", expected: [], bring: (clerk: Clerk) => clerk.press("home.calculate") },
  {
    where: "while an explanation opens",
    expected: [PROVOKED],
    bring: (clerk: Clerk) => clerk.page.getByRole("button", { name: "约1.a −2" }).click(),
  },
] as const;

it.each(MISTAKES)(
  "an error $where is told, with folded details that can be copied, and leads back",
  async ({ expected, bring }) => {
    const { page } = await tests.pane(await rankingWorkbook(), { prepare: breakFocusOnce, expected });
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const clerk = new Clerk(page);
    await clerk.calculate();
    await page.evaluate("window.breakFocus()");
    await bring(clerk);
    await clerk.heading("crash.title").waitFor();
    await clerk.sees("crash.text");
    const details = page.locator("pre").filter({ hasText: PROVOKED });
    expect(await details.isVisible()).toBe(false);
    await clerk.text("details.title").click();
    await details.waitFor();
    await clerk.press("details.copy");
    await clerk.sees("details.copied");
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(PROVOKED);
    await clerk.press("crash.back");
    await clerk.press("home.calculate");
    await clerk.sees("result.calculated.same");
  },
);

it("a result that can't be drawn is told, and opening the pane anew mends it", async () => {
  const { page } = await tests.pane(await rankingWorkbook(), { prepare: breakFirstResult });
  const clerk = new Clerk(page);
  await clerk.heading("crash.title").waitFor();
  await clerk.press("crash.reload");
  await clerk.seesWorkbook();
  await clerk.calculate();
});

it("a result that can't be drawn does not lock the way back", async () => {
  const { page } = await tests.pane(await rankingWorkbook(), { prepare: breakFirstResult });
  const clerk = new Clerk(page);
  await clerk.heading("crash.title").waitFor();
  await clerk.press("crash.back");
  await clerk.button("home.calculate").waitFor();
});

// What assistive software is told: roles and names from the browser's own accessibility tree, not from the markup.
import type { Page } from "playwright-core";
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();

/** Role and name of every node that is told, e.g. "button 计算". */
async function told(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => `${String(role?.value)} ${String(name?.value ?? "")}`.trim());
}

it("tabs, buttons, the month and the results have roles and names", async () => {
  const { page } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.calculate();
  expect(await told(page)).toEqual(
    expect.arrayContaining([
      `tablist ${say("shell.tabs")}`,
      `tab ${say("tab.home")}`,
      `tabpanel ${say("tab.home")}`,
      `combobox ${say("home.month")}`,
      `button ${say("home.calculate")}`,
      `button ${say("home.preview")}`,
      `button ${say("home.undo.calculate")}`,
      `heading ${say("result.calculated.title")}`,
      "button 约1.a −2",
    ]),
  );
});

it("a stage under way is told by a live region and a named progress bar", async () => {
  const { page, gate } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  gate.closeAfter(0);
  await clerk.press("home.calculate");
  await gate.holding();
  await page
    .getByRole("status")
    .filter({ hasText: say("stage.reading") })
    .waitFor();
  expect(await told(page)).toEqual(expect.arrayContaining([`progressbar ${say("stage.reading")}`]));
  gate.open();
  await clerk.sees("result.calculated.title");
});

// Every result line opens its explanation and leads to its cells; selecting a cell leads back to the line.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { until } from "./support/until";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();

describe.each(["1.9", "newest"] as const)("with ExcelApi %s", (sets) => {
  it("opens with clause, checks and cells, jumps to the cell, and closes where it was opened", async () => {
    const { page, core } = await tests.pane(await rankingWorkbook(), { sets });
    const clerk = new Clerk(page);
    await clerk.calculate();
    const line = page.getByRole("button", { name: "约1.a −2" });
    await line.click();
    const title = page.getByRole("heading", { name: "癸乡" });
    await title.waitFor();
    expect(await title.evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.getByRole("table", { name: say("explanation.checks") }).waitFor();
    await clerk.sees("explanation.ledger");
    const cell = page.getByRole("button", { name: /^转到 8月!/ }).first();
    await cell.click();
    await until("the ranking is in front", () => core.person.selected.name === "8月");
    await page.keyboard.press("Escape");
    await line.waitFor();
    expect(await line.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("selecting the ledger row in the workbook marks its line in the pane", async () => {
    const { page, core } = await tests.pane(await rankingWorkbook(), { sets });
    const clerk = new Clerk(page);
    await clerk.calculate();
    await page.getByRole("button", { name: "约1.a −2" }).click();
    const link = page.getByRole("button", { name: /^转到 加减分台账!/ });
    const address = ((await link.getAttribute("aria-label")) ?? "").split("!")[1] ?? "";
    await clerk.press("explanation.close");
    // Any cell of the row: the reason, say, which is where people read.
    core.person.select("加减分台账", address.replace(/^[A-Z]+/, "H"));
    await page.locator("[aria-current=true]").filter({ hasText: "约1.a" }).waitFor();
    core.person.select("8月", "A1");
    await page.locator("[aria-current=true]").waitFor({ state: "detached" });
  });
});

// A later month: one click; what changed since the last run is told; closing and reopening the pane loses nothing.
import type { Page } from "playwright-core";
import { Clerk } from "./support/clerk";
import { pattern } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();

/** Every line of points and interviews, as a person reads it. */
function resultLines(page: Page): Promise<string[]> {
  return page.getByRole("listitem").allInnerTexts();
}

/** The next month's ranking, pasted as a new sheet by the clerk. */
const SEPTEMBER = [
  ["江北区2019年9月脱贫攻坚指标排名表"],
  ["序号", "乡镇", "得分", "排名"],
  ...[...TOWNSHIPS]
    .reverse()
    .map((name, index) => [String(index + 1), name, String(95 - index), String(index + 1)]),
];

it.each(["1.9", "newest"] as const)("one click calculates the new month, with ExcelApi %s", async (sets) => {
  const pane = await tests.pane(await rankingWorkbook(), { sets });
  const clerk = new Clerk(pane.page);
  await clerk.calculate();
  pane.core.person.addSheet("9月");
  pane.core.person.paste("9月", "A1", SEPTEMBER);
  const later = await tests.reopened(pane, { sets });
  const again = new Clerk(later.page);
  await again.calculate();
  await later.page.getByText(pattern("difference.title")).waitFor();
  await later.page.getByRole("listitem").filter({ hasText: "甲镇" }).first().waitFor();
});

it("a second run of the same says that nothing changed, and writes nothing", async () => {
  const pane = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(pane.page);
  await clerk.calculate();
  const later = await tests.reopened(pane);
  const again = new Clerk(later.page);
  await again.seesWorkbook();
  const writes = pane.core.statistics.writes;
  await again.press("home.calculate");
  await again.sees("result.calculated.same");
  expect(pane.core.statistics.writes).toBe(writes);
});

it("a reopened pane shows the same results, the same questions and the same settings", async () => {
  const pane = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(pane.page);
  await clerk.calculate();
  const units = await resultLines(pane.page);
  const later = await tests.reopened(pane);
  const again = new Clerk(later.page);
  await again.heading("result.stands.title").waitFor();
  expect(await resultLines(later.page)).toEqual(units);
});

// A later month: one click; what changed since the last run is told; closing and reopening the pane loses nothing.
import { Clerk } from "./support/clerk";
import { pattern, say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();

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
  await later.page.getByRole("heading", { name: pattern("difference.title") }).waitFor();
  await later.page.getByRole("button", { name: "甲镇" }).first().waitFor();
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
  const units = await pane.page.getByRole("button", { name: /乡|镇/ }).allInnerTexts();
  const later = await tests.reopened(pane);
  const again = new Clerk(later.page);
  await again.heading("result.stands.title").waitFor();
  expect(await later.page.getByRole("button", { name: /乡|镇/ }).allInnerTexts()).toEqual(units);
  expect(say("result.stands.title")).not.toBe("");
});

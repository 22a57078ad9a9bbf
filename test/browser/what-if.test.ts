// Trying out another reading and comparing two months: by keyboard, in a narrow pane, without a word written.
import type { Workbook } from "@cj-tech-master/excelts";
import { axeViolations } from "./support/axe";
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();

/** July and August, 癸乡 last in both. */
const twoMonths = () =>
  rankingWorkbook(TOWNSHIPS, (workbook: Workbook) => {
    const july = workbook.addWorksheet("7月");
    july.addRow(["江北区2019年7月脱贫攻坚指标排名表"]);
    july.addRow(["序号", "乡镇", "得分", "排名"]);
    TOWNSHIPS.forEach((name, index) => july.addRow([index + 1, name, 95 - index, index + 1]));
  });

it("one switch: its other values, the unit, the points before and after; the keyboard ends at the result", async () => {
  const pane = await tests.pane(await twoMonths());
  const { page } = pane;
  const clerk = new Clerk(page);
  await clerk.calculate();
  const writes = pane.core.statistics.writes;
  await clerk.open("settings");
  await page.getByRole("heading", { name: say("settings.group.switch") }).click();
  await clerk.button("trial.one", { name: "第二次末位扣分" }).focus();
  await page.keyboard.press("Enter");
  const result = page.getByRole("group", { name: say("trial.result", { name: "第二次末位扣分" }) });
  await result.waitFor();
  await page.waitForFunction(() => document.activeElement?.id === "tried-POL-STREAK-2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await result.getByText(say("difference.points", { before: "−4", after: "−2" })).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(pane.core.statistics.writes).toBe(writes);
});

it("every switch at once: a list of what would change, which leads to each switch; nothing is wider than the pane", async () => {
  const { page } = await tests.pane(await twoMonths());
  const clerk = new Clerk(page);
  await clerk.calculate();
  await page.setViewportSize({ width: 320, height: 800 });
  await clerk.open("settings");
  await page.getByRole("heading", { name: say("settings.group.switch") }).click();
  await clerk.press("trial.tryAll");
  await page.locator("#tried-all").waitFor();
  await page.getByRole("button", { name: "第二次末位扣分：替换为4分" }).click();
  const focused = await page.evaluate(() => document.activeElement?.id);
  expect(focused).toBe("tried-POL-STREAK-2");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
});

it("two months beside each other: points, the year, the talk and the run of last places", async () => {
  const { page } = await tests.pane(await twoMonths());
  const clerk = new Clerk(page);
  await clerk.calculate();
  await page.getByText(say("compare.title")).click();
  await clerk.press("compare.go");
  const heading = page.locator("#compared");
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const unit = page
    .getByRole("listitem")
    .filter({ hasText: say("compare.year", { before: "−2", after: "−6" }) });
  await unit.getByText(say("compare.interview", { before: "L0", after: "L1" })).waitFor();
  await unit.getByText(say("compare.streak.longer", { count: 2 })).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

it("a correction shows beforehand what it changes, under its cause", async () => {
  const pane = await tests.pane(await twoMonths());
  const clerk = new Clerk(pane.page);
  await clerk.calculate();
  const sheet = pane.file.workbook.getWorksheet("8月");
  if (sheet === undefined) throw new Error("no sheet");
  sheet.getCell("D11").value = 10;
  sheet.getCell("D12").value = 9;
  await clerk.press("home.preview");
  await clerk.sees("result.preview.title");
  await pane.page.getByText("“8月”上次计算后有改动").first().waitFor();
  await pane.page.getByText("8月!D12：第10名 → 第9名").first().waitFor();
});

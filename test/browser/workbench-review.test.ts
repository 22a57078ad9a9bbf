// Reviewing in the workbench's grid: what follows from a decision follows at once, and goes back with it.
import { SAMPLES, useBrowser } from "./support/use-browser";
import { reread, sampleAddress, Workbench } from "./support/workbench";
import { cellText } from "./support/workbooks";

const tests = useBrowser();

/** The one row of the ledger of the sample's first month, and what depends on its decision. */
const DECISION = ["加减分台账", "K3"] as const;
const DEPENDENTS = [
  ["加减分台账", "Q3"], // 最终分值
  ["8月", "F15"], // 本期加减分
  ["加减分汇总", "D3"], // 年度合计
] as const;

async function calculated(): Promise<Workbench> {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth));
  await bench.clerk.seesWorkbook();
  await bench.clerk.calculate();
  return bench;
}

async function points(bench: Workbench): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const [sheet, cell] of DEPENDENTS) shown.push(await bench.shown(sheet, cell));
  return shown;
}

/** Chooses from the list of the cell, as the keyboard opens it. */
async function decide(bench: Workbench, decision: string): Promise<void> {
  await bench.goTo(...DECISION);
  await bench.page.keyboard.press("F2");
  await bench.page.getByText(decision, { exact: true }).last().click();
  await bench.button("undo").and(bench.page.locator(":enabled")).waitFor();
}

it("不采纳 in 复核 takes the points back everywhere at once; 撤销 gives them again", async () => {
  const bench = await calculated();
  expect(await points(bench)).toEqual(["-2", "-2", "-2"]);
  await decide(bench, "不采纳");
  expect(await points(bench)).toEqual(["0", "0", "0"]);
  const file = await reread(await bench.save());
  expect(cellText(file, ...DECISION)).toBe("不采纳");
  await bench.button("undo").click();
  await bench.button("undo").and(bench.page.locator(":disabled")).waitFor();
  expect(await points(bench)).toEqual(["-2", "-2", "-2"]);
  expect(await bench.shown(...DECISION)).toBe("");
});

it("a decision can be written with an input method; anything that is not in the list is refused", async () => {
  const bench = await calculated();
  await bench.goTo(...DECISION);
  await bench.compose("bucaina", "不采纳");
  await bench.page.keyboard.press("Enter");
  await bench.button("undo").and(bench.page.locator(":enabled")).waitFor();
  expect(await bench.shown(...DECISION)).toBe("不采纳");
  await bench.goTo(...DECISION);
  await bench.compose("suanle", "算了");
  await bench.page.keyboard.press("Enter");
  await bench.page.getByText(/只能填列表中的内容/).waitFor();
  expect(await bench.shown(...DECISION)).toBe("不采纳");
});

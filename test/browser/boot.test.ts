// The pane starts in each supported Excel, shows what it read, and writes nothing while doing so.
import { Clerk } from "./support/clerk";
import { readSample, SAMPLES, useBrowser } from "./support/use-browser";
import { everythingIn } from "./support/workbooks";

const tests = useBrowser();

it.each(["1.9", "1.14", "newest"] as const)("is usable in an Excel with ExcelApi %s", async (sets) => {
  const { page, core } = await tests.pane(SAMPLES.firstMonth, { sets });
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.button("home.calculate").waitFor();
  expect(core.statistics.requests.filter(({ error }) => error !== null)).toEqual([]);
});

it("reads the workbook and leaves it as it is", async () => {
  const { page, core, file } = await tests.pane(SAMPLES.firstMonth);
  await new Clerk(page).seesWorkbook();
  expect(core.statistics.writes).toBe(0);
  expect(everythingIn(file)).toEqual(everythingIn(await readSample(SAMPLES.firstMonth)));
});

it("计算 can be clicked while the workbook is still being read", async () => {
  const { page, core, gate } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  gate.closeAfter(0);
  await clerk.press("home.calculate");
  gate.open();
  await clerk.sees("result.calculated.title");
  expect(core.statistics.writes).toBeGreaterThan(0);
});

// 计算 tells its stages, can be cancelled before it writes, and 预览 writes nothing.
import { Clerk } from "./support/clerk";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { everythingIn, sheetNames } from "./support/workbooks";

const tests = useBrowser();

/** The first look at a new workbook shows the same numbers under the recognition; 预览 shows them alone. */
async function preview(clerk: Clerk): Promise<void> {
  await clerk.press("home.preview");
  await clerk.heading("home.first.title").waitFor({ state: "hidden" });
  await clerk.heading("result.preview.title").waitFor();
}

it("tells that it reads, can be cancelled then, and nothing is written", async () => {
  const { page, core, file, gate } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const before = everythingIn(file);
  gate.closeAfter(0);
  await clerk.press("home.calculate");
  await gate.holding();
  await clerk.sees("stage.reading");
  await clerk.press("home.cancel");
  gate.open();
  await clerk.sees("done.cancelled");
  expect(core.statistics.writes).toBe(0);
  expect(everythingIn(file)).toEqual(before);
});

it("tells that it writes, and is done when the workbook is", async () => {
  const { page, core, gate } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const reads = core.statistics.count;
  await preview(clerk);
  gate.closeAfter(core.statistics.count - reads);
  await clerk.press("home.calculate");
  await gate.holding();
  await clerk.sees("stage.writing");
  gate.open();
  await clerk.sees("result.calculated.title");
});

it.each(["1.9", "newest"] as const)(
  "预览 shows the result and writes nothing, with ExcelApi %s",
  async (sets) => {
    const { page, core, file } = await tests.pane(SAMPLES.firstMonth, { sets });
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await preview(clerk);
    await clerk.sees("result.preview.text");
    expect(core.statistics.writes).toBe(0);
    expect(sheetNames(file)).not.toContain("加减分台账");
    expect(everythingIn(file)).toEqual(before);
  },
);

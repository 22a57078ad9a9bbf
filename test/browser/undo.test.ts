// 撤销 puts everything back, cell by cell.
import { Clerk } from "./support/clerk";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { everythingIn } from "./support/workbooks";

const tests = useBrowser();

describe.each(["1.9", "newest"] as const)("with ExcelApi %s", (sets) => {
  it.each([SAMPLES.firstMonth, SAMPLES.messy])("撤销本次计算 puts %s back as it was", async (sample) => {
    const { page, file } = await tests.pane(sample, { sets });
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await clerk.calculate();
    expect(everythingIn(file)).not.toEqual(before);
    await clerk.press("home.undo.calculate");
    await clerk.sees("done.undone.calculate");
    expect(everythingIn(file)).toEqual(before);
  });
});

it("a second calculation is undone to the first, not to the beginning", async () => {
  const { page, core, file } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.calculate();
  await clerk.press("home.undo.calculate");
  await clerk.sees("done.undone.calculate");
  await clerk.calculate();
  expect(core.statistics.requests.filter(({ error }) => error !== null)).toEqual([]);
  expect(everythingIn(file)).toHaveProperty("加减分台账");
});

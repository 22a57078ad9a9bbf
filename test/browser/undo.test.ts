// 撤销 puts everything back, cell by cell.
import { Clerk } from "./support/clerk";
import { SAMPLES, useBrowser } from "./support/use-browser";
import { contentsOf, everythingIn } from "./support/workbooks";

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

it("after 撤销 the next calculation starts from the workbook as it was", async () => {
  const { page, file } = await tests.pane(SAMPLES.firstMonth);
  const clerk = new Clerk(page);
  await clerk.calculate();
  const first = contentsOf(file);
  await clerk.press("home.undo.calculate");
  await clerk.heading("home.first.title").waitFor();
  await clerk.calculate();
  expect(contentsOf(file)).toEqual(first);
});

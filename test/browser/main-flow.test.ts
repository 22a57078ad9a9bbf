// The main flow from the first look to 撤销, in each Excel that the product serves.
import { Clerk } from "./support/clerk";
import type { SETS } from "./support/pane";
import { useBrowser } from "./support/use-browser";
import { everythingIn, rankingWorkbook, sheetNames } from "./support/workbooks";

const tests = useBrowser();
const SERVED = ["1.9", "1.14", "newest"] as const satisfies readonly (keyof typeof SETS)[];

it.each(SERVED)("look, 预览, 计算, explanation, 撤销 with ExcelApi %s", async (sets) => {
  const { page, core, file } = await tests.pane(await rankingWorkbook(), { sets });
  const clerk = new Clerk(page);
  await clerk.heading("home.first.title").waitFor();
  const before = everythingIn(file);
  await clerk.press("home.preview");
  await clerk.heading("result.preview.title").waitFor();
  expect(everythingIn(file)).toEqual(before);
  await clerk.calculate();
  expect(sheetNames(file)).toEqual(expect.arrayContaining(["加减分台账", "加减分汇总", "运行记录"]));
  await page.getByRole("button", { name: "约1.a −2" }).click();
  await page.getByRole("heading", { name: "癸乡" }).waitFor();
  await clerk.press("explanation.close");
  await clerk.press("home.undo.calculate");
  await clerk.sees("done.undone.calculate");
  expect(everythingIn(file)).toEqual(before);
  expect(core.statistics.requests.filter(({ error }) => error !== null)).toEqual([]);
});

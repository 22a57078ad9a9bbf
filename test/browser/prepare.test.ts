// 准备工作簿 creates the missing input sheets, and can be undone.
import { Clerk } from "./support/clerk";
import { pattern } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { everythingIn, rankingWorkbook, sheetNames } from "./support/workbooks";

const tests = useBrowser();

it.each(["1.9", "newest"] as const)(
  "creates what is missing, then undoes it, with ExcelApi %s",
  async (sets) => {
    const { page, file } = await tests.pane(await rankingWorkbook(), { sets });
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await clerk.open("sheets");
    await clerk.press("sheets.prepare");
    await page.getByText(pattern("done.prepared")).first().waitFor();
    await clerk.open("home");
    await clerk.button("home.undo.prepare").waitFor();
    expect(sheetNames(file)).toEqual(expect.arrayContaining(["单位名录", "事项登记", "设置", "节假日调整"]));
    await clerk.press("home.undo.prepare");
    await clerk.sees("done.undone.prepare");
    expect(everythingIn(file)).toEqual(before);
  },
);

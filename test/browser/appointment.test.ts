// One day for several talks, given in the pane by keyboard alone: it stands on the list, and can be taken back.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();
const LIST = "约谈名单_201908";
/** 2019-09-27 as Excel counts days. */
const FRIDAY = 43_735;

it("a day typed for the chosen talks goes into their rows", async () => {
  const workbook = await rankingWorkbook(TOWNSHIPS, (book) => {
    const july = book.addWorksheet("7月");
    july.addRow(["江北区2019年7月脱贫攻坚指标排名表"]);
    july.addRow(["序号", "乡镇", "得分", "排名"]);
    TOWNSHIPS.forEach((name, index) => july.addRow([index + 1, name, 95 - index, index + 1]));
  });
  const { page, file } = await tests.pane(workbook);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.calculate();
  const summary = page.locator("summary", { hasText: say("appoint.title") });
  await summary.waitFor();
  await summary.focus();
  await page.keyboard.press("Enter");
  const chosen = page.getByRole("checkbox", { name: /癸乡/ });
  expect(await chosen.isChecked()).toBe(true);
  await page.getByLabel(say("appoint.day")).fill("2019-09-27");
  const place = page.getByLabel(say("appoint.place"));
  await place.fill("三楼会议室");
  await place.press("Enter");
  await clerk.sees("done.entered");
  const cells: unknown[] = [];
  file.workbook.getWorksheet(LIST)?.eachRow((row) => row.eachCell((cell) => cells.push(cell.value)));
  expect(cells).toEqual(expect.arrayContaining([FRIDAY, "三楼会议室"]));
});

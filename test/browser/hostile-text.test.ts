// What stands in cells is shown as text: markup, scripts and formulas in names and notes do nothing.
import { Clerk } from "./support/clerk";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();
/** Names are read without blanks, and a slash would part two of them. */
const MARKUP = "<u><script>坏镇";
const FORMULA = `=HYPERLINK("http://example.invalid/")镇`;

/** The product's own links lead to cells of the workbook. */
const LINK_AWAY = /^HYPERLINK\("(?!#)/;

it("names from cells appear letter by letter, load nothing and run nothing", async () => {
  const names = [FORMULA, ...TOWNSHIPS.slice(0, 8), MARKUP];
  const workbook = await rankingWorkbook(names, (_, sheet) => {
    sheet.getCell("B3").value = { richText: [{ text: FORMULA }] };
  });
  const { page, file } = await tests.pane(workbook);
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const title = await page.title();
  await clerk.calculate();
  await page.getByText(MARKUP).first().waitFor();
  expect(await page.locator("main u, main script").count()).toBe(0);
  expect(await page.title()).toBe(title);
  for (const sheet of file.workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula ?? "").not.toMatch(LINK_AWAY)));
  }
});

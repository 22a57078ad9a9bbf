// A question is answered where it is asked, goes to 待确认, and is not asked again.
import { buttonIn, Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook, TOWNSHIPS } from "./support/workbooks";

const tests = useBrowser();

/** The directory knows ten townships; the ranking writes one of them another way. */
async function workbookWithStranger(): ReturnType<typeof rankingWorkbook> {
  return rankingWorkbook([...TOWNSHIPS.slice(0, 9), "癸水乡"], (workbook) => {
    const units = workbook.addWorksheet("单位名录");
    units.addRow(["单位", "类别", "别名"]);
    TOWNSHIPS.forEach((name) => units.addRow([name, "乡镇", ""]));
  });
}

describe.each(["1.9", "newest"] as const)("with ExcelApi %s", (sets) => {
  it("an unknown unit is settled by one click, once and for all", async () => {
    const pane = await tests.pane(await workbookWithStranger(), { sets });
    const clerk = new Clerk(pane.page);
    await clerk.seesWorkbook();
    await clerk.open("questions");
    const question = pane.page.getByRole("listitem").filter({ hasText: "癸水乡" });
    await buttonIn(question, say("questions.alias", { unit: "癸乡" })).click();
    await clerk.sees("done.entered");
    await clerk.open("home");
    await clerk.calculate();
    await pane.page.getByRole("listitem").filter({ hasText: "癸乡" }).first().waitFor();
    const later = await tests.reopened(pane, { sets });
    const again = new Clerk(later.page);
    await again.seesWorkbook();
    await again.open("questions");
    await again.heading("questions.title").waitFor();
    expect(await later.page.getByText("癸水乡").count()).toBe(0);
  });
});

it("an answer is shown as given right away, before anything is calculated", async () => {
  const { page, file } = await tests.pane(await workbookWithStranger());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("questions");
  const question = page.getByRole("listitem").filter({ hasText: "癸水乡" });
  await buttonIn(question, say("questions.notOurs")).click();
  await clerk.sees("done.entered");
  const answers: string[] = [];
  file.workbook.getWorksheet("待确认")?.eachRow((row) => row.eachCell((cell) => answers.push(cell.text)));
  expect(answers).toContain("不是本区考核单位");
});

// A switch is changed in the pane, stands in 设置, and shapes the next calculation.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { useBrowser } from "./support/use-browser";
import { rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();

function textsOf(sheet: Awaited<ReturnType<typeof rankingWorkbook>>["workbook"], name: string): string[] {
  const texts: string[] = [];
  sheet.getWorksheet(name)?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts;
}

it.each(["1.9", "newest"] as const)(
  "the district's name is saved and stays, with ExcelApi %s",
  async (sets) => {
    const pane = await tests.pane(await rankingWorkbook(), { sets });
    const clerk = new Clerk(pane.page);
    await clerk.seesWorkbook();
    await clerk.open("settings");
    const name = pane.page.getByRole("textbox", { name: "本区名称" });
    await name.fill("江北区");
    await name.press("Enter");
    await clerk.sees("done.entered");
    expect(textsOf(pane.file.workbook, "设置")).toContain("江北区");
    const later = await tests.reopened(pane, { sets });
    const again = new Clerk(later.page);
    await again.seesWorkbook();
    await again.open("settings");
    expect(await later.page.getByRole("textbox", { name: "本区名称" }).inputValue()).toBe("江北区");
  },
);

it("each switch shows the clauses it shapes and its default", async () => {
  const { page } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.open("settings");
  const group = page.getByRole("group").filter({ hasText: say("settings.group.switch") });
  await group.getByRole("heading", { name: say("settings.group.switch") }).click();
  const line = group.getByRole("listitem").first();
  await line.getByText(/条款 /).waitFor();
  await line.getByText(/默认：/).waitFor();
});

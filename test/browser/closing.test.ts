// 定稿 in the pane: closed with a name, said before the next calculation, undone, and opened again.
import { Clerk } from "./support/clerk";
import { useBrowser } from "./support/use-browser";
import { contentsOf, rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();
const AUGUST = { period: "2019年8月" };

it("a calculated month is closed, stays closed for the next run, and is opened again", async () => {
  const { page, file } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.calculate();
  const before = contentsOf(file);
  await clerk.text("closing.title").first().click();
  await page.getByLabel(clerk.say("closing.by")).fill("张三");
  await clerk.press("closing.close", AUGUST);
  await clerk.sees("closing.closed", AUGUST);
  await page.getByText("张三，2019-09-05定稿").waitFor();
  expect(contentsOf(file)["设置"]).toMatchObject({ A1: expect.anything() as unknown });

  await clerk.press("home.calculate");
  await clerk.sees("result.calculated.same");
  await clerk.sees("closing.closed", AUGUST);

  await clerk.press("home.undo.enter");
  await clerk.sees("done.undone.enter");
  await page.locator(".closed").waitFor({ state: "detached" });
  expect(contentsOf(file)).toEqual(before);

  await clerk.text("closing.title").first().click();
  await page.getByLabel(clerk.say("closing.by")).fill("张三");
  await clerk.press("closing.close", AUGUST);
  await clerk.sees("closing.closed", AUGUST);
  await page.getByRole("button", { name: clerk.say("closing.open") }).click();
  await clerk.sees("done.opened");
  await page.locator(".closed").waitFor({ state: "detached" });
});

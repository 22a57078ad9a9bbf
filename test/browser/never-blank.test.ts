// Wherever and however the pane is opened, it says something: never an empty page.
import { Clerk } from "./support/clerk";
import { say } from "./support/texts";
import { SAMPLES, useBrowser } from "./support/use-browser";

const tests = useBrowser();

it("the page itself says that it is opening, before any script has run", async () => {
  const context = await tests.context();
  const page = await context.newPage();
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(`${tests.site.origin}/taskpane.html`);
  await page
    .getByRole("status")
    .filter({ hasText: say("shell.loading") })
    .waitFor();
});

it("outside Excel it says where to open it, and leads to the workbench", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, { inExcel: false });
  const clerk = new Clerk(page);
  await clerk.heading("unusable.not-in-excel.title").waitFor();
  await page.getByRole("link", { name: clerk.say("unusable.workbench") }).waitFor();
});

it("in an Excel that is too old it says which one is needed", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, { sets: "1.8" });
  await new Clerk(page).heading("unusable.old-excel.title").waitFor();
});

it("in an engine that can't run it, its own sentence shows at once instead of the loading words", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, {
    prepare: (opened) => opened.addInitScript("delete window.customElements"),
    expected: [/customElements is not defined/],
  });
  await page.getByText("可能是 Excel 太旧").waitFor();
  await page.getByText("this Excel may be too old").waitFor();
  expect(await page.getByText(say("shell.loading")).isVisible()).toBe(false);
});

it("over an .xls file it says how to save it as .xlsx, and reads it all the same", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, { documentUrl: "D:\\扶贫\\8月排名.XLS" });
  const clerk = new Clerk(page);
  await clerk.heading("home.format.title", { extension: "xls" }).waitFor();
  await clerk.sees("home.format.text");
  await clerk.seesWorkbook();
});

it("without Office.js it says that the connection is missing", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, {
    prepare: (opened) => opened.route("**/office-js/office.js", (route) => route.abort()),
  });
  await new Clerk(page).heading("unusable.no-library.title").waitFor();
});

it("without its worker it says that the computation did not start, and can try again", async () => {
  const { page } = await tests.pane(SAMPLES.firstMonth, {
    prepare: (opened) => opened.route("**/compute.js", (route) => route.abort(), { times: 1 }),
  });
  const clerk = new Clerk(page);
  await clerk.heading("computer.title").waitFor();
  await clerk.press("message.again");
  await clerk.seesWorkbook();
});

// Everything that Excel can refuse: its own sentence, what became of the workbook, and a way out that works.
import { EXCEL_ERROR_CODES } from "../../src/excel/excel-error";
import { Clerk } from "./support/clerk";
import type { Pane } from "./support/pane";
import { useBrowser } from "./support/use-browser";
import { cellText, contentsOf, everythingIn, rankingWorkbook } from "./support/workbooks";

const tests = useBrowser();

/** Codes that Excel gives: at the next request, before anything of it is applied. The other two are our own. */
const EXCELS = EXCEL_ERROR_CODES.filter((code) => code !== "RequestTimedOut" && code !== "ReadOnlyWorkbook");

it.each([...EXCELS, "Unknown"] as const)(
  "%s: its own sentence, folded details to copy, an unchanged workbook, and 再试一次 works",
  async (code) => {
    const { page, core, file } = await tests.pane(await rankingWorkbook());
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    const excels = code === "Unknown" ? "SomethingNew" : code;
    core.faults.order({ at: 1, code: excels, when: "before" });
    await clerk.press("home.calculate");
    await clerk.heading(`error.${code}.title`).waitFor();
    await clerk.sees(`error.${code}.advice`);
    await clerk.sees("happened.nothing");
    expect(everythingIn(file)).toEqual(before);
    expect(await copiedDetails(clerk, excels)).toContain(excels);
    await clerk.press("message.again");
    await clerk.sees("result.calculated.title");
  },
);

/** Unfolds the technical details, which were folded, and copies them with their button. */
async function copiedDetails(clerk: Clerk, expected: string): Promise<unknown> {
  const details = clerk.page.locator("pre").filter({ hasText: expected });
  expect(await details.isVisible()).toBe(false);
  await clerk.page
    .locator("summary")
    .filter({ hasText: clerk.say("details.title") })
    .click();
  await details.waitFor();
  await clerk.press("details.copy");
  await clerk.sees("details.copied");
  return clerk.page.evaluate("navigator.clipboard.readText()");
}

it("another workbook in front is said to be, and 再试一次 works once this one is back", async () => {
  const { page, core } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  core.person.leaveWorkbook();
  await clerk.press("home.calculate");
  await clerk.heading("error.InactiveWorkbook.title").waitFor();
  core.person.returnToWorkbook();
  await clerk.press("message.again");
  await clerk.sees("result.calculated.title");
});

it("a read-only file is said to be one, and 预览 still works", async () => {
  const { page } = await tests.pane(await rankingWorkbook(), { readOnly: true });
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  await clerk.press("home.calculate");
  await clerk.heading("error.ReadOnlyWorkbook.title").waitFor();
  await clerk.sees("error.ReadOnlyWorkbook.advice");
  await clerk.press("home.preview");
  await clerk.heading("result.preview.title").waitFor();
});

it("a cell being edited is waited for, and the run goes on when the clerk leaves it", async () => {
  const { page, core } = await tests.pane(await rankingWorkbook());
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  core.person.enterCell();
  await clerk.press("home.calculate");
  await clerk.sees("stage.reading");
  core.person.leaveCell();
  await clerk.sees("result.calculated.title");
});

/** Runs until the first writing request, which then waits. */
async function runUpToWriting({ page, core, gate }: Pane): Promise<Clerk> {
  const clerk = new Clerk(page);
  await clerk.seesWorkbook();
  const start = core.statistics.count;
  await clerk.press("home.preview");
  await clerk.heading("home.first.title").waitFor({ state: "hidden" });
  gate.closeAfter(core.statistics.count - start);
  await clerk.press("home.calculate");
  await gate.holding();
  await clerk.sees("stage.writing");
  return clerk;
}

it("a cell filled between reading and writing is a conflict: nothing is written, 再试一次 takes it in", async () => {
  const pane = await tests.pane(await rankingWorkbook());
  const clerk = await runUpToWriting(pane);
  pane.core.person.type("8月", "E2", "我的");
  const before = everythingIn(pane.file);
  pane.gate.open();
  await clerk.heading("conflict.cell-changed.title").waitFor();
  expect(everythingIn(pane.file)).toEqual(before);
  await clerk.press("message.again");
  await clerk.sees("result.calculated.title");
  expect(cellText(pane.file, "8月", "E2")).toBe("我的");
});

it("a sheet of the same name made in the meantime is a conflict, and 再试一次 leaves it alone", async () => {
  const pane = await tests.pane(await rankingWorkbook());
  const clerk = await runUpToWriting(pane);
  pane.core.person.addSheet("加减分台账");
  pane.core.person.type("加减分台账", "A1", "别人的");
  pane.gate.open();
  await clerk.heading("conflict.sheet-exists.title").waitFor();
  await clerk.press("message.again");
  await clerk.sees("result.calculated.title");
  expect(cellText(pane.file, "加减分台账", "A1")).toBe("别人的");
});

it("a protected sheet is named with what to do, stays as it is, and is written once it is unprotected", async () => {
  const pane = await tests.pane(await rankingWorkbook());
  const { page, core } = pane;
  const clerk = new Clerk(page);
  await clerk.calculate();
  await core.person.protect("加减分台账");
  core.person.paste("8月", "D11", [["10"], ["9"]]);
  const { 加减分台账: before } = contentsOf(pane.file);
  await clerk.press("home.calculate");
  // Folded under the result, but there.
  await page.getByText("“加减分台账”已受保护").waitFor({ state: "attached" });
  expect(contentsOf(pane.file)).toMatchObject({ 加减分台账: before });
  core.person.unprotect("加减分台账");
  await clerk.press("home.calculate");
  await page.getByText("“加减分台账”已受保护").waitFor({ state: "detached" });
  expect(contentsOf(pane.file)["加减分台账"]).not.toEqual(before);
});

it("a sheet deleted while the run is under way is named, and 再试一次 reads the workbook anew", async () => {
  const pane = await tests.pane(
    await rankingWorkbook(undefined, (workbook) => workbook.addWorksheet("别的").addRow(["备注"])),
  );
  const clerk = await runUpToWriting(pane);
  pane.core.person.deleteSheet("8月");
  pane.gate.open();
  await clerk.heading("conflict.sheet-missing.title").or(clerk.heading("error.ItemNotFound.title")).waitFor();
  await clerk.press("message.again");
  await clerk.heading("home.nothing.title").waitFor();
});

it("an Excel that never answers the first request is told after a while, and tried again", async () => {
  const pane = await tests.pane(await rankingWorkbook(), {
    prepare: async (page, core) => {
      await page.clock.install();
      core.faults.order({ at: 1, when: "hang" });
    },
  });
  const clerk = new Clerk(pane.page);
  await pane.core.faults.hanging();
  await pane.page.clock.fastForward("10:00");
  await clerk.heading("error.RequestTimedOut.title").waitFor();
  await clerk.sees("error.RequestTimedOut.advice");
  await clerk.press("message.again");
  await clerk.seesWorkbook();
});

/** Excel answers until it has written something; from then on it does what it is asked, and says nothing. */
async function writeWithoutAnswer({ core, gate }: Pane): Promise<void> {
  core.faults.hold();
  gate.open();
  await core.faults.holding();
  while (core.statistics.writes === 0) {
    core.faults.release();
    await core.faults.holding();
  }
}

it("an Excel that falls silent while it writes: what was begun can be taken back once it answers again", async () => {
  const pane = await tests.pane(await rankingWorkbook(), { prepare: (page) => page.clock.install() });
  const clerk = await runUpToWriting(pane);
  const before = everythingIn(pane.file);
  await writeWithoutAnswer(pane);
  await pane.page.clock.fastForward("10:00");
  await clerk.heading("error.RequestTimedOut.title").waitFor();
  await clerk.sees("advice.takeBack");
  expect(everythingIn(pane.file)).not.toEqual(before);
  pane.core.faults.flow();
  await clerk.press("message.takeBack");
  await clerk.sees("done.undone.calculate");
  expect(everythingIn(pane.file)).toEqual(before);
});

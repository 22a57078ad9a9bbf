// The ribbon's buttons: without a pane they work by themselves, with the pane of the same workbook open it works for them.
import { Workbook } from "@cj-tech-master/excelts";
import { noticeText, type Notice } from "../../src/commands/notices";
import type { WorkbookFile } from "../../src/host";
import type { HostCore } from "../../src/host/core";
import { axeViolations, WCAG } from "./support/axe";
import { Clerk } from "./support/clerk";
import { hostOf, openPane, type Pane } from "./support/pane";
import { Ribbon } from "./support/ribbon";
import { watchForTrouble } from "./support/trouble";
import { until } from "./support/until";
import { useBrowser } from "./support/use-browser";
import { everythingIn, fileOf, rankingWorkbook, sheetNames } from "./support/workbooks";

const tests = useBrowser();

async function openRibbon(core: HostCore): Promise<Ribbon> {
  const ribbon = await Ribbon.open(await tests.context(), tests.site.origin, core);
  tests.watch(ribbon.troubles);
  return ribbon;
}

/** The pane and the ribbon's page share one browser profile, as they do in Excel. */
async function openBoth(file: WorkbookFile): Promise<Pane & { readonly ribbon: Ribbon }> {
  const core = hostOf(file, {});
  const context = await tests.context();
  const pane = await openPane(context, tests.site.origin, file, core, {});
  const ribbon = await Ribbon.open(context, tests.site.origin, core);
  tests.watch(pane.troubles);
  tests.watch(ribbon.troubles);
  return { ...pane, ribbon };
}

async function notices(ribbon: Ribbon): Promise<readonly string[]> {
  await until("a notice is shown", () => ribbon.dialogs.length > 0);
  return ribbon.dialogs.map((address) => address.slice(`${tests.site.origin}/`.length));
}

describe("without a pane", () => {
  it("计算 writes, 撤销 puts everything back, and nothing is said about it", async () => {
    const file = await rankingWorkbook();
    const ribbon = await openRibbon(hostOf(file, {}));
    const before = everythingIn(file);
    await ribbon.click("calculate");
    expect(sheetNames(file)).toEqual(expect.arrayContaining(["加减分台账", "加减分汇总"]));
    await ribbon.click("undo");
    expect(everythingIn(file)).toEqual(before);
    expect(ribbon.dialogs).toEqual([]);
  });

  it("says that there is nothing to undo", async () => {
    const ribbon = await openRibbon(hostOf(await rankingWorkbook(), {}));
    await ribbon.click("undo");
    expect(await notices(ribbon)).toEqual(["notice.html#nothing-to-undo/zh-CN"]);
  });

  it("says that Excel refused, and leaves the workbook as it was", async () => {
    const file = await rankingWorkbook();
    const core = hostOf(file, { language: "en-US" });
    const ribbon = await openRibbon(core);
    const before = everythingIn(file);
    core.faults.order({ at: 1, code: "GeneralException", when: "before" });
    await ribbon.click("calculate");
    expect(await notices(ribbon)).toEqual(["notice.html#refused/en-US"]);
    expect(everythingIn(file)).toEqual(before);
  });

  it("says that nothing was recognised", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("别的").addRow(["备注"]);
    const ribbon = await openRibbon(hostOf(await fileOf(workbook), { language: "zh-TW" }));
    await ribbon.click("calculate");
    expect(await notices(ribbon)).toEqual(["notice.html#nothing-recognised/zh-TW"]);
  });
});

describe("with the pane open", () => {
  it("the pane takes 计算 and 撤销 over and shows what they came to", async () => {
    const { page, file, ribbon } = await openBoth(await rankingWorkbook());
    const clerk = new Clerk(page);
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await clerk.open("settings");
    await ribbon.click("calculate");
    await clerk.sees("result.calculated.title");
    expect(sheetNames(file)).toContain("加减分台账");
    await ribbon.click("undo");
    await clerk.sees("done.undone.calculate");
    expect(everythingIn(file)).toEqual(before);
    expect(ribbon.dialogs).toEqual([]);
  });

  it("what the ribbon did before the pane was opened is still undone by the ribbon", async () => {
    const file = await rankingWorkbook();
    const core = hostOf(file, {});
    const context = await tests.context();
    const ribbon = await Ribbon.open(context, tests.site.origin, core);
    tests.watch(ribbon.troubles);
    const before = everythingIn(file);
    await ribbon.click("calculate");
    const pane = await openPane(context, tests.site.origin, file, core, {});
    tests.watch(pane.troubles);
    await new Clerk(pane.page).seesWorkbook();
    await ribbon.click("undo");
    expect(everythingIn(file)).toEqual(before);
  });
});

const LANGUAGES = ["zh-CN", "zh-TW", "en-US"] as const;
const NOTICES = [
  "refused",
  "nothing-recognised",
  "nothing-to-undo",
  "left-behind",
] as const satisfies Notice[];

it.each(LANGUAGES)("the notice's window says each sentence in %s, accessibly", async (language) => {
  const page = await (await tests.context()).newPage();
  tests.watch(await watchForTrouble(page, { origins: [tests.site.origin] }));
  for (const notice of NOTICES) {
    await page.goto("about:blank");
    await page.goto(`${tests.site.origin}/notice.html#${notice}/${language}`);
    await page
      .getByRole("alert")
      .filter({ hasText: noticeText(notice, language) })
      .waitFor();
    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await axeViolations(page, WCAG)).toEqual([]);
  }
});

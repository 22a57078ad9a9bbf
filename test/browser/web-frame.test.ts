// The unchanged pane in Excel on the web: over https, in a frame, through the other channel of Office.js.
import { generate } from "selfsigned";
import { Clerk } from "./support/clerk";
import { hostOf, NOW } from "./support/pane";
import { playExcelOnTheWebIn } from "./support/play-excel";
import { startSite } from "./support/site";
import { watchForTrouble } from "./support/trouble";
import { useBrowser } from "./support/use-browser";
import { everythingIn, rankingWorkbook, sheetNames } from "./support/workbooks";

const tests = useBrowser();

it("previews without a trace, calculates once, and asks nobody else", async () => {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const site = await startSite({ key, cert });
  try {
    const file = await rankingWorkbook();
    const core = hostOf(file, { platform: "OfficeOnline" });
    const context = await tests.context();
    const page = await context.newPage();
    const troubles = await watchForTrouble(page, { origins: [site.origin] });
    await page.clock.setFixedTime(NOW.replace(" ", "T"));
    await page.route(`${site.origin}/excel.html`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Excel</title>" }),
    );
    await page.goto(`${site.origin}/excel.html`);
    await playExcelOnTheWebIn(page, core);
    const clerk = new Clerk(page.frameLocator("iframe"));
    await clerk.seesWorkbook();
    const before = everythingIn(file);
    await clerk.press("home.preview");
    await clerk.heading("result.preview.title").waitFor();
    expect(everythingIn(file)).toEqual(before);
    await clerk.calculate();
    expect(sheetNames(file)).toContain("加减分台账");
    expect(troubles.list()).toEqual([]);
    await context.close();
  } finally {
    await site.close();
  }
});

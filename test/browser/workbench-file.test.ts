// A file's way through the workbench: saved, opened again, left behind; nothing is lost without a question.
import { readFileSync } from "node:fs";
import { unzipSync, zipSync } from "fflate";
import { sayIn } from "../../src/workbench/texts";
import { axeViolations, WCAG } from "./support/axe";
import { samplePath, SAMPLES, useBrowser } from "./support/use-browser";
import { reread, sampleAddress, Workbench } from "./support/workbench";

const tests = useBrowser();
const say = sayIn("zh-CN");
const MIME = "application/octet-stream";

async function typed(bench: Workbench): Promise<void> {
  await bench.goTo("8月", "H8");
  await bench.page.keyboard.type("1");
  await bench.page.keyboard.press("Enter");
  await bench.page.locator(".dirty").waitFor();
}

/** A sample with a part in it that holds macros. */
function withMacros(): Buffer {
  const parts = unzipSync(readFileSync(samplePath(SAMPLES.firstMonth)));
  return Buffer.from(zipSync({ ...parts, "xl/vbaProject.bin": new Uint8Array([1, 2, 3]) }));
}

it("a saved workbook opens again with its chart, and calculating it again changes nothing", async () => {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth), "stands");
  const { clerk, page } = bench;
  await clerk.seesWorkbook();
  await clerk.calculate();
  const saved = await bench.save();
  const file = { name: "存过.xlsx", mimeType: MIME, buffer: saved };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: file.name }).waitFor();
  await clerk.seesWorkbook();
  await clerk.press("home.calculate");
  await clerk.sees("result.calculated.same");
  const charts = async (bytes: Uint8Array): Promise<readonly number[]> =>
    (await reread(bytes)).workbook.worksheets.map((sheet) => sheet.getCharts().length);
  expect(await charts(await bench.save())).toEqual(await charts(saved));
  expect(Math.max(...(await charts(saved)))).toBe(1);
});

it("asks before saving without macros, and before leaving changes behind", async () => {
  const bench = await Workbench.open(tests, "/?file=");
  const { page } = bench;
  const input = page.locator("input[type=file]");
  await input.setInputFiles({ name: "带宏.xlsm", mimeType: MIME, buffer: withMacros() });
  await bench.clerk.seesWorkbook();
  await typed(bench);
  await bench.button("save").click();
  const loss = page.getByRole("dialog", { name: say("lossTitle") });
  await loss.getByText(say("loss-macros")).waitFor();
  expect(await axeViolations(page, WCAG, [".grid", "iframe"])).toEqual([]);
  await page.keyboard.press("Escape");
  await loss.waitFor({ state: "detached" });
  await input.setInputFiles(samplePath(SAMPLES.fullYear));
  const discard = page.getByRole("dialog", { name: say("discardTitle") });
  await discard.getByRole("button", { name: say("cancel") }).click();
  await page.getByRole("heading", { name: "带宏.xlsm" }).waitFor();
});

it("leaving the page with unsaved changes is asked about", async () => {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth));
  await bench.clerk.seesWorkbook();
  await typed(bench);
  const asked = bench.page.waitForEvent("dialog");
  const reloaded = bench.page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
});

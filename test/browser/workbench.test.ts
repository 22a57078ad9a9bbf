// The workbench: a workbook in a grid, the unchanged pane beside it, and a file to take away at the end.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { runCommand } from "../../src/cli/command";
import { readWorkbook } from "../../src/host";
import { VERSION } from "../../src/run";
import { sayIn, type TextKey } from "../../src/workbench/texts";
import { axeViolations, WCAG } from "./support/axe";
import { Clerk } from "./support/clerk";
import { NOW } from "./support/pane";
import { watchForTrouble } from "./support/trouble";
import { samplePath, SAMPLES, useBrowser } from "./support/use-browser";
import { contentsOf } from "./support/workbooks";

const tests = useBrowser();
const say = sayIn("zh-CN");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The page at `address`, as a person's browser shows it on a desk. */
async function openWorkbench(address = "/"): Promise<Page> {
  const context = await tests.context();
  const page = await context.newPage();
  const troubles = await watchForTrouble(page, { origins: [tests.site.origin] });
  tests.watch(troubles);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.clock.setFixedTime(NOW.replace(" ", "T"));
  await page.goto(`${tests.site.origin}${address}`);
  return page;
}

const sampleAddress = (sample: string): string => `/?file=samples/${encodeURIComponent(sample)}.xlsx`;

function clerkAt(page: Page): Clerk<FrameLocator> {
  return new Clerk(page.frameLocator("iframe"));
}

function button(page: Page, key: TextKey): ReturnType<Page["getByRole"]> {
  return page.getByRole("button", { name: say(key), exact: true });
}

async function saved(page: Page): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await button(page, "save").click();
  return readFileSync(await (await download).path());
}

async function byCommandLine(sample: string): Promise<Buffer> {
  const out = join(folder, `${sample}.xlsx`);
  const terminal = { out: () => undefined, error: () => undefined, now: () => NOW, version: VERSION };
  expect(await runCommand([samplePath(sample), "--out", out], terminal)).toBe(0);
  return readFileSync(out);
}

async function contents(bytes: Uint8Array): Promise<ReturnType<typeof contentsOf>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return contentsOf(read.value);
}

it("opens a sample beside the pane, calculates, and saves what the command line saves", async () => {
  const page = await openWorkbench(sampleAddress(SAMPLES.firstMonth));
  const clerk = clerkAt(page);
  await clerk.seesWorkbook();
  await page.locator("canvas").first().waitFor();
  await clerk.calculate();
  const [inWorkbench, expected] = [await saved(page), await byCommandLine(SAMPLES.firstMonth)];
  expect(await contents(inWorkbench)).toEqual(await contents(expected));
  await page.getByText(/已另存为/).waitFor();
});

it("says at its start what to do, and opens a file by the button", async () => {
  const page = await openWorkbench("/?file=");
  await button(page, "open").first().waitFor();
  const chooser = page.waitForEvent("filechooser");
  await button(page, "open").first().click();
  await (await chooser).setFiles(samplePath(SAMPLES.firstMonth));
  await page.getByRole("heading", { name: `${SAMPLES.firstMonth}.xlsx` }).waitFor();
  await clerkAt(page).seesWorkbook();
});

it("opens a dropped file", async () => {
  const page = await openWorkbench();
  await button(page, "open").first().waitFor();
  const bytes = readFileSync(samplePath(SAMPLES.firstMonth)).toString("base64");
  await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${bytes}"), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "投放.xlsx"));
    for (const kind of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  })()`);
  await page.getByRole("heading", { name: "投放.xlsx" }).waitFor();
  await clerkAt(page).seesWorkbook();
});

it.each([
  [
    "旧.xls",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    /另存为/,
  ],
  ["表.csv", Buffer.from("单位,得分\n甲镇,90\n"), /不是工作簿/],
] as const)("says of %s how to save it as .xlsx", async (name, bytes, sentence) => {
  const page = await openWorkbench();
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const chooser = page.waitForEvent("filechooser");
  await button(page, "open").first().click();
  await (await chooser).setFiles(path);
  await page.getByText(sentence).first().waitFor();
  await page.getByText(name).first().waitFor();
});

it("撤销本次计算 in the pane puts the workbook back", async () => {
  const page = await openWorkbench(sampleAddress(SAMPLES.firstMonth));
  const clerk = clerkAt(page);
  await clerk.seesWorkbook();
  await clerk.calculate();
  await clerk.press("home.undo.calculate");
  await clerk.sees("done.undone.calculate");
  expect(await contents(await saved(page))).toEqual(
    await contents(readFileSync(samplePath(SAMPLES.firstMonth))),
  );
});

it("has no violation of accessibility around the grid", async () => {
  const page = await openWorkbench();
  await button(page, "open").first().waitFor();
  expect(await axeViolations(page, WCAG)).toEqual([]);
});

// The workbench: a workbook in a grid, the unchanged pane beside it, and a file to take away at the end.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/command";
import { VERSION } from "../../src/run";
import { axeViolations, WCAG } from "./support/axe";
import { NOW } from "./support/pane";
import { samplePath, SAMPLES, useBrowser } from "./support/use-browser";
import { reread, sampleAddress, Workbench } from "./support/workbench";
import { contentsOf } from "./support/workbooks";

const tests = useBrowser();
const NO_FILE = "/?file=";
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "workbench-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function byCommandLine(sample: string): Promise<Buffer> {
  const out = join(folder, `${sample}.xlsx`);
  const terminal = { out: () => undefined, error: () => undefined, now: () => NOW, version: VERSION };
  expect(await runCommand([samplePath(sample), "--out", out], terminal)).toBe(0);
  return readFileSync(out);
}

async function contents(bytes: Uint8Array): Promise<ReturnType<typeof contentsOf>> {
  return contentsOf(await reread(bytes));
}

it("opens a sample beside the pane, calculates, and saves what the command line saves", async () => {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth), "stands");
  const { clerk } = bench;
  await clerk.seesWorkbook();
  await bench.page.locator("canvas").first().waitFor();
  await clerk.calculate();
  const [inWorkbench, expected] = [await bench.save(), await byCommandLine(SAMPLES.firstMonth)];
  expect(await contents(inWorkbench)).toEqual(await contents(expected));
  await bench.page.getByText(/已另存为/).waitFor();
});

it("the bare address shows the first sample", async () => {
  const bench = await Workbench.open(tests);
  await bench.page.getByRole("heading", { name: `${SAMPLES.firstMonth}.xlsx` }).waitFor();
  await bench.clerk.seesWorkbook();
});

it("without a file says what to do, and opens a file by the button", async () => {
  const bench = await Workbench.open(tests, NO_FILE);
  await bench.button("open").first().waitFor();
  const chooser = bench.page.waitForEvent("filechooser");
  await bench.button("open").first().click();
  await (await chooser).setFiles(samplePath(SAMPLES.firstMonth));
  await bench.page.getByRole("heading", { name: `${SAMPLES.firstMonth}.xlsx` }).waitFor();
  await bench.clerk.seesWorkbook();
});

it("opens a dropped file", async () => {
  const bench = await Workbench.open(tests, NO_FILE);
  await bench.button("open").first().waitFor();
  const bytes = readFileSync(samplePath(SAMPLES.firstMonth)).toString("base64");
  await bench.page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${bytes}"), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "投放.xlsx"));
    for (const kind of ["dragenter", "dragover", "drop"])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
  })()`);
  await bench.page.getByRole("heading", { name: "投放.xlsx" }).waitFor();
  await bench.clerk.seesWorkbook();
});

it.each([
  [
    "旧.xls",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
    /另存为/,
  ],
  ["表.csv", Buffer.from("单位,得分\n甲镇,90\n"), /不是工作簿/],
] as const)("says of %s how to save it as .xlsx", async (name, bytes, sentence) => {
  const bench = await Workbench.open(tests, NO_FILE);
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const chooser = bench.page.waitForEvent("filechooser");
  await bench.button("open").first().click();
  await (await chooser).setFiles(path);
  await bench.page.getByText(sentence).first().waitFor();
  await bench.page.getByText(name).first().waitFor();
});

it("撤销本次计算 in the pane puts the workbook back", async () => {
  const bench = await Workbench.open(tests, sampleAddress(SAMPLES.firstMonth));
  const { clerk } = bench;
  await clerk.seesWorkbook();
  await clerk.calculate();
  await clerk.press("home.undo.calculate");
  await clerk.sees("done.undone.calculate");
  expect(await contents(await bench.save())).toEqual(
    await contents(readFileSync(samplePath(SAMPLES.firstMonth))),
  );
});

it("has no violation of accessibility around the grid, with and without a file", async () => {
  const bench = await Workbench.open(tests, NO_FILE);
  await bench.button("open").first().waitFor();
  expect(await axeViolations(bench.page, WCAG)).toEqual([]);
  await bench.page.getByRole("button", { name: SAMPLES.firstMonth }).click();
  await bench.clerk.seesWorkbook();
  expect(await axeViolations(bench.page, WCAG, [".grid", "iframe"])).toEqual([]);
});

// The pane and the command line give the same workbook.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/command";
import { readWorkbook, workbookBytes, type WorkbookFile } from "../../src/host";
import { VERSION } from "../../src/run";
import { Clerk } from "./support/clerk";
import { NOW } from "./support/pane";
import { SAMPLES, samplePath, useBrowser } from "./support/use-browser";
import { everythingIn } from "./support/workbooks";

const tests = useBrowser();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pane-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function byCommandLine(sample: string): Promise<Uint8Array> {
  const out = join(folder, `${sample}.xlsx`);
  const terminal = { out: () => undefined, error: () => undefined, now: () => NOW, version: VERSION };
  expect(await runCommand([samplePath(sample), "--out", out], terminal)).toBe(0);
  return readFileSync(out);
}

async function reread(bytes: Uint8Array): Promise<WorkbookFile> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

it.each(Object.values(SAMPLES))("%s, saved after 计算, is what the command line saves", async (sample) => {
  const { page, file } = await tests.pane(sample);
  const clerk = new Clerk(page);
  await clerk.calculate();
  const [inPane, expected] = [await workbookBytes(file), await byCommandLine(sample)];
  expect(everythingIn(await reread(inPane))).toEqual(everythingIn(await reread(expected)));
  expect(Buffer.from(inPane).equals(expected)).toBe(true);
});

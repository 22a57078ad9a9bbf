// Every flow of the workbench by keyboard alone: bar, dialogs, the line between grid and pane, and the ways between them.
import { readFileSync } from "node:fs";
import { samplePath, SAMPLES } from "../../browser/support/use-browser";
import { sampleAddress, type Workbench } from "../../browser/support/workbench";
import type { Keyboard } from "./keyboard";

export interface BenchFlow {
  readonly name: string;
  readonly address: string;
  readonly run: (bench: Workbench, keys: Keyboard) => Promise<void>;
}

const NO_FILE = "/?file=";
const FIRST = sampleAddress(SAMPLES.firstMonth);
/** The grid's own place for the keyboard. */
const GRID = ".grid [contenteditable=true]";
const BAR = ".bar";

/** Waits until a workbook stands in grid and pane. */
async function opened(bench: Workbench, name: string = SAMPLES.firstMonth): Promise<void> {
  await bench.page.getByRole("heading", { name: `${name}.xlsx` }).waitFor();
  await bench.clerk.seesWorkbook();
}

/** From the bar into the grid, and into a cell. */
async function fill(bench: Workbench, keys: Keyboard, text: string): Promise<void> {
  await toGrid(bench, keys);
  await keys.press("ArrowDown", "ArrowDown", "ArrowRight");
  await keys.type(text);
  await keys.press("Enter");
  await bench.button("undo").and(bench.page.locator(":enabled")).waitFor();
}

/** F6 goes round the parts of the window, as in Excel; Tab is the grid's own key, as in Excel. */
async function goTo(part: string, bench: Workbench, keys: Keyboard): Promise<void> {
  for (let step = 0; step < 4; step += 1) {
    await keys.press("F6");
    if (
      await bench.page.evaluate((wanted) => (document.activeElement?.closest(wanted) ?? null) !== null, part)
    )
      return;
  }
  throw new Error(`F6 does not lead to ${part}`);
}

const toGrid = (bench: Workbench, keys: Keyboard): Promise<void> => goTo(GRID, bench, keys);
const toBar = (bench: Workbench, keys: Keyboard): Promise<void> => goTo(BAR, bench, keys);

/** Looks until `look` no longer gives `before`. */
async function until(what: string, look: () => Promise<string>, before: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) if ((await look()) !== before) return;
  throw new Error(`did not come about: ${what}`);
}

export const BENCH_FLOWS: readonly BenchFlow[] = [
  {
    ...{ name: "打开本机文件（按钮、Ctrl+O）", address: NO_FILE },
    run: async (bench, keys) => {
      // Whoever listens only when Enter is about to come may be late: the browser learns of it by another way.
      bench.page.on("filechooser", () => undefined);
      await bench.button("open").first().waitFor();
      await keys.tabTo("打开");
      const chooser = bench.page.waitForEvent("filechooser");
      await keys.press("Enter");
      const buffer = readFileSync(samplePath(SAMPLES.firstMonth));
      await (
        await chooser
      ).setFiles({ name: `${SAMPLES.firstMonth}.xlsx`, mimeType: "application/octet-stream", buffer });
      await opened(bench);
      await keys.keepsFocus("a file is opened");
      const again = bench.page.waitForEvent("filechooser");
      await keys.press("Control+o");
      await again;
    },
  },
  {
    ...{ name: "打开示例（封面按钮）", address: NO_FILE },
    run: async (bench, keys) => {
      await bench.button("open").first().waitFor();
      await keys.tabTo(SAMPLES.firstMonth, "Tab", "button");
      await keys.press("Enter");
      await opened(bench);
      await keys.keepsFocus("a sample is opened");
    },
  },
  {
    ...{ name: "保存（按钮、Ctrl+S）、关闭提示", address: FIRST },
    run: async (bench, keys) => {
      await opened(bench);
      await toBar(bench, keys);
      await keys.tabTo("保存");
      const download = bench.page.waitForEvent("download");
      await keys.press("Enter");
      await download;
      await bench.page.getByText(/已另存为/).waitFor();
      await keys.keepsFocus("the file is saved");
      await keys.tabTo("关闭", "Tab", "button");
      await keys.press("Enter");
      await keys.keepsFocus("the message is closed");
      const again = bench.page.waitForEvent("download");
      await keys.press("Control+s");
      await again;
    },
  },
  {
    ...{ name: "填单元格、撤销、恢复", address: FIRST },
    run: async (bench, keys) => {
      await opened(bench);
      await fill(bench, keys, "7");
      await toBar(bench, keys);
      await keys.tabTo("撤销");
      await keys.press("Enter");
      await bench.button("redo").and(bench.page.locator(":enabled")).waitFor();
      await keys.keepsFocus("the edit is undone");
      await toBar(bench, keys);
      await keys.tabTo("恢复");
      await keys.press("Enter");
      await bench.button("undo").and(bench.page.locator(":enabled")).waitFor();
      await keys.keepsFocus("the edit is done again");
    },
  },
  {
    ...{ name: "未保存时打开别的文件：对话框", address: FIRST },
    run: async (bench, keys) => {
      await opened(bench);
      await fill(bench, keys, "7");
      await toBar(bench, keys);
      await keys.tabTo("示例", "Tab", "select");
      await keys.press("ArrowDown", "ArrowDown", "Enter");
      await bench.page.getByRole("dialog").waitFor();
      expect((await keys.focus())?.name).toBe("取消");
      await keys.press("Escape");
      await bench.page.getByRole("dialog").waitFor({ state: "detached" });
      await keys.keepsFocus("the question is cancelled");
    },
  },
  {
    ...{ name: "在工具栏、表格、窗格之间来回（F6），调窗格宽度", address: FIRST },
    run: async (bench, keys) => {
      await opened(bench);
      await toGrid(bench, keys);
      await keys.press("F6");
      await bench.page.waitForFunction(() => document.activeElement?.localName === "iframe");
      await keys.press("F6");
      await bench.page.waitForFunction(() => document.activeElement?.closest(".bar") !== null);
      await keys.press("Shift+F6");
      await bench.page.waitForFunction(() => document.activeElement?.localName === "iframe");
      await keys.tabTo("任务窗格的宽度（左右方向键调整）", "Shift+Tab");
      const separator = bench.page.getByRole("separator");
      const before = Number(await separator.getAttribute("aria-valuenow"));
      await keys.press("ArrowLeft");
      expect(Number(await separator.getAttribute("aria-valuenow"))).toBeGreaterThan(before);
    },
  },
  {
    ...{ name: "换工作表", address: FIRST },
    run: async (bench, keys) => {
      await opened(bench);
      await toGrid(bench, keys);
      const tabs = bench.page.locator("[data-u-comp=slide-tab-item]");
      const looks = (): Promise<string> =>
        tabs.evaluateAll((all) => all.map((each) => each.getAttribute("class")).join());
      const before = await looks();
      await keys.press("Alt+PageDown");
      await until("another sheet is in front", looks, before);
    },
  },
];

// Every flow of the pane by keyboard alone: from its first key to what it came to, with the focus somewhere throughout.
import type { Clerk } from "../../browser/support/clerk";
import type { Pane } from "../../browser/support/pane";
import { readSample, SAMPLES } from "../../browser/support/use-browser";
import { contentsOf, sheetNames, type rankingWorkbook } from "../../browser/support/workbooks";
import type { Keyboard } from "./keyboard";
import { full, julyFile, small, stranger } from "./flow-books";

export interface PaneFlow {
  readonly name: string;
  readonly workbook: () => ReturnType<typeof rankingWorkbook>;
  /** Is it calculated before, not as a part of the flow? */
  readonly isCalculated: boolean;
  readonly run: (parts: {
    readonly keys: Keyboard;
    readonly clerk: Clerk;
    readonly pane: Pane;
  }) => Promise<void>;
}

const ROW = "约1.a −2";
const AUGUST = "2019年8月";

/** From the tab that is open to another, by the arrow keys. */
async function openTab(
  keys: Keyboard,
  clerk: Clerk,
  steps: number,
  title: Parameters<Clerk["heading"]>[0],
): Promise<void> {
  await keys.tabTo(new RegExp(`^${clerk.say("tab.home")}`), "Shift+Tab", "fluent-tab");
  for (let step = 0; step < steps; step += 1) await keys.press("ArrowRight");
  await clerk.heading(title).waitFor();
}

async function calculate(keys: Keyboard, clerk: Clerk): Promise<void> {
  await keys.tabTo(clerk.say("home.calculate"), "Tab", "fluent-button");
  await keys.press("Enter");
  await keys.arrives("result");
}

/** The change reaches the workbook, and a person goes on from where the field is. */
async function entered(keys: Keyboard, clerk: Clerk): Promise<void> {
  await clerk.sees("done.entered");
  await keys.keepsFocus("an entry");
}

export const PANE_FLOWS: readonly PaneFlow[] = [
  {
    ...{ name: "计算、撤销", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      await calculate(keys, clerk);
      await keys.tabTo(clerk.say("home.undo.calculate"), "Shift+Tab");
      await keys.press("Space");
      await keys.arrives("message");
      expect(sheetNames(pane.file)).toEqual(["8月"]);
      await keys.tabTo(clerk.say("message.dismiss"));
      await keys.press("Enter");
      await keys.keepsFocus("the message is put away");
    },
  },
  {
    ...{ name: "取消", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      pane.gate.closeAfter(0);
      await keys.tabTo(clerk.say("home.calculate"), "Tab", "fluent-button");
      await keys.press("Enter");
      await pane.gate.holding();
      await keys.arrives("cancel");
      await keys.press("Enter");
      pane.gate.open();
      await keys.arrives("message");
      expect(sheetNames(pane.file)).toEqual(["8月"]);
    },
  },
  {
    ...{ name: "预览", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      await keys.tabTo(clerk.say("home.preview"));
      await keys.press("Space");
      await keys.arrives("result");
      expect(sheetNames(pane.file)).toEqual(["8月"]);
    },
  },
  {
    ...{ name: "依据：打开、跳到单元格、返回", workbook: small, isCalculated: true },
    run: async ({ keys, clerk, pane }) => {
      await keys.tabTo(ROW);
      await keys.press("Enter");
      await keys.arrives("explanation-title");
      await keys.tabTo(new RegExp(`^${clerk.say("place.show", { place: "8月" })}`));
      const writes = pane.core.statistics.count;
      await keys.press("Enter");
      await keys.keepsFocus("a jump to a cell");
      expect(pane.core.statistics.count).toBeGreaterThanOrEqual(writes);
      await keys.press("Escape");
      await clerk.heading("result.calculated.title").waitFor();
      expect((await keys.focus())?.name).toBe(ROW);
    },
  },
  {
    ...{ name: "答复待确认、收回", workbook: stranger, isCalculated: false },
    run: async ({ keys, clerk }) => {
      await openTab(keys, clerk, 2, "questions.title");
      await keys.tabTo(clerk.say("questions.alias", { unit: "癸乡" }));
      await keys.press("Enter");
      await entered(keys, clerk);
      await keys.tabTo(clerk.say("questions.takeBackOf", { about: "癸水乡" }));
      await keys.press("Enter");
      await clerk.page.getByText("✓").first().waitFor({ state: "detached" });
      await keys.keepsFocus("an answer is taken back");
    },
  },
  {
    ...{ name: "改识别结果、交还", workbook: small, isCalculated: false },
    run: async ({ keys, clerk }) => {
      await openTab(keys, clerk, 1, "sheets.title");
      await keys.tabTo(/^8月/, "Tab", "summary");
      await keys.press("Enter");
      await keys.tabTo(new RegExp(`^${clerk.say("field.系列")}`), "Tab", "input");
      await keys.press("Control+A");
      await keys.type("脱贫攻坚");
      await keys.press("Enter");
      await entered(keys, clerk);
      await keys.tabTo(new RegExp(`^${clerk.say("field.方向")}`), "Tab", "select");
      await choose(keys);
      await keys.press("Tab", "Enter");
      await clerk.page.getByText(clerk.say("sheets.byPerson")).nth(1).waitFor();
      await keys.keepsFocus("a field is corrected");
      await keys.tabTo(new RegExp(clerk.say("field.方向")), "Tab", "button");
      await keys.press("Enter");
      await clerk.page.getByText(clerk.say("sheets.byPerson")).nth(1).waitFor({ state: "detached" });
      await keys.keepsFocus("a field is given back");
    },
  },
  {
    ...{ name: "改设置", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      await openTab(keys, clerk, 4, "settings.title");
      await keys.tabTo(/^本区名称/, "Tab", "input");
      await keys.type("江北区");
      await keys.press("Enter");
      await entered(keys, clerk);
      expect(JSON.stringify(contentsOf(pane.file)["设置"])).toContain("江北区");
    },
  },
  {
    ...{ name: "准备工作簿", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      await openTab(keys, clerk, 1, "sheets.title");
      await keys.tabTo(clerk.say("sheets.prepare"));
      await keys.press("Enter");
      await keys.arrives("message");
      expect(sheetNames(pane.file)).toContain("单位名录");
    },
  },
  {
    ...{ name: "带入其他月份的文件", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      // Whoever listens only when Enter is about to come may be late: the browser learns of it by another way.
      clerk.page.on("filechooser", () => undefined);
      await openTab(keys, clerk, 1, "sheets.title");
      await keys.tabTo(/^/, "Shift+Tab", "input");
      const chooser = clerk.page.waitForEvent("filechooser");
      await keys.press("Enter");
      await (await chooser).setFiles(await julyFile());
      await keys.arrives("message");
      expect(sheetNames(pane.file)).toContain("7月");
    },
  },
  {
    ...{ name: "填约谈日期", workbook: full, isCalculated: true },
    run: async ({ keys, clerk, pane }) => {
      await keys.tabTo(clerk.say("appoint.title"), "Tab", "summary");
      await keys.press("Space");
      await keys.tabTo(/癸乡/, "Tab", "input");
      await keys.tabTo(new RegExp(`^${clerk.say("appoint.day")}`), "Tab", "input");
      // Year, month and day, in whichever order this browser asks for them.
      await keys.press("ArrowUp", "Tab", "ArrowUp", "Tab", "ArrowUp");
      await keys.tabTo(new RegExp(`^${clerk.say("appoint.place")}`), "Tab", "input");
      await keys.type("三楼会议室");
      await keys.press("Enter");
      await entered(keys, clerk);
      expect(JSON.stringify(contentsOf(pane.file)["约谈名单_201908"])).toContain("三楼会议室");
    },
  },
  {
    ...{ name: "定稿、重新打开", workbook: small, isCalculated: true },
    run: async ({ keys, clerk }) => {
      await keys.tabTo(clerk.say("closing.title"), "Tab", "summary");
      await keys.press("Enter");
      await keys.tabTo(new RegExp(`^${clerk.say("closing.by")}`), "Tab", "input");
      await keys.type("张三");
      await keys.press("Enter");
      await keys.arrives("message");
      await clerk.sees("closing.closed", { period: AUGUST });
      await keys.tabTo(clerk.say("closing.open"), "Shift+Tab");
      await keys.press("Enter");
      await clerk.sees("done.opened");
      await keys.arrives("message");
    },
  },
  {
    ...{ name: "试算一个口径", workbook: full, isCalculated: true },
    run: async ({ keys, clerk }) => {
      await openTab(keys, clerk, 4, "settings.title");
      await keys.tabTo(clerk.say("settings.group.switch"), "Tab", "summary");
      await keys.press("Enter");
      await keys.tabTo(clerk.say("trial.one", { name: "第二次末位扣分" }));
      await keys.press("Enter");
      await keys.arrives("tried-POL-STREAK-2");
    },
  },
  {
    ...{ name: "比较两个月", workbook: full, isCalculated: true },
    run: async ({ keys, clerk }) => {
      await keys.tabTo(clerk.say("compare.title"), "Tab", "summary");
      await keys.press("Enter");
      await keys.tabTo(clerk.say("compare.go"));
      await keys.press("Enter");
      await keys.arrives("compared");
    },
  },
  {
    ...{ name: "换月份", workbook: full, isCalculated: true },
    run: async ({ keys, clerk, pane }) => {
      await keys.tabTo(new RegExp(`^${clerk.say("home.month")}`), "Shift+Tab", "select");
      const reads = pane.core.statistics.count;
      await choose(keys);
      await clerk.page.waitForFunction(() => document.querySelector("select")?.value === "2019-07");
      await clerk.page
        .getByText(`${clerk.say("home.month")}`)
        .first()
        .waitFor();
      expect(pane.core.statistics.count).toBeGreaterThanOrEqual(reads);
      await keys.keepsFocus("another month is chosen");
    },
  },
  {
    ...{ name: "出错：复制细节、再试一次", workbook: small, isCalculated: false },
    run: async ({ keys, clerk, pane }) => {
      pane.core.faults.order({ at: 1, code: "GeneralException", when: "before" });
      await keys.tabTo(clerk.say("home.calculate"), "Tab", "fluent-button");
      await keys.press("Enter");
      await keys.arrives("message");
      await keys.tabTo(clerk.say("details.title"), "Tab", "summary");
      await keys.press("Enter");
      await keys.tabTo(clerk.say("details.copy"));
      await keys.press("Enter");
      await clerk.sees("details.copied");
      await keys.keepsFocus("details are copied");
      await keys.tabTo(clerk.say("message.again"));
      await keys.press("Enter");
      await keys.arrives("result");
    },
  },
  {
    ...{ name: "面板自身出错：返回", workbook: small, isCalculated: true },
    run: async ({ keys, clerk }) => {
      await clerk.page.evaluate(() => void Promise.reject(new Error("on purpose")));
      await keys.arrives("message");
      await keys.tabTo(clerk.say("crash.back"));
      await keys.press("Enter");
      await keys.arrives("tab-home");
    },
  },
  {
    ...{ name: "预警：跳到单元格", workbook: () => readSample(SAMPLES.messy), isCalculated: false },
    run: async ({ keys, clerk }) => {
      await openTab(keys, clerk, 3, "warnings.title");
      await keys.tabTo(new RegExp(`^${clerk.say("place.show", { place: "" })}`));
      await keys.press("Enter");
      await keys.keepsFocus("a jump to a cell");
    },
  },
];

/** The next choice of a list that has the focus; where the list opens for it, it is chosen and closed again. */
async function choose(keys: Keyboard): Promise<void> {
  await keys.press("ArrowDown", "ArrowDown", "Enter");
}

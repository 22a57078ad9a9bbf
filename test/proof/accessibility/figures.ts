// What the proof of accessibility counted, told once everything was looked at.
import { recordFigures } from "../support/figures";
import { LANGUAGES } from "../../../src/taskpane/texts";
import { LOOKS, READINGS } from "./gallery";
import { everyBenchState } from "./bench-states";
import { everyState } from "./states";

interface Counts {
  /** States under axe, each in a language and a look. */
  readonly axe: number;
  /** Texts measured, each in a language and a way to read. */
  readonly texts: number;
  /** The same on the page around the grid of the workbench. */
  readonly deskAxe: number;
  readonly deskTexts: number;
  /** States walked through by Tab. */
  readonly tabbed: number;
  /** Kinds of controls whose mark of focus was seen. */
  readonly marks: number;
  /** Flows done by keyboard in the pane, and on the workbench. */
  readonly flows: number;
  readonly workbench: number;
}

const counts: { -readonly [Name in keyof Counts]: number } = {
  ...{ axe: 0, texts: 0, deskAxe: 0, deskTexts: 0, tabbed: 0, marks: 0, flows: 0, workbench: 0 },
};

/** Adds to what was counted, and writes the figures as they are now. Only what passed is counted. */
export function recordAccessibility(more: Partial<Counts>): void {
  for (const [name, count] of Object.entries(more)) counts[name as keyof Counts] += count;
  const states = everyState().length;
  recordFigures("accessibility", [
    {
      what: `axe：${states} 种状态 × ${LANGUAGES.length} 种语言 × ${Object.keys(LOOKS).length} 种外观（浅色、深色、两种高对比度），违反项`,
      result: `0（共 ${counts.axe} 次；浅色下用全部规则，其余外观用颜色规则）`,
      bound: "0",
      headline: true,
    },
    {
      what: `${Object.keys(READINGS).length} 种读法（320 像素宽；放大到 200 %；只放大字到 200 %；加宽字距行距）下被截断、压住或越界的文字`,
      result: `0（共量 ${counts.texts} 处）`,
      bound: "0",
      headline: true,
    },
    {
      what: `工作台（表格以外）${everyBenchState().length} 种状态 × ${LANGUAGES.length} 种语言：axe 违反项、截断的文字`,
      result: `0、0（axe 的 WCAG 2.2 AA 规则共 ${counts.deskAxe} 次，共量 ${counts.deskTexts} 处；宽 1280 像素，放大到 200 %，只放大字到 200 %，加宽字距行距）`,
      bound: "0",
    },
    {
      what: "只用 Tab 键走遍的状态，漏掉、乱序、看不见焦点的控件",
      result: `${counts.tabbed} 种，0 个（${counts.marks} 类控件的焦点标记逐像素比过）`,
      bound: "0 个",
    },
    { what: "面板里只用键盘做完的流程", result: `${counts.flows} 项` },
    { what: "工作台上只用键盘做完的流程", result: `${counts.workbench} 项` },
  ]);
}

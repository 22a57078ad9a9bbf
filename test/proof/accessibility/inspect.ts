// One look at every state of a page in one language: each state is drawn once, then judged by axe, measured and read.
import { Converter } from "opencc-js/cn2t";
import type { Page } from "playwright-core";
import type { Language } from "../../../src/taskpane/texts";
import { axeViolations } from "../../browser/support/axe";
import type { Look } from "./gallery";
import { SENTENCE, SHEET, UNIT } from "./states/words";
import type { Finding } from "./page/measure";

/** A page that draws the states, and what can be done to it. */
export interface Shown<Reading extends string> {
  readonly page: Page;
  look(look: Look): Promise<void>;
  /** The size in which axe looks at the page. */
  usualSize(): Promise<void>;
  /** What cannot be read whole or hit, with the number of texts looked at. */
  findings(reading: Reading): Promise<{ readonly found: readonly Finding[]; readonly texts: number }>;
  /** Texts that are said to be of the page's language. */
  ownTexts(): Promise<readonly string[]>;
}

/** In which ways each state is looked at. */
export interface Ways<Reading extends string> {
  readonly looks: readonly Look[];
  readonly readings: readonly Reading[];
  /** Tags of axe's rules: what a look can break. */
  readonly rules: (look: Look) => readonly string[];
}

/** What was found, one line each, and how much was looked at. */
export interface Inspection {
  /** Violations of axe's rules. */
  readonly axe: readonly string[];
  /** Texts that cannot be read whole, targets that are too small. */
  readonly texts: readonly string[];
  /** Texts in another language than the page says. */
  readonly words: readonly string[];
  /** Runs of axe, and texts measured. */
  readonly axeRuns: number;
  readonly measured: number;
}

/** Characters that are both: their Traditional form is not the only one in Taiwan. */
const BOTH =
  /[台里面后只表了系准划制回游家布才板松沈注范征志御恤干复采余折向升占卷托岩峰床戚栗涂爷秋秘繁群罗肴胡致舍荐药蓑蔑薰虫证谷踊郁鉴锤锻雇吁弦尸咨奸夫仿伙佣凌卜冲群床]/;
const toTraditional = Converter({ from: "cn", to: "t" });

/** Draws each state by `draw` and looks at it in all ways. */
export async function inspect<State, Reading extends string>(
  shown: Shown<Reading>,
  states: readonly { readonly name: string; readonly state: State }[],
  draw: (state: State) => Promise<void>,
  language: Language,
  { looks, readings, rules }: Ways<Reading>,
): Promise<Inspection> {
  const axe: string[] = [];
  const texts = new Set<string>();
  const words = new Set<string>();
  let measured = 0;
  for (const { name, state } of states) {
    await draw(state);
    for (const look of looks)
      (await axeIn(shown, look, rules(look))).forEach((one) => axe.push(`${look}, ${name}: ${one}`));
    for (const reading of readings) {
      const { found, texts: count } = await shown.findings(reading);
      measured += count;
      found.forEach((one) => texts.add(`${reading}, ${name}: ${line(one)}`));
    }
    for (const text of await shown.ownTexts()) if (isForeign(text, language)) words.add(`${name}: ${text}`);
    await shown.usualSize();
  }
  return { axe, texts: [...texts], words: [...words], axeRuns: states.length * looks.length, measured };
}

async function axeIn(shown: Shown<string>, look: Look, rules: readonly string[]): Promise<readonly string[]> {
  await shown.look(look);
  const found = await axeViolations(shown.page, rules);
  await shown.look("light");
  return found;
}

const line = ({ what, where, text, by }: Finding): string => `${what} ${where} “${text.slice(0, 60)}” ${by}`;

/** What the states take from a workbook, and the product's own sheets: Chinese in every language. */
const FROM_WORKBOOK: readonly (string | RegExp)[] = [
  ...[
    SENTENCE,
    SHEET,
    UNIT,
    /[约激组]\d\.\w/g,
    /单位名录|事项登记|抽检户登记|设置|约谈名单_\d+|7月|计分|第3名|^(?:Default: |預設：)无$/g,
  ],
];
const without = (text: string, part: string | RegExp): string => text.replaceAll(part, "");

/** Of another language, or with a value left open; what is quoted comes from a workbook. */
function isForeign(text: string, language: Language): boolean {
  const own = FROM_WORKBOOK.reduce(without, text.replace(/[“「][^”」]*[”」]/g, ""));
  const simplified = (): boolean => [...own].some((one) => !BOTH.test(one) && toTraditional(one) !== one);
  if (/\{\w+\}|undefined|\[object/.test(text)) return true;
  if (language === "en") return /[\u4e00-\u9fff]/.test(own);
  return language === "zh-TW" && simplified();
}

// The pane for everybody: every state under axe in three languages and every look, every text whole, every control by Tab.
import { Converter } from "opencc-js/cn2t";
import { LANGUAGES, type Language } from "../../src/taskpane/texts";
import { texts } from "../../src/taskpane/texts/zh-CN";
import { axeViolations, COLOURS, EVERYTHING } from "../browser/support/axe";
import { Clerk } from "../browser/support/clerk";
import { useBrowser } from "../browser/support/use-browser";
import { Workbench } from "../browser/support/workbench";
import { GalleryPage, LOOKS, READINGS, type Look, type Reading } from "./accessibility/gallery";
import { BENCH_FLOWS, type BenchFlow } from "./accessibility/bench-flows";
import { Keyboard } from "./accessibility/keyboard";
import { PANE_FLOWS } from "./accessibility/pane-flows";
import { everyState, type NamedState } from "./accessibility/states";
import { tabbingTroubles } from "./accessibility/tabbing";
import { recordAccessibility } from "./accessibility/figures";
import { IN_FULL, SEED } from "./support/size";

const tests = useBrowser();
const ALL = everyState();
const WIDTH = 320;
/** Milliseconds; a limit on what hangs: the whole takes minutes in each language. */
const LONG = 3_600_000;
/** The flow that breaks the pane on purpose. */
const CRASHING = "面板自身出错：返回";
/** Of how many states one is looked at with every test run. */
const SAMPLE_OF = 27;
/** A word of a type that no view says: rankings are told by what they rank. */
const NEVER_SAID: readonly string[] = ["kind.ranking"];

/** The states to look at in a language: all, or a seeded few, others in each language. */
function statesIn(language: Language): readonly NamedState[] {
  if (IN_FULL) return ALL;
  const first = (SEED + 9 * LANGUAGES.indexOf(language)) % SAMPLE_OF;
  return ALL.filter((_state, index) => index % SAMPLE_OF === first);
}

/** Tells how far a long run is. */
function tell(words: string): void {
  if (IN_FULL) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${words}\n`);
}

async function opened(look: Look = "light"): Promise<GalleryPage> {
  const page = await GalleryPage.open(tests);
  await page.look(look);
  await page.page.setViewportSize({ width: WIDTH, height: 800 });
  return page;
}

const looks = Object.keys(LOOKS) as Look[];
const shownLooks: readonly Look[] = IN_FULL ? looks : ["light", "forced colours on dark"];

test("every kind of state has a name of its own", () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
});

test.each(LANGUAGES)(
  "axe finds nothing in any state in %s",
  async (language) => {
    const gallery = await opened();
    const troubles: string[] = [];
    for (const look of shownLooks) {
      tell(`axe, ${language}, ${look}`);
      await gallery.look(look);
      const rules = look === "light" ? EVERYTHING : COLOURS;
      for (const { name, state } of statesIn(language)) {
        await gallery.show(state, language);
        const found = await axeViolations(gallery.page, rules);
        troubles.push(...found.map((one) => `${look}, ${name}: ${one}`));
      }
    }
    expect(troubles).toEqual([]);
    recordAccessibility({ axe: statesIn(language).length * shownLooks.length });
  },
  LONG,
);

const readings = Object.keys(READINGS) as Reading[];
const shownReadings: readonly Reading[] = IN_FULL ? readings : ["320 px at 200 %"];

test.each(LANGUAGES)(
  "every text is whole and every control large enough in %s",
  async (language) => {
    tell(`texts, ${language}`);
    const gallery = await opened();
    const troubles = new Set<string>();
    let measured = 0;
    for (const { name, state } of statesIn(language)) {
      await gallery.show(state, language);
      for (const reading of shownReadings) {
        const { found, texts: count } = await gallery.findings(reading);
        measured += count;
        for (const { what, where, text, by } of found)
          troubles.add(`${reading}, ${name}: ${what} ${where} “${text.slice(0, 60)}” ${by}`);
      }
    }
    expect([...troubles]).toEqual([]);
    recordAccessibility({ texts: measured });
  },
  LONG,
);

test(
  "the Tab key reaches every control of every state, in order, in sight, with a mark",
  async () => {
    tell("Tab");
    const marked = new Set<string>();
    const troubles: string[] = [];
    for (const look of shownLooks) {
      const gallery = await opened(look);
      const kinds = new Set<string>();
      // Another look can only change the marks, which a full tab has of every kind.
      const states =
        look === "light" ? statesIn("en") : ALL.filter(({ name }) => IN_FULL && /, full$/.test(name));
      for (const { name, state } of states) {
        await gallery.show(state, "en");
        const found = await tabbingTroubles(gallery.page, kinds);
        troubles.push(...found.map((one) => `${look}, ${name}: ${one}`));
      }
      kinds.forEach((kind) => marked.add(kind));
    }
    expect(troubles).toEqual([]);
    recordAccessibility({ tabbed: statesIn("en").length, marks: marked.size });
  },
  LONG,
);

/** Characters that are both: their Traditional form is not the only one in Taiwan. */
const BOTH =
  /[台里面后只表了系准划制回游家布才板松沈注范征志御恤干复采余折向升占卷托岩峰床戚栗涂爷秋秘繁群罗肴胡致舍荐药蓑蔑薰虫证谷踊郁鉴锤锻雇吁弦尸咨奸夫仿伙佣凌卜冲群床]/;

test(
  "each language's texts are in that language: no key is missing, none is left unsaid",
  async () => {
    tell("languages");
    const toTraditional = Converter({ from: "cn", to: "t" });
    const gallery = await opened();
    const wrong: string[] = [];
    for (const language of IN_FULL ? LANGUAGES : (["zh-TW"] as const)) {
      for (const { name, state } of statesIn(language)) {
        await gallery.show(state, language);
        for (const text of await gallery.ownTexts()) {
          const own = text.replace(/[“「][^”」]*[”」]/g, "");
          const simplified = [...own].some((one) => !BOTH.test(one) && toTraditional(one) !== one);
          if (language === "en" && /[\u4e00-\u9fff]/.test(own)) wrong.push(`${name}: ${text}`);
          if (language === "zh-TW" && simplified) wrong.push(`${name}: ${text}`);
          if (/\{\w+\}|undefined|\[object/.test(text)) wrong.push(`${name}: ${text}`);
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
    const said = new Set(await gallery.said());
    const unsaid = Object.keys(texts).filter((key) => !said.has(key) && !NEVER_SAID.includes(key));
    expect(IN_FULL ? unsaid : []).toEqual([]);
  },
  LONG,
);

describe("by keyboard alone, in the pane", () => {
  const flows = IN_FULL
    ? PANE_FLOWS
    : PANE_FLOWS.filter((_flow, index) => index === SEED % PANE_FLOWS.length);
  test.each(flows)("$name", async ({ name, workbook, isCalculated, run }) => {
    tell(name);
    const pane = await tests.pane(await workbook(), { expected: name === CRASHING ? [/on purpose/] : [] });
    await pane.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const clerk = new Clerk(pane.page);
    await clerk.seesWorkbook();
    if (isCalculated) await clerk.calculate();
    await run({ keys: new Keyboard(pane.page), clerk, pane });
    recordAccessibility({ flows: 1 });
  });
});

describe("by keyboard alone, on the workbench", () => {
  const flows = IN_FULL ? BENCH_FLOWS : [];
  const run = async ({ name, address, run: go }: BenchFlow): Promise<void> => {
    tell(name);
    const bench = await Workbench.open(tests, address);
    await go(bench, new Keyboard(bench.page));
    recordAccessibility({ workbench: 1 });
  };
  if (flows.length > 0) test.each(flows)("$name", run);
});

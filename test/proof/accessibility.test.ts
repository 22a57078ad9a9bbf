// The pane for everybody: every state under axe in three languages and every look, every text whole, every control by Tab.
import type { PaneState } from "../../src/taskpane/state";
import { LANGUAGES, type Language } from "../../src/taskpane/texts";
import { texts } from "../../src/taskpane/texts/zh-CN";
import { COLOURS, EVERYTHING, WCAG } from "../browser/support/axe";
import { Clerk } from "../browser/support/clerk";
import { useBrowser } from "../browser/support/use-browser";
import { Workbench } from "../browser/support/workbench";
import { GalleryPage, LOOKS, READINGS, type Look, type Reading } from "./accessibility/gallery";
import { BENCH_FLOWS, type BenchFlow } from "./accessibility/bench-flows";
import { BenchPage, DESK_READINGS, type DeskReading } from "./accessibility/bench-gallery";
import { everyBenchState } from "./accessibility/bench-states";
import type { BenchState } from "./accessibility/page/bench-gallery";
import { inspect } from "./accessibility/inspect";
import { Keyboard } from "./accessibility/keyboard";
import { PANE_FLOWS } from "./accessibility/pane-flows";
import { everyState, type NamedState } from "./accessibility/states";
import { tabbingTroubles } from "./accessibility/tabbing";
import { recordAccessibility } from "./accessibility/figures";
import { IN_FULL, SEED } from "./support/size";

const tests = useBrowser();
const ALL = everyState();
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
  await page.usualSize();
  return page;
}

const looks = Object.keys(LOOKS) as Look[];
const shownLooks: readonly Look[] = IN_FULL ? looks : ["light", "forced colours on dark"];

test("every kind of state has a name of its own", () => {
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
});

const readings = Object.keys(READINGS) as Reading[];
const shownReadings: readonly Reading[] = IN_FULL ? readings : ["320 px at 200 %"];
/** What the states said in any language. */
const said = new Set<string>();

test.each(LANGUAGES)(
  "in every state in %s axe finds nothing, every text is whole and in its language, every control large enough",
  async (language) => {
    const gallery = await opened();
    const states = statesIn(language);
    let drawn = 0;
    const draw = async (state: PaneState): Promise<void> => {
      if (drawn % 20 === 0) tell(`${language}: ${drawn} of ${states.length} states`);
      drawn += 1;
      await gallery.show(state, language);
    };
    // Another look of the same page can break the rules about colours only.
    const rules = (look: Look): readonly string[] => (look === "light" ? EVERYTHING : COLOURS);
    const ways = { looks: shownLooks, readings: shownReadings, rules };
    const {
      axe,
      texts: cut,
      words,
      axeRuns,
      measured,
    } = await inspect(gallery, states, draw, language, ways);
    (await gallery.said()).forEach((key) => said.add(key));
    expect({ axe, cut, words }).toEqual({ axe: [], cut: [], words: [] });
    recordAccessibility({ axe: axeRuns, texts: measured });
  },
  LONG,
);

if (IN_FULL)
  test("no text of the pane is left unsaid by the states", () => {
    expect(Object.keys(texts).filter((key) => !said.has(key) && !NEVER_SAID.includes(key))).toEqual([]);
  });

const DESK_LANGUAGES = { "zh-CN": "zh-CN", "zh-TW": "zh-TW", en: "en-US" } as const;

test.each(IN_FULL ? LANGUAGES : (["en"] as const))(
  "the page around the grid in %s: axe finds nothing, every text is whole and in its language",
  async (language) => {
    tell(`workbench, ${language}`);
    const bench = await BenchPage.open(tests);
    const states = everyBenchState().filter((_state, index) => IN_FULL || index % SAMPLE_OF === 0);
    const ways = {
      ...{ looks: shownLooks, readings: Object.keys(DESK_READINGS) as DeskReading[], rules: () => WCAG },
    };
    const draw = (state: BenchState): Promise<void> => bench.show(state, DESK_LANGUAGES[language]);
    const { axe, texts: cut, words, axeRuns, measured } = await inspect(bench, states, draw, language, ways);
    expect({ axe, cut, words }).toEqual({ axe: [], cut: [], words: [] });
    recordAccessibility({ deskAxe: axeRuns, deskTexts: measured });
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

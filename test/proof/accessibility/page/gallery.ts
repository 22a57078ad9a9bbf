// Runs instead of the pane's start: draws any state by the pane's own screen, in any language, and measures what is drawn.
import "../../../../src/taskpane/fluent";
import { createScreen } from "../../../../src/taskpane/screen";
import { START, type PaneState } from "../../../../src/taskpane/state";
import { sayIn, type Language, type TextKey } from "../../../../src/taskpane/texts";
import { texts as english } from "../../../../src/taskpane/texts/en";
import { texts as simplified } from "../../../../src/taskpane/texts/zh-CN";
import { texts as traditional } from "../../../../src/taskpane/texts/zh-TW";
import type { PaneActions } from "../../../../src/taskpane/view-context";
import { findings, type Finding } from "./measure";
import { ownTexts } from "./own-texts";
import { paint } from "./paint";
import { startTabbing, stopHere, wantedStops, type Stop } from "./tab-stops";
import { enlarge, loosen, restore } from "./reading-aids";

/** What the test calls in the page. */
export interface Gallery {
  /** Draws the state; answers what went wrong while drawing, "" when nothing. */
  show(state: PaneState, language: Language): Promise<string>;
  /** Sets the theme; ends once no colour is on its way to another. */
  paint(theme: string): Promise<void>;
  /** Keys of the texts that were said since the page was opened. */
  said(): readonly TextKey[];
  /** Texts that are cut, spill, overlap, or lie outside, and targets that are too small. */
  findings(): readonly Finding[];
  /** Number of texts on the page, as `findings` measures them. */
  measured(): number;
  /** All text at twice its size, by the fonts alone. */
  enlarge(): void;
  /** The spacing of WCAG 1.4.12. */
  loosen(): void;
  restore(): void;
  /** Texts that are said to be of the page's language. */
  ownTexts(): readonly string[];
  wantedStops(): readonly string[];
  startTabbing(from: "start" | "end"): void;
  stopHere(): Stop | null;
}

const TEXTS = { "zh-CN": simplified, "zh-TW": traditional, en: english } as const;
const said = new Set<TextKey>();
let measured = 0;

/** Nothing happens here: no action is the gallery's. */
const noActions = new Proxy({} as PaneActions, { get: () => () => undefined });

async function show(state: PaneState, language: Language): Promise<string> {
  const root = document.getElementById("pane");
  if (root === null) return "no pane";
  const say = sayIn(TEXTS[language]);
  let trouble = "";
  const screen = createScreen(
    root,
    (key, values) => {
      said.add(key);
      return say(key, values);
    },
    () => noActions,
    (details) => (trouble = details),
  );
  restore();
  document.documentElement.lang = language;
  document.title = say("shell.title");
  screen.draw(state, START);
  await unfold(root);
  return trouble;
}

/** Opens every fold, those inside folds as well; each is filled when its event arrives. */
async function unfold(root: HTMLElement): Promise<void> {
  for (;;) {
    const folded = [...root.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const details of folded) details.open = true;
    await new Promise((resolve) => setTimeout(resolve, folded.length > 0 ? 20 : 0));
    if (folded.length === 0) return;
  }
}

const gallery: Gallery = {
  show,
  paint,
  said: () => [...said],
  findings: () => {
    const { found, texts } = findings();
    measured = texts;
    return found;
  },
  measured: () => measured,
  enlarge,
  loosen,
  restore,
  ownTexts,
  wantedStops,
  startTabbing,
  stopHere,
};
Object.assign(window, { gallery });

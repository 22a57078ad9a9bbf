// Runs instead of the workbench's start: draws bar, messages, cover and questions in any state, without grid and host.
import { render } from "lit-html";
import { buildLayout } from "../../../../src/workbench/page/layout";
import type { PageModel } from "../../../../src/workbench/page/model";
import { askPerson, type Question } from "../../../../src/workbench/page/question";
import { makeSplitter } from "../../../../src/workbench/page/splitter";
import { barView, coverView, messageView, type PageActions } from "../../../../src/workbench/page/view";
import { sayIn, type TextKey } from "../../../../src/workbench/texts";
import type { Played } from "../../../../src/workbench/protocol";
import { findings, type Finding } from "./measure";
import { ownTexts } from "./own-texts";
import { paint } from "./paint";
import { enlarge, loosen, restore } from "./reading-aids";

export type BenchLanguage = Played["language"];

/** A text of the workbench, not yet in a language. */
export interface Words {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string>>;
}

/** What is on the page; its words come in the page's language. */
export interface BenchState {
  readonly model: Omit<PageModel, "stage" | "message"> & {
    readonly stage: "empty" | "ready" | Words;
    readonly message: (Omit<NonNullable<PageModel["message"]>, "text"> & { readonly text: Words }) | null;
  };
  readonly question:
    | ({
        readonly [Part in Exclude<keyof Question, "items">]: Words;
      } & { readonly items: readonly Words[] })
    | null;
}

/** What the test calls in the page. */
export interface BenchGallery {
  show(state: BenchState, language: BenchLanguage): Promise<void>;
  paint(theme: string): Promise<void>;
  /** As the pane's. */
  measure(aid: "enlarge" | "loosen" | null): { readonly found: readonly Finding[]; readonly texts: number };
  ownTexts(): readonly string[];
}

const noActions = new Proxy({} as PageActions, { get: () => () => undefined });

function show({ model, question }: BenchState, language: BenchLanguage): Promise<void> {
  // A new one: what was drawn into the last one is remembered with it.
  const root = document.createElement("div");
  root.id = "workbench";
  document.body.replaceChildren(root);
  const sayOf = sayIn(language);
  const say = ({ key, values }: Words): string => sayOf(key, values);
  const { stage, message } = model;
  document.documentElement.lang = language === "en-US" ? "en" : language;
  document.title = sayOf("title");
  const layout = buildLayout(root, sayOf);
  makeSplitter(layout.separator, layout.work, () => undefined);
  const page: PageModel = {
    ...model,
    stage: typeof stage === "string" ? { kind: stage } : { kind: "busy", text: say(stage) },
    message: message && { ...message, text: say(message.text) },
  };
  render(barView(page, noActions, sayOf), layout.bar);
  render(messageView(page.message, noActions, sayOf), layout.messages);
  render(coverView(page, noActions, sayOf), layout.cover);
  root.querySelectorAll("details").forEach((details) => (details.open = true));
  if (question === null) return Promise.resolve();
  const { title, text, items, yes, no } = question;
  void askPerson({
    ...{ title: say(title), text: say(text), items: items.map(say), yes: say(yes), no: say(no) },
  });
  return Promise.resolve();
}

const benchGallery: BenchGallery = {
  show,
  paint,
  measure: (aid) => {
    const aids = { enlarge, loosen } as const;
    if (aid !== null) aids[aid]();
    const measured = findings();
    restore();
    return measured;
  },
  ownTexts,
};
Object.assign(window, { benchGallery });

// The places of the page: bar, messages, grid with its cover, dividing line, pane.
import { html, render } from "lit-html";
import type { Say } from "../texts";

export interface Layout {
  readonly bar: HTMLElement;
  readonly messages: HTMLElement;
  readonly grid: HTMLElement;
  readonly cover: HTMLElement;
  readonly separator: HTMLElement;
  readonly pane: HTMLElement;
  readonly work: HTMLElement;
  readonly file: HTMLInputElement;
}

const CHOSEN = ".xlsx,.xlsm,.xls,.et,.csv";

export function buildLayout(root: HTMLElement, say: Say): Layout {
  root.replaceChildren();
  render(
    html`<header class="bar"></header>
      <div class="messages" role="status" aria-live="polite"></div>
      <div class="work">
        <main class="sheet" aria-label=${say("grid")}>
          <div class="grid"></div>
          <div class="cover-holder"></div>
        </main>
        <div
          class="separator"
          role="separator"
          tabindex="0"
          aria-orientation="vertical"
          aria-label=${say("paneWidth")}
        ></div>
        <aside class="pane" aria-label=${say("pane")}></aside>
      </div>
      <input class="chosen-file" type="file" accept=${CHOSEN} hidden aria-label=${say("open")} />`,
    root,
  );
  return {
    bar: element(root, ".bar"),
    messages: element(root, ".messages"),
    grid: element(root, ".grid"),
    cover: element(root, ".cover-holder"),
    separator: element(root, ".separator"),
    pane: element(root, ".pane"),
    work: element(root, ".work"),
    file: element(root, ".chosen-file") as HTMLInputElement,
  };
}

function element(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} in the page`);
  return found;
}

// Draws the pane's state into the page. Whatever happens while drawing, something readable stands there.
import { html, render, type TemplateResult } from "lit-html";
import { detailsOf } from "./details";
import { moveFocus } from "./focus";
import type { PaneState } from "./state";
import type { PaneActions, Say } from "./view-context";
import { crashedView, unusableView } from "./views/screens";
import { shellView } from "./views/shell";

export interface Screen {
  draw(state: PaneState, before: PaneState): void;
}

/** `crash` gets the details of an error while drawing, and brings a state that can be drawn. */
export function createScreen(
  root: HTMLElement,
  say: Say,
  act: () => PaneActions,
  crash: (details: string) => void,
): Screen {
  let container = freshContainer(root);
  return {
    draw(state, before) {
      // A drawing that broke off leaves its container unusable.
      if (state.kind !== before.kind) container = freshContainer(root);
      try {
        render(viewOf(state, say, act()), container);
      } catch (error) {
        if (state.kind === "crashed") root.textContent = `${say("crash.title")} ${detailsOf(error)}`;
        else crash(detailsOf(error));
        return;
      }
      moveFocus(root, state, before);
      showSelected(root, state, before);
    },
  };
}

function freshContainer(root: HTMLElement): HTMLElement {
  const container = document.createElement("div");
  root.replaceChildren(container);
  return container;
}

function viewOf(state: PaneState, say: Say, act: PaneActions): TemplateResult {
  switch (state.kind) {
    case "loading":
      return html`<h1>${say("shell.title")}</h1>
        <p role="status">${say("shell.loading")}</p>`;
    case "unusable":
      return unusableView(state.why, say);
    case "crashed":
      return crashedView(state, say, act);
    case "ready":
      return shellView(state, say, act);
  }
}

/** The line of the selected cell comes into sight. */
function showSelected(root: HTMLElement, state: PaneState, before: PaneState): void {
  if (state.kind !== "ready" || before.kind !== "ready" || state.selection === before.selection) return;
  root.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
}

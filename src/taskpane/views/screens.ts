// Screens instead of the pane: it can't be used here, or it has a fault.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Crashed, Unusable } from "../state";
import type { PaneActions, Say } from "../view-context";
import { detailsView } from "./details";

/** The workbench lies beside the pane on the server. */
const WORKBENCH = "index.html";
/** It opens a sample workbook unless it is told otherwise. */
export const SAMPLE = WORKBENCH;

/** Why the pane can't be used here, and what can. */
export function unusableView(why: Unusable, say: Say): TemplateResult {
  return html`<section class="view screen">
    <h1 id="message" tabindex="-1">${say(`unusable.${why}.title`)}</h1>
    <p>${say(`unusable.${why}.text`)}</p>
    ${why === "no-library" ? nothing : workbenchLink(say)}
  </section>`;
}

function workbenchLink(say: Say): TemplateResult {
  return html`<p>
    <a href=${WORKBENCH} target="_blank" rel="noopener">${say("unusable.workbench")}</a>
  </p>`;
}

/** A programming error: the way back, and the details for whoever repairs it. */
export function crashedView(
  { details, copied, before }: Crashed,
  say: Say,
  act: PaneActions,
): TemplateResult {
  return html`<section class="view screen">
    <h1 id="message" tabindex="-1">${say("crash.title")}</h1>
    <p>${say("crash.text")}</p>
    <div class="actions">
      ${
        before === null
          ? nothing
          : html`<fluent-button appearance="primary" @click=${() => act.dismiss()}
              >${say("crash.back")}</fluent-button
            >`
      }
      <fluent-button @click=${() => act.reload()}>${say("crash.reload")}</fluent-button>
    </div>
    ${detailsView(details, copied, { say, act })}
  </section>`;
}

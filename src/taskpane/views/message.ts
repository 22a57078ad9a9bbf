// The message about the last work: a sentence, or a problem with what happened, where, and the ways out.
import { html, nothing, type TemplateResult } from "lit-html";
import { noticeOf, type Notice } from "../errors";
import type { Desk } from "../state";
import type { ViewContext } from "../view-context";
import { detailsView } from "./details";
import { placeLink } from "./place-link";
import { messageWords } from "./status";

/** Nothing for results: those stand on the home tab. The heading has the id "message", for the focus. */
export function messageView(
  { message, copied }: Desk,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (message === null || message.kind === "calculated" || message.kind === "previewed") return nothing;
  if (message.kind === "problem") return noticeView(noticeOf(message.problem, context.say), copied, context);
  const { say, act } = context;
  const intent = message.kind === "cancelled" ? "info" : "success";
  return html`<fluent-message-bar class="message" layout="multiline" intent=${intent}>
    <span id="message" tabindex="-1">${messageWords(message, say)}</span>
    <fluent-button slot="actions" size="small" @click=${() => act.dismiss()}>
      ${say("message.dismiss")}
    </fluent-button>
  </fluent-message-bar>`;
}

function noticeView(notice: Notice, copied: boolean, context: ViewContext): TemplateResult {
  const { title, happened, where, advice, details } = notice;
  const { say, act } = context;
  return html`<fluent-message-bar class="message" layout="multiline" intent="error">
    <h2 id="message" tabindex="-1">${title}</h2>
    <p>${happened.join("")} ${where === null ? nothing : placeLink(where, context)}</p>
    <p>${advice}</p>
    ${detailsView(details, copied, context)} ${wayOut(notice, context)}
    <fluent-button slot="actions" size="small" @click=${() => act.dismiss()}>
      ${say("message.dismiss")}
    </fluent-button>
  </fluent-message-bar>`;
}

function wayOut({ wayOut: way }: Notice, { say, act, busy }: ViewContext): TemplateResult | typeof nothing {
  if (way === null) return nothing;
  return html`<fluent-button
    slot="actions"
    size="small"
    appearance="primary"
    ?disabled-focusable=${busy}
    @click=${() => act[way]()}
  >
    ${say(way === "again" ? "message.again" : "home.nothing.again")}
  </fluent-button>`;
}

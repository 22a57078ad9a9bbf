// The message about the last work: a sentence, or a problem with what happened, where, and the ways out.
import { html, nothing, type TemplateResult } from "lit-html";
import { noticeOf, type Notice } from "../errors";
import type { Account } from "../../run";
import type { Desk, Message } from "../state";
import type { Say, ViewContext } from "../view-context";
import { detailsView } from "./details";
import { placeLink } from "./place-link";
import { messageWords } from "./status";

/** Nothing for results: those stand on the home tab. The heading has the id "message", for the focus. */
export function messageView(
  { message, copied, account }: Desk,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (message === null || message.kind === "calculated" || message.kind === "previewed") return nothing;
  if (message.kind === "problem") return noticeView(noticeOf(message.problem, context.say), copied, context);
  const { say, act } = context;
  const intent = message.kind === "cancelled" ? "info" : "success";
  return html`<fluent-message-bar class="message" layout="multiline" intent=${intent}>
    <span id="message" tabindex="-1"
      >${messageWords(message, say)} ${proposedUnits(message, account, say)}</span
    >
    <fluent-button slot="actions" size="small" @click=${() => act.dismiss()}>
      ${say("message.dismiss")}
    </fluent-button>
  </fluent-message-bar>`;
}

/** The new directory holds the units of the rankings; known once the workbook was read again. */
function proposedUnits(message: Message, account: Account | null, say: Say): string | typeof nothing {
  if (message.kind !== "prepared" || !message.created.includes("单位名录")) return nothing;
  const rows = account?.sheets.find(({ kind }) => kind === "units")?.rows ?? 0;
  return rows === 0 ? nothing : say("done.prepared.units", { rows });
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

const WAYS = {
  again: "message.again",
  refresh: "home.nothing.again",
  undo: "message.takeBack",
} as const;

function wayOut({ wayOut: way }: Notice, { say, act, busy }: ViewContext): TemplateResult | typeof nothing {
  if (way === null) return nothing;
  return html`<fluent-button
    slot="actions"
    size="small"
    appearance="primary"
    ?disabled-focusable=${busy}
    @click=${() => act[way]()}
  >
    ${say(WAYS[way])}
  </fluent-button>`;
}

// 定稿: what is closed and by whom, before anything is calculated; and the form that closes the shown period.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Closing } from "../../run";
import type { Desk } from "../state";
import type { Say, ViewContext } from "../view-context";
import { placeLink } from "./place-link";
import { monthWords } from "./words";

/** Closed periods, each with the way to open it again. */
export function closedView({ account }: Desk, context: ViewContext): readonly TemplateResult[] {
  const { say, act, busy } = context;
  const closed = account?.closings.filter((one) => one.closed) ?? [];
  return closed.map(
    (one) =>
      html`<p class="closed">
        <strong>${say("closing.closed", { period: periodWords(one, say) })}</strong>
        <span lang="zh-CN">${one.note}</span> ${one.place === null ? nothing : placeLink(one.place, context)}
        <button
          type="button"
          class="link"
          aria-disabled=${busy}
          @click=${() => busy || act.closePeriod(one.period, false, one.by)}
        >
          ${say("closing.open")}
        </button>
        <span class="hint">${say("closing.closedHint")}</span>
      </p>`,
  );
}

/** A period can be closed once what is calculated stands in the workbook. */
export function closeView({ account, source }: Desk, context: ViewContext): TemplateResult | typeof nothing {
  const { say } = context;
  const open = account?.closings.filter((one) => !one.closed) ?? [];
  if (account === null || open.length === 0) return nothing;
  const isWritten = source === "calculate" || account.writes.length === 0;
  if (account.firstRun && !isWritten) return nothing;
  return html`<details class="fold">
    <summary>${say("closing.title")}</summary>
    <p class="hint">${say(isWritten ? "closing.hint" : "closing.calculateFirst")}</p>
    ${isWritten ? open.map((one) => closeForm(one, context)) : nothing}
  </details>`;
}

function closeForm(closing: Closing, { say, act, busy }: ViewContext): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const by = new FormData(event.currentTarget as HTMLFormElement).get("by");
    if (!busy && typeof by === "string") act.closePeriod(closing.period, true, by.trim());
  };
  return html`<form class="entry" @submit=${submit}>
    <label>
      <span class="label">${say("closing.by")}</span>
      <input name="by" lang="zh-CN" autocomplete="off" required .value=${closing.by} />
    </label>
    <fluent-button type="submit" ?disabled-focusable=${busy}>
      ${say("closing.close", { period: periodWords(closing, say) })}
    </fluent-button>
  </form>`;
}

function periodWords({ period }: Closing, say: Say): string {
  return period.length === 4 ? say("closing.year", { year: period }) : monthWords(period, say);
}

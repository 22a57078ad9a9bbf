// The home tab: calculate a month, see how far it is, and what came of it.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account } from "../../run";
import { isBusy, type Desk } from "../state";
import type { ViewContext } from "../view-context";
import { compareView } from "./compare";
import { closedView, closeView } from "./closings";
import { firstRunView, nothingRecognisedView } from "./first-run";
import { messageView } from "./message";
import { progress } from "./progress";
import { resultView } from "./result";
import { monthWords } from "./words";

export function homeView(desk: Desk, context: ViewContext): TemplateResult {
  const { account, activity } = desk;
  return html`<section class="view">
    ${formatNotice(desk, context)} ${account?.recognised === false ? nothing : monthChoice(desk, context)}
    ${closedView(desk, context)}
    ${isBusy(desk) && activity !== null ? progress(activity, context) : buttons(desk, context)}
    ${messageView(desk, context)}
    ${account === null ? waiting(desk, context) : content(desk, account, context)}
  </section>`;
}

/** Such a file opens in Excel, but does not keep everything that is written. */
function formatNotice({ oldFormat }: Desk, { say }: ViewContext): TemplateResult | typeof nothing {
  if (oldFormat === null) return nothing;
  return html`<fluent-message-bar class="message" layout="multiline" intent="warning">
    <h2>${say("home.format.title", { extension: oldFormat })}</h2>
    <p>${say("home.format.text")}</p>
  </fluent-message-bar>`;
}

function content(desk: Desk, account: Account, context: ViewContext): TemplateResult {
  if (!account.recognised) return nothingRecognisedView(account, context);
  const isFirst = account.firstRun && desk.source === "look";
  return html`${isFirst ? firstRunView(account, context) : nothing} ${resultView(desk, account, context)}
  ${compareView(desk, monthsOf(account), context)} ${closeView(desk, context)}`;
}

function waiting({ activity }: Desk, { say }: ViewContext): TemplateResult {
  return html`<p class="hint">${say(activity === null ? "shell.unread" : "shell.waiting")}</p>`;
}

/** Months that a counted table speaks of, the latest first. */
function monthsOf(account: Account | null): readonly string[] {
  const months =
    account?.sheets.flatMap(({ month, counts }) => (counts && month !== null ? [month] : [])) ?? [];
  return [...new Set(months)].sort().reverse();
}

function monthChoice({ account, month: chosen }: Desk, { say, act, busy }: ViewContext): TemplateResult {
  const months = monthsOf(account);
  const latest = months[0];
  const latestWords =
    latest === undefined ? say("home.latestUnknown") : say("home.latest", { month: monthWords(latest, say) });
  const choose = (event: Event): void => act.chooseMonth((event.target as HTMLSelectElement).value || null);
  return html`<label class="month">
    <span>${say("home.month")}</span>
    <select ?disabled=${busy} @change=${choose}>
      <option value="" .selected=${chosen === null}>${latestWords}</option>
      ${months
        .filter((month) => month !== latest || month === chosen)
        .map(
          (month) =>
            html`<option value=${month} .selected=${month === chosen}>${monthWords(month, say)}</option>`,
        )}
    </select>
  </label>`;
}

function buttons({ done }: Desk, { say, act }: ViewContext): TemplateResult {
  const last = done.at(-1);
  return html`<div class="actions">
      <fluent-button id="calculate" appearance="primary" @click=${() => act.calculate()}>
        ${say("home.calculate")}
      </fluent-button>
      <fluent-button id="preview" title=${say("home.previewHint")} @click=${() => act.preview()}>
        ${say("home.preview")}
      </fluent-button>
    </div>
    ${
      last === undefined
        ? nothing
        : html`<div class="undo">
            <fluent-button id="undo" appearance="outline" size="small" @click=${() => act.undo()}>
              ${say(`home.undo.${last.work}`)}
            </fluent-button>
            <span class="hint">${say("home.undoHint")}</span>
          </div>`
    }`;
}

// What the home tab shows before the first calculation: what was recognised, what is missing, or how to begin.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account } from "../../run";
import type { ViewContext } from "../view-context";
import { proposesUnits } from "./groups";
import { SAMPLE } from "./screens";

/** A short summary of the recognition, with the way to check it. */
export function firstRunView(account: Account, context: ViewContext): TemplateResult {
  const { say, act } = context;
  const rankings = account.sheets.filter(({ kind, counts }) => kind === "ranking" && counts).length;
  const registers = account.sheets.filter(({ kind }) => kind !== "ranking").length;
  const open = account.sheets.filter(({ certainty }) => certainty === "open").length;
  return html`<section class="card" aria-labelledby="first">
    <h2 id="first">${say("home.first.title")}</h2>
    <p>${say("home.first.text", { rankings, registers })}</p>
    ${open === 0 ? nothing : html`<p>${say("home.first.open", { count: open })}</p>`}
    <fluent-button @click=${() => act.openTab("sheets")}>${say("home.first.check")}</fluent-button>
    ${missingView(account, context)}
  </section>`;
}

function missingView(account: Account, context: ViewContext): TemplateResult | typeof nothing {
  const { say } = context;
  if (account.missingSheets.length === 0) return nothing;
  return html`<h3>${say("home.missing.title")}</h3>
    <p>
      ${say("home.missing.text", { names: account.missingSheets.join("、") })}
      ${proposesUnits(account) ? say("sheets.proposal") : nothing}
    </p>
    ${prepareButton(context)}`;
}

function prepareButton({ say, act, busy }: ViewContext): TemplateResult {
  return html`<fluent-button ?disabled-focusable=${busy} @click=${() => act.prepare()}>
    ${say("sheets.prepare")}
  </fluent-button>`;
}

/** Nothing was recognised: what a ranking looks like, and two ways to begin. */
export function nothingRecognisedView(account: Account, context: ViewContext): TemplateResult {
  const { say, act, busy } = context;
  return html`<section class="card" aria-labelledby="nothing">
    <h2 id="nothing">${say("home.nothing.title")}</h2>
    <p>${say("home.nothing.text")}</p>
    <table class="example">
      <thead>
        <tr>
          <th scope="col">${say("home.nothing.unit")}</th>
          <th scope="col">${say("home.nothing.score")}</th>
          <th scope="col">${say("home.nothing.rank")}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>${say("home.nothing.example")}</td>
          <td>96.5</td>
          <td>1</td>
        </tr>
      </tbody>
    </table>
    <fluent-button ?disabled-focusable=${busy} @click=${() => act.refresh()}>
      ${say("home.nothing.again")}
    </fluent-button>
    ${
      account.missingSheets.length === 0
        ? nothing
        : html`<p>${say("home.nothing.prepare")}</p>
            ${prepareButton(context)}`
    }
    <p><a href=${SAMPLE} target="_blank" rel="noopener">${say("home.nothing.sample")}</a></p>
  </section>`;
}

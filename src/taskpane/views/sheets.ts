// The tab of what was recognised: rankings and registers, each with how sure it is, and what can be created.
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Account } from "../../run";
import type { ViewContext } from "../view-context";
import { bringInView } from "./bring-in";
import { keepFocus } from "./keep-focus";
import { groupSheets, proposesUnits } from "./groups";
import { rankingCard, registerItem } from "./sheet-card";

/** What was recognised, sheet by sheet, each correctable in place. */
export function sheetsView(account: Account, context: ViewContext): TemplateResult {
  const { say } = context;
  const { rankings, registers } = groupSheets(account.sheets);
  const counts = { rankings: rankings.length, registers: registers.length };
  return html`<section class="view" ${keepFocus()}>
    <h2 tabindex="-1">${say("sheets.title")}</h2>
    ${account.recognised ? html`<p>${say("sheets.summary", counts)}</p>` : nothingFound(context)}
    ${openNotice(rankings.filter(({ certainty }) => certainty === "open").length, context)}
    ${missingNotice(account, context)}
    ${
      rankings.length === 0
        ? nothing
        : html`<h3>${say("sheets.rankings", { count: rankings.length })}</h3>
            <p class="hint">${say("sheets.hint")}</p>
            <ul class="cards">
              ${repeat(
                rankings,
                ({ id }) => id,
                (sheet, index) =>
                  html`<li>${rankingCard(sheet, index === 0 && sheet.certainty === "open", context)}</li>`,
              )}
            </ul>`
    }
    ${
      registers.length === 0
        ? nothing
        : html`<h3>${say("sheets.registers", { count: registers.length })}</h3>
            <ul class="cards">
              ${registers.map((sheet) => html`<li>${registerItem(sheet, context)}</li>`)}
            </ul>`
    }
    ${bringInView(context)}
  </section>`;
}

function nothingFound({ say, act, busy }: ViewContext): TemplateResult {
  return html`<p>${say("sheets.nothing")}</p>
    <fluent-button ?disabled-focusable=${busy} @click=${() => busy || act.refresh()}>
      ${say("sheets.refresh")}
    </fluent-button>`;
}

function openNotice(count: number, { say, act }: ViewContext): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<p>
    ${say("sheets.open", { count })}
    <button type="button" class="link" @click=${() => act.openTab("questions")}>
      ${say("sheets.toQuestions")}
    </button>
  </p>`;
}

function missingNotice(account: Account, { say, act, busy }: ViewContext): TemplateResult | typeof nothing {
  const { missingSheets: missing } = account;
  if (missing.length === 0) return nothing;
  return html`<h3>${say("sheets.missing")}</h3>
    <p lang="zh-CN">${missing.join("、")}</p>
    <p class="hint">
      ${say("sheets.prepareHint")} ${proposesUnits(account) ? say("sheets.proposal") : nothing}
    </p>
    <fluent-button ?disabled-focusable=${busy} @click=${() => busy || act.prepare()}>
      ${say("sheets.prepare")}
    </fluent-button>`;
}

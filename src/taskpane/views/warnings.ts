// The tab of warnings: units one step from the next level, by type of unit.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, Warning } from "../../run";
import type { ViewContext } from "../view-context";
import { groupWarnings } from "./groups";
import { placeList } from "./place-link";
import { distanceWords } from "./words";

/** Units one step from the next level, with the clause and how far it is. */
export function warningsView(account: Account, context: ViewContext): TemplateResult {
  const { say } = context;
  const groups = groupWarnings(account.warnings);
  return html`<section class="view">
    <h2>${say("warnings.title")}</h2>
    <p class="hint">${say(groups.length === 0 ? "warnings.none" : "warnings.hint")}</p>
    ${groups.map(
      ({ type, warnings }) =>
        html`<h3>${say("warnings.group", { type: say(`word.${type}`), count: warnings.length })}</h3>
          <ul class="cards">
            ${warnings.map((warning) => html`<li>${warningCard(warning, context)}</li>`)}
          </ul>`,
    )}
  </section>`;
}

function warningCard(warning: Warning, context: ViewContext): TemplateResult {
  const { unit, clause, text, distance, places } = warning;
  return html`<div class="card">
    <h4 lang="zh-CN">${unit}</h4>
    <span
      ><span lang="zh-CN">${clause}</span> ·
      ${distance === null ? context.say("warnings.limited") : distanceWords(distance, context.say)}</span
    >
    <p lang="zh-CN">${text}</p>
    ${places.length === 0 ? nothing : placeList(places, context)}
  </div>`;
}

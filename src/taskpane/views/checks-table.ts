// The conditions of a rule as a small table: what was wanted, what was found, and whether it fits.
import { html, nothing, type TemplateResult } from "lit-html";
import type { CheckLine } from "../../run";
import type { ViewContext } from "../view-context";
import { placeLink } from "./place-link";
import { checkWords, wantedWords } from "./words";

/** `headingId` names the table. */
export function checksTable(
  checks: readonly CheckLine[],
  headingId: string,
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  return html`<table class="checks" aria-labelledby=${headingId}>
    <thead>
      <tr>
        <th scope="col">${say("explanation.condition")}</th>
        <th scope="col">${say("explanation.want")}</th>
        <th scope="col">${say("explanation.got")}</th>
        <th scope="col">${say("explanation.result")}</th>
      </tr>
    </thead>
    <tbody>
      ${checks.map((check) => checkRow(check, context))}
    </tbody>
  </table>`;
}

function checkRow(check: CheckLine, context: ViewContext): TemplateResult {
  const { label, got, ok, places, source } = check;
  const { say } = context;
  return html`<tr>
    <th scope="row" lang="zh-CN">${label}</th>
    <td data-name=${say("explanation.want")}>${wantedWords(check, say)}</td>
    <td data-name=${say("explanation.got")}>
      ${checkWords(got, say)}
      ${source === "sheet" ? nothing : html`<span class="hint">${say(`source.${source}`)}</span>`}
      ${places.map((place) => placeLink(place, context))}
    </td>
    <td data-name=${say("explanation.result")}>
      ${ok ? `✓ ${say("explanation.met")}` : `✗ ${say("explanation.unmet")}`}
    </td>
  </tr>`;
}

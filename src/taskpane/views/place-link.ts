// Buttons that look like links: one selects a place in the workbook, one opens an explanation.
import { html, type TemplateResult } from "lit-html";
import type { Place } from "../../run";
import type { ViewContext } from "../view-context";
import { placeWords } from "./words";

/** Selects the place in the workbook. */
export function placeLink(place: Place, { act, say }: ViewContext): TemplateResult {
  const words = placeWords(place);
  const name = say("place.show", { place: words });
  return html`<button type="button" class="link" aria-label=${name} @click=${() => act.show(place)}>
    <span lang="zh-CN">${words}</span>
  </button>`;
}

/** Places as a list. */
export function placeList(places: readonly Place[], context: ViewContext): TemplateResult {
  return html`<ul class="inline">
    ${places.map((place) => html`<li>${placeLink(place, context)}</li>`)}
  </ul>`;
}

/** Opens the explanation of a ledger row or interview. The attribute lets the focus find its way back. */
export function explainLink(id: string, text: string, { act }: ViewContext): TemplateResult {
  return html`<button
    type="button"
    class="link"
    lang="zh-CN"
    data-explains=${id}
    @click=${() => act.explain(id)}
  >
    ${text}
  </button>`;
}

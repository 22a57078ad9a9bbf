// Technical details, folded, with a button that copies them.
import { html, type TemplateResult } from "lit-html";
import type { PaneActions, Say } from "../view-context";

export function detailsView(
  details: string,
  copied: boolean,
  { say, act }: { readonly say: Say; readonly act: Pick<PaneActions, "copy"> },
): TemplateResult {
  return html`<details class="details">
    <summary>${say("details.title")}</summary>
    <pre tabindex="0" lang="en">${details}</pre>
    <fluent-button size="small" @click=${() => act.copy(details)}>
      ${say(copied ? "details.copied" : "details.copy")}
    </fluent-button>
  </details>`;
}

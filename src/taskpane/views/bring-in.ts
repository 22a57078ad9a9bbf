// Bringing months in from another workbook file: one field on the tab of what was recognised.
import { html, type TemplateResult } from "lit-html";
import type { ViewContext } from "../view-context";

export function bringInView({ say, act, busy }: ViewContext): TemplateResult {
  const chosen = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (file !== undefined && !busy) act.bringIn(file);
    // The same file can be chosen once more.
    field.value = "";
  };
  return html`<h3 id="bring-in">${say("bringIn.title")}</h3>
    <p class="hint">${say("bringIn.hint")}</p>
    <input
      type="file"
      accept=".xlsx,.xlsm"
      aria-labelledby="bring-in"
      ?disabled=${busy}
      @change=${chosen}
    />`;
}

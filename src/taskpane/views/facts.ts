// Facts as pairs of name and value; what is empty is left out.
import { html, nothing, type TemplateResult } from "lit-html";

export interface Fact {
  readonly name: string;
  readonly value: unknown;
  /** Is the value text of the workbook or of the rules? Then it is Chinese in every language. */
  readonly data?: boolean;
}

/** A description list. Null and "" are left out. */
export function factList(facts: readonly Fact[]): TemplateResult {
  return html`<dl>
    ${facts
      .filter(({ value }) => value !== null && value !== "")
      .map(
        ({ name, value, data }) =>
          html`<dt>${name}</dt>
            <dd lang=${data === true ? "zh-CN" : nothing}>${value}</dd>`,
      )}
  </dl>`;
}

/** Texts as a list; null without any, so that the fact is left out. */
export function textList(texts: readonly string[]): TemplateResult | null {
  if (texts.length === 0) return null;
  return html`<ul class="plain" lang="zh-CN">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

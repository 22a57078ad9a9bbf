// The tab questions.
import { html, type TemplateResult } from "lit-html";
import type { Account } from "../../run";
import type { ViewContext } from "../view-context";

export function questionsView(account: Account, context: ViewContext): TemplateResult {
  void account;
  void context;
  return html``;
}

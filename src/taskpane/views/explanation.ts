// Why a ledger row or an interview is there.
import { html, type TemplateResult } from "lit-html";
import type { Account, Explanation, InterviewExplanation } from "../../run";
import type { ViewContext } from "../view-context";

export function explanationView(
  explanation: Explanation | InterviewExplanation,
  account: Account,
  context: ViewContext,
): TemplateResult {
  void account;
  void context;
  return html`${explanation.unit}`;
}

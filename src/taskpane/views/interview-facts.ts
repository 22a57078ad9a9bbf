// What explains an interview: its form, who takes part, and the rows that call for it.
import { html, type TemplateResult } from "lit-html";
import type { Account, InterviewExplanation } from "../../run";
import type { ViewContext } from "../view-context";
import { factList } from "./facts";
import { triggerLines } from "./groups";
import { explainLink, placeLink } from "./place-link";

/** Everything about one interview. Who takes part stands in the run document. */
export function interviewFacts(
  explanation: InterviewExplanation,
  account: Account,
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  const { id, level, form, status, list } = explanation;
  const line = account.document.interviews.find((one) => one.id === id);
  return factList([
    {
      name: say("explanation.form"),
      value: say("explanation.formLevel", { form: say(`word.${form}`), level }),
    },
    { name: say("explanation.status"), value: say(`word.${status}`) },
    { name: say("explanation.host"), value: line?.host ?? "", data: true },
    { name: say("explanation.attendees"), value: line?.attendees.join("、") ?? "", data: true },
    { name: say("explanation.interviewees"), value: line?.interviewees.join("、") ?? "", data: true },
    { name: say("explanation.due"), value: line?.due ?? "" },
    { name: say("explanation.triggers"), value: triggers(explanation, account, context) },
    {
      name: say("explanation.list"),
      value: list === null ? say("explanation.unwritten") : placeLink(list, context),
    },
  ]);
}

function triggers(
  explanation: InterviewExplanation,
  account: Account,
  context: ViewContext,
): TemplateResult | null {
  const lines = triggerLines(explanation.triggers, account);
  if (lines.length === 0) return null;
  return html`<ul class="plain">
    ${lines.map(({ id, text, opens }) =>
      opens ? html`<li>${explainLink(id, text, context)}</li>` : html`<li lang="zh-CN">${text}</li>`,
    )}
  </ul>`;
}

// Why a ledger row or an interview is there, as a page of its own over the tabs.
import { html, type TemplateResult } from "lit-html";
import type { Account, Explanation, InterviewExplanation } from "../../run";
import type { ViewContext } from "../view-context";
import { adjustmentFacts } from "./adjustment-facts";
import { interviewFacts } from "./interview-facts";
import { focusOnOpen } from "./focus-on-open";
import { signed } from "./words";

/** The heading takes the focus when the explanation opens; the opener carries `data-explains` with the same id. */
export function explanationView(
  explanation: Explanation | InterviewExplanation,
  account: Account,
  context: ViewContext,
): TemplateResult {
  const { say, act } = context;
  return html`<section
    class="view"
    aria-labelledby="explanation-title"
    @keydown=${(event: KeyboardEvent) => event.key === "Escape" && act.explain(null)}
  >
    <fluent-button aria-label=${say("explanation.close")} @click=${() => act.explain(null)}>
      <span><span aria-hidden="true">←</span> ${say("explanation.close")}</span>
    </fluent-button>
    <h2 id="explanation-title" tabindex="-1" ${focusOnOpen(explanation.id)}>
      <span lang="zh-CN">${explanation.unit}</span> ${titleEnd(explanation, context)}
    </h2>
    ${
      "triggers" in explanation
        ? interviewFacts(explanation, account, context)
        : adjustmentFacts(explanation, account, context)
    }
  </section>`;
}

function titleEnd(explanation: Explanation | InterviewExplanation, { say }: ViewContext): string {
  if ("triggers" in explanation) return say(`word.${explanation.form}`);
  return say("explanation.points", { points: signed(explanation.points) });
}

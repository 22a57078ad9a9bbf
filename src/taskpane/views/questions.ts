// The tab of open questions: those that hold points first, each answered right there.
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Account, OpenQuestion } from "../../run";
import type { TextKey, ViewContext } from "../view-context";
import { keepFocus } from "./keep-focus";
import { groupQuestions, settledAnswers, type Answered } from "./groups";
import { questionCard } from "./question-card";

/** Open questions; `answered` are those that got their answer since the last 计算, which stay in sight until the next. */
export function questionsView(
  account: Account,
  context: ViewContext,
  answered: readonly Answered[] = [],
): TemplateResult {
  const { say } = context;
  const { held, other } = groupQuestions(account.questions);
  return html`<section class="view" ${keepFocus()}>
    <h2 tabindex="-1">${say("questions.title")}</h2>
    ${account.questions.length === 0 ? html`<p>${say("questions.none")}</p>` : nothing}
    ${group("held", held, context, answered)} ${group("other", other, context, answered)}
    ${answeredGroup(settledAnswers(answered, account.questions), context)}
  </section>`;
}

const HINTS: Readonly<Record<"held" | "other", TextKey>> = {
  held: "questions.heldHint",
  other: "questions.otherHint",
};

function group(
  kind: "held" | "other",
  questions: readonly OpenQuestion[],
  context: ViewContext,
  answered: readonly Answered[],
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  const { say } = context;
  return html`<h3>${say(`questions.${kind}`, { count: questions.length })}</h3>
    <p class="hint">${say(HINTS[kind])}</p>
    <ul class="cards">
      ${repeat(
        questions,
        ({ id }) => id,
        (question, index) =>
          html`<li>${questionCard(question, `question-${kind}-${index}`, context, answered)}</li>`,
      )}
    </ul>`;
}

function answeredGroup(settled: readonly Answered[], context: ViewContext): TemplateResult | typeof nothing {
  if (settled.length === 0) return nothing;
  const { say } = context;
  return html`<h3>${say("questions.done", { count: settled.length })}</h3>
    <p class="hint">${say("questions.doneHint")}</p>
    <ul class="cards">
      ${repeat(
        settled,
        ({ question }) => question.id,
        ({ question }, index) =>
          html`<li>${questionCard(question, `question-done-${index}`, context, settled)}</li>`,
      )}
    </ul>`;
}

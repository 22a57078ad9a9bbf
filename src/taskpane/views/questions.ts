// The tab of open questions: those that hold points first, each answered right there.
import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Account, OpenQuestion } from "../../run";
import type { TextKey, ViewContext } from "../view-context";
import { groupQuestions } from "./groups";
import { questionCard, type Answers } from "./question-card";

/** Open questions; `answers` are those given since the last reading, by the question's id. */
export function questionsView(account: Account, context: ViewContext, answers: Answers = {}): TemplateResult {
  const { say } = context;
  const { held, other } = groupQuestions(account.questions);
  return html`<section class="view">
    <h2>${say("questions.title")}</h2>
    ${account.questions.length === 0 ? html`<p>${say("questions.none")}</p>` : nothing}
    ${group("held", held, context, answers)} ${group("other", other, context, answers)}
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
  answers: Answers,
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
          html`<li>${questionCard(question, `question-${kind}-${index}`, context, answers)}</li>`,
      )}
    </ul>`;
}

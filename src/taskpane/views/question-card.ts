// One open question: what is asked, where, what depends on it, and its answer by one click or in words.
import { html, nothing, type TemplateResult } from "lit-html";
import type { OpenQuestion } from "../../run";
import type { ViewContext } from "../view-context";
import { entryForm } from "./entry-form";
import { choiceWords, questionSubject, type Answered } from "./groups";
import { placeLink } from "./place-link";

/** More choices than these are a list to pick from. */
const MOST_BUTTONS = 8;

/** `headingId` is unique in the page: the group of choices is named by the question. */
export function questionCard(
  question: OpenQuestion,
  headingId: string,
  context: ViewContext,
  answered: readonly Answered[],
): TemplateResult {
  const { say } = context;
  const answer = answered.find((one) => one.question.id === question.id)?.answer ?? null;
  return html`<div class="card">
    <h4 id=${headingId} lang="zh-CN">${question.message}</h4>
    <p class="hint">
      <span>${question.code}</span> ${question.place === null ? nothing : placeLink(question.place, context)}
    </p>
    ${
      question.affects.length === 0
        ? nothing
        : html`<p class="hint">${say("questions.affects", { what: question.affects.join("、") })}</p>`
    }
    ${answerFields(question, headingId, answer, context)}
    ${answer === null ? nothing : html`<p class="done">✓ ${say("questions.answered", { answer })}</p>`}
  </div>`;
}

/** A question that has its answer and waits for the next 计算. */
export function answeredItem({ question, answer }: Answered): TemplateResult {
  return html`<div class="card" lang="zh-CN">
    <h4>${question.message}</h4>
    <p>✓ ${answer}</p>
  </div>`;
}

function answerFields(
  question: OpenQuestion,
  headingId: string,
  answer: string | null,
  context: ViewContext,
): TemplateResult {
  const { choices, unknownUnit } = question;
  if (choices.length === 0 || choices.length > MOST_BUTTONS) return inWords(question, answer, context);
  return html`<div role="group" aria-labelledby=${headingId} class="choices">
      ${choices.map((choice) => choiceButton(question, choice, answer, context))}
    </div>
    ${unknownUnit === null ? nothing : inWords({ ...question, choices: [] }, answer, context)}`;
}

function choiceButton(
  question: OpenQuestion,
  choice: string,
  answer: string | null,
  { say, act, busy }: ViewContext,
): TemplateResult {
  const chosen = choice === answer;
  return html`<fluent-button
    role="button"
    aria-pressed=${chosen}
    ?disabled-focusable=${busy}
    @click=${() => busy || act.answer(question.id, choice)}
  >
    <span lang=${question.unknownUnit === null ? "zh-CN" : nothing}
      >${chosen ? "✓ " : ""}${choiceWords(question, choice, say)}</span
    >
  </fluent-button>`;
}

function inWords(question: OpenQuestion, answer: string | null, context: ViewContext): TemplateResult {
  const { say, act } = context;
  const own = answer !== null && !question.choices.includes(answer) && question.choices.length === 0;
  return entryForm(
    {
      label: say(question.unknownUnit === null ? "questions.answer" : "questions.otherUnit"),
      value: own || question.choices.length > 0 ? (answer ?? "") : "",
      choices: question.choices,
      blank: question.choices.length > 0 ? say("questions.choose") : "",
      required: true,
      saveName: say("questions.save", { about: questionSubject(question) }),
      save: (value) => act.answer(question.id, value),
    },
    context,
  );
}

// One open question: what is asked, where, what depends on it, and its answer by one click or in words.
import { html, nothing, type TemplateResult } from "lit-html";
import type { OpenQuestion } from "../../run";
import type { ViewContext } from "../view-context";
import { entryForm } from "./entry-form";
import { choiceWords, questionSubject, type Answered } from "./groups";
import { placeLink } from "./place-link";

/** More choices than these are a list to pick from. */
const MOST_BUTTONS = 8;

/** Which row is our district: it need not stand among the rows that are offered. */
const ANY_DISTRICT = "A-4";

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
    ${answer === null ? nothing : givenAnswer(question, answer, context)}
  </div>`;
}

/** The answer waits for the next 计算; until then it can be changed or taken back. */
function givenAnswer(
  question: OpenQuestion,
  answer: string,
  { say, act, busy }: ViewContext,
): TemplateResult {
  return html`<p>
    ✓ ${say("questions.answered", { answer })}
    <button
      type="button"
      class="link"
      aria-label=${say("questions.takeBackOf", { about: questionSubject(question) })}
      aria-disabled=${busy}
      @click=${() => busy || act.answer(question.id, "")}
    >
      ${say("questions.takeBack")}
    </button>
  </p>`;
}

function answerFields(
  question: OpenQuestion,
  headingId: string,
  answer: string | null,
  context: ViewContext,
): TemplateResult {
  const { choices } = question;
  const label = context.say("questions.answer");
  if (choices.length === 0) return answerForm(question, { label, choices }, answer, context);
  return html`${
    choices.length > MOST_BUTTONS
      ? answerForm(question, { label, choices }, answer, context)
      : html`<div role="group" aria-labelledby=${headingId} class="choices">
          ${choices.map((choice) => choiceButton(question, choice, answer, context))}
        </div>`
  }
  ${ownWords(question, answer, context)}`;
}

/** A unit or district that is not among the choices can be named all the same. */
function ownWords(
  question: OpenQuestion,
  answer: string | null,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { code, unknownUnit, choices } = question;
  if (unknownUnit === null && code !== ANY_DISTRICT) return nothing;
  const own = answer === null || choices.includes(answer) ? null : answer;
  const label = context.say(unknownUnit === null ? "questions.otherDistrict" : "questions.otherUnit");
  return answerForm(question, { label, choices: [] }, own, context);
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

function answerForm(
  question: OpenQuestion,
  { label, choices }: { readonly label: string; readonly choices: readonly string[] },
  answer: string | null,
  context: ViewContext,
): TemplateResult {
  const { say, act } = context;
  return entryForm(
    {
      label,
      value: answer ?? "",
      choices,
      blank: choices.length > 0 ? say("questions.choose") : "",
      required: true,
      saveName: say("questions.save", { about: questionSubject(question) }),
      save: (value) => act.answer(question.id, value),
    },
    context,
  );
}

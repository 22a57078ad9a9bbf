// One value that a person can change in place: a labelled field with its save button.
import { html, nothing, type TemplateResult } from "lit-html";
import type { ViewContext } from "../view-context";

export interface EntryField {
  readonly label: string;
  /** Is the label text of the workbook? Then it is Chinese in every language. */
  readonly labelIsData?: boolean;
  readonly value: string;
  /** Closed choices; empty = free text. */
  readonly choices: readonly string[];
  /** How a choice reads; without it as it stands, in Chinese. */
  readonly choiceWords?: (choice: string) => string;
  /** What stands in the field for "". */
  readonly blank: string;
  /** Can it be saved without a value? */
  readonly required: boolean;
  /** What the button saves, for people who hear it. */
  readonly saveName: string;
  readonly save: (value: string) => void;
  /** Set when a person wrote the value. */
  readonly person?: PersonsValue;
}

/** A value of a person's, which can be given back to the product. */
export interface PersonsValue {
  readonly words: string;
  readonly giveBack: string;
  /** What is given back, for people who hear it. */
  readonly giveBackName: string;
}

/** A form for one value; saved by the button or the Enter key. */
export function entryForm(field: EntryField, context: ViewContext): TemplateResult {
  const { say, busy } = context;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const value = new FormData(event.currentTarget as HTMLFormElement).get("value");
    if (!busy && typeof value === "string") field.save(value.trim());
  };
  return html`<form class="entry" @submit=${submit}>
    <label>
      <span class="label" lang=${field.labelIsData === true ? "zh-CN" : nothing}>${field.label}</span>
      ${field.choices.length > 0 ? selectOf(field) : inputOf(field)}
    </label>
    <fluent-button type="submit" aria-label=${field.saveName} ?disabled-focusable=${busy}>
      ${say("entry.save")}
    </fluent-button>
    ${field.person === undefined ? nothing : givingBack(field.person, () => field.save(""), context)}
  </form>`;
}

function inputOf({ value, blank, required }: EntryField): TemplateResult {
  return html`<input
    name="value"
    lang="zh-CN"
    autocomplete="off"
    .value=${value}
    placeholder=${blank}
    ?required=${required}
  />`;
}

function selectOf({ value, choices, choiceWords, blank, required }: EntryField): TemplateResult {
  const known = value === "" || choices.includes(value) ? choices : [value, ...choices];
  const option = (choice: string): TemplateResult =>
    html`<option
      lang=${choiceWords === undefined ? "zh-CN" : nothing}
      value=${choice}
      .selected=${choice === value}
    >
      ${choiceWords === undefined ? choice : choiceWords(choice)}
    </option>`;
  return html`<select name="value" ?required=${required}>
    <option value="" .selected=${value === ""}>${blank}</option>
    ${known.map(option)}
  </select>`;
}

function givingBack(
  { words, giveBack, giveBackName }: PersonsValue,
  act: () => void,
  { busy }: ViewContext,
): TemplateResult {
  return html`<span class="aside">
    <span class="hint"><span aria-hidden="true">✎</span> ${words}</span>
    <button
      type="button"
      class="link"
      aria-label=${giveBackName}
      aria-disabled=${busy}
      @click=${() => busy || act()}
    >
      ${giveBack}
    </button>
  </span>`;
}

// The tab of settings: district, people, period and readings, each with its default, its clauses and what it decides.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, SettingLine } from "../../run";
import type { ViewContext } from "../view-context";
import { entryForm } from "./entry-form";
import { groupSettings } from "./groups";
import { placeLink } from "./place-link";
import { whenOpen } from "./when-open";

/** Every setting by group; the first group is open. */
export function settingsView(account: Account, context: ViewContext): TemplateResult {
  const { say } = context;
  return html`<section class="view">
    <h2>${say("settings.title")}</h2>
    <p class="hint">${say("settings.hint")}</p>
    ${groupSettings(account.settings).map(
      ({ group, lines }, index) =>
        html`<details class="card" ?open=${index === 0}>
          <summary><h3>${say(`settings.group.${group}`)}</h3></summary>
          <div ${whenOpen(() => lineList(lines, context))}></div>
        </details>`,
    )}
  </section>`;
}

function lineList(lines: readonly SettingLine[], context: ViewContext): TemplateResult {
  return html`<ul class="plain">
    ${lines.map((line) => html`<li>${settingLine(line, context)}</li>`)}
  </ul>`;
}

function settingLine(line: SettingLine, context: ViewContext): TemplateResult {
  const { say, act } = context;
  const { name, defaultValue, clauses, help, place } = line;
  const save = (value: string): void => act.saveSetting(line.item, value);
  const entry = {
    label: name,
    labelIsData: true,
    value: line.value,
    choices: line.choices,
    blank: blankWords(line, context),
    required: false,
    saveName: say("settings.save", { name }),
    save,
  };
  return html`${entryForm(entry, context)}
    <p class="hint">
      ${clauses.length === 0 ? nothing : html`${say("settings.clauses", { clauses: clauses.join("、") })} · `}
      ${say("settings.default", { value: defaultValue === "" ? say("settings.empty") : defaultValue })}
      ${place === null ? nothing : html`· ${placeLink(place, context)}`}
    </p>
    ${line.byPerson ? giveBack(name, () => save(""), context) : nothing}
    ${help === "" ? nothing : html`<p class="hint" lang="zh-CN">${help}</p>`}`;
}

function blankWords({ choices, defaultValue }: SettingLine, { say }: ViewContext): string {
  if (defaultValue === "") return choices.length > 0 ? say("settings.useDefault") : "";
  return say("settings.useDefaultNow", { value: defaultValue });
}

function giveBack(name: string, act: () => void, { say, busy }: ViewContext): TemplateResult {
  return html`<p>
    <span class="hint">✎ ${say("settings.byPerson")}</span>
    <button
      type="button"
      class="link"
      aria-label=${say("settings.giveBackOf", { name })}
      aria-disabled=${busy}
      @click=${() => busy || act()}
    >
      ${say("settings.giveBack")}
    </button>
  </p>`;
}

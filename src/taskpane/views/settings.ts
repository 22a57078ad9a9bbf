// The tab of settings: district, people, period and readings, each with its default, its clauses and what it decides.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, SettingLine } from "../../run";
import type { Desk } from "../state";
import type { ViewContext } from "../view-context";
import { keepFocus } from "./keep-focus";
import { entryForm } from "./entry-form";
import { groupSettings } from "./groups";
import { placeLink } from "./place-link";
import { allTrials, switchTrials } from "./trials";
import { whenOpen } from "./when-open";

/** Every setting by group; the first group is open. */
export function settingsView(desk: Desk, account: Account, context: ViewContext): TemplateResult {
  const { say } = context;
  return html`<section class="view" ${keepFocus()}>
    <h2 tabindex="-1">${say("settings.title")}</h2>
    <p class="hint">${say("settings.hint")}</p>
    ${figuresLink(account, context)}
    ${groupSettings(account.settings).map(
      ({ group, lines }, index) =>
        html`<details class="card">
          <summary><h3>${say(`settings.group.${group}`)}</h3></summary>
          <div ${whenOpen(() => lineList(desk, lines, context), index === 0)}></div>
        </details>`,
    )}
  </section>`;
}

/** Figures of the mechanism are no settings: they stand on a sheet of their own, where there is one. */
function figuresLink({ sheets }: Account, context: ViewContext): TemplateResult | typeof nothing {
  const place = sheets.find(({ kind }) => kind === "parameters")?.place;
  if (place === undefined) return nothing;
  return html`<p class="hint">${context.say("settings.figures")} ${placeLink(place, context)}</p>`;
}

function lineList(desk: Desk, lines: readonly SettingLine[], context: ViewContext): TemplateResult {
  const switches = lines.filter(({ group }) => group === "switch");
  return html`${switches.length === 0 ? nothing : allTrials(desk, switches, context)}
    <ul class="plain">
      ${lines.map((line) => html`<li>${settingLine(desk, line, context)}</li>`)}
    </ul>`;
}

function settingLine(desk: Desk, line: SettingLine, context: ViewContext): TemplateResult {
  const { help, group } = line;
  return html`${settingForm(line, context)}
  ${help === "" ? nothing : html`<p class="hint" lang="zh-CN">${help}</p>`} ${origins(line, context)}
  ${group === "switch" ? switchTrials(desk, line, context) : nothing}`;
}

function settingForm(line: SettingLine, context: ViewContext): TemplateResult {
  const { say, act } = context;
  const { item, name, value, choices, byPerson } = line;
  return entryForm(
    {
      label: name,
      labelIsData: true,
      value,
      choices,
      blank: blankWords(line, context),
      required: false,
      saveName: say("settings.save", { name }),
      save: (text) => act.saveSetting(item, text),
      ...(byPerson && {
        person: {
          words: say("settings.byPerson"),
          giveBack: say("settings.giveBack"),
          giveBackName: say("settings.giveBackOf", { name }),
        },
      }),
    },
    context,
  );
}

/** The clauses beside the setting, its default, and where it stands. */
function origins({ clauses, defaultValue, place }: SettingLine, context: ViewContext): TemplateResult {
  const { say } = context;
  const value = defaultValue === "" ? say("settings.empty") : defaultValue;
  return html`<p class="hint">
    ${clauses.length === 0 ? nothing : html`${say("settings.clauses", { clauses: clauses.join("、") })} · `}
    ${say("settings.default", { value })} ${place === null ? nothing : html`· ${placeLink(place, context)}`}
  </p>`;
}

function blankWords({ choices, defaultValue }: SettingLine, { say }: ViewContext): string {
  if (defaultValue === "") return choices.length > 0 ? say("settings.useDefault") : "";
  return say("settings.useDefaultNow", { value: defaultValue });
}

// What other values of the reading switches would change: beside each switch, and of all of them in one list.
import { html, nothing, type TemplateResult } from "lit-html";
import type { SettingLine, Trial } from "../../run";
import type { Desk } from "../state";
import type { ViewContext } from "../view-context";
import { differenceList, leftOut } from "./difference";
import { progress } from "./progress";
import { whenOpen } from "./when-open";

/** The button that tries every switch, and which of them would change something. */
export function allTrials(
  desk: Desk,
  switches: readonly SettingLine[],
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  const tried = new Set(desk.trials.map(({ code }) => code));
  const isComplete = switches.every((line) => tried.has(codeOf(line) as Trial["code"]));
  const moving = desk.trials.filter(({ count }) => count > 0);
  return html`<p class="hint">${say("trial.hint")}</p>
    ${tryButton(desk, null, context)}
    ${
      isComplete
        ? html`<h4 id="tried-all" tabindex="-1">
              ${say("trial.all", { moving: moving.length, all: desk.trials.length })}
            </h4>
            <ul class="lines">
              ${moving.map((trial) => html`<li>${trialLink(trial, context)}</li>`)}
            </ul>`
        : nothing
    }`;
}

/** Leads to where the trial stands beside its switch. */
function trialLink({ code, name, value, units, count }: Trial, { say }: ViewContext): TemplateResult {
  const go = (): void => document.getElementById(`tried-${code}`)?.focus();
  return html`<button type="button" class="link" @click=${go}>
      <span lang="zh-CN">${name}：${value}</span>
    </button>
    ${say("trial.count", { units, count })}`;
}

/** 试算 of one switch: its button, and what each of its other values would change. */
export function switchTrials(desk: Desk, line: SettingLine, context: ViewContext): TemplateResult {
  const { say } = context;
  const code = codeOf(line);
  const trials = desk.trials.filter((trial) => trial.code === code);
  return html`${tryButton(desk, line, context)}
  ${
    trials.length === 0
      ? nothing
      : html`<div
          role="group"
          id=${`tried-${code}`}
          tabindex="-1"
          aria-label=${say("trial.result", { name: line.name })}
        >
          ${trials.map((trial) => trialView(trial, context))}
        </div>`
  }`;
}

/** Without a line it tries every switch. While it is at work, its place shows how far it is. */
function tryButton({ activity }: Desk, line: SettingLine | null, context: ViewContext): TemplateResult {
  const { say, act, busy } = context;
  const code = line === null ? undefined : codeOf(line);
  if (activity?.work === "try" && activity.about === code) return progress(activity, context);
  return html`<fluent-button
    size="small"
    appearance="outline"
    aria-label=${line === null ? nothing : say("trial.one", { name: line.name })}
    ?disabled-focusable=${busy}
    @click=${() => busy || act.tryOut(code ?? null)}
  >
    ${say(line === null ? "trial.tryAll" : "trial.try")}
  </fluent-button>`;
}

function trialView({ value, units, count, lines }: Trial, context: ViewContext): TemplateResult {
  const { say } = context;
  const name = html`<strong lang="zh-CN">${value}</strong>`;
  if (count === 0) return html`<p>${name} ${say("trial.nothing")}</p>`;
  return html`<details class="fold">
    <summary>${name} ${say("trial.count", { units, count })}</summary>
    <div
      ${whenOpen(
        () => html`${differenceList(lines, false, context)} ${leftOut(count - lines.length, context)}`,
        false,
      )}
    ></div>
  </details>`;
}

/** Items of switches begin with their code. */
function codeOf({ item }: SettingLine): string {
  return item.split(" ")[0] ?? item;
}

// How far a work is, with the way to cancel it.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Activity } from "../state";
import type { ViewContext } from "../view-context";
import { activityWords } from "./status";

const STOPPABLE: ReadonlySet<Activity["work"]> = new Set(["calculate", "preview", "try", "compare"]);

/** From "writing" on a run can't be cancelled; entries and undoing never can. */
export function progress(activity: Activity, { say, act }: ViewContext): TemplateResult {
  const { work, stage } = activity;
  const { value, max } = extent(activity);
  return html`<div class="progress">
    <p id="stage" tabindex="-1">${activityWords(activity, say)}</p>
    <fluent-progress-bar
      aria-labelledby="stage"
      min="0"
      max=${max}
      value=${value ?? nothing}
    ></fluent-progress-bar>
    ${
      STOPPABLE.has(work) && stage !== "writing"
        ? html`<fluent-button id="cancel" @click=${() => act.cancel()}>${say("home.cancel")}</fluent-button>`
        : nothing
    }
  </div>`;
}

const STAGES = ["reading", "recognising", "evaluating", "composing", "writing"] as const;

/** Trials tell their steps; everything else goes through its stages. */
function extent({ stage, progress: steps }: Activity): {
  readonly value: number | null;
  readonly max: number;
} {
  if (steps !== undefined) return { value: steps.done, max: steps.of };
  const at = STAGES.findIndex((one) => one === stage);
  return { value: at < 0 ? null : at + 1, max: STAGES.length };
}

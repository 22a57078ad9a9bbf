// The bar above grid and pane, the cover over the grid, and messages.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Say } from "../texts";
import type { Message, PageModel } from "./model";
import { SAMPLES } from "./samples";

export interface PageActions {
  readonly chooseFile: () => void;
  readonly openSample: (sample: string) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismiss: () => void;
  readonly reload: () => void;
}

type Part = TemplateResult | typeof nothing;

export function barView(model: PageModel, actions: PageActions, say: Say): TemplateResult {
  const isIdle = model.stage.kind !== "busy";
  const isOpen = model.stage.kind === "ready";
  return html`
    <span class="brand"><span class="mark" aria-hidden="true"></span>${say("product")}</span>
    <div class="tools" role="group" aria-label=${say("tools")}>
      <button class="primary" title=${say("openHint")} ?disabled=${!isIdle} @click=${actions.chooseFile}>
        ${say("open")}
      </button>
      ${samplesView(isIdle, actions, say)}
      <button title=${say("saveHint")} ?disabled=${!isOpen} @click=${actions.save}>${say("save")}</button>
      <span class="gap" aria-hidden="true"></span>
      <button title="Ctrl+Z" ?disabled=${!isOpen || !model.canUndo} @click=${actions.undo}>
        ${say("undo")}
      </button>
      <button title="Ctrl+Y" ?disabled=${!isOpen || !model.canRedo} @click=${actions.redo}>
        ${say("redo")}
      </button>
    </div>
    ${nameView(model, say)}
  `;
}

function samplesView(isIdle: boolean, actions: PageActions, say: Say): TemplateResult {
  const choose = (event: Event): void => {
    const select = event.target as HTMLSelectElement;
    const { value } = select;
    select.value = "";
    if (value !== "") actions.openSample(value);
  };
  return html`<select class="samples" aria-label=${say("samples")} ?disabled=${!isIdle} @change=${choose}>
    <option value="" selected>${say("samples")}</option>
    ${SAMPLES.map((sample) => html`<option lang="zh-CN" value=${sample}>${sample}</option>`)}
  </select>`;
}

function nameView({ name, isDirty, hasCharts }: PageModel, say: Say): Part {
  if (name === null) return nothing;
  const state = say(isDirty ? "unsaved" : "saved");
  return html`<h1 class="file-name" lang="zh-CN">${name}</h1>
    ${hasCharts ? html`<span class="clean">${say("chartsKept")}</span>` : nothing}
    <span class=${isDirty ? "dirty" : "clean"} role="status" title=${state}>
      <span aria-hidden="true">${isDirty ? "●" : ""}</span
      ><span class="dirty-text">${isDirty ? state : ""}</span>
    </span>`;
}

/** Covers the grid while there is none to see. */
export function coverView(model: PageModel, actions: PageActions, say: Say): Part {
  if (model.isDropping) return html`<div class="cover dropping"><p>${say("drop")}</p></div>`;
  const { stage } = model;
  if (stage.kind === "ready") return nothing;
  if (stage.kind === "busy")
    return html`<div class="cover" role="status">
      <span class="spinner" aria-hidden="true"></span>
      <p>${stage.text}</p>
    </div>`;
  return html`<div class="cover">
    <h2>${say("start")}</h2>
    <p>${say("startHint")}</p>
    <button class="primary" @click=${actions.chooseFile}>${say("open")}</button>
    <h3>${say("startSample")}</h3>
    <div class="cards">
      ${SAMPLES.map(
        (sample) => html`<button lang="zh-CN" @click=${() => actions.openSample(sample)}>${sample}</button>`,
      )}
    </div>
  </div>`;
}

export function messageView(message: Message | null, actions: PageActions, say: Say): Part {
  if (message === null) return nothing;
  return html`<div class="message ${message.tone}">
    <p>${message.text}</p>
    ${
      message.details === null
        ? nothing
        : html`<details>
            <summary>${say("details")}</summary>
            <pre>${message.details}</pre>
          </details>`
    }
    ${
      message.offersReload
        ? html`<button class="quiet" @click=${actions.reload}>${say("reload")}</button>`
        : nothing
    }
    <button class="quiet" @click=${actions.dismiss}>${say("close")}</button>
  </div>`;
}

// What a reading of the workbook came to: where it stands, units with points, interviews, changes, questions.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, Explanation, Place, SheetWrite } from "../../run";
import type { Desk } from "../state";
import type { ViewContext } from "../view-context";
import { appointmentView } from "./appointment";
import { differenceList } from "./difference";
import { explainLink } from "./place-link";
import {
  interviewsOf,
  isOnRow,
  isWithin,
  standing,
  unitsOf,
  type InterviewGroup,
  type UnitResult,
} from "./result-lines";
import { signed } from "./words";

export function resultView(desk: Desk, account: Account, context: ViewContext): TemplateResult {
  const { selection } = desk;
  return html`${headline(desk, account, context)} ${writesView(desk, account, context)}
  ${questionsLine(account, context)} ${differenceView(account, context)}
  ${unitsView(unitsOf(account), selection, context)}
  ${interviewsView(interviewsOf(account), selection, context)} ${appointmentView(account, context)}
  ${notesView(account, context)}`;
}

function headline(desk: Desk, account: Account, { say }: ViewContext): TemplateResult {
  const { title, text } = standing(desk, account);
  return html`<h2 id="result" tabindex="-1">${say(title)}</h2>
    ${text === null ? nothing : html`<p>${say(text)}</p>`}`;
}

function questionsLine({ questions }: Account, { say, act }: ViewContext): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<p>
    ${say("result.questions", { count: questions.length })}
    <button type="button" class="link" @click=${() => act.openTab("questions")}>
      ${say("result.questions.open")}
    </button>
  </p>`;
}

/** More changes than these would hide the result. */
const MOST_CHANGES_IN_SIGHT = 6;

function differenceView(
  { difference, firstRun }: Account,
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { lines } = difference;
  const { say } = context;
  if (firstRun) return html`<p class="hint">${say("difference.first")}</p>`;
  if (lines.length === 0) return html`<p class="hint">${say("difference.none")}</p>`;
  return html`<details class="fold" ?open=${lines.length <= MOST_CHANGES_IN_SIGHT}>
    <summary>${say("difference.title", { count: lines.length })}</summary>
    ${differenceList(lines, true, context)}
  </details>`;
}

function unitsView(
  units: readonly UnitResult[],
  selection: Place | null,
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  if (units.length === 0) return html`<p>${say("result.units.none")}</p>`;
  return html`<h3>${say("result.units", { count: units.length })}</h3>
    <ul class="cards">
      ${units.map(
        ({ unit, points, rows }) =>
          html`<li>
            <p class="unit">
              <strong lang="zh-CN">${unit}</strong>
              <span class=${tone(points)}>${say("result.points", { points: signed(points) })}</span>
            </p>
            <ul class="lines">
              ${rows.map((row) => rowView(row, selection, context))}
            </ul>
          </li>`,
      )}
    </ul>`;
}

function rowView(row: Explanation, selection: Place | null, context: ViewContext): TemplateResult {
  const { id, clause, points, status, reason, ledger, sources } = row;
  const isSelected = isOnRow(selection, ledger) || sources.some((place) => isWithin(selection, place));
  return html`<li aria-current=${isSelected ? "true" : nothing}>
    ${explainLink(id, `${clause} ${signed(points)}`, context)}
    <span class="badge">${context.say(`word.${status}`)}</span>
    <span lang="zh-CN">${reason}</span>
  </li>`;
}

function tone(points: number): string {
  return points > 0 ? "plus" : points < 0 ? "minus" : "";
}

function interviewsView(
  groups: readonly InterviewGroup[],
  selection: Place | null,
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  if (groups.length === 0) return html`<p>${say("result.interviews.none")}</p>`;
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return html`<h3>${say("result.interviews", { count })}</h3>
    ${groups.map(
      ({ level, rows }) =>
        html`<h4>${say(`result.level.${level}`)}</h4>
          <ul class="lines">
            ${rows.map(
              ({ id, unit, status, list }) =>
                html`<li aria-current=${isOnRow(selection, list) ? "true" : nothing}>
                  ${explainLink(id, unit, context)}
                  <span class="badge">${say(`word.${status}`)}</span>
                </li>`,
            )}
          </ul>`,
    )}`;
}

function writesView(
  { source }: Desk,
  { writes }: Account,
  context: ViewContext,
): TemplateResult | typeof nothing {
  if (writes.length === 0) return nothing;
  const { say } = context;
  const isWritten = source === "calculate";
  const cells = writes.reduce((sum, one) => sum + one.cells, 0);
  const count = { sheets: writes.length, cells };
  return html`<details class="fold">
    <summary>
      ${say("result.writes")}
      <span class="hint">${say(isWritten ? "result.writes.count" : "result.writes.would", count)}</span>
    </summary>
    <ul class="lines">
      ${writes.map((write) => html`<li>${writeLine(write, isWritten, context)}</li>`)}
    </ul>
  </details>`;
}

/** A sheet that is still to be created can't be shown. */
function writeLine(
  { sheet, cells, created }: SheetWrite,
  isWritten: boolean,
  { say, act }: ViewContext,
): TemplateResult {
  const words = say(created ? "result.write.created" : "result.write", { sheet, cells });
  if (created && !isWritten) return html`<span lang="zh-CN">${words}</span>`;
  return html`<button type="button" class="link" lang="zh-CN" @click=${() => act.show({ sheet, cell: null })}>
    ${words}
  </button>`;
}

/** What was left out must not be overlooked; many notes would hide the rest. */
const MOST_NOTES_IN_SIGHT = 4;

function notesView({ notes }: Account, { say }: ViewContext): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`<details class="fold" ?open=${notes.length <= MOST_NOTES_IN_SIGHT}>
    <summary>${say("result.notes")}</summary>
    <ul class="lines" lang="zh-CN">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>
  </details>`;
}

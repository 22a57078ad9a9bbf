// Lines of a difference, grouped by what brought them about: what is new, withdrawn or changed, before → after, and why.
import { html, nothing, type TemplateResult } from "lit-html";
import type { DifferenceLine } from "../../run";
import type { ViewContext } from "../view-context";
import { explainLink } from "./place-link";
import { signed, statusWords } from "./words";

/** More lines of one cause than these are only counted: they stand in the sheets. */
const MOST_LINES = 100;

/** Lines under their causes; `opens`: do the lines lead to explanations of what is shown? */
export function differenceList(
  lines: readonly DifferenceLine[],
  opens: boolean,
  context: ViewContext,
): TemplateResult {
  return html`<ul class="plain">
    ${byCause(lines).map(
      ([cause, of]) =>
        html`<li>
          ${cause === "" ? nothing : html`<strong lang="zh-CN">${cause}</strong>`}
          <ul class="lines">
            ${of.slice(0, MOST_LINES).map((line) => html`<li>${lineView(line, opens, context)}</li>`)}
          </ul>
          ${leftOut(of.length - MOST_LINES, context)}
        </li>`,
    )}
  </ul>`;
}

/** How many lines are not listed. */
export function leftOut(count: number, { say }: ViewContext): TemplateResult | typeof nothing {
  return count <= 0 ? nothing : html`<p class="hint">${say("trial.left", { count })}</p>`;
}

function byCause(
  lines: readonly DifferenceLine[],
): readonly (readonly [string, readonly DifferenceLine[]])[] {
  const causes = [...new Set(lines.map(({ cause }) => cause))];
  return causes.map((cause) => [cause, lines.filter((line) => line.cause === cause)]);
}

function lineView(line: DifferenceLine, opens: boolean, context: ViewContext): TemplateResult {
  const { kind, what, id, unit, clause, detail, cause, why } = line;
  const { say } = context;
  const name = [unit, detail, clause].filter((part) => part !== null && part !== "").join(" ");
  const hasView = opens && (what === "adjustment" || what === "interview") && kind !== "withdrawn";
  const words = { kind: say(`difference.${kind}`), what: say(`difference.${what}`) };
  return html`<span class="badge">${say("difference.badge", words)}</span>
    ${hasView ? explainLink(id, name, context) : html`<span lang="zh-CN">${name}</span>`}
    <span>${movement(line, context)}</span>
    ${why === cause ? nothing : html`<span class="hint" lang="zh-CN">${why}</span>`}`;
}

function movement(line: DifferenceLine, { say }: ViewContext): string {
  const { before, after, statusBefore, statusAfter, levelBefore, levelAfter } = line;
  if (before !== null && after !== null && before !== after)
    return say("difference.points", { before: signed(before), after: signed(after) });
  if (levelBefore !== null && levelAfter !== null && levelBefore !== levelAfter)
    return say("difference.status", { before: levelBefore, after: levelAfter });
  if (statusBefore !== null && statusAfter !== null && statusBefore !== statusAfter)
    return say("difference.status", {
      before: statusWords(statusBefore, say),
      after: statusWords(statusAfter, say),
    });
  const points = after ?? before;
  return points === null
    ? (levelAfter ?? levelBefore ?? "")
    : say("result.points", { points: signed(points) });
}

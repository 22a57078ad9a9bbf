// One month beside another, unit by unit: points, the year so far, interviews, places and runs of last places.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Comparison, RankComparison, UnitComparison } from "../../run";
import type { Desk } from "../state";
import type { ViewContext } from "../view-context";
import { placeLink } from "./place-link";
import { monthWords, signed } from "./words";

/** Nothing in a workbook of one month. @param months the latest first */
export function compareView(
  { comparison }: Desk,
  months: readonly string[],
  context: ViewContext,
): TemplateResult | typeof nothing {
  const { say, act, busy } = context;
  if (months.length < 2) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const [first, second] = [data.get("first"), data.get("second")];
    if (!busy && typeof first === "string" && typeof second === "string") act.compare(first, second);
  };
  return html`<details class="fold">
    <summary>${say("compare.title")}</summary>
    <form @submit=${submit}>
      ${monthField("first", months[1], months, context)} ${monthField("second", months[0], months, context)}
      <fluent-button type="submit" size="small" ?disabled-focusable=${busy}
        >${say("compare.go")}</fluent-button
      >
    </form>
    ${comparison === null ? nothing : comparisonView(comparison, context)}
  </details>`;
}

function monthField(
  name: "first" | "second",
  chosen: string | undefined,
  months: readonly string[],
  { say }: ViewContext,
): TemplateResult {
  return html`<label class="month">
    <span>${say(`compare.${name}`)}</span>
    <select name=${name}>
      ${months.map(
        (month) =>
          html`<option value=${month} ?selected=${month === chosen}>${monthWords(month, say)}</option>`,
      )}
    </select>
  </label>`;
}

function comparisonView({ months, units }: Comparison, context: ViewContext): TemplateResult {
  const { say } = context;
  const [first, second] = months.map((month) => monthWords(month, say));
  const told = units.map((unit) => ({ unit, lines: linesOf(unit, context) }));
  const other = told.filter(({ lines }) => lines.length > 0);
  return html`<h3 id="compared" tabindex="-1">
      ${say("compare.of", { first: first ?? "", second: second ?? "" })}
    </h3>
    <p class="hint">${say("compare.count", { other: other.length, same: told.length - other.length })}</p>
    <ul class="cards">
      ${other.map(
        ({ unit: { unit }, lines }) =>
          html`<li>
            <p class="unit"><strong lang="zh-CN">${unit}</strong></p>
            <ul class="lines">
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>
          </li>`,
      )}
    </ul>`;
}

/** What is other in the second month; nothing where all is as it was. */
function linesOf(
  { points, year, interviews, ranks }: UnitComparison,
  context: ViewContext,
): readonly unknown[] {
  const { say } = context;
  const none = say("compare.none");
  const pairs = [
    ["compare.points", points.map(signed)],
    ["compare.year", year.map(signed)],
    ["compare.interview", interviews.map((level) => level ?? none)],
  ] as const;
  const plain = pairs.flatMap(([key, [before = "", after = ""]]) =>
    before === after ? [] : [say(key, { before, after })],
  );
  return [...plain, ...ranks.filter(isOther).map((rank) => rankLine(rank, context))];
}

function isOther({ places: [before, after], streak }: RankComparison): boolean {
  return before?.text !== after?.text || streak[0] !== streak[1];
}

function rankLine({ name, places, streak }: RankComparison, context: ViewContext): TemplateResult {
  const { say } = context;
  const [before, after] = places.map((place) => place?.text ?? say("compare.unranked"));
  const place = places[1] ?? places[0];
  return html`<span lang="zh-CN">${name}</span>
    ${say("difference.status", { before: before ?? "", after: after ?? "" })} ${streakWords(streak, context)}
    ${place === null ? nothing : placeLink(place, context)}`;
}

function streakWords([before, after]: RankComparison["streak"], { say }: ViewContext): string {
  if (before === after) return "";
  if (after === 0) return say("compare.streak.ended", { count: before });
  return after === 1 ? say("compare.streak.new") : say("compare.streak.longer", { count: after });
}

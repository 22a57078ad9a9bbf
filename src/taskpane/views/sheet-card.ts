// One recognised table: what it is in one line, how sure that is, and its fields to correct.
import { html, nothing, type TemplateResult } from "lit-html";
import type { CorrectionField, SheetAccount } from "../../run";
import type { Say, TextKey, ViewContext } from "../view-context";
import { entryForm } from "./entry-form";
import { tableName } from "./groups";
import { placeLink } from "./place-link";
import { whenOpen } from "./when-open";
import { correctionWords, monthWords } from "./words";

/** The mark beside the word. */
const MARKS = { certain: "✓", likely: "≈", open: "?" } as const;

/** Roles of columns that have a name in the pane; others are the product's own affair. */
const ROLES: Readonly<Record<string, TextKey>> = {
  unit: "role.unit",
  indicator: "role.indicator",
  score: "role.score",
  rank: "role.rank",
  responsible: "role.responsible",
  group: "role.group",
  problem: "role.problem",
};

/** A ranking, folded: what it is; unfolded: how it was read, and what can be corrected. */
export function rankingCard(
  sheet: SheetAccount,
  isOpenAtFirst: boolean,
  context: ViewContext,
): TemplateResult {
  return html`<details class="card">
    <summary>
      <h4 lang="zh-CN">${tableName(sheet)}</h4>
      <span class="facts">${factWords(sheet, context).join(" · ")}</span>
      ${certaintyBadge(sheet, context)}
    </summary>
    <div ${whenOpen(() => cardBody(sheet, context), isOpenAtFirst)}></div>
  </details>`;
}

/** A register: what it is, where it stands, how many rows. */
export function registerItem(sheet: SheetAccount, context: ViewContext): TemplateResult {
  const { say } = context;
  return html`<div class="card">
    <h4>${say(`kind.${sheet.kind}`)}</h4>
    <span>${say("sheets.rows", { rows: sheet.rows })}</span>
    ${placeLink(sheet.place, context)}
    ${sheet.certainty === "certain" ? nothing : certaintyBadge(sheet, context)}
  </div>`;
}

function certaintyBadge({ certainty }: SheetAccount, { say }: ViewContext): TemplateResult {
  return html`<span class="badge ${certainty}">
    <span aria-hidden="true">${MARKS[certainty]}</span> ${say(`certainty.${certainty}`)}
  </span>`;
}

/** Month, level, subject, size and whether it counts; what is not known is left out. */
function factWords(sheet: SheetAccount, { say }: ViewContext): readonly string[] {
  const { month, level, subject, total } = sheet;
  return [
    month === null ? null : monthWords(month, say),
    level === null ? null : say(`word.${level}`),
    subject === null ? null : say(`word.${subject}`),
    total === null ? null : say("sheets.total", { total }),
    say(sheet.counts ? "sheets.counts" : "sheets.reference"),
  ].filter((word) => word !== null);
}

function cardBody(sheet: SheetAccount, context: ViewContext): TemplateResult {
  const { say } = context;
  return html`<p>${placeLink(sheet.place, context)}</p>
    <p class="hint">
      ${say(`certainty.${sheet.certainty}.why`)}
      ${sheet.certainty === "certain" ? nothing : toQuestions(context)}
    </p>
    <dl>
      ${columnFacts(sheet, context)}
      ${
        sheet.note === ""
          ? nothing
          : html`<dt>${say("sheets.note")}</dt>
              <dd lang="zh-CN">${sheet.note}</dd>`
      }
    </dl>
    ${
      sheet.corrections.length === 0
        ? nothing
        : html`<h5>${say("sheets.corrections")}</h5>
            <ul class="plain">
              ${sheet.corrections.map((field) => html`<li>${correction(sheet, field, context)}</li>`)}
            </ul>`
    }`;
}

function toQuestions({ say, act }: ViewContext): TemplateResult {
  return html`<button type="button" class="link" @click=${() => act.openTab("questions")}>
    ${say("sheets.toQuestions")}
  </button>`;
}

function columnFacts({ columns }: SheetAccount, { say }: ViewContext): TemplateResult | typeof nothing {
  const named = Object.entries(columns).flatMap(([role, letter]) => {
    const key = ROLES[role];
    return key === undefined ? [] : [say("sheets.column", { role: say(key), letter })];
  });
  if (named.length === 0) return nothing;
  return html`<dt>${say("sheets.columns")}</dt>
    <dd>${named.join(" · ")}</dd>`;
}

function correction(sheet: SheetAccount, field: CorrectionField, context: ViewContext): TemplateResult {
  const { say, act } = context;
  const label = say(`field.${field.name}`);
  const of = { table: tableName(sheet), field: label };
  return entryForm(
    {
      label,
      value: field.value,
      choices: field.choices,
      choiceWords: (choice) => correctionWords(choice, say),
      blank: say(field.byPerson && field.value !== "" ? "sheets.giveBack" : "sheets.unknown"),
      required: false,
      saveName: say("sheets.save", of),
      save: (value) => act.correct(sheet.id, field.name, value),
      ...(field.byPerson && {
        person: {
          words: `${say("sheets.byPerson")} · ${say("sheets.own", { value: ownWords(field, say) })}`,
          giveBack: say("sheets.giveBack"),
          giveBackName: say("sheets.giveBackOf", of),
        },
      }),
    },
    context,
  );
}

function ownWords({ own }: CorrectionField, say: Say): string {
  return own === "" ? say("sheets.unknown") : correctionWords(own, say);
}

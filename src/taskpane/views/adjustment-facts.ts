// What explains a ledger row: clause and rule, points, checks, cells, what was absorbed, how far the next step is.
import { html, nothing, type TemplateResult } from "lit-html";
import type { Account, Explanation } from "../../run";
import type { ViewContext } from "../view-context";
import { checksTable } from "./checks-table";
import { factList, textList } from "./facts";
import { explainLink, placeLink, placeList } from "./place-link";
import { distanceWords, monthWords, signed } from "./words";

/** Everything about one ledger row. */
export function adjustmentFacts(
  explanation: Explanation,
  account: Account,
  context: ViewContext,
): TemplateResult {
  const { say } = context;
  const { checks, sources, absorbed, flags, ledger } = explanation;
  return html`${ruleFacts(explanation, account, context)}
  ${
    checks.length === 0
      ? nothing
      : html`<h3 id="explanation-checks">${say("explanation.checks")}</h3>
          ${checksTable(checks, "explanation-checks", context)}`
  }
  ${factList([
    {
      name: say("explanation.sources"),
      value: sources.length === 0 ? null : placeList(sources, context),
    },
    { name: say("explanation.absorbed"), value: textList(absorbed) },
    { name: say("explanation.absorbedBy"), value: absorber(explanation, context) },
    { name: say("explanation.flags"), value: textList(flags) },
    { name: say("explanation.next"), value: nextStep(explanation, context) },
    {
      name: say("explanation.ledger"),
      value: ledger === null ? say("explanation.unwritten") : placeLink(ledger, context),
    },
  ])}`;
}

function ruleFacts(explanation: Explanation, { clauseTexts }: Account, context: ViewContext): TemplateResult {
  const { say } = context;
  const { clause, rule, cites, month, amount, points, status, reason, origin } = explanation;
  return factList([
    { name: say("explanation.clause"), value: clause, data: true },
    { name: say("explanation.rule"), value: rule, data: true },
    { name: say("explanation.wording"), value: textList(wordings(explanation, clauseTexts)) },
    { name: say("explanation.cites"), value: cites.join("、"), data: true },
    { name: say("explanation.reason"), value: reason, data: true },
    {
      name: say("explanation.month"),
      value: month === null ? say("explanation.annual") : monthWords(month, say),
    },
    { name: say("explanation.amount"), value: say("explanation.points", { points: signed(amount) }) },
    { name: say("explanation.final"), value: say("explanation.points", { points: signed(points) }) },
    { name: say("explanation.status"), value: statusFact(status, context) },
    { name: say("explanation.origin"), value: origin === "calculated" ? null : say(`origin.${origin}`) },
  ]);
}

/** The office's own words for the clause and what it cites; one article may stand for several clauses. */
function wordings({ clause, cites }: Explanation, texts: Account["clauseTexts"] = {}): readonly string[] {
  return [...new Set([clause, ...cites].flatMap((each) => texts[each] ?? []))];
}

/** What waits for an answer leads to the question. */
function statusFact(status: Explanation["status"], { say, act }: ViewContext): TemplateResult {
  const words = say(`word.${status}`);
  if (status !== "待确认") return html`${words}`;
  return html`${words}
    <button type="button" class="link" @click=${() => act.openTab("questions")}>
      ${say("result.questions.open")}
    </button>`;
}

function absorber({ absorbedBy }: Explanation, context: ViewContext): TemplateResult | null {
  if (absorbedBy === null) return null;
  const { id, clause, difference } = absorbedBy;
  return explainLink(
    id,
    context.say("explanation.absorbedInto", { clause, points: signed(difference) }),
    context,
  );
}

function nextStep({ next }: Explanation, { say }: ViewContext): TemplateResult | null {
  if (next === null) return null;
  return html`<span lang="zh-CN">${next.clause}</span> · ${distanceWords(next.distance, say)}
    <p lang="zh-CN">${next.text}</p>`;
}

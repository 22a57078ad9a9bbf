// Turns a placed event and a row of the book into a draft: amount, checks, and what holds it.
import { points } from "../../policy";
import type { EventRow, HalfPoints } from "../../policy";
import { ASSESSMENT_CHOICES, askAssessmentAmount } from "./asks";
import { documentCheck, refusalCheck, standardChecks } from "./checks";
import type { EventContext } from "./context";
import { flag, NOTHING } from "./draft";
import type { Draft, PlacedFact } from "./draft";
import { criticismRow } from "./row-index";
import { FLAGS } from "./wording-codes";

const NO_POINTS = points(0);

/** The amount of a row for a unit type, with the readings that change it (D-7, POL-EXPO). */
export function amountOf(context: EventContext, placed: PlacedFact, row: EventRow): HalfPoints {
  const own = row.amounts[placed.unitType] ?? NO_POINTS;
  if (row.matterGroup === "激7.d")
    return context.switches["POL-EXPO"] === "按激5同级" ? likeCriticism(context, placed, own) : own;
  if (!row.readings.includes("D-7")) return own;
  const criticism = likeCriticism(context, placed, own);
  if (criticism === own) return own;
  return askAssessmentAmount(context, placed) === ASSESSMENT_CHOICES[1] ? criticism : own;
}

/** What a criticism of the same level costs; the row's own amount while the level is blank. */
function likeCriticism(context: EventContext, placed: PlacedFact, own: HalfPoints): HalfPoints {
  if (placed.level === null) return own;
  return criticismRow(context.rows, placed.level)?.amounts[placed.unitType] ?? own;
}

/** A draft of one row for one fact, held by whatever holds the fact and by a missing document (POL-DOC). */
export function draftOf(context: EventContext, placed: PlacedFact, row: EventRow): Draft {
  const draft = newDraft(placed, row, amountOf(context, placed, row));
  const { fact } = placed;
  draft.checks = standardChecks(placed, context.wants.get(row));
  if (fact.holds.length > 0) {
    draft.standing = "pending";
    draft.missing = fact.holds;
  }
  if (!fact.documentNumber) requireDocument(context, draft);
  return draft;
}

function requireDocument(context: EventContext, draft: Draft): void {
  draft.checks.push(documentCheck(draft.placed.sources));
  if (context.switches["POL-DOC"] === "计分并提示") {
    flag(draft, FLAGS.noDocument);
    return;
  }
  draft.onlyDocument = draft.standing === "applied";
  draft.standing = "pending";
  draft.missing = [...draft.missing, "event.missing.document"];
}

/** A draft that gives nothing, with the check that failed and the flag that says so. */
export function refusedDraft(
  placed: PlacedFact,
  row: EventRow,
  why: "outsideUnit" | "outsideValidity",
): Draft {
  const draft = newDraft(placed, row, NO_POINTS);
  draft.standing = "not-applied";
  const label = why === "outsideUnit" ? "event.check.unit" : "event.check.validity";
  draft.checks = [refusalCheck(label, placed.sources)];
  flag(draft, FLAGS[why]);
  return draft;
}

function newDraft(placed: PlacedFact, row: EventRow, amount: HalfPoints): Draft {
  return {
    placed,
    row,
    standing: "applied",
    points: amount,
    talk: row.talk,
    cites: row.cites,
    flags: NOTHING,
    checks: [],
    missing: NOTHING,
    onlyDocument: false,
    by: null,
    id: "",
    content: null,
  };
}

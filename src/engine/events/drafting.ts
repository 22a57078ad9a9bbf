// Turns a placed event and a row of the book into a draft: amount, checks, and what holds it.
import { points } from "../../policy";
import type { EventRow, HalfPoints } from "../../policy";
import { figureChecks, figureFlags } from "../rules-in-time";
import { askAssessmentAmount, LIKE_CRITICISM } from "./asks";
import { documentCheck, refusalCheck, standardChecks } from "./checks";
import type { EventContext } from "./context";
import { flag, NOTHING } from "./draft";
import type { Draft, PlacedFact } from "./draft";
import { criticismRow } from "./row-index";
import { FLAGS } from "./wording-codes";

const NO_POINTS = points(0);

/** The row whose amount a row takes, by the readings that change it (D-7, POL-EXPO). */
function payingRow(context: EventContext, placed: PlacedFact, row: EventRow): EventRow {
  if (row.matterGroup === "激7.d")
    return context.switches["POL-EXPO"] === "按激5同级" ? likeCriticism(context, placed, row) : row;
  if (!row.readings.includes("D-7")) return row;
  const criticism = likeCriticism(context, placed, row);
  if (amountOf(criticism, placed) === amountOf(row, placed)) return row;
  return askAssessmentAmount(context, placed, row) === LIKE_CRITICISM ? criticism : row;
}

function amountOf(row: EventRow, { unitType }: PlacedFact): HalfPoints {
  return row.amounts[unitType] ?? NO_POINTS;
}

/** What a criticism of the same level costs; the row itself while the level is blank. */
function likeCriticism(context: EventContext, placed: PlacedFact, row: EventRow): EventRow {
  if (placed.level === null) return row;
  return criticismRow(context.rowsOn(placed.date), placed.level) ?? row;
}

/** A draft of one row for one fact, held by whatever holds the fact and by a missing document (POL-DOC). */
export function draftOf(context: EventContext, placed: PlacedFact, row: EventRow): Draft {
  const paying = payingRow(context, placed, row);
  const draft = newDraft(placed, row, amountOf(paying, placed));
  const { fact } = placed;
  draft.checks = standardChecks(placed, context.wants.get(row.id));
  noteFigures(draft, paying);
  if (fact.holds.length > 0) {
    draft.standing = "pending";
    draft.missing = fact.holds;
  }
  if (!fact.documentNumber) requireDocument(context, draft);
  return draft;
}

/** Amounts of 规则参数 say so, with their cell. */
function noteFigures(draft: Draft, paying: EventRow): void {
  const { unitType } = draft.placed;
  draft.checks.push(...figureChecks(paying, unitType));
  for (const message of figureFlags(paying, unitType)) flag(draft, message);
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

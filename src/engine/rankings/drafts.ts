// Builds outcomes of ranking rules with their checks and evidence; ids become final when all of them are known.
import type { HalfPoints, RankingRow, UnitType } from "../../policy";
import type { FiredRanking } from "../family";
import { factId, rowKey, uniqueIds } from "../identity";
import type { Check, Distance, Message, Outcome } from "../outcome";
import { figureChecks, figureFlags } from "../rules-in-time";
import type { CellRef, Hold, Ranking, RankingEntry } from "../situation";
import type { Field } from "./field";
import type { Verdict } from "./judge";
import { decidesClause } from "./questions";
import { message, monthText, placeText, yearOf } from "./texts";

/** An outcome whose id may still get a -2, and what a registered finding about the same fact would call it. */
export interface Draft {
  readonly outcome: Outcome;
  readonly series: string;
  readonly indicator: string | null;
  /** false for points that only follow from another ranking outcome (POL-RANK8). */
  readonly fires: boolean;
}

/** Whom a result meets, in which row of which table. */
export interface Subjected {
  readonly ranking: Ranking;
  readonly entry: RankingEntry;
  readonly unit: string;
  readonly unitType: UnitType;
  /** Cells besides the row's own, e.g. the one that names the responsible unit. */
  readonly evidence: readonly CellRef[];
}

/** What is to be booked. */
export interface Booking {
  readonly row: Pick<RankingRow, "id" | "clause" | "talk" | "changed">;
  readonly points: HalfPoints;
  readonly reason: Message;
  readonly checks: readonly Check[];
  readonly flags: readonly Message[];
  readonly holds: readonly Hold[];
  readonly fires?: boolean;
}

/** What tells results of one unit, month and clause apart: the series; the indicator where indicators are ranked. */
export function detailOf({ ranking, entry }: Pick<Subjected, "ranking" | "entry">): string {
  const ranksUnits = ranking.subject === "乡镇" || ranking.subject === "区直";
  return ranksUnits ? ranking.series : (entry.indicator ?? ranking.series);
}

/** Applied; undecided with its amount while questions hold it; undecided without one while the clause itself is open. */
export function book(subjected: Subjected, booking: Booking): Draft {
  const { points, holds, row } = booking;
  const { unitType } = subjected;
  const checks = [...booking.checks, ...figureChecks(row, unitType)];
  const flags = [...booking.flags, ...figureFlags(row, unitType)];
  const base = baseOf(subjected, row, booking.reason, checks, flags);
  const missing = [...new Set(holds)];
  const fires = booking.fires ?? true;
  if (missing.length === 0) {
    return draftOf(
      subjected,
      Object.assign(base, { kind: "applied" as const, points, talk: row.talk }),
      fires,
    );
  }
  const amount = decidesClause(missing) ? null : points;
  return draftOf(subjected, Object.assign(base, pending(amount, missing, row)), fires);
}

/** Where the clause itself is open nothing is proposed: no amount and no talk, only questions. */
function pending(points: HalfPoints | null, missing: readonly string[], row: Booking["row"]) {
  const talk = points === null ? null : row.talk;
  return { kind: "undecided", points, status: "待确认", missing, talk } as const;
}

/** Nobody can say yet whether the clause applies: the questions are all there is. */
export function leaveOpen(subjected: Subjected, row: RankingRow, holds: readonly Hold[]): Draft {
  const reason = message("ranking.open", {
    series: subjected.ranking.series,
    month: monthOf(subjected.ranking),
    label: subjected.entry.label,
  });
  const base = baseOf(subjected, row, reason, [], []);
  return draftOf(subjected, Object.assign(base, pending(null, [...new Set(holds)], row)), false);
}

/** The rule did not fire: which check failed, and how far off it was. */
export function decline(
  subjected: Subjected,
  row: RankingRow,
  reason: Message,
  failed: Check,
  distance: Distance | null,
  flags: readonly Message[],
): Draft {
  const base = baseOf(subjected, row, reason, [failed], flags);
  const id = `${base.id}·未触发`;
  return draftOf(subjected, Object.assign(base, { id, kind: "not-applied" as const, distance }), false);
}

function baseOf(
  { ranking, entry, unit, unitType, evidence }: Subjected,
  row: Booking["row"],
  reason: Message,
  checks: readonly Check[],
  flags: readonly Message[],
) {
  const { month } = ranking;
  if (month === null) throw new Error(`a ranking without a month can't be judged: ${ranking.id}`);
  return {
    rule: row.id,
    clause: row.clause,
    cites: [],
    id: factId(month, unit, row.clause, detailOf({ ranking, entry })),
    sourceKey: rowKey(ranking, entry.label),
    unit,
    unitType,
    month,
    year: yearOf(month),
    level: ranking.level,
    reason,
    checks,
    flags,
    sources: [entry.at, ...evidence],
  };
}

function draftOf({ ranking, entry }: Subjected, outcome: Outcome, fires: boolean): Draft {
  return { outcome, series: ranking.series, indicator: entry.indicator, fires };
}

/** Values that every reason about a place can use. */
export function placeValues(verdict: Verdict): Message["values"] {
  const { entry, field, position } = verdict;
  return {
    series: field.ranking.series,
    indicator: detailOf({ ranking: field.ranking, entry }),
    month: monthOf(field.ranking),
    rank: placeText(entry, position),
    total: field.size === null ? "总数未注明" : `共${field.size}个`,
    position,
  };
}

function monthOf(ranking: Ranking): string {
  return ranking.month === null ? "" : monthText(ranking.month);
}

/** Was the place inside the row's band? */
export function positionCheck(verdict: Verdict, row: RankingRow): Check {
  const { from, to } = row.band;
  return {
    label: "ranking.check.position",
    want: from === to ? from : `${from}–${to}`,
    got: verdict.position,
    ok: from <= verdict.position && verdict.position <= to,
    evidence: [verdict.entry.at],
    source: verdict.entry.place.kind === "from-bottom" ? "sheet" : "computed",
  };
}

/** Was the field large enough for the band to mean something? */
export function sizeCheck(field: Field, row: RankingRow): Check {
  return {
    label: "ranking.check.total",
    want: row.smallField + 1,
    got: field.size,
    ok: field.size !== null && field.size > row.smallField,
    evidence: [field.ranking.total?.at ?? field.ranking.at],
    source: field.ranking.total?.source === "stated" ? "sheet" : "computed",
  };
}

/** Why a place in the band does not count: everybody shares it, or the field is too small. */
export function refusedCheck({ entry, field, tied }: Verdict, row: RankingRow): Check {
  if (!field.allTied) return sizeCheck(field, row);
  return failedCheck("ranking.check.tied", "有先后", `${tied}家并列`, entry.at);
}

/** A plain yes or no that was no. */
export function failedCheck(label: string, want: Check["want"], got: Check["got"], at: CellRef): Check {
  return { label, want, got, ok: false, evidence: [at], source: "sheet" };
}

/** Final ids (equal ones end in -2, -3, ordered by content) and the facts that fired. */
export function finish(drafts: readonly Draft[]): {
  readonly outcomes: readonly Outcome[];
  readonly fired: readonly FiredRanking[];
} {
  const ids = uniqueIds(drafts, ({ outcome }) => outcome.id, contentOf);
  const outcomes: Outcome[] = [];
  const fired: FiredRanking[] = [];
  for (const draft of drafts) {
    const { outcome, series, indicator } = draft;
    const id = ids.get(draft) ?? outcome.id;
    outcomes.push(id === outcome.id ? outcome : { ...outcome, id });
    if (!draft.fires || outcome.kind !== "applied" || outcome.month === null) continue;
    fired.push({ outcomeId: id, unit: outcome.unit, month: outcome.month, series, indicator });
  }
  return { outcomes, fired };
}

function contentOf({ outcome, series }: Draft): string {
  return [series, outcome.sourceKey, JSON.stringify(outcome.reason.values)].join("|");
}

// 约3.a, 约4, 约5: our places in rankings organised by the city or the province, and the units that answer for them.
import type { RankingRow } from "../../policy";
import type { Hold, Ranking, RankingEntry } from "../situation";
import {
  book,
  decline,
  leaveOpen,
  placeValues,
  failedCheck,
  positionCheck,
  refusedCheck,
  sizeCheck,
  type Draft,
  type Subjected,
} from "./drafts";
import type { Field } from "./field";
import { fieldsOf } from "./fields";
import { judge, rowsFor, type Context, type Verdict } from "./judge";
import { declineOutside, isOutsidePeriod } from "./period";
import { alsoDuty } from "./duty";
import { decidesClause } from "./questions";
import { answerableFor, askResponsible, type Answerable, type Sources } from "./responsible";
import type { UnitBook } from "./units";
import { message } from "./texts";

const SCOPE = { 国家: "全国", 省: "全省", 市: "全市", 区: "全区" } as const;

/** Outcomes of one ranking organised above the district. */
export function superiorDrafts(ranking: Ranking, units: UnitBook, context: Context): readonly Draft[] {
  if (!ranking.entries.some((entry) => entry.ours)) return [];
  const { questions, situation } = context;
  const supportsCount = situation.switches["POL-LEAD"] === "牵头和配合都计";
  const sources = { units, questions, supportsCount };
  return fieldsOf(ranking, questions).flatMap((field) => [
    ...openDrafts(field, sources, context),
    ...field.standings
      .filter(({ entry }) => entry.ours)
      .flatMap((standing) => entryDrafts(judge(standing, field, context), sources, context)),
  ]);
}

function entryDrafts(verdict: Verdict, sources: Sources, context: Context): readonly Draft[] {
  const { entry, field } = verdict;
  const { ranking } = field;
  const { units, open } = answerableFor(entry, ranking, sources);
  const { band } = verdict;
  if (band === null || verdict.refused !== null) {
    return units.flatMap((one) => nearMiss(verdict, one, context));
  }
  if (open) askResponsible(entry, ranking, sources);
  return units.flatMap((one) => hitDrafts(verdict, band, one, context));
}

function hitDrafts(
  verdict: Verdict,
  row: RankingRow,
  answerable: Answerable,
  context: Context,
): readonly Draft[] {
  const { target, flags } = answerable;
  const { ranking } = verdict.field;
  const subjected = subjectedOf(ranking, verdict.entry, answerable);
  const reason = message("ranking.superior", superiorValues(verdict));
  const points = target.category === "其他" ? null : row.amounts[target.category];
  if (points === null) {
    const check = failedCheck("ranking.check.category", "乡镇或区直", target.category, verdict.entry.at);
    const unscored = message("ranking.flag.not-scored", {});
    return [decline(subjected, row, reason, check, null, [unscored])];
  }
  if (isOutsidePeriod(ranking, context.situation.office))
    return [declineOutside(subjected, row, reason, context)];
  const booking = {
    row,
    points,
    reason,
    checks: [positionCheck(verdict, row), sizeCheck(verdict.field, row)],
    flags: [...verdict.flags, ...flags],
    holds: [...verdict.holds, ...context.questions.holdsOnUnit(ranking, verdict.entry, target)],
  };
  return [book(subjected, booking), ...alsoDuty(subjected, row, booking.holds, context)];
}

/** Not in a band: by how many places; in one that does not count: why. */
function nearMiss(verdict: Verdict, answerable: Answerable, context: Context): readonly Draft[] {
  const { field, entry } = verdict;
  const { target } = answerable;
  const deciding = decidesClause(context.questions.holdsOn(field.ranking, entry));
  const row = verdict.band ?? outermost(rowsFor(context, field.ranking));
  if (row === null || deciding || !target.known || target.category === "其他") return [];
  const subjected = subjectedOf(field.ranking, entry, answerable);
  if (verdict.refused !== null) {
    return [decline(subjected, row, verdict.refused, refusedCheck(verdict, row), null, verdict.flags)];
  }
  const reason = message("ranking.outside-band", superiorValues(verdict));
  const distance = { by: verdict.position - row.band.to, unit: "名" } as const;
  return [decline(subjected, row, reason, positionCheck(verdict, row), distance, verdict.flags)];
}

/** The band that reaches farthest from the bottom. */
function outermost(rows: readonly RankingRow[]): RankingRow | null {
  return rows.reduce<RankingRow | null>((far, row) => (far && far.band.to >= row.band.to ? far : row), null);
}

/** Rows of ours that have no place yet: only their questions show. */
function openDrafts(field: Field, sources: Sources, context: Context): readonly Draft[] {
  const row = rowsFor(context, field.ranking)[0];
  if (row === undefined) return [];
  const open = (entry: RankingEntry, holds: readonly Hold[]): readonly Draft[] =>
    holds.length === 0 || !entry.ours
      ? []
      : answerableFor(entry, field.ranking, sources)
          .units.filter(({ target }) => target.known && target.category !== "其他")
          .map((one) => leaveOpen(subjectedOf(field.ranking, entry, one), row, holds));
  return [
    ...field.waiting.flatMap((entry) => open(entry, field.unknown)),
    ...field.unreadable.flatMap((entry) => open(entry, entry.holds)),
  ];
}

function subjectedOf(ranking: Ranking, entry: RankingEntry, { target, evidence }: Answerable): Subjected {
  const unitType = target.category === "其他" ? "区直" : target.category;
  return { ranking, entry, unit: target.name, unitType, evidence };
}

function superiorValues(verdict: Verdict) {
  const { level } = verdict.field.ranking;
  return { ...placeValues(verdict), scope: level === null ? "" : SCOPE[level] };
}

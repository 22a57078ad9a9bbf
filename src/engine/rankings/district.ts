// Reads the district's own rankings of townships issue by issue: who is last, who may be, and what everybody else missed by.
import type { RankingRow } from "../../policy";
import type { Hold, Ranking, RankingEntry } from "../situation";
import {
  decline,
  leaveOpen,
  placeValues,
  failedCheck,
  positionCheck,
  refusedCheck,
  type Draft,
  type Subjected,
} from "./drafts";
import type { Field } from "./field";
import { fieldsOf } from "./fields";
import { askEarlier, seriesOf, type Series } from "./issues";
import { judge, rowsFor, type Context, type Verdict } from "./judge";
import { lastDraft, subjectedOf, type Last } from "./last-places";
import { isOutsidePeriod } from "./period";
import { decidesClause } from "./questions";
import { Streaks, type IssueResult, type Streak } from "./streaks";
import { message } from "./texts";
import type { Target, UnitBook } from "./units";

/** Everything one issue gives: last places, and outcomes that need no streak. */
interface Reading {
  readonly lasts: readonly Last[];
  readonly drafts: readonly Draft[];
  readonly doubts: ReadonlyMap<string, readonly Hold[]>;
  readonly unknown: readonly Hold[];
  readonly nameless: readonly Hold[];
}

/** Outcomes of all district rankings of townships. */
export function districtDrafts(
  rankings: readonly Ranking[],
  units: UnitBook,
  context: Context,
): readonly Draft[] {
  return seriesOf(rankings, context.situation, units, context.questions).flatMap((series) =>
    seriesDrafts(series, units, context),
  );
}

function seriesDrafts(series: Series, units: UnitBook, context: Context): readonly Draft[] {
  const streaks = new Streaks(context.situation.switches);
  return series.issues.flatMap((issue): readonly Draft[] => {
    const reading = readIssue(issue.rankings, units, context);
    const lasts = new Map(reading.lasts.map(({ target, holds }) => [target.name, holds]));
    for (const name of issue.recorded) lasts.set(name, []);
    const { doubts, unknown, nameless } = reading;
    const named = new Set(issue.rankings.flatMap((ranking) => namesOf(ranking, units)));
    const tied = new Set(reading.lasts.flatMap((last) => (last.verdict.tied > 1 ? [last.target.name] : [])));
    const result: IssueResult = { month: issue.month, lasts, doubts, unknown, nameless, named, tied };
    const byUnit = streaks.next(result);
    askAboutEarlier(reading, byUnit, units, context);
    return [...reading.drafts, ...reading.lasts.map((last) => lastDraft(last, byUnit, context))];
  });
}

function readIssue(rankings: readonly Ranking[], units: UnitBook, context: Context): Reading {
  const readings = rankings.flatMap((ranking) => {
    const deciding = context.questions.holdsOn(ranking, null).filter((hold) => decidesClause([hold]));
    return fieldsOf(ranking, context.questions).map((field) => readField(field, deciding, units, context));
  });
  return {
    lasts: readings.flatMap(({ lasts }) => lasts),
    drafts: readings.flatMap(({ drafts }) => drafts),
    doubts: new Map(readings.flatMap(({ doubts }) => [...doubts])),
    unknown: readings.flatMap(({ unknown }) => unknown),
    nameless: readings.flatMap(({ nameless }) => nameless),
  };
}

/** Units that a ranking names, whatever their place. */
const namesOf = ({ entries }: Ranking, units: UnitBook): readonly string[] =>
  entries.flatMap((entry) => {
    const target = targetOf(entry, units);
    return target?.known === true ? [target.name] : [];
  });

/** @param deciding open questions about whether the table's clause applies at all */
function readField(field: Field, deciding: readonly Hold[], units: UnitBook, context: Context): Reading {
  const lasts: Last[] = [];
  const drafts = [...openDrafts(field, units, context)];
  const doubts = new Map<string, readonly Hold[]>();
  for (const standing of field.standings) {
    const target = targetOf(standing.entry, units);
    if (target === null) continue;
    const verdict = judge(standing, field, context);
    if (isLast(verdict) && target.category === "乡镇") lasts.push(lastOf(verdict, target, context));
    else if (deciding.length === 0) drafts.push(...otherDrafts(verdict, target, context));
    if (!isLast(verdict) && verdict.holds.length > 0) doubts.set(target.name, verdict.holds);
  }
  for (const entry of field.unreadable) {
    doubts.set(targetOf(entry, units)?.name ?? entry.label, entry.holds);
  }
  const nameless = [
    ...lasts.flatMap(({ target, holds }) => (target.known ? [] : holds)),
    ...[...doubts].flatMap(([name, holds]) => (units.resolve(name) === null ? holds : [])),
  ];
  return { lasts, drafts, doubts, unknown: [...deciding, ...field.unknown], nameless };
}

function targetOf(entry: RankingEntry, units: UnitBook): Target | null {
  return entry.mention === null ? null : units.target(entry.mention, "乡镇");
}

function isLast(verdict: Verdict): boolean {
  return verdict.band !== null && verdict.refused === null;
}

function lastOf(verdict: Verdict, target: Target, { questions }: Context): Last {
  const { entry, field } = verdict;
  return {
    verdict,
    target,
    holds: [...verdict.holds, ...questions.holdsOnUnit(field.ranking, entry, target)],
  };
}

/** Rows that have no place yet: only their questions show. */
function openDrafts(field: Field, units: UnitBook, context: Context): readonly Draft[] {
  const row = rowsFor(context, field.ranking)[0];
  if (row === undefined) return [];
  const open = (entry: RankingEntry, holds: readonly Hold[]): readonly Draft[] => {
    const target = targetOf(entry, units);
    if (target === null || !target.known || target.category !== "乡镇" || holds.length === 0) return [];
    return [leaveOpen(subjectedOf(field, entry, target), row, holds)];
  };
  return [
    ...field.waiting.flatMap((entry) => open(entry, field.unknown)),
    ...field.unreadable.flatMap((entry) => open(entry, entry.holds)),
  ];
}

/** Everybody who is not last, and those who are but do not count: one line with what was missing. */
function otherDrafts(verdict: Verdict, target: Target, context: Context): readonly Draft[] {
  const { field, entry } = verdict;
  const row = verdict.band ?? rowsFor(context, field.ranking)[0];
  if (row === undefined || !target.known) return [];
  const subjected = subjectedOf(field, entry, target);
  if (target.category !== "乡镇") {
    return isLast(verdict) ? [declineCategory(subjected, row, target, verdict)] : [];
  }
  if (verdict.refused !== null) {
    return [decline(subjected, row, verdict.refused, refusedCheck(verdict, row), null, verdict.flags)];
  }
  const by = verdict.position - row.band.to;
  const reason = message("ranking.not-last", placeValues(verdict));
  const distance = { by, unit: "名" } as const;
  return [decline(subjected, row, reason, positionCheck(verdict, row), distance, verdict.flags)];
}

/** Last, but not a township: departments and 街道 read as 区直 (A-6, POL-STREET), or nobody we score. */
function declineCategory(subjected: Subjected, row: RankingRow, target: Target, verdict: Verdict): Draft {
  const flag = target.category === "区直" ? "ranking.flag.townships-only" : "ranking.flag.not-scored";
  const unitType = target.category === "区直" ? "区直" : "乡镇";
  return decline(
    { ...subjected, unitType },
    row,
    message("ranking.last", placeValues(verdict)),
    failedCheck("ranking.check.category", "乡镇", target.category, subjected.entry.at),
    null,
    [message(flag, {})],
  );
}

/** Who was last before the first issue is asked once, when it could matter (C-8). */
function askAboutEarlier(
  reading: Reading,
  streaks: ReadonlyMap<string, Streak>,
  units: UnitBook,
  context: Context,
): void {
  for (const { verdict, target } of reading.lasts) {
    const { ranking } = verdict.field;
    if (streaks.get(target.name)?.hasEarlier !== false) continue;
    if (isOutsidePeriod(ranking, context.situation.office)) continue;
    const restarts = context.situation.switches["POL-STREAK-YEAR"] === "每年重新起算";
    if (restarts && ranking.month?.endsWith("-01")) continue;
    askEarlier(ranking, [target.name], units, context.questions);
  }
}

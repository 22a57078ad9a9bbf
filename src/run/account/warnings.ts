// 预警: units that are one step from the next level, from the latest issue of each ranking and the latest assessed year.
import { TALK_LEVELS, wording } from "../../policy";
import {
  compareText,
  latestAssessedYear,
  rankingKey,
  type Distance,
  type Outcome,
  type Situation,
} from "../../engine";
import type { Warning } from "../account";
import type { AccountInput } from "./input";
import { bookOf, scoringRow, summaryOf, worsens } from "./rules";
import { Steps } from "./steps";

/** One step is as near as anybody can be without having arrived. */
const NEAR = 1;

/** Closest first, then the gravest consequence, then by unit. */
export function warningsOf({ recognition, outcomes }: AccountInput): readonly Warning[] {
  const { situation } = recognition;
  const latest = latestIssues(situation.rankings);
  const year = latestAssessedYear(situation);
  const steps = new Steps(outcomes.outcomes, situation);
  const found = outcomes.outcomes.flatMap((outcome): readonly Near[] => {
    const isLatest = outcome.month === null ? outcome.year === year : latest(outcome.sourceKey);
    const near = isLatest ? nearStep(outcome, steps) : null;
    return near === null ? [] : [near];
  });
  return found.sort(byCloseness).map((near) => warningOf(near, situation));
}

interface Near {
  readonly outcome: Outcome;
  readonly rule: string;
  readonly clause: string;
  readonly distance: Distance;
}

/** What the outcome is one step short of: the rule it just missed, or the next one after the rule that fired. */
function nearStep(outcome: Outcome, steps: Steps): Near | null {
  if (outcome.kind === "not-applied") {
    const { rule, clause, distance } = outcome;
    return distance === null || isFirstLastPlace(rule) ? null : ifNear({ outcome, rule, clause, distance });
  }
  // Year-end rows have near misses of their own; what waits for an answer or does not count warns of nothing.
  const step = outcome.kind === "applied" && outcome.month !== null ? steps.after(outcome) : null;
  return step && ifNear({ outcome, rule: step.rule, clause: step.clause, distance: step.distance });
}

/**
 * Somebody is second from last in every ranking, and may be so by any distance: that he could be last for the first time
 * says nothing to a clerk. The edge of a band of several places does.
 */
function isFirstLastPlace(rule: string): boolean {
  const row = scoringRow(rule);
  return row?.table === "ranking" && row.band.to === 1;
}

function ifNear(near: Near): Near | null {
  const row = scoringRow(near.rule);
  return near.distance.by === NEAR && row !== null && worsens(row) ? near : null;
}

/** Does a row key belong to the latest issue of its series? */
function latestIssues(
  rankings: AccountInput["recognition"]["situation"]["rankings"],
): (sourceKey: string) => boolean {
  const newest = new Map<string, string>();
  const counted = rankings.filter(({ counts, replacedBy }) => counts && replacedBy === null);
  for (const ranking of counted) {
    const series = rankingKey({ ...ranking, month: null });
    const month = ranking.month ?? "";
    if ((newest.get(series) ?? "") < month) newest.set(series, month);
  }
  const keys = new Set(
    counted
      .filter((ranking) => newest.get(rankingKey({ ...ranking, month: null })) === ranking.month)
      .map(rankingKey),
  );
  return (sourceKey) => {
    for (let mark = sourceKey.indexOf("#"); mark >= 0; mark = sourceKey.indexOf("#", mark + 1)) {
      if (keys.has(sourceKey.slice(0, mark))) return true;
    }
    return false;
  };
}

function byCloseness(a: Near, b: Near): number {
  return (
    a.distance.by - b.distance.by ||
    gravity(b.rule) - gravity(a.rule) ||
    compareText(a.outcome.unit, b.outcome.unit) ||
    compareText(a.outcome.id, b.outcome.id)
  );
}

/** Talks weigh more than points. */
function gravity(rule: string): number {
  const talk = scoringRow(rule)?.talk ?? null;
  return talk === null ? -1 : TALK_LEVELS.indexOf(talk);
}

const KINDS: Readonly<Record<Distance["unit"], string>> = {
  次: "times",
  名: "places",
  年: "years",
  分: "places",
  户: "places",
};

function warningOf({ outcome, rule, clause, distance }: Near, situation: Situation): Warning {
  const reason = wording(outcome.reason);
  const values = { reason, by: distance.by, clause, rule: summaryOf(rule, bookOf(outcome, situation)) };
  return {
    id: `${outcome.id}→${clause}`,
    unit: outcome.unit,
    unitType: outcome.unitType,
    clause,
    distance,
    text: wording({ code: `account.warning.${KINDS[distance.unit]}`, values }),
    places: outcome.sources,
  };
}

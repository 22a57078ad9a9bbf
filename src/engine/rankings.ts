// 约1, 约3.a, 约4, 约5: evaluates every counted monthly ranking of the workbook.
import type { RuleBook } from "../policy";
import type { RankingFamilyResult } from "./family";
import { compareText } from "./identity";
import type { Outcome } from "./outcome";
import { rulesOf } from "./rules-in-time";
import type { Ranking, Situation } from "./situation";
import { departmentDrafts } from "./rankings/departments";
import { districtDrafts } from "./rankings/district";
import { finish, type Draft } from "./rankings/drafts";
import { rowsFor, type Context } from "./rankings/judge";
import { Questions } from "./rankings/questions";
import { superiorDrafts } from "./rankings/superior";
import { message } from "./rankings/texts";
import { voidedOutcomes } from "./rankings/voided";
import { UnitBook } from "./rankings/units";

/**
 * Outcomes of all monthly rankings, all months, in no promised order.
 * Rankings that are 仅参考, replaced by a later issue (B-19), or without a month or level yet (C-23, D-1) yield nothing.
 * Source: clauses 约1.a, 约1.b, 约3.a, 约4, 约5; readings, B-1 to B-13, C-1 to C-9; interfaces.md 2.
 */
export function evaluateRankings(situation: Situation, book: RuleBook): RankingFamilyResult {
  const questions = new Questions(situation.answers);
  const context: Context = { situation, rules: rulesOf(situation, book), questions };
  const units = new UnitBook(situation);
  const counted = situation.rankings.filter(isEvaluated);
  const listened = (ranking: Ranking) => rowsFor(context, ranking).length > 0;
  const district = counted.filter((ranking) => ranking.level === "区");
  const drafts: readonly Draft[] = [
    ...districtDrafts(district.filter(listened), units, context),
    ...district
      .filter(({ subject }) => subject === "区直")
      .flatMap((ranking) => departmentDrafts(ranking, units, context)),
    // Month by month: the earliest table of a series speaks for its questions, wherever its sheet stands.
    ...counted
      .filter((ranking) => ranking.level !== "区" && listened(ranking))
      .sort(byMonth)
      .flatMap((ranking) => superiorDrafts(ranking, units, context)),
  ];
  const { outcomes, fired } = finish(drafts);
  const voided = voidedOutcomes(situation, outcomes, (first) => evaluateRankings(first, book).outcomes);
  return { outcomes: [...flagSeveral(outcomes), ...voided], questions: questions.list(), fired };
}

function isEvaluated({ counts, replacedBy, month, level }: Ranking): boolean {
  return counts && replacedBy === null && month !== null && level !== null;
}

function byMonth(one: Ranking, other: Ranking): number {
  return compareText(one.month ?? "", other.month ?? "") || compareText(one.id, other.id);
}

/** A township that is last in several rankings of one month: each counts on its own, and says so (C-3). */
function flagSeveral(outcomes: readonly Outcome[]): readonly Outcome[] {
  const counts = new Map<string, number>();
  for (const outcome of outcomes) {
    if (isLastPlace(outcome)) counts.set(keyOf(outcome), (counts.get(keyOf(outcome)) ?? 0) + 1);
  }
  return outcomes.map((outcome) => {
    const count = isLastPlace(outcome) ? (counts.get(keyOf(outcome)) ?? 0) : 0;
    if (count <= 1) return outcome;
    const flag = message("ranking.flag.several-rankings", { count });
    return { ...outcome, flags: [...outcome.flags, flag] };
  });
}

function isLastPlace({ kind, level, month }: Outcome): boolean {
  return level === "区" && month !== null && (kind === "applied" || kind === "undecided");
}

function keyOf({ unit, month }: Outcome): string {
  return `${month ?? ""}|${unit}`;
}

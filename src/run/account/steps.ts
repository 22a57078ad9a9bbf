// How far a result is from the next threshold of the same fact: a longer streak, the next band, one more year.
import { wording, type RuleBook } from "../../policy";
import type { Distance, NotApplied, Outcome, Situation } from "../../engine";
import type { NextStep } from "../account";
import { bookOf, nextByPlace, nextByStreak, scoringRow, summaryOf, worsens } from "./rules";

export interface Step extends NextStep {
  readonly rule: string;
}

/** Finds the next threshold of outcomes; the engine's near misses are indexed once. */
export class Steps {
  private readonly misses = new Map<string, NotApplied[]>();

  constructor(
    outcomes: readonly Outcome[],
    private readonly situation: Situation,
  ) {
    for (const outcome of outcomes) {
      if (outcome.kind !== "not-applied" || outcome.distance === null || outcome.month !== null) continue;
      const known = this.misses.get(outcome.sourceKey);
      if (known) known.push(outcome);
      else this.misses.set(outcome.sourceKey, [outcome]);
    }
  }

  /** The next threshold; null where there is none, or where the outcome is no place and no grade. */
  after(outcome: Outcome): Step | null {
    if (outcome.kind === "not-applied") return null;
    const row = scoringRow(outcome.rule);
    if (row?.table === "ranking") return this.afterPlace(outcome, row);
    if (row?.table === "annual-township" && outcome.month === null) return this.afterGrade(outcome);
    return null;
  }

  private afterPlace(outcome: Outcome, row: Parameters<typeof nextByPlace>[0]): Step | null {
    const book = bookOf(outcome, this.situation);
    const length = numberGot(outcome, "ranking.check.streak");
    if (length !== null) {
      // POL-STREAK-YEAR: the first issue of a year begins a new run.
      const restarts =
        this.situation.switches["POL-STREAK-YEAR"] === "每年重新起算" && outcome.month?.endsWith("-12");
      const next = restarts ? null : nextByStreak(row, length, book);
      if (next === null) return null;
      return step("times", next, { by: (next.streak?.from ?? length) - length, unit: "次" }, book);
    }
    const position = numberGot(outcome, "ranking.check.position");
    const next = position === null ? null : nextByPlace(row, position, book);
    if (next === null || position === null) return null;
    return step("places", next, { by: position - next.band.to, unit: "名" }, book);
  }

  /** Among the near misses of the same grade the closest one that would make things worse. */
  private afterGrade(outcome: Outcome): Step | null {
    const book = bookOf(outcome, this.situation);
    let best: Step | null = null;
    for (const { rule, clause, distance } of this.misses.get(outcome.sourceKey) ?? []) {
      const row = scoringRow(rule);
      if (distance === null || distance.by < 1 || row === null || !worsens(row)) continue;
      if (best !== null && best.distance.by <= distance.by) continue;
      best = step(distance.unit === "年" ? "years" : "places", { id: rule, clause }, distance, book);
    }
    return best;
  }
}

function step(
  kind: "times" | "places" | "years",
  { id, clause }: { readonly id: string; readonly clause: string },
  distance: Distance,
  book: RuleBook,
): Step {
  const values = { by: distance.by, clause, rule: summaryOf(id, book) };
  return { rule: id, clause, distance, text: wording({ code: `account.next.${kind}`, values }) };
}

/** What a check of that label got, where it is a number. */
function numberGot({ checks }: Outcome, label: string): number | null {
  const got = checks.find((check) => check.label === label)?.got;
  return typeof got === "number" ? got : null;
}

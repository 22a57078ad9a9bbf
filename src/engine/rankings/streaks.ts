// Runs of last places of one series, issue by issue (readings C-1, C-2, C-6, C-7, C-9).
import type { IsoMonth, Switches } from "../../policy";
import type { Hold } from "../situation";
import { monthsBetween, yearOf } from "./texts";

/** How a unit's last place follows on the earlier ones. */
export interface Streak {
  /** Consecutive last places, this one included. */
  readonly length: number;
  /** Months of the run, this one included. */
  readonly months: readonly IsoMonth[];
  /** Months without an issue inside the run, or just before this issue where they broke the run. */
  readonly missing: readonly IsoMonth[];
  /** Months of the run in which the last place was shared (C-7). */
  readonly tied: readonly IsoMonth[];
  /** Last places of this year in the series, this one included. */
  readonly countInYear: number;
  /** Questions about earlier issues that decide how long the run is. */
  readonly holds: readonly Hold[];
  /** The latest of these last places that no question of an earlier issue concerns, this one included. */
  readonly certain: number;
  /** false on the first known issue of the series. */
  readonly hasEarlier: boolean;
}

/** What one issue says: who was last, who may have been, and what is not known about anybody. */
export interface IssueResult {
  readonly month: IsoMonth;
  readonly lasts: ReadonlyMap<string, readonly Hold[]>;
  readonly doubts: ReadonlyMap<string, readonly Hold[]>;
  readonly unknown: readonly Hold[];
  /** Questions about last places under a name that is no unit's: any unit that does not stand in the issue may be meant. */
  readonly nameless: readonly Hold[];
  /** Units that stand in the issue under their own name. */
  readonly named: ReadonlySet<string>;
  /** Units of `lasts` that share the last place with others. */
  readonly tied: ReadonlySet<string>;
}

interface Run {
  readonly months: readonly IsoMonth[];
  readonly tied: readonly IsoMonth[];
  readonly missing: readonly IsoMonth[];
  readonly holds: readonly Hold[];
  readonly certain: number;
}

/** Walks through the issues of one series, oldest first. */
export class Streaks {
  private previous: IssueResult | null = null;
  private runs = new Map<string, Run>();
  private readonly yearCounts = new Map<string, number>();

  constructor(private readonly switches: Switches) {}

  /** Takes the next issue and says for every unit that was last how its run stands. */
  next(issue: IssueResult): ReadonlyMap<string, Streak> {
    const streaks = new Map<string, Streak>();
    const runs = new Map<string, Run>();
    for (const [unit, holds] of issue.lasts) {
      const streak = this.streakOf(unit, issue);
      streaks.set(unit, streak);
      const certain = holds.length > 0 ? 0 : streak.certain;
      runs.set(unit, { ...streak, holds: [...streak.holds, ...holds], certain });
    }
    this.runs = runs;
    this.previous = issue;
    return streaks;
  }

  private streakOf(unit: string, { month, tied }: IssueResult): Streak {
    const { previous } = this;
    const gap = previous === null ? [] : monthsBetween(previous.month, month);
    const connects = previous !== null && this.connects(previous.month, month, gap);
    const run = connects ? this.runs.get(unit) : undefined;
    const months = [...(run?.months ?? []), month];
    return {
      length: months.length,
      months,
      tied: [...(run?.tied ?? []), ...(tied.has(unit) ? [month] : [])],
      missing: [...(run?.missing ?? []), ...(run || this.broke(unit, gap) ? gap : [])],
      countInYear: this.countInYear(unit, month),
      holds: connects ? [...(run?.holds ?? doubtsOf(previous, unit))] : [],
      certain: 1 + (run?.certain ?? 0),
      hasEarlier: previous !== null,
    };
  }

  /** Does an issue continue the one before it? POL-STREAK-GAP and POL-STREAK-YEAR. */
  private connects(earlier: IsoMonth, later: IsoMonth, gap: readonly IsoMonth[]): boolean {
    if (this.switches["POL-STREAK-GAP"] === "按月份连续" && gap.length > 0) return false;
    return this.switches["POL-STREAK-YEAR"] === "延续" || yearOf(earlier) === yearOf(later);
  }

  /** Was it only the missing month that ended the run? */
  private broke(unit: string, gap: readonly IsoMonth[]): boolean {
    return gap.length > 0 && this.switches["POL-STREAK-GAP"] === "按月份连续" && this.runs.has(unit);
  }

  private countInYear(unit: string, month: IsoMonth): number {
    const key = `${yearOf(month)}|${unit}`;
    const count = (this.yearCounts.get(key) ?? 0) + 1;
    this.yearCounts.set(key, count);
    return count;
  }
}

/** The run as far as it is certain, without the issues that questions concern. */
export function certainPart(streak: Streak): Streak {
  const months = streak.months.slice(-streak.certain);
  const [first = ""] = months;
  return {
    ...streak,
    length: months.length,
    months,
    tied: streak.tied.filter((month) => month >= first),
    missing: streak.missing.filter((month) => month >= first),
    holds: [],
  };
}

/** The unit was not last in the issue before, but may have been. */
function doubtsOf(previous: IssueResult, unit: string): readonly Hold[] {
  const { doubts, unknown, nameless, named } = previous;
  return [...(doubts.get(unit) ?? []), ...unknown, ...(named.has(unit) ? [] : nameless)];
}

// What one family of rules (rankings, events, households, annual results) hands back to `evaluate`.
import type { ClauseId, IsoMonth } from "../policy";
import type { Outcome, Question, Undecided } from "./outcome";

export interface FamilyResult {
  /** Final ids: equal ones already end in -2, -3 within the family. */
  readonly outcomes: readonly Outcome[];
  readonly questions: readonly Question[];
  /**
   * The person an outcome is about (涉及个人 of an event, 帮扶干部 of a household), by outcome id. Consequences of the
   * row that meet "涉及个人" fall on this person; an outcome without an entry names nobody.
   */
  readonly persons?: ReadonlyMap<string, string>;
  /** Outcome ids whose event says 情节严重 = 是: consequences with `onlyIf: "情节严重"` hold for these alone. */
  readonly severe?: ReadonlySet<string>;
  /** Outcomes whose own fact still waits, by id: absorbed by another or not, what they bar waits as well. */
  readonly doubtful?: ReadonlyMap<string, Undecided["status"]>;
}

/** A ranking rule that fired for a unit; a registered finding about the same indicator is the same fact (O6, O7). */
export interface FiredRanking {
  readonly outcomeId: string;
  readonly unit: string;
  readonly month: IsoMonth | null;
  readonly series: string;
  readonly indicator: string | null;
}

export interface RankingFamilyResult extends FamilyResult {
  /** Every applied ranking outcome with points, as facts that an event may repeat. */
  readonly fired: readonly FiredRanking[];
}

export interface EventFamilyResult extends FamilyResult {
  /** Clauses to add to `cites` of ranking outcomes, by outcome id: a registered finding repeats the ranking. */
  readonly citations: ReadonlyMap<string, readonly ClauseId[]>;
  /** Ids of ranking outcomes whose place a registered finding takes (POL-RANK8): one fact, booked once. */
  readonly superseded: ReadonlySet<string>;
}

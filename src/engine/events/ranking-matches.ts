// A finding registered about an indicator whose ranking has already been booked: one fact, booked once (O6, O7, S11).
import { points } from "../../policy";
import type { ClauseId, IsoMonth } from "../../policy";
import type { EventFamilyResult, FiredRanking } from "../family";
import { keyText } from "../identity";
import type { Outcome } from "../outcome";
import type { EventContext } from "./context";
import { flag } from "./draft";
import type { Draft } from "./draft";
import { FLAGS } from "./wording-codes";

type FiredIndex = ReadonlyMap<string, readonly FiredRanking[]>;

/**
 * Absorbs findings (任务未落实) whose 同一事项 is the indicator or the series of a ranking that fired for the unit in
 * the same month, or in the month before: findings are written down after the ranking is out. With POL-RANK8 = 是
 * nothing is absorbed: the finding counts in the place of the line that the ranking would have given by itself.
 * @returns the clause each ranking outcome has to cite, by its id, and the ranking outcomes that a finding replaces
 */
export function matchRankings(
  context: EventContext,
  drafts: readonly Draft[],
): Pick<EventFamilyResult, "citations" | "superseded"> {
  const citations = new Map<string, readonly ClauseId[]>();
  const superseded = new Set<string>();
  const fired = indexFired(context.rankings.fired);
  const outcomes = new Map(context.rankings.outcomes.map((outcome) => [outcome.id, outcome]));
  for (const draft of drafts) {
    if (draft.placed.fact.kind !== "任务未落实" || draft.standing === "not-applied") continue;
    const matches = matchesOf(fired, draft);
    if (matches.length === 0) continue;
    for (const match of matches) citations.set(match.outcomeId, [draft.row.clause]);
    if (context.switches["POL-RANK8"] === "否") absorbByRanking(draft, matches, outcomes);
    else {
      flag(draft, FLAGS.rankingItself);
      if (draft.standing === "applied") supersede(matches, draft.row.clause, outcomes, superseded);
    }
  }
  return { citations, superseded };
}

/** The lines of the finding's clause that the matched rankings have given by themselves. */
function supersede(
  matches: readonly FiredRanking[],
  clause: ClauseId,
  outcomes: ReadonlyMap<string, Outcome>,
  superseded: Set<string>,
): void {
  const keyOf = ({ sourceKey, unit }: Outcome): string => `${sourceKey}\n${unit}`;
  const matched = new Set<string>();
  for (const { outcomeId } of matches) {
    const outcome = outcomes.get(outcomeId);
    if (outcome) matched.add(keyOf(outcome));
  }
  for (const outcome of outcomes.values())
    if (outcome.clause === clause && matched.has(keyOf(outcome))) superseded.add(outcome.id);
}

function indexFired(fired: readonly FiredRanking[]): FiredIndex {
  const index = new Map<string, FiredRanking[]>();
  for (const one of fired) {
    const names = new Set([one.series, one.indicator ?? one.series].map(keyText));
    for (const name of names) {
      const key = `${one.unit}\n${name}`;
      const same = index.get(key);
      if (same) same.push(one);
      else index.set(key, [one]);
    }
  }
  return index;
}

/** Rankings of the finding's month; failing those, of the month before. */
function matchesOf(fired: FiredIndex, draft: Draft): readonly FiredRanking[] {
  const { fact, unit, month } = draft.placed;
  if (fact.sameMatter === null) return [];
  const candidates = fired.get(`${unit}\n${keyText(fact.sameMatter)}`) ?? [];
  const ofMonth = (wanted: IsoMonth): readonly FiredRanking[] =>
    candidates.filter((one) => one.month === wanted);
  const same = ofMonth(month);
  return same.length > 0 ? same : ofMonth(monthBefore(month));
}

/** The calendar month before. */
export function monthBefore(month: IsoMonth): IsoMonth {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const before = number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
  return before as IsoMonth;
}

function absorbByRanking(
  draft: Draft,
  matches: readonly FiredRanking[],
  outcomes: ReadonlyMap<string, Outcome>,
): void {
  let heaviest = { id: "", points: points(0) };
  for (const match of matches) {
    const outcome = outcomes.get(match.outcomeId);
    const amount = outcome?.kind === "applied" ? outcome.points : points(0);
    if (heaviest.id === "" || amount < heaviest.points) heaviest = { id: match.outcomeId, points: amount };
  }
  draft.standing = "absorbed";
  draft.by = heaviest;
}

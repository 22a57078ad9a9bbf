// Published ranks against scores (reading B-6): where a worse score is ranked better, and who would stand where by score.
import type { RankingEntry } from "../situation";

/** A readable entry with its published badness (larger = worse) and the badness of its score. */
export interface Scored {
  readonly entry: RankingEntry;
  readonly published: number;
  readonly score: number;
}

export interface Contradictions {
  /** Position from the bottom by score, of the entries whose rank and score disagree with another's; null where none do. */
  readonly positions: ReadonlyMap<RankingEntry, number> | null;
  /** Do equal scores carry different ranks? Only flagged. */
  readonly equalScores: boolean;
}

/** Compares published order with score order; entries without a score take no part. */
export function contradictionsOf(entries: readonly Scored[]): Contradictions {
  const byScore = [...entries].sort((a, b) => a.score - b.score || a.published - b.published);
  const inverted = invertedEntries(entries);
  return {
    positions: inverted.size > 0 ? positionsByScore(entries, inverted) : null,
    equalScores: byScore.some((entry, index) => {
      const next = byScore[index + 1];
      return next !== undefined && next.score === entry.score && next.published !== entry.published;
    }),
  };
}

/** An entry ranked better than `scored` although its score is worse: the one ranked nearest to it. */
export function contradicting(scored: Scored, entries: readonly Scored[]): Scored | null {
  let nearest: Scored | null = null;
  for (const other of entries) {
    const inverted = (other.published - scored.published) * (other.score - scored.score) < 0;
    if (!inverted) continue;
    const distance = Math.abs(other.published - scored.published);
    if (nearest === null || distance < Math.abs(nearest.published - scored.published)) nearest = other;
  }
  return nearest;
}

/** Entries ranked better than one with a better score, and those ranked worse than one with a worse score. */
function invertedEntries(entries: readonly Scored[]): ReadonlySet<Scored> {
  const byRank = [...entries].sort((a, b) => a.published - b.published);
  return new Set([...belowTheirBetters(byRank, 1), ...belowTheirBetters(byRank.reverse(), -1)]);
}

/** Along the ranks: entries whose score falls behind the furthest one of the ranks passed already. */
function belowTheirBetters(along: readonly Scored[], sign: 1 | -1): readonly Scored[] {
  let [furthest, here, rank] = [-Infinity, -Infinity, Number.NaN];
  return along.filter(({ published, score }) => {
    if (published !== rank) furthest = Math.max(furthest, here);
    rank = published;
    here = Math.max(here, sign * score);
    return sign * score < furthest;
  });
}

/**
 * Position by score where rank and score disagree. Equal ranks stay equal and equal scores follow their ranks, so that
 * only true inversions move anybody.
 */
function positionsByScore(
  entries: readonly Scored[],
  wanted: ReadonlySet<Scored>,
): ReadonlyMap<RankingEntry, number> {
  const scores = sortedBy(entries, (entry) => entry.score);
  const scoresOfRank = groupSorted(
    entries,
    (entry) => entry.published,
    (entry) => entry.score,
  );
  const ranksOfScore = groupSorted(
    entries,
    (entry) => entry.score,
    (entry) => entry.published,
  );
  return new Map(
    [...wanted].map((entry) => {
      const worse = countAbove(scores, entry.score);
      const sameRank = countAbove(scoresOfRank.get(entry.published) ?? [], entry.score);
      const sameScore = countAbove(ranksOfScore.get(entry.score) ?? [], entry.published);
      return [entry.entry, worse - sameRank + sameScore + 1];
    }),
  );
}

function groupSorted(
  entries: readonly Scored[],
  key: (entry: Scored) => number,
  value: (entry: Scored) => number,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, Scored[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group) group.push(entry);
    else groups.set(key(entry), [entry]);
  }
  return new Map([...groups].map(([name, group]) => [name, sortedBy(group, value)]));
}

function sortedBy(entries: readonly Scored[], value: (entry: Scored) => number): readonly number[] {
  return entries.map(value).sort((a, b) => a - b);
}

/** How many of the ascending numbers are larger than `value`. */
function countAbove(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return ascending.length - low;
}

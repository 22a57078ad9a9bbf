// Published ranks against scores (reading B-6): where a worse score is ranked better, and who would stand where by score.
import type { RankingEntry } from "../situation";

/** A readable entry with its published badness (larger = worse) and the badness of its score. */
export interface Scored {
  readonly entry: RankingEntry;
  readonly published: number;
  readonly score: number;
}

export interface Contradictions {
  /** Position from the bottom by score; null when no worse score is ranked better. */
  readonly positions: ReadonlyMap<RankingEntry, number> | null;
  /** Do equal scores carry different ranks? Only flagged. */
  readonly equalScores: boolean;
}

/** Compares published order with score order; entries without a score take no part. */
export function contradictionsOf(entries: readonly Scored[]): Contradictions {
  const byScore = [...entries].sort((a, b) => a.score - b.score || a.published - b.published);
  return {
    positions: hasInversion(byScore) ? positionsByScore(entries) : null,
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

/** In order of growing badness of score, published badness must never fall below the worst of better scores. */
function hasInversion(byScore: readonly Scored[]): boolean {
  let worstOfBetter = -Infinity;
  let worstHere = -Infinity;
  let score = -Infinity;
  for (const entry of byScore) {
    if (entry.score > score) {
      worstOfBetter = Math.max(worstOfBetter, worstHere);
      score = entry.score;
    }
    if (entry.published < worstOfBetter) return true;
    worstHere = Math.max(worstHere, entry.published);
  }
  return false;
}

/**
 * Position by score where rank and score disagree. Equal ranks stay equal and equal scores follow their ranks, so that
 * only true inversions move anybody.
 */
function positionsByScore(entries: readonly Scored[]): ReadonlyMap<RankingEntry, number> {
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
    entries.map((entry) => {
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

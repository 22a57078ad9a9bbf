// The fields of a ranking: one; or one per group or per indicator, where each is a field of its own (readings B-13, B-22).
import type { Contradictions, Scored } from "./contradictions";
import type { Hold, Ranking, RankingEntry } from "../situation";

/** One readable entry in its field. Positions count from the bottom, 1 = last. */
export interface Standing {
  readonly entry: RankingEntry;
  /** Strictly worse entries that are known, plus one. */
  readonly position: number;
  /** The same if every unreadable cell of the table turned out worse. */
  readonly farthest: number;
  /** Entries that share the place, this one included. */
  readonly tied: number;
}

export interface Field {
  readonly ranking: Ranking;
  /** Entries in the field; null = unknown. */
  readonly size: number | null;
  readonly standings: readonly Standing[];
  /** Entries whose cell can't be read. */
  readonly unreadable: readonly RankingEntry[];
  /** Rows that take no part (–, 不参评): not in the field, never last. */
  readonly unranked: number;
  /** More than one entry, all at one place: nobody is last (B-2). */
  readonly allTied: boolean;
  /** Entries with a published place and a score, for comparing the two (B-6). */
  readonly scored: readonly Scored[];
  readonly contradictions: Contradictions;
  /** Questions that must be answered before anybody has a place, and the entries that wait for it. */
  readonly unknown: readonly Hold[];
  readonly waiting: readonly RankingEntry[];
}

/** A field about which nothing is known yet. */
export function emptyField(ranking: Ranking): Field {
  return {
    ranking,
    size: null,
    standings: [],
    unreadable: [],
    unranked: 0,
    allTied: false,
    scored: [],
    contradictions: { positions: null, equalScores: false },
    unknown: [],
    waiting: [],
  };
}

/** A field where nobody has a place until a question is answered. */
export function waitingField(ranking: Ranking, entries: readonly RankingEntry[], hold: Hold): Field {
  return { ...emptyField(ranking), unknown: [hold], waiting: entries.filter(isRanked) };
}

/** Entries without a place (–, /, 不参评) are not in the field (B-13). */
export function isRanked(entry: RankingEntry): boolean {
  return entry.place.kind !== "unranked";
}

/** Is the row ours to judge? In a ranking of the district's own, every row is. */
export function isOurs(ranking: Ranking, entry: RankingEntry): boolean {
  return entry.ours || ranking.level === "区";
}

/** How often each known value occurs. */
export function countBy(values: readonly (number | null)[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

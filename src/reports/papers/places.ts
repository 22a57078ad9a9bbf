// Published places of a ranking's rows, in order from the first to the last, in words.
import type { Ranking, RankingEntry } from "../../engine";
import { say } from "./paper-text";

export interface PlacedEntry {
  readonly entry: RankingEntry;
  /** "第3名", "倒数第1名", "未参排" … */
  readonly place: string;
  /** Counted from the first; null where the table does not say. */
  readonly rank: number | null;
}

/** The rows of our units (all of a table that lists the whole district), best first; unranked ones last. */
export function placedEntries(ranking: Ranking): readonly PlacedEntry[] {
  const scores = ranking.entries.flatMap(({ place, score }) => (place.kind === "by-score" ? [score] : []));
  const placed = ranking.entries
    .filter(({ ours }) => ours)
    .map((entry) => ({ entry, ...placeOf(entry, ranking, scores) }));
  return placed
    .sort((a, b) => (a.order === b.order ? a.entry.row - b.entry.row : a.order - b.order))
    .map(({ entry, place, order }) => ({ entry, place, rank: order < LONGEST_TABLE ? order : null }));
}

const LONGEST_TABLE = 100_000;
/** Larger than any place, so that rows without one stand below those that have one. */
const AFTER_ALL = 1_000_000;

function placeOf(
  { place, score }: RankingEntry,
  ranking: Ranking,
  scores: readonly (number | null)[],
): { readonly order: number; readonly place: string } {
  switch (place.kind) {
    case "rank":
      return { order: place.rank, place: say("place.rank", { rank: place.rank }) };
    case "from-bottom":
      return { order: AFTER_ALL - place.position, place: say("place.from-bottom", { rank: place.position }) };
    case "by-score": {
      const rank = rankByScore(score, scores, ranking.direction);
      if (rank === null) return { order: AFTER_ALL, place: say("place.open") };
      return { order: rank, place: say("place.by-score", { rank }) };
    }
    case "unranked":
      return { order: AFTER_ALL + 1, place: say("place.unranked") };
    case "unreadable":
      return { order: AFTER_ALL, place: say("place.open") };
  }
}

/** One more than are strictly better; null while score or direction are unknown. */
function rankByScore(
  score: number | null,
  scores: readonly (number | null)[],
  direction: Ranking["direction"],
): number | null {
  if (score === null || direction === null) return null;
  const isBetter = (other: number): boolean => (direction === "越大越好" ? other > score : other < score);
  return 1 + scores.filter((other) => other !== null && isBetter(other)).length;
}

// A table that lists its whole field: places by "how many are strictly worse" (readings B-3, B-5, B-7, B-8).
import { contradictionsOf, type Scored } from "./contradictions";
import { countBy, emptyField, isRanked, waitingField, type Field, type Standing } from "./field";
import type { Questions } from "./questions";
import type { Hold, Ranking, RankingEntry } from "../situation";

const DIRECTIONS = ["越大越好", "越小越好"] as const;

type Measure = "published" | "score";

/**
 * A table that lists the whole field: places are counted from its own rows, by published ranks or by scores.
 * @param measure "score" also where ranks stand, e.g. groups that are merged (B-22)
 */
export function wholeField(
  ranking: Ranking,
  entries: readonly RankingEntry[],
  measure: Measure,
  questions: Questions,
): Field {
  const ranked = entries.filter(isRanked);
  const usesScore = measure === "score" || isOrderedByScore(ranked);
  const direction = directionOf(ranking, questions);
  if (usesScore && direction === null && ranked.length > 0) {
    return waitingField(ranking, entries, askDirection(ranking, questions));
  }
  const publishedOf = (entry: RankingEntry) =>
    usesScore ? scoreBadness(entry, direction) : rankBadness(entry, ranked.length);
  const unreadable = ranked.filter((entry) => publishedOf(entry) === null);
  const standings = standingsOf(ranked, publishedOf, unreadable.length, usesScore ? null : ranked.length);
  const scored = usesScore ? [] : scoredOf(ranked, publishedOf, direction);
  return {
    ...emptyField(ranking),
    size: ranked.length,
    standings,
    unreadable,
    unranked: entries.length - ranked.length,
    allTied: standings.length > 1 && standings.length === ranked.length && isOnePlace(standings),
    scored,
    contradictions: contradictionsOf(scored),
  };
}

/** A table without a rank column; a cell that can't be read does not make it anything else. */
function isOrderedByScore(ranked: readonly RankingEntry[]): boolean {
  const kinds = new Set(ranked.map(({ place }) => place.kind));
  return kinds.has("by-score") && !kinds.has("rank") && !kinds.has("from-bottom");
}

function directionOf(ranking: Ranking, questions: Questions): Ranking["direction"] {
  return ranking.direction ?? questions.choice(questions.idFor(ranking, "B-8"), DIRECTIONS);
}

function askDirection(ranking: Ranking, questions: Questions): Hold {
  return questions.askAbout(ranking, "B-8", {
    message: { code: "ranking.ask.direction", values: { series: ranking.series } },
    choices: DIRECTIONS,
    holds: true,
  });
}

/** Larger = worse; null = can't be read. A place counted from the bottom is turned into a rank. */
function rankBadness(entry: RankingEntry, size: number): number | null {
  if (entry.place.kind === "rank") return entry.place.rank;
  return entry.place.kind === "from-bottom" ? size - entry.place.position + 1 : null;
}

function scoreBadness(entry: RankingEntry, direction: Ranking["direction"]): number | null {
  if (entry.score === null || direction === null || entry.place.kind === "unreadable") return null;
  return direction === "越大越好" ? -entry.score : entry.score;
}

/**
 * Counts from the worst upwards. `size` is given where badness is a rank: at most size − rank entries can be worse,
 * whatever an unreadable cell hides.
 */
function standingsOf(
  ranked: readonly RankingEntry[],
  badnessOf: (entry: RankingEntry) => number | null,
  unreadable: number,
  size: number | null,
): readonly Standing[] {
  const shared = countBy(ranked.map(badnessOf));
  const worse = new Map<number, number>();
  let counted = 0;
  for (const badness of [...shared.keys()].sort((a, b) => b - a)) {
    worse.set(badness, counted);
    counted += shared.get(badness) ?? 0;
  }
  return ranked.flatMap((entry): Standing[] => {
    const badness = badnessOf(entry);
    if (badness === null) return [];
    const position = (worse.get(badness) ?? 0) + 1;
    const limit = size === null ? Infinity : size - badness + 1;
    const farthest = Math.max(position, Math.min(position + unreadable, limit));
    return [{ entry, position, farthest, tied: shared.get(badness) ?? 1 }];
  });
}

function isOnePlace(standings: readonly Standing[]): boolean {
  return standings.every(({ tied }) => tied === standings.length);
}

function scoredOf(
  ranked: readonly RankingEntry[],
  publishedOf: (entry: RankingEntry) => number | null,
  direction: Ranking["direction"],
): readonly Scored[] {
  return ranked.flatMap((entry): Scored[] => {
    const published = publishedOf(entry);
    const score = scoreBadness(entry, direction);
    return published === null || score === null ? [] : [{ entry, published, score }];
  });
}

// Whole rankings as offices also send them: with scores, by score only, in groups, from the bottom, with unreadable cells.
import type { Place, Ranking, RankingEntry } from "../../../src/engine";
import type { Chance } from "../../proof/formulas/random";

type Arrangement = (ranking: Ranking, of: Chance) => Ranking;

const eachEntry = (
  ranking: Ranking,
  change: (entry: RankingEntry, index: number) => RankingEntry,
): Ranking => ({
  ...ranking,
  entries: ranking.entries.map(change),
});

const rankOf = ({ place }: RankingEntry): number => (place.kind === "rank" ? place.rank : 3);

/** Scores in the order of the ranks; sometimes against the direction, or one that contradicts its rank. */
const withScores: Arrangement = (ranking, of) => {
  const step = of.once(3) ? 5 : -5;
  const wrong = of.once(2) ? of.below(ranking.entries.length) : -1;
  const scored = eachEntry(ranking, (entry, index) => ({
    ...entry,
    score: index === wrong ? 77 : 100 + step * rankOf(entry),
  }));
  return { ...scored, direction: of.pick(["越大越好", "越小越好", null]) };
};

const byScore: Arrangement = (ranking, of) =>
  eachEntry(withScores(ranking, of), (entry) => ({
    ...entry,
    ...{
      place: of.once(12) ? { kind: "unranked" } : { kind: "by-score" },
      score: of.once(12) ? null : entry.score,
    },
  }));

const inGroups: Arrangement = (ranking, of) => ({
  ...eachEntry(ranking, (entry, index) => ({
    ...entry,
    group: of.once(15) ? null : (["一类", "二类"][index % 2] ?? null),
    place:
      entry.place.kind === "rank" ? { ...entry.place, rank: Math.ceil(entry.place.rank / 2) } : entry.place,
  })),
  grouped: !of.once(4),
});

const fromBottom: Arrangement = (ranking, of) =>
  eachEntry(ranking, (entry) => {
    const place: Place = of.once(2) ? { kind: "from-bottom", position: 1 + of.below(4) } : entry.place;
    return { ...entry, place };
  });

/** An unreadable cell: with the question that recognition has asked, or without. */
const unreadable: Arrangement = (ranking, of) => {
  const at = of.below(ranking.entries.length);
  const holds = of.once(2) ? [] : [`IN-CELL·${ranking.series}·${at}`];
  return eachEntry(ranking, (entry, index) =>
    index === at ? { ...entry, place: { kind: "unreadable" }, holds } : entry,
  );
};

const tied: Arrangement = (ranking, of) => {
  const most = Math.max(...ranking.entries.map(rankOf));
  const shared = of.once(2) ? most : 1 + of.below(most);
  const tieMark = of.once(2);
  return eachEntry(ranking, (entry) =>
    Math.abs(rankOf(entry) - shared) > 1
      ? entry
      : { ...entry, place: { kind: "rank", rank: shared, tieMark } },
  );
};

/** Everyone stands at one place. */
const allEqual: Arrangement = (ranking) =>
  eachEntry(ranking, (entry) => ({ ...entry, place: { kind: "rank", rank: 1, tieMark: false } }));

const ownRowsOnly: Arrangement = (ranking, of) => ({
  ...ranking,
  entries: of.shuffled(ranking.entries).slice(0, 2),
  wholeField: false,
  total: of.once(3) ? null : { value: 4 + of.below(20), source: "stated", at: null },
});

/** The same issue again, which this one replaces or stands beside. */
const reissued: Arrangement = (ranking, of) => ({
  ...ranking,
  replacedBy: of.once(2) ? `${ranking.id}新` : null,
});

const ARRANGEMENTS: readonly Arrangement[] = [
  ...[withScores, withScores, byScore, byScore, inGroups, inGroups, fromBottom, unreadable, unreadable],
  ...[tied, tied, allEqual, ownRowsOnly, reissued],
];

/** One ranking of three in another arrangement, one of nine in two. */
export function arranged(rankings: readonly Ranking[], of: Chance): readonly Ranking[] {
  const once = (ranking: Ranking): Ranking =>
    of.once(3) && ranking.entries.length > 0 ? of.pick(ARRANGEMENTS)(ranking, of) : ranking;
  return rankings.map(once).map(once);
}

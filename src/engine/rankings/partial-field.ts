// Own rows of a larger field: the place from the bottom follows from the stated size (reading B-9).
import { countBy, emptyField, isOurs, isRanked, waitingField, type Field, type Standing } from "./field";
import { wholeField } from "./whole-field";
import type { Questions } from "./questions";
import type { Hold, Ranking, RankingEntry } from "../situation";

const NUMBER = /\d+/;

/** Places counted back from the size of the field; without a size that fits there is question B-9 and no place. */
export function partialField(
  ranking: Ranking,
  entries: readonly RankingEntry[],
  questions: Questions,
): Field {
  const ranked = entries.filter(isRanked);
  const ours = ranked.filter((entry) => isOurs(ranking, entry));
  const size = totalOf(ranking, ours, questions);
  // An extract that shows scores only says something when it turns out to hold everybody.
  const scoresOnly = ours.some(({ place }) => place.kind === "by-score");
  if (scoresOnly && size === ranked.length) return wholeField(ranking, entries, "published", questions);
  if (largestRank(ours) > (size ?? 0) || (scoresOnly && size === null)) {
    return waitingField(ranking, ours, askTotal(ranking, ours, questions));
  }
  return {
    ...emptyField(ranking),
    size,
    standings: standingsOf(ranked, size),
    unreadable: ranked.filter((entry) => positionOf(entry, size) === null),
    unranked: entries.length - ranked.length,
  };
}

/** Rows that share a rank are known to be as good as each other, so each of them has that many fewer below. */
function standingsOf(ranked: readonly RankingEntry[], size: number | null): readonly Standing[] {
  const shared = countBy(ranked.map((entry) => positionOf(entry, size)));
  return ranked.flatMap((entry): Standing[] => {
    const counted = positionOf(entry, size);
    if (counted === null) return [];
    const tied = shared.get(counted) ?? 1;
    const position = entry.place.kind === "rank" ? Math.max(1, counted - tied + 1) : counted;
    return [{ entry, position, farthest: position, tied }];
  });
}

function positionOf(entry: RankingEntry, size: number | null): number | null {
  const { place } = entry;
  if (place.kind === "from-bottom") return place.position;
  return place.kind === "rank" && size !== null && place.rank <= size ? size - place.rank + 1 : null;
}

/** The stated size, or the answer to B-9 where none is stated or a rank of ours lies beyond it. */
function totalOf(ranking: Ranking, ours: readonly RankingEntry[], questions: Questions): number | null {
  const stated = statedFor(ranking, ours);
  if (stated !== null && stated >= largestRank(ours)) return stated;
  const { answer } = totalAnswer(ranking, questions);
  return answer === null ? stated : Number(NUMBER.exec(answer)?.[0]);
}

/** What the row states for itself comes before the table's number; the clerk's own number before both. */
function statedFor(ranking: Ranking, ours: readonly RankingEntry[]): number | null {
  const [own] = ranking.total?.source === "registry" ? [] : ours.flatMap(({ total }) => total ?? []);
  return own ?? ranking.total?.value ?? null;
}

function totalAnswer(ranking: Ranking, questions: Questions) {
  return questions.usableAnswer(questions.idFor(ranking, "B-9"), (answer) => NUMBER.test(answer));
}

function askTotal(ranking: Ranking, ours: readonly RankingEntry[], questions: Questions): Hold {
  const stated = statedFor(ranking, ours);
  const message =
    stated === null
      ? { code: "ranking.ask.total", values: { series: ranking.series } }
      : {
          code: "ranking.ask.total-too-small",
          values: { series: ranking.series, rank: largestRank(ours), total: stated },
        };
  return questions.askAbout(ranking, "B-9", { message, holds: true }, totalAnswer(ranking, questions).id);
}

function largestRank(entries: readonly RankingEntry[]): number {
  return entries.reduce((most, { place }) => (place.kind === "rank" ? Math.max(most, place.rank) : most), 0);
}

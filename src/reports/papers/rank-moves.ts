// Which townships moved most between two issues of one of the district's own rankings.
import type { Ranking } from "../../engine";
import { say } from "./paper-text";
import { placedEntries } from "./places";

/** One sentence for every ranking of the month with an earlier issue; none where nobody moved. */
export function rankMoves(rankings: readonly Ranking[], month: string, most: number): readonly string[] {
  const issued = rankings.filter(
    ({ counts, replacedBy, subject, wholeField }) =>
      counts && replacedBy === null && subject === "乡镇" && wholeField,
  );
  return issued
    .filter((ranking) => ranking.month === month)
    .flatMap((ranking) => {
      const before = previousOf(ranking, issued);
      return before === undefined ? [] : sentenceOf(ranking, before, most);
    });
}

function previousOf({ series, level, month }: Ranking, issued: readonly Ranking[]): Ranking | undefined {
  return issued
    .filter((other) => other.series === series && other.level === level)
    .filter((other) => other.month !== null && month !== null && other.month < month)
    .sort((a, b) => ((a.month ?? "") < (b.month ?? "") ? 1 : -1))[0];
}

interface Move {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

function sentenceOf(ranking: Ranking, before: Ranking, most: number): readonly string[] {
  const former = placesOf(before);
  const moved = [...placesOf(ranking)].flatMap(([unit, to]): readonly Move[] => {
    const from = former.get(unit);
    return from === undefined || from === to ? [] : [{ unit, from, to }];
  });
  const largest = [...moved].sort((a, b) => Math.abs(b.from - b.to) - Math.abs(a.from - a.to)).slice(0, most);
  if (largest.length === 0) return [];
  const units = largest.map((move) => say(move.to < move.from ? "summary.up" : "summary.down", { ...move }));
  return [say("summary.moves", { series: ranking.series, units: units.join("、") })];
}

/** Ranks of our units, where the table gives them. */
function placesOf(ranking: Ranking): ReadonlyMap<string, number> {
  return new Map(
    placedEntries(ranking).flatMap(({ entry, rank }): readonly [string, number][] => {
      const unit = entry.mention?.unit ?? null;
      return unit === null || rank === null ? [] : [[unit, rank]];
    }),
  );
}

// Who stands where: scores first, then places by the usual ways of counting ties, with units that take no part.
import type { Chance } from "../formulas/random";

export interface Standing {
  readonly unit: string;
  /** Null = takes no part. */
  readonly rank: number | null;
  readonly score: number | null;
  readonly tied: boolean;
}

export interface Wishes {
  /** Does a small value win? */
  readonly lowWins?: boolean;
  readonly ties?: boolean;
  readonly absent?: boolean;
  /** Full marks; scores lie below. */
  readonly top?: number;
}

/** Standings of the units in a random order of places. */
export function standingsOf(chance: Chance, units: readonly string[], wishes: Wishes = {}): Standing[] {
  const absent = wishes.absent === true && units.length > 4 ? 1 + chance.below(2) : 0;
  const order = chance.shuffled(units);
  const ranked = order.slice(0, order.length - absent);
  const places = placesOf(chance, ranked.length, wishes.ties === true);
  const counts = new Map<number, number>();
  for (const { level } of places) counts.set(level, (counts.get(level) ?? 0) + 1);
  const scores = scoresOf(chance, ranked.length, wishes);
  const standings = ranked.map((unit, index): Standing => {
    const { level, rank } = places[index] ?? { level: index, rank: index + 1 };
    return { unit, rank, score: scores[level] ?? 0, tied: (counts.get(level) ?? 1) > 1 };
  });
  const out = order.slice(ranked.length).map((unit) => ({ unit, rank: null, score: null, tied: false }));
  return [...standings, ...out];
}

/** `level` counts different results, `rank` is the place printed: 1,2,2,4 or 1,2,2,3. */
function placesOf(chance: Chance, count: number, ties: boolean): { level: number; rank: number }[] {
  const dense = ties && chance.once(4);
  const places: { level: number; rank: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = places[index - 1];
    if (before !== undefined && ties && chance.once(4)) places.push(before);
    else {
      const level = before === undefined ? 0 : before.level + 1;
      places.push({ level, rank: dense ? level + 1 : index + 1 });
    }
  }
  return places;
}

/** Different values, best first, with one or two decimals. */
function scoresOf(chance: Chance, count: number, { lowWins, top = 99 }: Wishes): number[] {
  const step = Math.max(0.3, (top * 0.6) / Math.max(1, count));
  const values: number[] = [];
  let value = top - chance.below(100) / 50;
  for (let index = 0; index < count; index += 1) {
    values.push(Math.round(value * 100) / 100);
    value -= 0.11 + (step - 0.1) * (chance.below(90) / 100);
  }
  return lowWins === true ? values.reverse() : values;
}

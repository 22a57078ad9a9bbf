// First and last among the district's own townships, taken from the city result (B-16).
import { TOWNSHIP_GRADES } from "../policy";
import type { TownshipGrade } from "../policy";
import type { TownshipHistory, TownshipRecord } from "./annual-records";
import type { Situation } from "./situation";

/** What the order rests on: published ranks, else scores, else the grades alone. */
export type PlaceBasis = "全市排名" | "得分" | "综合评价";

/** A township's place among ours; the numbers count who is strictly better and strictly worse. */
export interface TownshipPlace {
  readonly better: number;
  readonly worse: number;
  /** Townships of ours with the same value, this one included. */
  readonly tied: number;
  readonly of: number;
  readonly basis: PlaceBasis;
}

/** One township's year with everything a row may ask about. */
export interface TownshipYear {
  readonly record: TownshipRecord;
  readonly grade: TownshipGrade;
  readonly history: TownshipHistory;
  readonly place: TownshipPlace | null;
  /** All records of ours in that year. */
  readonly peers: readonly TownshipRecord[];
  readonly situation: Situation;
}

/** Places by unit; records without a grade are in the field only when ranks or scores place them. */
export function townshipPlaces(records: readonly TownshipRecord[]): ReadonlyMap<string, TownshipPlace> {
  const { basis, valueOf, field } = orderOf(records);
  const sorted = field.map(valueOf).sort((a, b) => a - b);
  const places = new Map<string, TownshipPlace>();
  for (const record of field) {
    const value = valueOf(record);
    const better = firstIndex(sorted, (each) => each >= value);
    const upTo = firstIndex(sorted, (each) => each > value);
    const worse = sorted.length - upTo;
    places.set(record.unit, { better, worse, tied: upTo - better, of: sorted.length, basis });
  }
  return places;
}

interface Order {
  readonly basis: PlaceBasis;
  /** Smaller is better. */
  readonly valueOf: (record: TownshipRecord) => number;
  readonly field: readonly TownshipRecord[];
}

function orderOf(records: readonly TownshipRecord[]): Order {
  if (records.every((record) => record.rank !== null))
    return { basis: "全市排名", valueOf: (record) => record.rank ?? Infinity, field: records };
  if (records.every((record) => record.score !== null))
    return { basis: "得分", valueOf: (record) => -(record.score ?? -Infinity), field: records };
  const field = records.filter((record) => record.grade !== null);
  return { basis: "综合评价", valueOf: gradeIndex, field };
}

function gradeIndex({ grade }: TownshipRecord): number {
  return grade === null ? TOWNSHIP_GRADES.length : TOWNSHIP_GRADES.indexOf(grade);
}

/** Index of the first element of a sorted list that satisfies a monotone condition, by bisection. */
function firstIndex(sorted: readonly number[], holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

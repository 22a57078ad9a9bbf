// Ranks that restart inside one table: which entries belong together (reading B-22).
import type { RawEntry } from "./raw";
import { coversField } from "./field-size";

/** The groups of a table whose ranks restart, by name, one name per entry; null when they run through. */
export function restartingGroups(entries: readonly RawEntry[]): readonly string[] | null {
  const named = byName(entries);
  if (named !== null) return named;
  return byRestart(entries);
}

function rankOf(entry: RawEntry): number | null {
  return entry.place?.kind === "place" && entry.place.place.kind === "rank" ? entry.place.place.rank : null;
}

function ranksOf(entries: readonly RawEntry[]): number[] {
  return entries.flatMap((entry) => rankOf(entry) ?? []);
}

/** Groups named by a heading or a column, where each begins at 1 by itself and they do not form one field together. */
function byName(entries: readonly RawEntry[]): readonly string[] | null {
  if (entries.every((entry) => entry.group === null)) return null;
  const groups = new Map<string, RawEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.group ?? "");
    if (group) group.push(entry);
    else groups.set(entry.group ?? "", [entry]);
  }
  if (groups.size < 2) return null;
  const ranked = [...groups.values()].map(ranksOf).filter((ranks) => ranks.length > 0);
  const restarts = ranked.length > 1 && ranked.every((ranks) => ranks.includes(1) && coversField(ranks));
  if (!restarts || ranked.every((ranks) => ranks.length === 1)) return null;
  return entries.map((entry) => entry.group ?? "");
}

/** Unnamed groups: the list begins again at 1 after a higher rank, and each run is a whole field of two or more. */
function byRestart(entries: readonly RawEntry[]): readonly string[] | null {
  const names: string[] = [];
  const runs: number[][] = [[]];
  let previous = 0;
  for (const entry of entries) {
    const rank = rankOf(entry);
    if (rank === 1 && previous > 1) runs.push([]);
    if (rank !== null) {
      runs[runs.length - 1]?.push(rank);
      previous = rank;
    }
    names.push(`第${runs.length}组`);
  }
  const whole = runs.every((run) => run.length > 1 && isAscending(run) && coversField(run));
  return runs.length > 1 && whole ? names : null;
}

function isAscending(ranks: readonly number[]): boolean {
  return ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0));
}

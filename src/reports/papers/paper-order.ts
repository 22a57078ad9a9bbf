// The order of a paper's lines after the run: what stands keeps its place, new lines follow their neighbour, people's rows stay.
import type { PaperLine } from "./paper-line";

/** A row of the paper as it stands, blank ones included. */
export interface StandingLine {
  readonly row: number; // 0-based
  /** "" for a row that a person added. */
  readonly key: string;
  readonly isTouched: boolean;
}

/** A row of the paper after the run. */
export interface PlacedLine {
  readonly standing: StandingLine | null;
  /** null for rows that are no longer wanted but hold something of a person's, and for rows people added. */
  readonly wanted: PaperLine | null;
}

/**
 * @param wanted lines by 编号, in the order of the paper
 * @param mayLeave does the standing line go when it is not wanted any more?
 */
export function orderLines(
  standing: readonly StandingLine[],
  wanted: ReadonlyMap<string, PaperLine>,
  mayLeave: (line: StandingLine) => boolean,
): readonly PlacedLine[] {
  const placed: PlacedLine[] = [];
  const keptKeys = new Set<string>();
  for (const line of standing) {
    const isFirst = line.key !== "" && !keptKeys.has(line.key);
    const want = isFirst ? wanted.get(line.key) : undefined;
    if (isFirst) keptKeys.add(line.key);
    if (want === undefined && line.key !== "" && isFirst && mayLeave(line)) continue;
    placed.push({ standing: line, wanted: want ?? null });
  }
  return withNewLines(placed, wanted, keptKeys);
}

/** New lines stand after the line before them, below whatever people have added there. */
function withNewLines(
  placed: readonly PlacedLine[],
  wanted: ReadonlyMap<string, PaperLine>,
  kept: ReadonlySet<string>,
): readonly PlacedLine[] {
  const first: PlacedLine[] = [];
  const following = new Map<string, PlacedLine[]>();
  let neighbours = first;
  for (const [key, line] of wanted) {
    if (!kept.has(key)) neighbours.push({ standing: null, wanted: line });
    else following.set(key, (neighbours = []));
  }
  const result = [...first];
  let waiting: PlacedLine[] = [];
  for (const each of placed) {
    if (each.standing?.key !== "") {
      result.push(...waiting);
      waiting = each.wanted === null ? [] : (following.get(each.standing?.key ?? "") ?? []);
    }
    result.push(each);
  }
  return [...result, ...waiting];
}

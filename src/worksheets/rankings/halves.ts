// Halves of one table side by side, to save paper: merged into one where the ranks or numbers run on (L15).
import type { RawEntry, RawMeasure, RawTable } from "./raw";

/** Merges neighbours with the same header whose places run on; everything else stays as it is. */
export function mergeHalves(tables: readonly RawTable[]): RawTable[] {
  const result: RawTable[] = [];
  const byHeaderRow = new Map<number, number[]>(); // places in `result`
  for (const table of tables) {
    const beside = byHeaderRow.get(table.headerRow) ?? [];
    const index = beside.find((place) => result[place] !== undefined && runsOn(result[place], table));
    const first = index === undefined ? undefined : result[index];
    if (index !== undefined && first !== undefined) result[index] = merged(first, table);
    else {
      byHeaderRow.set(table.headerRow, [...beside, result.length]);
      result.push(table);
    }
  }
  return result;
}

function runsOn(first: RawTable, second: RawTable): boolean {
  if (first.headerRow !== second.headerRow || first.box.column >= second.box.column) return false;
  if (titles(first) !== titles(second) || first.measures.length !== second.measures.length) return false;
  const lefts = places(first.measures[0]);
  const rights = places(second.measures[0]);
  if (lefts.length === 0 || rights.length === 0)
    return noRanks(first) && noRanks(second) && newNames(first, second);
  return Math.min(...rights) >= Math.max(...lefts) && Math.min(...rights) > 1;
}

function titles(table: RawTable): string {
  return table.headerColumns.map((column) => column.title).join("|");
}

function places(measure: RawMeasure | undefined): number[] {
  return (measure?.entries ?? []).flatMap(({ place }) =>
    place?.kind === "place" && place.place.kind === "rank" ? [place.place.rank] : [],
  );
}

function noRanks(table: RawTable): boolean {
  return table.measures.every((measure) => measure.entries.every((entry) => entry.place === null));
}

function newNames(first: RawTable, second: RawTable): boolean {
  const names = new Set(first.measures[0]?.entries.map((entry: RawEntry) => entry.label));
  return !second.measures[0]?.entries.some((entry) => names.has(entry.label));
}

function merged(first: RawTable, second: RawTable): RawTable {
  const rows = Math.max(first.lastRow, second.lastRow) - first.box.row + 1;
  const columns = second.box.column + second.box.columns - first.box.column;
  return {
    ...first,
    box: { ...first.box, rows, columns },
    lastRow: Math.max(first.lastRow, second.lastRow),
    measures: first.measures.map((measure, index) => ({
      ...measure,
      entries: [...measure.entries, ...(second.measures[index]?.entries ?? [])],
    })),
  };
}

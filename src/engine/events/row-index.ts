// Finds the rows of the book for a kind of event and a level; built once per run.
import { LEVELS } from "../../policy";
import type { EventKind, EventRow, Level } from "../../policy";

export interface KindRows {
  /** Rows by level; an empty list means that this kind has no such level. */
  readonly at: Readonly<Record<Level, readonly EventRow[]>>;
  /** Rows that hold at every level: all that can be said while the level is blank. Empty where the level matters. */
  readonly anyLevel: readonly EventRow[];
  /** The levels that the kind knows, highest first. */
  readonly levels: readonly Level[];
}

export type RowIndex = ReadonlyMap<EventKind, KindRows>;

function kindRows(rows: readonly EventRow[]): KindRows {
  const at = (level: Level): readonly EventRow[] => rows.filter((row) => row.levels.includes(level));
  const everyLevel = rows.every((row) => row.levels.length === LEVELS.length);
  return {
    at: { 国家: at("国家"), 省: at("省"), 市: at("市"), 区: at("区") },
    anyLevel: everyLevel ? rows : [],
    levels: LEVELS.filter((level) => rows.some((row) => row.levels.includes(level))),
  };
}

/** Groups the event rows by kind and level. */
export function indexRows(rows: readonly EventRow[]): RowIndex {
  const byKind = new Map<EventKind, EventRow[]>();
  for (const row of rows) {
    for (const kind of row.kinds) {
      const same = byKind.get(kind);
      if (same) same.push(row);
      else byKind.set(kind, [row]);
    }
  }
  return new Map([...byKind].map(([kind, same]) => [kind, kindRows(same)]));
}

/** The criticism row of a level: the measure for exposure (POL-EXPO), assessment problems (D-7) and POL-NAT. */
export function criticismRow(index: RowIndex, level: Level): EventRow | undefined {
  return index.get("通报批评")?.at[level][0];
}

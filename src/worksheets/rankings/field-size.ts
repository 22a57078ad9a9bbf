// How many took part: the rows where ranks run from 1 without a gap, else the number that is stated (interfaces.md 2).
import type { Level, Subject } from "../../policy";
import type { Ranking, RankingEntry } from "../../engine";
import { cellAddress } from "../address";
import type { Draft } from "./draft";
import type { StatedTotal } from "./title";

export interface FieldSize {
  readonly total: Ranking["total"];
  readonly wholeField: boolean;
}

/**
 * Do the ranks run from 1 to n without a gap, ties counted in competition (1,2,2,4) or dense style (1,2,2,3)?
 * Places from the bottom and unreadable cells leave a gap.
 */
export function coversField(ranks: readonly number[]): boolean {
  const sorted = [...ranks].sort((a, b) => a - b);
  let previous = 0;
  for (const [index, rank] of sorted.entries()) {
    const next = rank === previous || rank === previous + 1 || rank === index + 1;
    // RANK.AVG writes the middle of the tied places.
    if (!next && Number.isInteger(rank)) return false;
    previous = rank;
  }
  return sorted.length > 0 && (sorted[0] ?? 0) < 2;
}

/**
 * Size of the field and whether the table lists all of it.
 * @param known units of the workbook that belong to such a field; a text that lists fewer names only some of them
 */
export function fieldSize(
  draft: Draft,
  entries: readonly RankingEntry[],
  grouped: boolean,
  known: number,
): FieldSize {
  // A unit whose cell can't be read took part all the same (scenario S25, reading B-13).
  const rows = entries.filter(({ place }) => place.kind !== "unranked").length;
  if (draft.subject !== "指标" && !draft.table.reading.partial && isWhole(draft, entries, grouped, known)) {
    return { total: { value: rows, source: "rows", at: null }, wholeField: true };
  }
  return { total: statedTotal(draft, entries), wholeField: false };
}

function isWhole(draft: Draft, entries: readonly RankingEntry[], grouped: boolean, known: number): boolean {
  if (draft.measure.shape === "bottom-unit") return false;
  if (draft.table.orientation === "prose") return entries.length >= known && isFullList(entries);
  if (grouped) return true;
  const readable = entries.filter(({ place }) => place.kind === "rank" || place.kind === "from-bottom");
  if (readable.length === 0) return entries.some(({ place }) => place.kind === "by-score");
  const ranks = readable.flatMap(({ place }) => (place.kind === "rank" ? [place.rank] : []));
  return ranksCover(ranks, entries);
}

/** Places 1 to n told one after another, nobody left out. */
function isFullList(entries: readonly RankingEntry[]): boolean {
  const ranks = entries.flatMap(({ place }) => (place.kind === "rank" ? [place.rank] : []));
  return ranks.length === entries.length && ranks.length > 1 && coversField(ranks);
}

/** A rank that can't be read may be the one that is missing; a place from the bottom likewise. */
function ranksCover(ranks: readonly number[], entries: readonly RankingEntry[]): boolean {
  const open = entries.filter(
    ({ place }) => place.kind === "unreadable" || place.kind === "from-bottom",
  ).length;
  if (open === 0) return coversField(ranks);
  const sorted = [...ranks].sort((a, b) => a - b);
  let missing = 0;
  for (const [index, rank] of sorted.entries()) {
    const before = sorted[index - 1] ?? 0;
    if (rank !== before && rank > before + 1 && rank > index + 1 + missing) missing = rank - index - 1;
  }
  return missing <= open && ranks.length > 0;
}

/** The size that the table states; rows that state different ones leave the table without a common one. */
function statedTotal(draft: Draft, entries: readonly RankingEntry[]): Ranking["total"] {
  const { sheet } = draft.table;
  const inRows = new Set(entries.flatMap(({ total }) => total ?? []));
  const [value] = inRows;
  const first = draft.entries.find((_, index) => entries[index]?.total === value);
  if (inRows.size > 1) return null;
  if (first !== undefined && value !== undefined) {
    const spot = first.total?.at ?? first.at;
    return { value, source: "stated", at: { sheet, cell: cellAddress(spot.row, spot.column) } };
  }
  if (draft.measure.total !== null) {
    const cell = cellAddress(draft.table.headerRow, draft.measure.rankColumn ?? draft.table.box.column);
    return { value: draft.measure.total, source: "stated", at: { sheet, cell } };
  }
  const stated = chooseTotal(draft.table.reading.totals, draft.level, draft.subject);
  if (!stated) return null;
  const at = stated.at === null ? null : { sheet, cell: cellAddress(stated.at.row, stated.at.column) };
  return { value: stated.value, source: "stated", at };
}

/** The number that speaks of this level and this kind of unit; a number of another level says nothing. */
function chooseTotal<Total extends StatedTotal>(
  totals: readonly Total[],
  level: Level | null,
  subject: Subject,
): Total | undefined {
  const fitting = totals.filter((total) => fits(total, subject));
  return (
    fitting.find((total) => total.scope !== null && total.scope === level) ??
    fitting.find((total) => total.scope === null)
  );
}

function fits(total: StatedTotal, subject: Subject): boolean {
  if (total.of === "单位") return true;
  return subject === "乡镇" ? total.of === "乡镇" : total.of === "县区" && subject !== "区直";
}

// What the result lists under which heading, and in which order; without any markup.
import type { Account, Explanation, InterviewExplanation, Place } from "../../run";
import type { Desk } from "../state";
import type { TextKey } from "../view-context";

export interface UnitResult {
  readonly unit: string;
  /** Sum of the month, in points. */
  readonly points: number;
  readonly rows: readonly Explanation[];
}

/** Rows of the data month, or where there is none those of the assessed year, by unit; most points lost first. */
export function unitsOf({ adjustments, document }: Account): readonly UnitResult[] {
  const units = new Map<string, Explanation[]>();
  const ofYear = new Set(
    document.adjustments.filter(({ year }) => year === document.year).map(({ id }) => id),
  );
  for (const row of adjustments) {
    if (row.month !== document.month || (row.month === null && !ofYear.has(row.id))) continue;
    const rows = units.get(row.unit);
    if (rows === undefined) units.set(row.unit, [row]);
    else rows.push(row);
  }
  return [...units]
    .map(([unit, rows]) => ({ unit, rows, points: sum(rows.map(({ points }) => points)) }))
    .sort((one, other) => one.points - other.points);
}

/** Points are halves at the finest: no rounding is needed. */
function sum(points: readonly number[]): number {
  return points.reduce((total, one) => total + one, 0);
}

export interface InterviewGroup {
  readonly level: InterviewExplanation["level"];
  readonly rows: readonly InterviewExplanation[];
}

const LEVELS = ["L4", "L3", "L2", "L1", "L0"] as const;

/** Interviews by level, the highest first. */
export function interviewsOf({ interviews }: Account): readonly InterviewGroup[] {
  return LEVELS.map((level) => ({
    level,
    rows: interviews.filter((interview) => interview.level === level),
  })).filter(({ rows }) => rows.length > 0);
}

/** What the numbers below are: written, a preview, or what stands in the workbook anyway. */
export function standing(
  { source, message }: Desk,
  { firstRun, difference }: Account,
): { readonly title: TextKey; readonly text: TextKey | null } {
  if (source === "calculate") {
    const isSame = message?.kind === "calculated" && message.cells === 0;
    return {
      title: isSame ? "result.calculated.same" : "result.calculated.title",
      text: "result.calculated.text",
    };
  }
  if (source === "preview" || firstRun) return { title: "result.preview.title", text: "result.preview.text" };
  return difference.lines.length === 0
    ? { title: "result.stands.title", text: "result.calculated.text" }
    : { title: "result.pending.title", text: "result.pending.text" };
}

/** True when the selected cell lies in the place's cells. */
export function isWithin(selection: Place | null, place: Place | null): boolean {
  if (selection === null || place === null || selection.sheet !== place.sheet) return false;
  const inner = boxOf(selection.cell);
  const outer = boxOf(place.cell);
  if (inner === null || outer === null) return false;
  return (
    inner.top >= outer.top &&
    inner.top <= outer.bottom &&
    inner.left >= outer.left &&
    inner.left <= outer.right
  );
}

/** True when the selected cell stands in the row of the place, as the ledger and the list hold one line a row. */
export function isOnRow(selection: Place | null, place: Place | null): boolean {
  if (selection === null || place === null || selection.sheet !== place.sheet) return false;
  const selected = boxOf(selection.cell);
  const row = boxOf(place.cell);
  return selected !== null && row !== null && selected.top >= row.top && selected.top <= row.bottom;
}

interface Corners {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B3" or "B3:D5" as numbers from 1. */
function boxOf(cell: string | null): Corners | null {
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(cell ?? "");
  if (parts === null) return null;
  const [, column = "", row = "", lastColumn = column, lastRow = row] = parts;
  return { top: Number(row), left: columnOf(column), bottom: Number(lastRow), right: columnOf(lastColumn) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

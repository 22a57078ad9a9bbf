// Which rows belong to a header: its own words, the titles of groups above it, the units of measure below it.
import { headerMonth, mayBeHeader, roleOf, roleOfText } from "../headers";
import { headerText, isBlank, normalise, parseScore } from "../text";
import type { Grid } from "./grid";
import { readPlace } from "./place";

/** A header row holds words only, at least two, and at least one of them is a known header word. */
export function isHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  let words = 0;
  let known = 0;
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(row, column);
    if (value === "") continue;
    if (typeof value !== "string") return false;
    words += 1;
    const role = mayBeHeader(value) ? roleOf(value) : null;
    if (role !== null) known += 1;
  }
  return words >= 2 && known >= 1;
}

/** Names of groups above the header proper, 合计 among them: the row with the unit below will reach up to it. */
export function isGroupRow(grid: Grid, row: number, left: number, right: number): boolean {
  const names = (each: number): boolean =>
    Array.from({ length: right - left + 1 }, (_, index) => roleOf(grid.value(each, left + index))).some(
      (role) => role === "unit" || role === "person" || role === "indicator",
    );
  return !names(row) && isHeaderRow(grid, row + 1, left, right) && names(row + 1);
}

/** The column that names the rows of a header row, else its first one. */
export function labelPosition(grid: Grid, row: number, left: number, right: number): number {
  for (let column = left; column <= right; column += 1) {
    const role = roleOf(grid.filled(row, column));
    if (role === "unit" || role === "person" || role === "indicator") return column;
  }
  return left;
}

const TITLE_LIKE = /\d{4}年|\d+月\d+|[:：]|\d+个|(?<=.{4})(表|通报|情况|结果)$|^[一二三四五六七八九十]+、/;

/** Is the row another header row? Its label column is blank, it holds no number, and what it holds are header words. */
export function continuesBelow(grid: Grid, row: number, left: number, right: number, label: number): boolean {
  if (row > grid.bottom || !grid.isBlank(row, label)) return false;
  let words = 0;
  let known = 0;
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== "string" || value.length > 24) return false;
    const text = headerText(value);
    if (text !== "" && (readPlace(text).kind !== "unreadable" || /^[\d.%]+$/.test(text))) return false;
    words += 1;
    if (text === "" || roleOfText(text) !== null) known += 1;
  }
  return words >= 2 || (words === 1 && known === 1);
}

/** Is the row above part of the header? It names groups of columns: several short words, nothing like a title. */
export function continuesAbove(grid: Grid, row: number, left: number, right: number): boolean {
  if (row < grid.top) return false;
  let words = 0;
  for (let column = left; column <= right; column += 1) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (typeof value !== "string" || value.length > 16) return false;
    const text = normalise(value);
    if (TITLE_LIKE.test(text) && headerMonth(text) === null) return false;
    // A body row of words (第一名, 甲镇, 93分) stands above a second header block.
    if (readPlace(text).kind !== "unreadable" || parseScore(text).kind === "number") return false;
    words += 1;
  }
  return words >= 2;
}

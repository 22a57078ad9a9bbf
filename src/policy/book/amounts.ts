// Amounts of a row, written in points as the mechanism prints them.
import type { Amounts } from "../row";
import { points } from "../vocabulary";

/** Points for a 乡镇 and for a 区直 unit. */
export function amounts(township: number, department: number): Amounts {
  return { 乡镇: points(township), 区直: points(department) };
}

/** The clause reaches both unit types but moves no points. */
export const NO_POINTS: Amounts = amounts(0, 0);

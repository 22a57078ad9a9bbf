// The office of the random years: its units, its months, who leads a unit, and which side of POL-STREET its street is on.
import type { Switches } from "../../../src/policy";

export const TOWNSHIPS = ["甲镇", "乙镇", "丙乡", "丁镇", "戊乡"] as const;
/** A sub-district: a township, a department or nothing, as POL-STREET says. */
export const STREET = "花山街道";
/** On the directory as 其他: ranked, never scored. */
export const FARM = "国营农场";
export const DEPARTMENTS = ["区住建局", "区教育局", "区扶贫办", "区农业局"] as const;

/** How many years of grades a year of facts has, the judged one included. */
export const GRADED_YEARS = 4;

/** 1 = township, 2 = department, 0 = not scored. */
export function kindOf(unit: string, switches: Switches): 0 | 1 | 2 {
  if (unit === FARM) return 0;
  if (unit === STREET) return { 乡镇: 1, 区直: 2, 不计: 0 }[switches["POL-STREET"]] as 0 | 1 | 2;
  return (TOWNSHIPS as readonly string[]).includes(unit) ? 1 : 2;
}

export const headOf = (unit: string): string => `${unit}正职`;
export const deputyOf = (unit: string): string => `${unit}分管`;

/** Twelve months from `first`. */
export function monthsFrom(first: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => laterMonth(first, index));
}

export function laterMonth(month: string, by: number): string {
  const number = monthNumber(month) + by;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}

/** Months since year 0. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Excel's serial number of a day. */
export function serialOf(day: string): number {
  return Date.parse(day) / 86_400_000 + 25569;
}

export function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

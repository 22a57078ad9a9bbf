// Consecutive years of a township's grades, counted back from the judged one (激1.d, 激1.e, 激1.l).
import type { AnnualTownshipRow } from "../policy";
import { message } from "./annual-outcome";
import type { TownshipRecord } from "./annual-records";
import type { TownshipYear } from "./annual-places";
import type { Message } from "./outcome";

export interface YearStreak {
  /** The years that count, the judged one first. */
  readonly records: readonly TownshipRecord[];
  /** The year whose grade is not known, where that decides the row. */
  readonly unknown: TownshipRecord | null;
}

/** Calendar years in a row with one of the row's grades; a year without a result ends the run. */
export function judgeYears(row: AnnualTownshipRow, { record, history }: TownshipYear): YearStreak {
  const records: TownshipRecord[] = [];
  for (let year = record.year; records.length < row.years; year--) {
    const earlier = history.get(year)?.get(record.unit);
    if (earlier === undefined) break;
    if (earlier.grade === null) return { records, unknown: earlier };
    if (!row.grades.includes(earlier.grade)) break;
    records.push(earlier);
  }
  return { records, unknown: null };
}

/** What the years said, oldest first. */
export function yearsReason(row: AnnualTownshipRow, counted: readonly TownshipRecord[]): Message {
  const years = [...counted].reverse().map((record) => `${record.year}年${record.grade ?? ""}`);
  return message("annual.reason.years", {
    count: counted.length,
    grades: row.grades.join("或"),
    years: years.join("、"),
  });
}

/** A missing year between known ones breaks a run: said, since a forgotten table would look the same. */
export function gapFlags({ record, history }: TownshipYear): readonly Message[] {
  const before = record.year - 1;
  const hasEarlier = [...history].some(([year, ofYear]) => year < before && ofYear.has(record.unit));
  if (!hasEarlier || history.get(before)?.has(record.unit)) return [];
  return [message("annual.flag.year-gap", { missing: before, year: record.year })];
}

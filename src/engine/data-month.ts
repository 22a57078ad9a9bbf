// Which month a run is about: the latest data month among counted rankings, events and households.
import type { IsoMonth } from "../policy";
import type { Situation } from "./situation";

/** The default data month (interfaces.md 4); null when the workbook knows annual results only, or nothing. */
export function latestDataMonth(
  situation: Pick<Situation, "rankings" | "events" | "households">,
): IsoMonth | null {
  let latest = "";
  for (const { counts, replacedBy, month } of situation.rankings)
    if (counts && replacedBy === null && month !== null && month > latest) latest = month;
  // Days compare like months, so only the last one is cut: registers can be long.
  let day = "";
  for (const { date } of situation.events) if (date !== null && date > day) day = date;
  for (const { date } of situation.households) if (date !== null && date > day) day = date;
  const month = day.slice(0, 7) > latest ? day.slice(0, 7) : latest;
  return month === "" ? null : (month as IsoMonth);
}

/** The latest assessed year among the year-end results; null when there are none. */
export function latestAssessedYear(
  situation: Pick<Situation, "annualTownships" | "annualDepartments">,
): number | null {
  return latestYear([...situation.annualTownships, ...situation.annualDepartments]);
}

/** The latest year with a township result; departments are never called to a talk by their year-end place. */
export function latestAssessedTownshipYear(situation: Pick<Situation, "annualTownships">): number | null {
  return latestYear(situation.annualTownships);
}

function latestYear(results: readonly { readonly year: number }[]): number | null {
  let latest: number | null = null;
  for (const { year } of results) if (latest === null || year > latest) latest = year;
  return latest;
}

// Which month a run is about: the latest data month among counted rankings, events and households.
import type { IsoMonth } from "../policy";
import type { Situation } from "./situation";

/** The default data month (interfaces.md 4); null when the workbook knows annual results only, or nothing. */
export function latestDataMonth(
  situation: Pick<Situation, "rankings" | "events" | "households">,
): IsoMonth | null {
  let latest: string | null = null;
  const see = (month: string | null): void => {
    if (month !== null && (latest === null || month > latest)) latest = month;
  };
  for (const ranking of situation.rankings)
    if (ranking.counts && ranking.replacedBy === null) see(ranking.month);
  for (const event of situation.events) see(monthOf(event.date));
  for (const household of situation.households) see(monthOf(household.date));
  return latest;
}

function monthOf(date: string | null): string | null {
  return date === null ? null : date.slice(0, 7);
}

/** The latest assessed year among the year-end results; null when there are none. */
export function latestAssessedYear(
  situation: Pick<Situation, "annualTownships" | "annualDepartments">,
): number | null {
  let latest: number | null = null;
  for (const result of [...situation.annualTownships, ...situation.annualDepartments])
    if (latest === null || result.year > latest) latest = result.year;
  return latest;
}

/** The latest year with a township result; departments are never called to a talk by their year-end place. */
export function latestAssessedTownshipYear(situation: Pick<Situation, "annualTownships">): number | null {
  return latestAssessedYear({ annualTownships: situation.annualTownships, annualDepartments: [] });
}

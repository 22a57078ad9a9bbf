// Random year-end results: four years of grades of every township, two years of places of departments.
import { TOWNSHIP_GRADES } from "../../../src/policy";
import type { GradeFacts, PlaceFacts } from "./facts";
import { GRADED_YEARS } from "./office";
import type { Setting } from "./random-rankings";

const LAST_YEAR = 2019;

/** Grades tend to stay, so that runs of years come up; a year may have no result at all. */
export function randomGrades({ of, units }: Setting): readonly GradeFacts[] {
  const usual = new Map(units.townships.map((unit) => [unit, of.pick(TOWNSHIP_GRADES)]));
  const years = Array.from({ length: GRADED_YEARS }, (_, index) => LAST_YEAR + 1 - GRADED_YEARS + index);
  return years
    .filter((year) => year === LAST_YEAR || !of.once(6))
    .flatMap((year) => {
      const places = of.shuffled(Array.from({ length: 90 }, (_, index) => index + 1));
      return units.townships.map((unit, index) => ({
        year,
        unit,
        grade: of.once(2) ? of.pick(TOWNSHIP_GRADES) : (usual.get(unit) ?? "好"),
        place: places[index] ?? 0,
      }));
    });
}

export function randomPlaces({ of, units }: Setting): readonly PlaceFacts[] {
  return [LAST_YEAR - 1, LAST_YEAR].flatMap((year) => {
    const counterparts = of.pick([3, 4, 5, 6, 7, 12]);
    return units.departments.map((unit) => ({ year, unit, place: 1 + of.below(counterparts), counterparts }));
  });
}

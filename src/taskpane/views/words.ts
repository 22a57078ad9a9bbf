// How values of an account read in the clerk's language: points, months, places, check values, distances.
import type { CheckLine, Place, Warning } from "../../run";
import type { Say } from "../view-context";

/** Points with their sign, e.g. "+2", "−2", "0". */
export function signed(points: number): string {
  if (points === 0) return "0";
  return points > 0 ? `+${points}` : `−${-points}`;
}

/** "2019-08" in the words of the language; anything else as it stands. */
export function monthWords(month: string, say: Say): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(month);
  if (parts === null) return month;
  return say("word.month", { year: parts[1] ?? "", month: Number(parts[2]) });
}

/** A place as people write it: sheet and cell. */
export function placeWords({ sheet, cell }: Place): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** What a check wanted or got. */
export function checkWords(value: CheckLine["want"], say: Say): string {
  if (value === null || value === "") return say("explanation.blank");
  if (typeof value === "boolean") return say(value ? "explanation.yes" : "explanation.no");
  return String(value);
}

/** How far from the next step, in the unit a clerk thinks in. */
export function distanceWords({ by, unit }: Warning["distance"], say: Say): string {
  return say(`distance.${unit}`, { by });
}

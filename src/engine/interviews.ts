// Who is called to a talk: one row per unit and month from the triggers of all outcomes.
import type { IsoMonth } from "../policy";
import type { Interview, Outcome } from "./outcome";
import type { Situation } from "./situation";

/** The interviews of a data month, with the annual ones that stand on no earlier list. */
export function interviewsOf(
  _outcomes: readonly Outcome[],
  _situation: Situation,
  _month: IsoMonth | null,
): readonly Interview[] {
  return [];
}

// The not-applied twin of an outcome: the same fact and checks, without points and talk.
import type { Applied, Distance, NotApplied } from "./outcome";

/** @param distance how far the fact was from counting, where that can be measured */
export function notApplied(outcome: Applied, distance: Distance | null = null): NotApplied {
  const { rule, clause, cites, id, sourceKey, unit, unitType, month, year, level } = outcome;
  const { reason, checks, flags, sources } = outcome;
  const identity = { rule, clause, cites, id, sourceKey, unit, unitType, month, year, level };
  return { kind: "not-applied", ...identity, reason, checks, flags, sources, distance };
}

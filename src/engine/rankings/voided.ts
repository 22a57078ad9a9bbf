// A ranking issued once more for the same month: what the earlier issue gave is kept as voided (reading B-19).
import type { HalfPoints } from "../../policy";
import type { Absorbed, Outcome } from "../outcome";
import type { Ranking, Situation } from "../situation";
import { message } from "./texts";

const VOIDED = "已更正";

/**
 * What replaced issues gave before they were corrected, for the ledger alone: no points, no talk, no streak. A result
 * that the newer issue repeats is no line of its own.
 * @param evaluate judges a situation as if its rankings had never been replaced
 */
export function voidedOutcomes(
  situation: Situation,
  live: readonly Outcome[],
  evaluate: (situation: Situation) => readonly Outcome[],
): readonly Absorbed[] {
  const replaced = situation.rankings.filter(({ counts, replacedBy }) => counts && replacedBy !== null);
  if (replaced.length === 0) return [];
  const repeated = new Set(live.filter(({ kind }) => kind !== "not-applied").map(({ id }) => id));
  return replaced.flatMap((ranking) =>
    evaluate(asIssuedFirst(ranking, situation)).flatMap((outcome): readonly Absorbed[] => {
      if (outcome.kind !== "applied" || outcome.month !== ranking.month || repeated.has(outcome.id))
        return [];
      repeated.add(outcome.id);
      return [
        {
          ...outcome,
          kind: "absorbed",
          id: `${outcome.id}·${VOIDED}`,
          sourceKey: `${outcome.sourceKey}·${VOIDED}`,
          by: ranking.replacedBy ?? "",
          difference: (0 - outcome.points) as HalfPoints,
          talk: null,
          flags: [...outcome.flags, message("ranking.flag.voided", {})],
          voided: true,
        },
      ];
    }),
  );
}

/** The earlier issue in its month, with all other months: which series there are decides what 历史末位 is counted to. */
function asIssuedFirst(first: Ranking, situation: Situation): Situation {
  const rankings = situation.rankings.filter(
    ({ month, replacedBy }) => month !== first.month && replacedBy === null,
  );
  return { ...situation, rankings: [...rankings, { ...first, replacedBy: null }] };
}

// The time in which the mechanism is in force (组5, reading C-16).
import type { RankingRow } from "../../policy";
import type { Message } from "../outcome";
import type { OfficeSettings, Ranking } from "../situation";
import { questionId } from "../outcome";
import { decline, type Draft, type Subjected } from "./drafts";
import type { Context } from "./judge";
import { message } from "./texts";

/** Does the data month lie wholly before 制度起始日期 or after 制度截止日期? */
export function isOutsidePeriod({ month }: Ranking, { validFrom, validTo }: OfficeSettings): boolean {
  if (month === null) return false;
  return (
    (validFrom !== null && month < validFrom.slice(0, 7)) || (validTo !== null && month > validTo.slice(0, 7))
  );
}

/** A result outside the period does not count, and says so: on its row, and once for all rankings. */
export function declineOutside(
  subjected: Subjected,
  row: RankingRow,
  reason: Message,
  { situation, questions }: Context,
): Draft {
  const { validFrom, validTo } = situation.office;
  questions.ask({
    id: questionId("C-16", "排名"),
    message: message("ranking.ask.outside-period", {}),
    at: subjected.ranking.at,
    choices: ["知道了"],
    holds: false,
    affects: [subjected.unit],
  });
  const check = {
    label: "ranking.check.period",
    want: `${validFrom ?? ""}至${validTo ?? ""}`,
    got: subjected.ranking.month,
    ok: false,
    evidence: [subjected.ranking.at],
    source: "constant",
  } as const;
  return decline(subjected, row, reason, check, null, [message("ranking.flag.outside-period", {})]);
}

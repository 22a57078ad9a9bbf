// POL-RANK8: a bad place in a city ranking counts as neglected duty (激8.b) as well (overlap O6, reading D-11).
import type { RankingRow } from "../../policy";
import type { Hold } from "../situation";
import { book, detailOf, type Draft, type Subjected } from "./drafts";
import type { Context } from "./judge";
import { message } from "./texts";

/**
 * The 激8.b row that goes with a 约3.a result; none unless POL-RANK8 is 是. A registered finding about the same ranking
 * takes its place (`matchRankings`).
 */
export function alsoDuty(
  subjected: Subjected,
  row: RankingRow,
  holds: readonly Hold[],
  context: Context,
): readonly Draft[] {
  const { situation, rules } = context;
  const { month } = subjected.ranking;
  if (month === null || row.clause !== "约3.a" || situation.switches["POL-RANK8"] !== "是") return [];
  const duty = rules.ofMonth(month).events.find(({ clause }) => clause === "激8.b");
  const points = duty?.amounts[subjected.unitType] ?? null;
  if (duty === undefined || points === null) throw new Error("the rule book has no amount for 激8.b");
  return [
    book(subjected, {
      row: duty,
      points,
      reason: message("ranking.also-duty", { indicator: detailOf(subjected) }),
      checks: [],
      flags: [],
      holds,
      fires: false,
    }),
  ];
}

// POL-RANK8: a bad place in a city ranking counts as neglected duty (激8.b) as well (overlap O6, reading D-11).
import type { RankingRow } from "../../policy";
import { keyText } from "../identity";
import type { EventFact, Hold } from "../situation";
import { book, detailOf, type Draft, type Subjected } from "./drafts";
import type { Context } from "./judge";
import { message } from "./texts";

/** The 激8.b row that goes with a 约3.a result; none unless POL-RANK8 is 是, or where a registered finding counts itself. */
export function alsoDuty(
  subjected: Subjected,
  row: RankingRow,
  holds: readonly Hold[],
  context: Context,
): readonly Draft[] {
  const { situation } = context;
  if (row.clause !== "约3.a" || situation.switches["POL-RANK8"] !== "是") return [];
  if (mattersOf(subjected).some((matter) => context.findings.has(matter))) return [];
  const duty = context.book.events.find(({ clause }) => clause === "激8.b");
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

/** What registered findings (任务未落实 with a 同一事项) are about, by unit: such a finding counts itself. */
export function findingsOf(events: readonly EventFact[]): ReadonlySet<string> {
  const findings = events.flatMap(({ kind, mention, sameMatter }) =>
    kind === "任务未落实" && mention.unit !== null && sameMatter !== null
      ? [matterOf(mention.unit, sameMatter)]
      : [],
  );
  return new Set(findings);
}

/** A finding about the indicator or about its series is the same fact. */
function mattersOf({ ranking, entry, unit }: Subjected): readonly string[] {
  const names = entry.indicator === null ? [ranking.series] : [entry.indicator, ranking.series];
  return names.map((name) => matterOf(unit, name));
}

function matterOf(unit: string, matter: string): string {
  return `${unit}|${keyText(matter)}`;
}

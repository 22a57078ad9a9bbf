// 预警 of a year that is still running: which units can no longer be first class, and who is barred from 优秀 so far.
import { wording, type EffectKind } from "../../policy";
import { latestAssessedYear, type Effect } from "../../engine";
import type { Warning } from "../account";
import type { AccountInput } from "./input";

const LIMITS: readonly EffectKind[] = ["三等", "不得一等", "不得优秀"];

/** One line for each unit that is limited in the run's year; none once that year has been assessed: 年度影响 says it all. */
export function yearWarningsOf({ recognition, outcomes }: AccountInput): readonly Warning[] {
  const { year, effects } = outcomes;
  if ((latestAssessedYear(recognition.situation) ?? -Infinity) >= year) return [];
  const byUnit = new Map<string, Effect[]>();
  for (const effect of effects) {
    if (effect.year !== year || effect.status === "已吸收" || !LIMITS.includes(effect.effect)) continue;
    byUnit.set(effect.unit, [...(byUnit.get(effect.unit) ?? []), effect]);
  }
  return [...byUnit.values()].flatMap((limits) => warningOf(year, limits));
}

function warningOf(year: number, limits: readonly Effect[]): readonly Warning[] {
  const [first] = limits;
  if (first === undefined) return [];
  const { unit, unitType, clause } = first;
  const text = limits.map(limitText).join("；");
  return [
    {
      ...{ id: `${year}·${unit}·限制`, unit, unitType, clause, distance: null },
      text: wording({ code: "account.warning.limited", values: { year, limits: text } }),
      places: limits.flatMap(({ sources }) => sources),
    },
  ];
}

function limitText({ effect, person, clause, status }: Effect): string {
  const whom = person === null ? "" : `：${person}`;
  return `${effect}${whom}（${clause}${status === "建议" ? "" : `，${status}`}）`;
}

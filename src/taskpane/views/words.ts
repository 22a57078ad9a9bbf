// How values of an account read in the clerk's language: points, months, places, check values, distances.
import type { CheckLine, Explanation, Place, Warning } from "../../run";
import type { Say, TextKey } from "../view-context";

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

const STATUSES = [
  "建议",
  "待确认",
  "待佐证",
  "已吸收",
  "已复核",
  "已审定",
  "已失效",
  "已作废",
] as const satisfies readonly Explanation["status"][];

/** A status of the ledger; what people typed there instead as it stands. */
export function statusWords(status: string, say: Say): string {
  const known = STATUSES.find((one) => one === status);
  return known === undefined ? status : say(`word.${known}`);
}

/** What a check wanted or got. */
export function checkWords(value: CheckLine["want"], say: Say): string {
  if (value === null || value === "") return say("explanation.blank");
  if (typeof value === "boolean") return say(value ? "explanation.yes" : "explanation.no");
  return String(value);
}

/** What a check wanted: a value, or a least one. */
export function wantedWords({ want, relation }: Pick<CheckLine, "want" | "relation">, say: Say): string {
  const value = checkWords(want, say);
  return relation === "at-least" ? say("explanation.atLeast", { value }) : value;
}

/** How far from the next step, in the unit a clerk thinks in. */
export function distanceWords(distance: Warning["distance"], say: Say): string {
  return distance === null ? say("warnings.limited") : say(`distance.${distance.unit}`, { by: distance.by });
}

/** Words of 排名登记 that have a name in every language; letters of columns stand for themselves. */
const CORRECTION_WORDS: Readonly<Record<string, TextKey>> = {
  国家: "word.国家",
  省: "word.省",
  市: "word.市",
  区: "word.区",
  乡镇: "word.乡镇",
  区直: "word.区直",
  县区: "word.县区",
  指标: "word.指标",
  越大越好: "word.越大越好",
  越小越好: "word.越小越好",
  去年: "word.去年",
  位次: "word.位次",
  总数: "word.总数",
  计分: "sheets.counts",
  仅参考: "sheets.reference",
};

/** How a choice of a correction reads; what is written is the choice itself. */
export function correctionWords(choice: string, say: Say): string {
  const key = CORRECTION_WORDS[choice];
  return key === undefined ? choice : say(key);
}

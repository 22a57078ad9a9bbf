// Sentences several papers share: periods, reasons with their clause and figures, units in one line.
import { wording } from "../../policy";
import type { Interview, Outcomes } from "../../engine";
import { monthText } from "../interview-look";
import type { ListedInterview } from "../interview-list";
import { textOf } from "../table-draft";

export function say(code: string, values: Readonly<Record<string, string | number>> = {}): string {
  return wording({ code: `paper.${code}`, values });
}

/** "2019年8月", or "2019年年终" for a list from year-end results alone. */
export function dataText({ month, year }: Pick<Outcomes, "month" | "year">): string {
  return month === null ? `${year}年年终` : monthText(month);
}

type Trigger = Interview["triggers"][number];

/** One numbered sentence per trigger: what happened, by which clauses, what it costs. */
export function reasonLines({ triggers }: Pick<Interview, "triggers">): string {
  return triggers
    .map((trigger, index) => say("plan.reason", { number: index + 1, ...reasonValues(trigger) }))
    .join("\n");
}

/** As `reasonLines`, each with the unit it is about and without a number. */
export function reasonSentences({ unit, triggers }: Interview): readonly string[] {
  return triggers.map((trigger) => say("list.reason", { unit, ...reasonValues(trigger) }));
}

function reasonValues({ reason, clause, cites, points }: Trigger) {
  const clauses = [clause, ...cites].join("、");
  return { reason: wording(reason), clauses, points: pointsText(points) };
}

/** Half-points as words. */
function pointsText(points: number | null): string {
  if (points === null) return say("points.open");
  if (points === 0) return say("points.none");
  return say(points < 0 ? "points.minus" : "points.plus", { points: Math.abs(points) / 2 });
}

/** Called persons without the blanks between office and name that the list has. */
export const peopleText = (people: readonly string[]): string => people.join("、");

export function unitsText(talks: readonly ListedInterview[]): string {
  return [...new Set(talks.map(({ interview }) => interview.unit))].join("、");
}

/** The talks of a list by what happens with them; those that the leader struck off are left out. */
export interface TalkGroups {
  /** L1–L3, strongest first. */
  readonly talks: readonly ListedInterview[];
  readonly reminders: readonly ListedInterview[];
  readonly accountable: readonly ListedInterview[];
  readonly pending: readonly ListedInterview[];
}

export function groupTalks(listed: readonly ListedInterview[]): TalkGroups {
  const standing = listed.filter(({ standing: row }) => textOf(row, "审定意见") !== "不同意");
  const firm = standing.filter(({ interview }) => interview.status === "建议");
  const at = (...levels: readonly string[]) =>
    firm.filter(({ interview }) => levels.includes(interview.level));
  return {
    talks: at("L1", "L2", "L3"),
    reminders: at("L0"),
    accountable: at("L4"),
    pending: standing.filter(({ interview }) => interview.status !== "建议"),
  };
}

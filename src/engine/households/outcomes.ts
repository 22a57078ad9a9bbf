// Entries become outcomes, with ids by household and the warning about large totals (E-9).
import { points } from "../../policy";
import type { HalfPoints } from "../../policy";
import { factId, uniqueIds } from "../identity";
import type { Applied, Message, Outcome } from "../outcome";
import { notApplied } from "../refusal";
import { contentKey } from "./entry";
import type { Entry } from "./entry";
import { HOUSEHOLD_FLAGS } from "./flags";

/**
 * Final ids: month, unit, clause, household and level: a second level drawn later must not take over the id, and with it
 * a person's review, of the first. Equal ones end in -2, -3; what gives nothing has ids of its own.
 */
export function nameEntries(entries: readonly Entry[]): void {
  const idOf = ({ fact, row, unit, level, month, year, standing }: Entry): string => {
    const detail = [fact.household, level, ...(standing === "not-applied" ? ["未触发"] : [])];
    return factId(month ?? year, unit, row.clause, detail.filter((part) => part !== "").join("·"));
  };
  const content = (entry: Entry): string => `${entry.level}|${contentKey(entry)}`;
  for (const [entry, id] of uniqueIds(entries, idOf, content)) entry.id = id;
}

const LARGE: HalfPoints = points(20);

/** E-9: households add up without a cap; beyond 20 points either way somebody should look. */
export function flagLargeTotals(entries: readonly Entry[]): void {
  const totals = new Map<string, number>();
  const counted = entries.filter((entry) => entry.standing === "applied");
  const keyOf = (entry: Entry): string => `${entry.year}\n${entry.unit}`;
  for (const entry of counted) totals.set(keyOf(entry), (totals.get(keyOf(entry)) ?? 0) + entry.points);
  for (const entry of counted)
    if (Math.abs(totals.get(keyOf(entry)) ?? 0) > LARGE) entry.flags.push(HOUSEHOLD_FLAGS.largeTotal);
}

/** The outcome of a settled entry. */
export function householdOutcome(entry: Entry): Outcome {
  const { row, fact } = entry;
  const applied: Applied = {
    kind: "applied",
    rule: row.id,
    clause: row.clause,
    cites: row.cites,
    id: entry.id,
    sourceKey: `抽检户登记#${entry.id}`,
    unit: entry.unit,
    unitType: entry.unitType,
    month: entry.month,
    year: entry.year,
    level: entry.level,
    reason: reasonOf(entry),
    checks: entry.checks,
    flags: entry.flags,
    sources: [fact.at],
    points: entry.points,
    talk: row.talk,
  };
  return entry.standing === "applied" ? applied : settled(entry, applied);
}

function settled(entry: Entry, applied: Applied): Outcome {
  if (entry.standing === "pending")
    return { ...applied, kind: "undecided", status: "待确认", missing: entry.missing };
  if (entry.standing === "absorbed" && entry.by) {
    const difference = (entry.by.points - entry.points) as HalfPoints;
    return { ...applied, kind: "absorbed", by: entry.by.id, difference };
  }
  return notApplied(applied);
}

const REASONS = {
  无问题: "household.reason.clean",
  一般问题: "household.reason.minor",
  严重问题: "household.reason.serious",
} as const;

const LEVEL_WORDS = { 国家: "国家", 省: "省级", 市: "市级", 区: "区级" } as const;

function reasonOf({ fact, level }: Entry): Message {
  return {
    code: REASONS[fact.result],
    values: { level: LEVEL_WORDS[level], household: fact.household },
  };
}

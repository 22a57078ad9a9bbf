// One household of one year: the highest standard counts once, a serious problem prevails over a reward (激3, E-2, E-5).
import type { Switches } from "../../policy";
import type { QuestionBook } from "../events/questions";
import { questionId } from "../outcome";
import type { HouseholdFact } from "../situation";
import { absorbEntry, byStandard, isPositive, refuseEntry, stands } from "./entry";
import type { Entry } from "./entry";
import { HOUSEHOLD_FLAGS } from "./flags";

/** Settles all entries, household by household and year by year (E-8). */
export function settleHouseholds(
  entries: readonly Entry[],
  switches: Switches,
  questions: QuestionBook,
): void {
  for (const household of byHousehold(entries)) {
    if (household.length < 2) continue;
    chooseMainHelper(household, questions);
    for (const positive of [true, false])
      keepHighest(
        household.filter((entry) => stands(entry) && isPositive(entry) === positive),
        switches,
      );
    weighSigns(household, switches);
  }
}

function byHousehold(entries: readonly Entry[]): Iterable<Entry[]> {
  const households = new Map<string, Entry[]>();
  for (const entry of entries) {
    // Without a 户编号 nobody knows whether two rows are one household.
    if (!stands(entry) || entry.fact.household === "") continue;
    const key = `${entry.year}\n${entry.fact.household}`;
    const household = households.get(key);
    if (household) household.push(entry);
    else households.set(key, [entry]);
  }
  return households.values();
}

/**
 * E-3: one check of one household under several units; only the main helper's unit counts. The clerk is asked; until he
 * answers, the first unit of each check stands for it.
 */
function chooseMainHelper(household: readonly Entry[], questions: QuestionBook): void {
  const units = [...new Set(household.map((entry) => entry.unit))].sort();
  if (units.length < 2 || !sharesOneCheck(household)) return;
  const main = askMainHelper(household, units, questions);
  const firsts = new Map<string, string>();
  for (const entry of [...household].sort(byStandard)) {
    const first = firsts.get(entry.level) ?? entry.unit;
    firsts.set(entry.level, first);
    if (entry.unit !== (main ?? first)) refuseEntry(entry, "household.check.main-helper", "judgement");
  }
}

function askMainHelper(
  household: readonly Entry[],
  units: readonly string[],
  questions: QuestionBook,
): string | null {
  let main: string | null = null;
  for (const { year, fact, unit } of household) {
    main = questions.ask({
      id: questionId("E-3", year, fact.household),
      code: "E-3",
      message: { code: "household.ask.main-helper", values: { household: fact.household, year } },
      at: fact.at,
      choices: units,
      holds: false,
      about: unit,
    });
  }
  return main;
}

/** Two units at the same level: at different levels the helper has simply changed (E-4). */
function sharesOneCheck(household: readonly Entry[]): boolean {
  const unitByLevel = new Map<string, string>();
  for (const { level, unit } of household) {
    const known = unitByLevel.get(level);
    if (known !== undefined && known !== unit) return true;
    unitByLevel.set(level, unit);
  }
  return false;
}

/** Of one sign: the highest firm standard absorbs the rest; what waits at a higher standard waits beside it. */
function keepHighest(entries: readonly Entry[], switches: Switches): void {
  const each = switches["POL-HH-DEDUP"] === "各级都计";
  const ordered = [...entries].sort(byStandard);
  const highest = ordered.find((entry) => entry.standing === "applied");
  if (!highest) {
    if (ordered.length > 1 && !each)
      for (const entry of ordered) entry.flags.push(HOUSEHOLD_FLAGS.pendingSame);
    return;
  }
  const seen = new Set([highest.level]);
  for (const entry of ordered.slice(ordered.indexOf(highest) + 1)) {
    const counts = each && entry.unitType === "乡镇" && !seen.has(entry.level);
    seen.add(entry.level); // under 各级都计 a level still counts once
    if (counts) continue;
    absorbEntry(entry, highest);
    noteAbsorption(highest);
  }
}

function noteAbsorption(highest: Entry): void {
  const flag = highest.unitType === "乡镇" ? HOUSEHOLD_FLAGS.townshipsToo : HOUSEHOLD_FLAGS.highestOnly;
  if (!highest.flags.includes(flag)) highest.flags.push(flag);
}

/**
 * E-5 in doubt: a serious problem that a question still holds, or a result that nobody can read, may withdraw the
 * rewards of its household, so they wait for the same answer.
 */
export function holdDoubtfulRewards(
  entries: readonly Entry[],
  facts: readonly HouseholdFact[],
  switches: Switches,
): void {
  if (switches["POL-HH-NEG"] !== "只计扣分") return;
  const problems = facts.filter(({ result, holds, household }) => {
    return (result === null || result === "严重问题") && holds.length > 0 && household !== "";
  });
  for (const entry of entries) {
    if (!isPositive(entry) || !stands(entry)) continue;
    const doubts = problems.filter(
      ({ household, year }) => household === entry.fact.household && (year === null || year === entry.year),
    );
    if (doubts.length === 0) continue;
    entry.standing = "pending";
    entry.missing = [...new Set([...entry.missing, ...doubts.flatMap(({ holds }) => holds)])];
  }
}

/** E-5 / O17: a serious problem at one level withdraws the reward earned at another. */
function weighSigns(household: readonly Entry[], switches: Switches): void {
  const [negative] = household
    .filter((entry) => entry.standing === "applied" && !isPositive(entry))
    .sort(byStandard);
  const positives = household.filter((entry) => stands(entry) && isPositive(entry));
  if (!negative || positives.length === 0) return;
  const prevails = switches["POL-HH-NEG"] === "只计扣分";
  negative.flags.push(prevails ? HOUSEHOLD_FLAGS.negativePrevails : HOUSEHOLD_FLAGS.bothCount);
  if (prevails) for (const entry of positives) absorbEntry(entry, negative);
}

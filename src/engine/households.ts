// Drawn households: 激3.a, 激3.b. Judge each row, settle each household of a year, build outcomes.
import type { RuleBook } from "../policy";
import { QuestionBook } from "./events/questions";
import type { FamilyResult } from "./family";
import { rulesOf } from "./rules-in-time";
import type { Situation } from "./situation";
import { unitCategories } from "./unit-types";
import { stands } from "./households/entry";
import type { Entry } from "./households/entry";
import { HOUSEHOLD_FLAGS } from "./households/flags";
import { judgeHousehold } from "./households/judge";
import { flagLargeTotals, householdOutcome, nameEntries } from "./households/outcomes";
import { holdDoubtfulRewards, settleHouseholds } from "./households/settle";

/** Every outcome of 抽检户登记, all years, with the helper each one concerns. Source: 激3.a, 激3.b. */
export function evaluateHouseholds(situation: Situation, book: RuleBook): FamilyResult {
  const questions = new QuestionBook(situation.answers);
  const { office, switches } = situation;
  const context = {
    rules: rulesOf(situation, book),
    categories: unitCategories(situation),
    office,
    questions,
  };
  const entries = situation.households
    .map((fact) => judgeHousehold(context, fact))
    .filter((entry) => entry !== null);
  settleHouseholds(entries, switches, questions);
  holdDoubtfulRewards(entries, situation.households, switches);
  flagLargeTotals(entries);
  entries.forEach(flagTownshipBar);
  nameEntries(entries);
  return {
    outcomes: entries.map(householdOutcome),
    questions: questions.open(),
    persons: helpersOf(entries),
    doubtful: new Map(entries.flatMap((entry) => (entry.missing.length > 0 ? [[entry.id, "待确认"]] : []))),
  };
}

/** E-12: the bar on first class stands in the departments' half of its sentence; townships get it too, flagged. */
function flagTownshipBar(entry: Entry): void {
  const barsUnit = entry.row.consequences.some((each) => each.on === "单位");
  if (barsUnit && entry.unitType === "乡镇" && stands(entry))
    entry.flags.push(HOUSEHOLD_FLAGS.townshipFirstClass);
}

/** E-11: the person of 激3.b is the helper. */
function helpersOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const helpers = new Map<string, string>();
  for (const { row, fact, id, standing } of entries)
    if (row.consequences.length > 0 && fact.helper !== null && standing !== "not-applied")
      helpers.set(id, fact.helper);
  return helpers;
}

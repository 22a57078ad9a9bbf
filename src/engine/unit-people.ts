// The persons of a unit: heads and deputies by name where 单位名录 has them, else their roles.
import type { UnitType } from "../policy";
import { questionId } from "./outcome";
import type { Question } from "./outcome";
import type { Situation, Unit } from "./situation";

/** Roles that a year-end consequence meets when no name is known (激1, 激2; reading D-19). */
const ROLES: Readonly<Record<UnitType, { readonly head: string; readonly deputy: string }>> = {
  乡镇: { head: "党政正职", deputy: "分管领导" },
  区直: { head: "主要负责人", deputy: "分管负责人" },
};

export interface UnitPeople {
  /** Names, or the role alone. */
  readonly headsOf: (unit: string, unitType: UnitType) => readonly string[];
  readonly deputiesOf: (unit: string, unitType: UnitType) => readonly string[];
  /** Names only; empty where the directory has none. */
  readonly headNames: (unit: string) => readonly string[];
  readonly deputyNames: (unit: string) => readonly string[];
  /** The units a named person leads or assists (F-12). */
  readonly unitsOf: (person: string) => readonly string[];
  /** Which deputy is meant, for a unit that names several (D-20). */
  readonly deputyQuestion: (unit: string) => Question | null;
}

/** Looks people up by unit; the clerk's answer to D-20 narrows several deputies down to one. */
export function unitPeople(situation: Situation): UnitPeople {
  const units = new Map(situation.units.map((unit) => [unit.name, unit]));
  const posts = postsByPerson(situation.units);
  const headNames = (unit: string): readonly string[] => units.get(unit)?.heads ?? [];
  const deputyNames = (unit: string): readonly string[] => {
    const known = units.get(unit)?.deputies ?? [];
    const answer = situation.answers[deputyQuestionId(unit)]?.trim();
    return answer !== undefined && known.includes(answer) ? [answer] : known;
  };
  return {
    headNames,
    deputyNames,
    headsOf: (unit, unitType) => orRole(headNames(unit), ROLES[unitType].head),
    deputiesOf: (unit, unitType) => orRole(deputyNames(unit), ROLES[unitType].deputy),
    unitsOf: (person) => posts.get(person) ?? [],
    deputyQuestion: (unit) => deputyQuestion(units.get(unit), deputyNames(unit)),
  };
}

function orRole(names: readonly string[], role: string): readonly string[] {
  return names.length > 0 ? names : [role];
}

function postsByPerson(units: readonly Unit[]): ReadonlyMap<string, readonly string[]> {
  const posts = new Map<string, string[]>();
  for (const unit of units)
    for (const person of new Set([...unit.heads, ...unit.deputies])) {
      const held = posts.get(person);
      if (held) held.push(unit.name);
      else posts.set(person, [unit.name]);
    }
  return posts;
}

function deputyQuestionId(unit: string): string {
  return questionId("D-20", unit);
}

function deputyQuestion(unit: Unit | undefined, deputies: readonly string[]): Question | null {
  if (unit === undefined || deputies.length < 2) return null;
  return {
    id: deputyQuestionId(unit.name),
    code: "D-20",
    message: { code: "people.question.deputy", values: { unit: unit.name, names: deputies.join("、") } },
    at: unit.at,
    choices: [...deputies],
    holds: false,
    affects: [unit.name],
  };
}

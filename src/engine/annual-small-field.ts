// A department's place among so few competitors that top and bottom overlap (B-12, POL-N-SMALL).
import { answerTo, message } from "./annual-outcome";
import type { DepartmentPlace } from "./annual-department-places";
import { questionId } from "./outcome";
import type { Question } from "./outcome";
import type { Situation } from "./situation";

/** Which ends of the ranking count, and what holds them. */
export interface SmallFieldReading {
  readonly top: boolean;
  readonly bottom: boolean;
  readonly holds: readonly string[];
  readonly question: Question | null;
}

const READINGS: Readonly<Record<string, readonly [top: boolean, bottom: boolean]>> = {
  加分扣分都计: [true, true],
  只计加分: [true, false],
  只计扣分: [false, true],
  都不计: [false, false],
};

/** The clerk's answer to B-12, else the switch, else both lines wait. */
export function smallFieldReading(place: DepartmentPlace, situation: Situation): SmallFieldReading {
  const question = smallFieldQuestion(place);
  const answered = READINGS[answerTo(situation, question.id) ?? ""] ?? bySwitch(situation);
  if (answered === undefined) return { top: true, bottom: true, holds: [question.id], question };
  return { top: answered[0], bottom: answered[1], holds: [], question: null };
}

function bySwitch({ switches }: Situation): readonly [boolean, boolean] | undefined {
  if (switches["POL-N-SMALL"] === "按条文计") return READINGS["加分扣分都计"];
  return switches["POL-N-SMALL"] === "不适用" ? READINGS["都不计"] : undefined;
}

function smallFieldQuestion({ unit, year, rank, total, at }: DepartmentPlace): Question {
  return {
    id: questionId("B-12", year, unit),
    code: "B-12",
    message: message("annual.question.small-field", { unit, year, rank, total: total ?? 0 }),
    at,
    choices: Object.keys(READINGS),
    holds: true,
    affects: [unit],
  };
}

// Year-end results: townships by grade (激1) and departments by place (激2).
import { RULE_BOOK } from "../policy";
import type { RuleBook } from "../policy";
import { evaluateDepartments } from "./annual-departments";
import { message, yearIsValid } from "./annual-outcome";
import { evaluateTownships } from "./annual-townships";
import type { FamilyResult } from "./family";
import { questionId } from "./outcome";
import type { Question } from "./outcome";
import type { Situation } from "./situation";

/** Every outcome of the year-end results, all assessed years. Source: 激1, 激2, 约1.d, 约7. */
export function evaluateAnnual(situation: Situation, book: RuleBook = RULE_BOOK): FamilyResult {
  const townships = evaluateTownships(situation, book);
  const departments = evaluateDepartments(situation, book);
  return {
    outcomes: [...townships.outcomes, ...departments.outcomes],
    questions: [...townships.questions, ...departments.questions, ...outsideValidity(situation)],
  };
}

/** One warning for all results of years in which the mechanism is not in force (C-16). */
function outsideValidity(situation: Situation): readonly Question[] {
  const results = [...situation.annualTownships, ...situation.annualDepartments];
  const outside = results.filter((result) => !yearIsValid(result.year, situation));
  const [first] = outside;
  if (first === undefined) return [];
  const years = [...new Set(outside.map((result) => result.year))].sort((a, b) => a - b);
  const question: Question = {
    id: questionId("C-16", "年终考核"),
    code: "C-16",
    message: message("annual.question.outside-validity", { years: years.join("、") }),
    at: first.at,
    choices: ["知道了"],
    holds: false,
    affects: [...new Set(outside.flatMap((result) => result.mention.unit ?? []))],
  };
  return [question];
}

// Year-end results: townships by grade (激1) and departments by place (激2).
import { RULE_BOOK } from "../policy";
import type { RuleBook } from "../policy";
import { evaluateDepartments } from "./annual-departments";
import { evaluateTownships } from "./annual-townships";
import type { FamilyResult } from "./family";
import type { Situation } from "./situation";

/** Every outcome of the year-end results, all assessed years. Source: 激1, 激2, 约1.d, 约7. */
export function evaluateAnnual(situation: Situation, book: RuleBook = RULE_BOOK): FamilyResult {
  const townships = evaluateTownships(situation, book);
  const departments = evaluateDepartments(situation, book);
  return {
    outcomes: [...townships.outcomes, ...departments.outcomes],
    questions: [...townships.questions, ...departments.questions],
  };
}

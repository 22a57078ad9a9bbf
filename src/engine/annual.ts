// Year-end results: townships by grade (激1) and departments by place (激2).
import { RULE_BOOK } from "../policy";
import type { RuleBook } from "../policy";
import type { FamilyResult } from "./family";
import type { Situation } from "./situation";

/** Every outcome of the year-end results, all assessed years. Source: 激1, 激2, 约1.d, 约7. */
export function evaluateAnnual(_situation: Situation, _book: RuleBook = RULE_BOOK): FamilyResult {
  return { outcomes: [], questions: [] };
}

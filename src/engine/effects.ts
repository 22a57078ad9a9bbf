// Annual consequences of outcomes for units and persons.
import { RULE_BOOK } from "../policy";
import type { RuleBook } from "../policy";
import type { FamilyResult } from "./family";
import type { Effect, Question } from "./outcome";
import type { Situation } from "./situation";

/** Effects drawn from every outcome's row, conflicts resolved. */
export function effectsOf(
  _families: readonly FamilyResult[],
  _situation: Situation,
  _book: RuleBook = RULE_BOOK,
): { readonly effects: readonly Effect[]; readonly questions: readonly Question[] } {
  return { effects: [], questions: [] };
}

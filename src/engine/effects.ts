// Annual consequences of outcomes for units and persons: drawn from rows, merged, conflicts settled, quotas counted.
import { EFFECTS, RULE_BOOK } from "../policy";
import type { RuleBook } from "../policy";
import { effectDrafts } from "./effects-drafts";
import { withGradesResolved } from "./effects-grades";
import { mergedEffects } from "./effects-merge";
import { withQuotas } from "./effects-quota";
import type { FamilyResult } from "./family";
import { compareText } from "./identity";
import { questionId } from "./outcome";
import type { Effect, Question } from "./outcome";
import type { Situation } from "./situation";
import { unitPeople } from "./unit-people";

/** Effects drawn from every outcome's row. Source: interfaces.md 4, readings F-3–F-12. */
export function effectsOf(
  families: readonly FamilyResult[],
  situation: Situation,
  book: RuleBook = RULE_BOOK,
): { readonly effects: readonly Effect[]; readonly questions: readonly Question[] } {
  const merged = mergedEffects(effectDrafts(families, situation, book));
  const graded = withGradesResolved(merged, situation);
  const effects = [...withQuotas(graded.effects, situation, book)].sort(compareEffects);
  return {
    effects,
    questions: [
      ...graded.questions,
      ...effects.flatMap(durationQuestion),
      ...deputyQuestions(effects, situation),
    ],
  };
}

function compareEffects(a: Effect, b: Effect): number {
  return (
    a.year - b.year ||
    compareText(a.unit, b.unit) ||
    compareText(b.subject, a.subject) ||
    EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
    compareText(a.person ?? "", b.person ?? "")
  );
}

/** How long 激1.l lasts is not said; this year is computed meanwhile (F-11). */
function durationQuestion({ effect, unit, year, sources }: Effect): readonly Question[] {
  if (effect !== "取消其它评先") return [];
  const question: Question = {
    id: questionId("F-11", year, unit),
    code: "F-11",
    message: { code: "effect.question.duration", values: { unit, year } },
    at: sources[0] ?? null,
    choices: ["当年度", "至恢复为止"],
    holds: false,
    affects: [unit],
  };
  return [question];
}

/** Which of several deputies a bar meets (D-20); all of them are listed meanwhile. */
function deputyQuestions(effects: readonly Effect[], situation: Situation): readonly Question[] {
  const people = unitPeople(situation);
  const units = new Set(effects.filter((effect) => effect.subject === "person").map((effect) => effect.unit));
  return [...units].flatMap((unit) => people.deputyQuestion(unit) ?? []);
}

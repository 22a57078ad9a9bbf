// First class against what forbids it: 三等 over 不得一等 over 一等, or as POL-GRADE says (O18, F-3, F-4).
import { factId } from "./identity";
import { questionId } from "./outcome";
import type { Effect, Message, Question } from "./outcome";
import { groupBy, sortedClauses } from "./outcome-order";
import type { Situation } from "./situation";

interface Resolved {
  readonly effects: readonly Effect[];
  readonly questions: readonly Question[];
}

/** Settles each unit's grade of each year; effects that are no grade pass unchanged. */
export function withGradesResolved(effects: readonly Effect[], situation: Situation): Resolved {
  const resolved: Effect[] = [];
  const questions: Question[] = [];
  for (const group of groupBy(effects, (effect) => `${effect.year}|${effect.unit}`).values()) {
    const settled = resolveGroup(group, situation);
    resolved.push(...settled.effects);
    questions.push(...settled.questions);
  }
  return { effects: resolved, questions };
}

interface Conflict {
  readonly award: Effect;
  readonly restrictions: readonly Effect[];
}

function conflictIn(group: readonly Effect[]): Conflict | null {
  const award = group.find((effect) => effect.effect === "一等");
  const restrictions = group.filter((effect) => effect.effect === "三等" || effect.effect === "不得一等");
  return award === undefined || restrictions.length === 0 ? null : { award, restrictions };
}

function resolveGroup(group: readonly Effect[], situation: Situation): Resolved {
  const conflict = conflictIn(group);
  if (conflict === null) return { effects: group, questions: [] };
  const marked = markConflict(group, conflict);
  const firm = [conflict.award, ...conflict.restrictions].filter((effect) => effect.status === "建议");
  const decided = firm.includes(conflict.award) && firm.length > 1;
  return decided ? settle(marked, conflict, situation) : { effects: marked, questions: [] };
}

/** Each side names the clauses it contradicts. */
function markConflict(group: readonly Effect[], { award, restrictions }: Conflict): readonly Effect[] {
  const against = sortedClauses(restrictions.map((effect) => effect.clause));
  return group.map((effect) => {
    if (effect === award) return conflicting(effect, against);
    return restrictions.includes(effect) ? conflicting(effect, [award.clause]) : effect;
  });
}

function conflicting(effect: Effect, conflicts: Effect["conflicts"]): Effect {
  return { ...effect, conflicts, flags: [...effect.flags, conflictFlag(effect, conflicts)] };
}

function conflictFlag(
  { effect, clause }: Pick<Effect, "effect" | "clause">,
  against: Effect["conflicts"],
): Message {
  const clauses = sortedClauses([clause, ...against]).join("/");
  return { code: "effect.flag.conflict", values: { effect, clauses } };
}

function settle(group: readonly Effect[], conflict: Conflict, situation: Situation): Resolved {
  const { reading, questions } = readingFor(conflict, situation);
  switch (reading) {
    case "限制优先":
      return { effects: restricted(group, conflict), questions };
    case "奖励优先":
      return { effects: group.map((effect) => absorbedIf(isRestriction(effect), effect)), questions };
    case "待确认":
      return { effects: group.map((effect) => pendingIf(effect.conflicts.length > 0, effect)), questions };
    default:
      return unreachable(reading);
  }
}

function unreachable(value: never): never {
  throw new Error(`unknown grade reading ${String(value)}`);
}

/** The switch; where it says 待确认, the clerk's answer for this unit and year. */
function readingFor(
  { award }: Conflict,
  situation: Situation,
): { readonly reading: Situation["switches"]["POL-GRADE"]; readonly questions: readonly Question[] } {
  const reading = situation.switches["POL-GRADE"];
  if (reading !== "待确认") return { reading, questions: [] };
  const { unit, year, sources } = award;
  const id = questionId("F-3", year, unit);
  const answer = situation.answers[id]?.trim();
  if (answer === "限制优先" || answer === "奖励优先") return { reading: answer, questions: [] };
  const question: Question = {
    id,
    code: "F-3",
    message: { code: "effect.question.grade", values: { unit, year } },
    at: sources[0] ?? null,
    choices: ["限制优先", "奖励优先"],
    holds: true,
    affects: [unit],
  };
  return { reading, questions: [question] };
}

/** The award falls; under 不得一等 alone the best that is left is second class. */
function restricted(group: readonly Effect[], { award, restrictions }: Conflict): readonly Effect[] {
  const fallen = group.map((effect) => absorbedIf(effect.effect === "一等", effect));
  const firm = restrictions.filter((effect) => effect.status === "建议");
  const bar = firm.find((effect) => effect.effect === "不得一等");
  const third = firm.some((effect) => effect.effect === "三等");
  return third || bar === undefined ? fallen : [...fallen, secondClass(bar, award)];
}

function secondClass(bar: Effect, award: Effect): Effect {
  const effect = "最高二等";
  return {
    ...bar,
    id: factId(bar.year, bar.unit, effect, ""),
    effect,
    conflicts: [award.clause],
    reasons: [...award.reasons, ...bar.reasons],
    flags: [conflictFlag({ effect, clause: bar.clause }, [award.clause])],
    sources: [...bar.sources, ...award.sources],
  };
}

function isRestriction({ effect }: Effect): boolean {
  return effect === "三等" || effect === "不得一等";
}

function absorbedIf(condition: boolean, effect: Effect): Effect {
  return condition && effect.status === "建议" ? { ...effect, status: "已吸收" } : effect;
}

function pendingIf(condition: boolean, effect: Effect): Effect {
  return condition && effect.status === "建议" ? { ...effect, status: "待确认" } : effect;
}

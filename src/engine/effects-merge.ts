// One line for one consequence of one unit or person in one year, however many clauses give it (F-10).
import { factId } from "./identity";
import type { EffectDraft } from "./effects-drafts";
import type { Effect, Message } from "./outcome";
import { compareClauses, groupBy, sortedClauses } from "./outcome-order";

/** Of two that wait, the question comes before the missing document: the order of rows must not decide. */
const WAITING: readonly EffectDraft["status"][] = ["建议", "待确认", "待佐证"];

/** Merged lines. Firm drafts make the line; pending ones beside them are only noted. */
export function mergedEffects(drafts: readonly EffectDraft[]): readonly Effect[] {
  return [...groupBy(drafts, effectId).entries()].map(([id, group]) => mergedEffect(id, group));
}

function effectId({ year, unit, effect, person }: EffectDraft): string {
  return factId(year, unit, effect, person ?? "");
}

function mergedEffect(id: string, group: readonly EffectDraft[]): Effect {
  const firm = group.filter((draft) => draft.status === "建议");
  const carrying = [...(firm.length > 0 ? firm : group)].sort(
    (a, b) => compareClauses(a.clause, b.clause) || WAITING.indexOf(a.status) - WAITING.indexOf(b.status),
  );
  const [first] = carrying;
  if (first === undefined) throw new Error(`effect without a basis: ${id}`);
  const { subject, unit, unitType, person, year, effect, clause, status } = first;
  const clauses = sortedClauses(carrying.flatMap((draft) => [draft.clause, ...draft.cites]));
  const waiting = firm.length > 0 ? group.filter((draft) => draft.status !== "建议") : [];
  return {
    id,
    subject,
    unit,
    unitType,
    person,
    year,
    effect,
    clause,
    cites: clauses.filter((each) => each !== clause),
    status,
    conflicts: [],
    reasons: distinctMessages(carrying.map((draft) => draft.reason)),
    flags: distinctMessages([...carrying.flatMap((draft) => draft.flags), ...waitingFlags(waiting)]),
    sources: distinctBy(
      carrying.flatMap((draft) => draft.sources),
      (source) => `${source.sheet}!${source.cell}`,
    ),
    quota: null,
  };
}

function waitingFlags(waiting: readonly EffectDraft[]): readonly Message[] {
  if (waiting.length === 0) return [];
  const clauses = sortedClauses(waiting.map((draft) => draft.clause)).join("、");
  return [{ code: "effect.flag.more-pending", values: { clauses } }];
}

/** Messages without repetition, in their order. */
export function distinctMessages(messages: readonly Message[]): readonly Message[] {
  return distinctBy(messages, (each) => JSON.stringify([each.code, each.values]));
}

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}

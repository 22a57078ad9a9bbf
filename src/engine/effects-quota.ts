// How many excellent ratings a changed share means for a unit's head-count (激1.c, 激1.i; F-5, F-6, F-7).
import type { RuleBook, Switches } from "../policy";
import type { Effect, Message } from "./outcome";
import { rulesOf } from "./rules-in-time";
import type { Situation } from "./situation";

/** Adds the head-count to the effects that change the share; others pass unchanged. */
export function withQuotas(
  effects: readonly Effect[],
  situation: Situation,
  book: RuleBook,
): readonly Effect[] {
  const rules = rulesOf(situation, book);
  const bases = new Map(situation.units.map((unit) => [unit.name, unit.quotaBase]));
  return effects.map((effect) => {
    const step = stepOf(effect, rules.ofYear(effect.year));
    return step === undefined ? effect : withQuota(effect, bases.get(effect.unit) ?? null, step, situation);
  });
}

/** By how many percentage points the effect's row changes the share; undefined where it does not (F-5). */
function stepOf({ effect }: Effect, book: RuleBook): number | undefined {
  return book.annualTownships.find(({ consequences }) => consequences.some((each) => each.effect === effect))
    ?.quotaStep;
}

function withQuota(effect: Effect, base: number | null, step: number, situation: Situation): Effect {
  const { quotaPercent } = situation.office;
  const rounding = situation.switches["POL-QUOTA"];
  const percent = quotaPercent + step;
  const persons = base === null ? null : wholePersons(base, percent, rounding);
  const normal = base === null ? null : wholePersons(base, quotaPercent, rounding);
  const quota = { base, percent, persons, normal };
  const flags = quotaFlags(quota, quotaPercent, rounding);
  return { ...effect, quota, flags: [...effect.flags, ...flags] };
}

/** Whole persons out of `base`; POL-QUOTA says which way a fraction goes. */
function wholePersons(base: number, percent: number, rounding: Switches["POL-QUOTA"]): number {
  const hundredths = base * percent;
  switch (rounding) {
    case "舍去":
      return Math.floor(hundredths / 100);
    case "四舍五入":
      return Math.floor((hundredths + 50) / 100);
    case "进位":
      return Math.ceil(hundredths / 100);
  }
}

/** The whole sum: base, share, what it gives, which way the fraction goes, and the usual number beside it. */
function quotaFlags(
  { base, percent, persons, normal }: NonNullable<Effect["quota"]>,
  usual: number,
  rounding: Switches["POL-QUOTA"],
): readonly Message[] {
  const together: Message = { code: "effect.flag.quota-together", values: {} };
  if (base === null || persons === null || normal === null)
    return [{ code: "effect.flag.quota-unknown", values: { percent } }, together];
  const values = { base, percent, persons, normal, usual, rounding, exact: (base * percent) / 100 };
  return [{ code: "effect.flag.quota", values }, together];
}

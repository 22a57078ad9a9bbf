// What rows about one matter, or one household, give together against what each of them gives alone.
import { evaluate, type Outcome, type Situation } from "../../../src/engine";
import type { YearFacts } from "../formulas/facts";
import { INDICATORS, SERIES } from "../formulas/random-rankings";
import { situationOf } from "../formulas/situation";

/** Groups whose sum lies below the highest of its parts or above their sum. */
export function beyondBounds(facts: YearFacts): readonly string[] {
  const repeats = new Set<string | null>([...INDICATORS, ...SERIES]);
  // Rows about a ranking are settled with the ranking, and an assessment problem with the households of its year.
  const events = facts.events.filter(({ matter, kind }) => !repeats.has(matter) && kind !== "影响考核评价");
  const situation = situationOf({ ...facts, events });
  return [...beyondOfMatters(situation), ...beyondOfHouseholds(situation)];
}

/** Amounts by the cell of the register that they come from; firm ones only. */
function amountsOf(situation: Situation): ReadonlyMap<string, Outcome & { readonly kind: "applied" }> {
  return new Map(
    evaluate(situation).outcomes.flatMap((outcome) => {
      const at = outcome.sources[0];
      const counts = outcome.kind === "applied" && outcome.points !== 0 && at !== undefined;
      return counts ? [[`${at.sheet}!${at.cell}`, outcome]] : [];
    }),
  );
}

/** Families of clauses within which one matter counts once (interfaces.md 1). */
function familyOf(clause: string): string {
  if (clause.startsWith("约2")) return "约2";
  if (clause === "激7.d" || clause === "激8.c") return clause;
  const group = clause.split(".")[0] ?? clause;
  return ["激4", "激6", "激7"].includes(group) ? group : "批评";
}

function beyondOfMatters(situation: Situation): readonly string[] {
  const alone = amountsOf({
    ...situation,
    events: situation.events.map((each) => ({ ...each, sameMatter: null })),
  });
  const together = amountsOf(situation);
  const groups = new Map<string, string[]>();
  for (const { at, mention, sameMatter } of situation.events) {
    const cell = `${at.sheet}!${at.cell}`;
    const outcome = alone.get(cell);
    if (sameMatter === null || outcome === undefined) continue;
    const key = `${mention.unit ?? ""} ${sameMatter} ${familyOf(outcome.clause)}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups].flatMap(([key, cells]) => beyond(key, cells, alone, together));
}

type Amounts = ReturnType<typeof amountsOf>;

function beyond(key: string, cells: readonly string[], alone: Amounts, together: Amounts): readonly string[] {
  const sizes = (amounts: Amounts): readonly number[] =>
    cells.map((cell) => Math.abs(amounts.get(cell)?.points ?? 0));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const [parts, counted] = [sizes(alone), sum(sizes(together))];
  const within = counted >= Math.max(...parts) && counted <= sum(parts);
  return within ? [] : [`${key}: ${parts.join("+")} → ${counted}`];
}

/** Households with one sign only: where both stand, a problem takes the reward away altogether. */
function beyondOfHouseholds(situation: Situation): readonly string[] {
  const { households } = situation;
  const serious = new Set(households.flatMap((each) => (each.result === "严重问题" ? [keyOf(each)] : [])));
  const clean = households.filter((each) => !serious.has(keyOf(each)));
  const bad = households.filter((each) => each.result === "严重问题");
  return [clean, bad].flatMap((rows) => {
    const apart = rows.map((each, index) => ({ ...each, household: `单户${index}` }));
    const alone = amountsOf({ ...situation, events: [], households: apart });
    const together = amountsOf({ ...situation, events: [], households: rows });
    const groups = new Map<string, string[]>();
    for (const each of rows) {
      const key = keyOf(each);
      groups.set(key, [...(groups.get(key) ?? []), `${each.at.sheet}!${each.at.cell}`]);
    }
    return [...groups].flatMap(([key, cells]) => beyond(key, cells, alone, together));
  });
}

const keyOf = ({ household, year }: Situation["households"][number]): string => `${household} ${year ?? ""}`;

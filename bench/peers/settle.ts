// What compares verdicts with each other and so is done in plain code around both rule engines, after they are asked: of
// one matter the highest counts, and serious households stand against the unit's own event. It is part of their time.
import type { Line, YearFacts } from "./facts";
import { isTownship, type Records } from "./prepare";

/** What a rule engine says about one fact. */
export interface Verdict {
  readonly clause: string;
  /** Events of one family and matter count once. */
  readonly family: string | null;
  readonly points: number;
  /** 0 = counts, 1 = waits, 2 = outdone by another row. */
  readonly state: number;
}

/** For each record what the engine says: nothing, one thing, or (places) two. */
export type Verdicts = { readonly [Kind in keyof Records]: readonly (readonly Verdict[])[] };

export function linesOf(facts: YearFacts, verdicts: Verdicts): readonly Line[] {
  const events = settledMatters(facts, verdicts.events.map(first));
  const households = verdicts.households.map(first);
  const sums = seriousSums(facts, households);
  const standing = standingEvents(facts, events);
  return [
    ...facts.ranks.flatMap(({ month, unit }, index) => lines(month, unit, verdicts.district[index])),
    ...facts.indicators.flatMap(({ month, unit }, index) => lines(month, unit, verdicts.indicators[index])),
    ...facts.events.flatMap(({ day, unit }, index) =>
      lines(day.slice(0, 7), unit, [
        eventBeside(events[index], standing.get(unit) === index, sums.get(unit)),
      ]),
    ),
    ...facts.households.flatMap(({ unit }, index) =>
      lines("", unit, [householdBeside(households[index], unit, standing.has(unit), sums.get(unit))]),
    ),
    ...facts.grades.flatMap(({ unit }, index) => lines("", unit, verdicts.grades[index])),
    ...facts.places.flatMap(({ unit }, index) => lines("", unit, verdicts.places[index])),
  ];
}

const first = (verdicts: readonly Verdict[]): Verdict | undefined => verdicts[0];

function lines(month: string, unit: string, verdicts: readonly (Verdict | undefined)[] = []): Line[] {
  return verdicts.flatMap((verdict) => {
    if (verdict === undefined || (verdict.state === 0 && verdict.points === 0)) return [];
    const { clause, points, state } = verdict;
    return [{ month, unit, clause, points: state === 0 ? points : 0, state }];
  });
}

/** How strong the talk of a clause is: by the group's leader, by the deputy, none. */
function talkOf(clause: string): number {
  if (clause === "约6") return 2;
  return clause.startsWith("约2") || clause.startsWith("约3") ? 1 : 0;
}

/** What counts of one matter of a unit: the highest, the first of equals; and the strongest talk among all that do. */
interface Best {
  readonly index: number;
  readonly size: number;
  readonly talk: number;
}

type Found = readonly (Verdict | undefined)[];

/** The rest is outdone; what waits only where it is neither larger nor has the stronger talk. */
function settledMatters(facts: YearFacts, verdicts: Found): Found {
  const keys = verdicts.map((verdict, index) => {
    const event = facts.events[index];
    return event?.matter && verdict?.family ? `${event.unit} ${event.matter} ${verdict.family}` : null;
  });
  const best = bestOf(verdicts, keys);
  return verdicts.map((verdict, index) => {
    const winner = best.get(keys[index] ?? "");
    if (verdict === undefined || winner === undefined || winner.index === index) return verdict;
    const { state, points, clause } = verdict;
    const outdone = state === 0 || (winner.size >= Math.abs(points) && winner.talk >= talkOf(clause));
    return outdone ? { ...verdict, state: 2 } : verdict;
  });
}

function bestOf(verdicts: Found, keys: readonly (string | null)[]): ReadonlyMap<string, Best> {
  const best = new Map<string, Best>();
  verdicts.forEach((verdict, index) => {
    const key = keys[index] ?? null;
    if (verdict === undefined || key === null || verdict.state !== 0) return;
    const known = best.get(key);
    const size = Math.abs(verdict.points);
    const talk = Math.max(talkOf(verdict.clause), known?.talk ?? 0);
    best.set(key, known && known.size >= size ? { ...known, talk } : { index, size, talk });
  });
  return best;
}

/** What the serious households of each unit cost together. */
function seriousSums(
  facts: YearFacts,
  verdicts: readonly (Verdict | undefined)[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  verdicts.forEach((verdict, index) => {
    const unit = facts.households[index]?.unit ?? "";
    if (verdict?.clause !== "激3.b" || verdict.state !== 0) return;
    sums.set(unit, (sums.get(unit) ?? 0) + verdict.points);
  });
  return sums;
}

/** The first event of each unit under 约3.c that counts. */
function standingEvents(
  facts: YearFacts,
  verdicts: readonly (Verdict | undefined)[],
): ReadonlyMap<string, number> {
  const standing = new Map<string, number>();
  verdicts.forEach((verdict, index) => {
    const unit = facts.events[index]?.unit ?? "";
    if (verdict?.clause === "约3.c" && verdict.state === 0 && !standing.has(unit)) standing.set(unit, index);
  });
  return standing;
}

/** The larger of the unit's event and its households counts (激3.b, 约3.c). */
function eventBeside(verdict: Verdict | undefined, stands: boolean, sum = 0): Verdict | undefined {
  return verdict && stands && sum < verdict.points ? { ...verdict, state: 2 } : verdict;
}

function householdBeside(
  verdict: Verdict | undefined,
  unit: string,
  hasEvent: boolean,
  sum = 0,
): Verdict | undefined {
  const outdone = verdict?.clause === "激3.b" && verdict.state === 0 && hasEvent;
  return outdone && sum >= (isTownship(unit) ? -10 : -2) ? { ...verdict, state: 2 } : verdict;
}

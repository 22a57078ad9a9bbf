// One month beside another: points, year so far, interviews, places and runs of last places, unit by unit.
import { TALK_LEVELS, type IsoMonth, type TalkLevel } from "../policy";
import { compareText, type Outcome, type Outcomes } from "../engine";
import type { AdjustmentLine, RunDocument } from "../reports";
import type { Recognition } from "../worksheets";
import type { CompareTask } from "./computer";
import type { StageListener } from "./compute";
import type { Rooms } from "./rooms";
import type { Comparison, Placing, RankComparison, UnitComparison } from "./trial";

/** What the workbook says of two months; nothing is written. */
export async function comparisonOf(
  { snapshot, months }: CompareTask,
  onStage: StageListener,
  rooms: Rooms,
): Promise<Comparison> {
  await onStage("recognising");
  const recognition = rooms.recognise(snapshot);
  await onStage("evaluating");
  const judge = (month: IsoMonth): MonthResult => {
    const outcomes = rooms.evaluate(recognition.situation, month);
    return monthResult(month, outcomes, rooms.conclude({ snapshot, recognition, outcomes }).document);
  };
  const results = [judge(months[0]), judge(months[1])] as const;
  return { months, units: unitsOf(results, recognition) };
}

interface MonthResult {
  readonly document: RunDocument;
  readonly points: ReadonlyMap<string, number>;
  readonly year: ReadonlyMap<string, number>;
  readonly interviews: ReadonlyMap<string, TalkLevel>;
  /** By unit, then by name. */
  readonly ranks: ReadonlyMap<string, ReadonlyMap<string, Standing>>;
}

interface Standing {
  readonly place: Placing;
  readonly streak: number;
}

function monthResult(month: IsoMonth, { outcomes }: Outcomes, document: RunDocument): MonthResult {
  const { adjustments, interviews } = document;
  const year = month.slice(0, 4);
  return {
    document,
    points: sums(adjustments, (line) => line.month === month),
    year: sums(
      adjustments,
      (line) => line.month !== null && line.month <= month && String(line.year) === year,
    ),
    interviews: highest(interviews),
    ranks: ranksOf(outcomes.filter((outcome) => outcome.month === month)),
  };
}

function sums(
  lines: readonly AdjustmentLine[],
  counts: (line: AdjustmentLine) => boolean,
): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const line of lines) {
    if (counts(line)) points.set(line.unit, (points.get(line.unit) ?? 0) + line.points);
  }
  return points;
}

function highest(interviews: RunDocument["interviews"]): ReadonlyMap<string, TalkLevel> {
  const levels = new Map<string, TalkLevel>();
  for (const { unit, level, status } of interviews) {
    const known = levels.get(unit);
    const isHigher = known === undefined || TALK_LEVELS.indexOf(level) > TALK_LEVELS.indexOf(known);
    if (status !== "已失效" && status !== "已作废" && isHigher) levels.set(unit, level);
  }
  return levels;
}

/** Every judged place of a ranking tells it in its reason, whether it gave points or not. */
function ranksOf(outcomes: readonly Outcome[]): MonthResult["ranks"] {
  const units = new Map<string, Map<string, Standing>>();
  for (const outcome of outcomes) {
    const { rank, total, series, indicator } = outcome.reason.values;
    const [source] = outcome.sources;
    const isVoided = outcome.kind === "absorbed" && outcome.voided === true;
    if (rank === undefined || source === undefined || isVoided) continue;
    const name = String(indicator === undefined || indicator === "" ? series : indicator);
    const known = units.get(outcome.unit) ?? new Map<string, Standing>();
    units.set(outcome.unit, known);
    const place = { text: `${rank}（${total ?? ""}）`, ...source };
    if (!known.has(name)) known.set(name, { place, streak: streakOf(outcome) });
  }
  return units;
}

/** 0 for who is not last. */
function streakOf({ kind, checks }: Outcome): number {
  const got = checks.find(({ label }) => label === "ranking.check.streak")?.got;
  return typeof got === "number" && kind !== "absorbed" ? got : 0;
}

type Pair = readonly [MonthResult, MonthResult];

function unitsOf([first, second]: Pair, { situation }: Recognition): readonly UnitComparison[] {
  const types = new Map(
    [...first.document.totals, ...second.document.totals].map(({ unit, unitType }) => [unit, unitType]),
  );
  const order = new Map(situation.units.map(({ name }, index) => [name, index]));
  const place = (unit: string): number => order.get(unit) ?? order.size;
  return [...types]
    .map(([unit, unitType]): UnitComparison => {
      const both = <Value>(of: (result: MonthResult) => Value): readonly [Value, Value] => [
        of(first),
        of(second),
      ];
      return {
        unit,
        unitType,
        points: both(({ points }) => points.get(unit) ?? 0),
        year: both(({ year }) => year.get(unit) ?? 0),
        interviews: both(({ interviews }) => interviews.get(unit) ?? null),
        ranks: rankPairs(both(({ ranks }) => ranks.get(unit) ?? new Map<string, Standing>())),
      };
    })
    .filter(hasAnything)
    .sort((one, other) => place(one.unit) - place(other.unit) || compareText(one.unit, other.unit));
}

function rankPairs([first, second]: readonly [
  ReadonlyMap<string, Standing>,
  ReadonlyMap<string, Standing>,
]): readonly RankComparison[] {
  return [...new Set([...first.keys(), ...second.keys()])].map((name) => {
    const [before, after] = [first.get(name), second.get(name)];
    return {
      name,
      places: [before?.place ?? null, after?.place ?? null],
      streak: [before?.streak ?? 0, after?.streak ?? 0],
    };
  });
}

function hasAnything({ points, year, interviews, ranks }: UnitComparison): boolean {
  const numbers = [...points, ...year];
  return ranks.length > 0 || numbers.some((one) => one !== 0) || interviews.some((one) => one !== null);
}

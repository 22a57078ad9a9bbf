// The rule book with the figures of 规则参数 in the place of its own.
import type { RuleBook } from "../book";
import type { Amounts, AnnualTownshipRow, ChangedFigure, ProcedureRow, RankingRow, ScoringRow } from "../row";
import { points } from "../vocabulary";
import type { ClauseId, IsoDate } from "../vocabulary";
import { levelOfRow, parameterId, PARAMETERS, SCORED_TYPES } from "./catalogue";
import type { ParameterName } from "./names";
import { worded } from "./summary";

/** A figure as a row of 规则参数 gives it; `value` as printed, checked before it comes here. */
export interface ParameterValue {
  /** `parameterId`. */
  readonly parameter: string;
  readonly value: number;
  readonly from: IsoDate;
  readonly at: { readonly sheet: string; readonly cell: string };
}

/**
 * The book with `values` (one for each figure at most) in force. Rows that nothing changes stay the same objects; a
 * value equal to the book's own changes nothing.
 */
export function bookWith(book: RuleBook, values: readonly ParameterValue[]): RuleBook {
  const changes = changedFigures(values);
  if (changes.size === 0) return book;
  return {
    ...book,
    rankings: book.rankings.map((row) => withField(changedRow(row, changes, withPlaces), changes)),
    events: book.events.map((row) => changedRow(row, changes)),
    households: book.households.map((row) => changedRow(row, changes)),
    annualTownships: book.annualTownships.map((row) => changedRow(row, changes, withYears)),
    annualDepartments: book.annualDepartments.map((row) => changedRow(row, changes)),
    procedure: book.procedure.map((row) => changedProcedure(row, changes)),
  };
}

type Changes = ReadonlyMap<string, ChangedFigure>;

function changedFigures(values: readonly ParameterValue[]): Changes {
  const standing = new Map(values.map((value) => [value.parameter, value]));
  return new Map(
    PARAMETERS.flatMap(({ id, name, clause, unitType, builtIn }) => {
      const stands = standing.get(id);
      if (stands === undefined || stands.value === builtIn) return [];
      return [[id, { ...stands, name, clause, unitType, builtIn }] as const];
    }),
  );
}

/** @param withThresholds puts the figures in place that are no amounts */
function changedRow<Row extends ScoringRow>(
  row: Row,
  changes: Changes,
  withThresholds: (row: Row, changes: Changes) => Row = (same) => same,
): Row {
  const changed = [...amountFigures(row, changes), ...thresholdFigures(row, changes)];
  if (changed.length === 0) return row;
  return worded(withThresholds({ ...row, amounts: changedAmounts(row.amounts, changed), changed }, changes));
}

function amountFigures(row: ScoringRow, changes: Changes): readonly ChangedFigure[] {
  return SCORED_TYPES.flatMap((unitType) => {
    if ((row.amounts[unitType] ?? 0) === 0) return [];
    return changes.get(parameterId(row.clause, "分值", levelOfRow(row), unitType)) ?? [];
  });
}

function changedAmounts(amounts: Amounts, changed: readonly ChangedFigure[]): Amounts {
  const own = changed.flatMap(({ unitType, value }) =>
    unitType === null ? [] : [[unitType, points(value)] as const],
  );
  return { ...amounts, ...Object.fromEntries(own) };
}

/** Figures of other clauses that a row's own bounds hang on: 约4 begins below 约5, 约1.a ends before 约1.b. */
const BOUND_BY: Partial<Readonly<Record<ClauseId, readonly [ClauseId, ParameterName]>>> = {
  约4: ["约5", "后几名"],
  "约1.a": ["约1.b", "连续期数"],
};

const THRESHOLDS: readonly ParameterName[] = ["后几名", "连续期数", "连续年数", "评优百分点"];

function thresholdFigures({ clause }: ScoringRow, changes: Changes): readonly ChangedFigure[] {
  const bound = BOUND_BY[clause];
  return [...THRESHOLDS.map((name) => [clause, name] as const), ...(bound ? [bound] : [])].flatMap(
    ([of, name]) => changes.get(parameterId(of, name, null, null)) ?? [],
  );
}

function withPlaces(row: RankingRow, changes: Changes): RankingRow {
  return row.streak === null ? withBand(row, changes) : withStreak(row, changes);
}

const figure = (changes: Changes, clause: ClauseId, name: ParameterName): number | undefined =>
  changes.get(parameterId(clause, name, null, null))?.value;

function withBand(row: RankingRow, changes: Changes): RankingRow {
  const above = row.clause === "约4" ? figure(changes, "约5", "后几名") : undefined;
  const to = figure(changes, row.clause, "后几名") ?? row.band.to;
  return { ...row, band: { from: above === undefined ? row.band.from : above + 1, to } };
}

/** A field is too small where the outermost band of its level takes all of it (B-10, B-11). */
function withField(row: RankingRow, changes: Changes): RankingRow {
  if (row.streak !== null) return row;
  const smallField = figure(changes, row.level === "省" ? "约4" : row.clause, "后几名");
  return smallField === undefined ? row : { ...row, smallField };
}

function withStreak(row: RankingRow, changes: Changes): RankingRow {
  const repeated = figure(changes, "约1.b", "连续期数");
  if (repeated === undefined || row.streak === null) return row;
  const streak = row.streak.to === null ? { from: repeated, to: null } : { from: 1, to: repeated - 1 };
  return { ...row, streak };
}

function withYears(row: AnnualTownshipRow, changes: Changes): AnnualTownshipRow {
  const years = figure(changes, row.clause, "连续年数") ?? row.years;
  const quotaStep = figure(changes, row.clause, "评优百分点") ?? row.quotaStep;
  return { ...row, years, ...(quotaStep === undefined ? {} : { quotaStep }) };
}

function changedProcedure(row: ProcedureRow, changes: Changes): ProcedureRow {
  const names: readonly ParameterName[] = ["工作日数", "每月几日"];
  const changed = names.flatMap((name) => changes.get(parameterId(row.clause, name, null, null)) ?? []);
  const [own] = changed;
  return own === undefined ? row : worded({ ...row, figure: own.value, changed });
}

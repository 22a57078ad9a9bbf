// Every figure that 规则参数 may change, drawn from the rule book itself: clause, what it is, level and unit type.
import { RULE_BOOK } from "../book";
import type { ScoringRow } from "../row";
import type { ClauseId, Level, UnitType } from "../vocabulary";
import type { ParameterName } from "./names";

/** One figure of the mechanism. Its identity is clause, name, level (where a clause has a row per level) and unit type. */
export interface Parameter {
  readonly id: string;
  readonly clause: ClauseId;
  readonly name: ParameterName;
  /** Printed in 级别; part of the identity only where the clause has several. */
  readonly level: Level | null;
  readonly unitType: UnitType | null;
  /** As printed: points, places, issues, years, percentage points, days. */
  readonly builtIn: number;
  /** The rule in our own words, for 说明. */
  readonly summary: string;
}

/** The identity of a figure; docs/adr/0008. */
export function parameterId(
  clause: ClauseId,
  name: ParameterName,
  level: Level | null,
  unitType: UnitType | null,
): string {
  return [clause, name, level ?? "", unitType ?? ""].join("|");
}

/** The level that tells rows of one clause apart: only drawn households have one row per level. */
export function levelOfRow(row: ScoringRow): Level | null {
  return row.table === "household" ? row.level : null;
}

export const SCORED_TYPES = ["乡镇", "区直"] as const;

/** All figures, in the order of the book; a clause with several rows for one amount has it once. */
export const PARAMETERS: readonly Parameter[] = distinct([
  ...[
    ...RULE_BOOK.annualTownships,
    ...RULE_BOOK.annualDepartments,
    ...RULE_BOOK.households,
    ...RULE_BOOK.events,
    ...RULE_BOOK.rankings,
  ].flatMap(figuresOf),
  ...RULE_BOOK.procedure.flatMap(({ clause, figure, summary }) =>
    figure === undefined
      ? []
      : [figureAt(clause, clause === "组3" ? "工作日数" : "每月几日", figure, summary)],
  ),
]);

/**
 * Clauses that stand for another one's row, because the same fact meets both with the same result (overlap map O1–O5):
 * 激5.c is booked as 约3.b.
 */
export const CITED_CLAUSES: ReadonlyMap<ClauseId, ClauseId> = citedClauses();

/** Figures that must stay ordered, smaller first: 约4 begins where 约5 ends, and three years outweigh two. */
export const PARAMETER_ORDERS: readonly (readonly [string, string])[] = [
  [parameterId("约5", "后几名", null, null), parameterId("约4", "后几名", null, null)],
  [parameterId("激1.e", "连续年数", null, null), parameterId("激1.d", "连续年数", null, null)],
];

function figuresOf(row: ScoringRow): readonly Parameter[] {
  return [...amountsOf(row), ...thresholdsOf(row)];
}

/** A row without points has no sign that a changed amount would have to keep, so it has no such figure. */
function amountsOf(row: ScoringRow): readonly Parameter[] {
  return SCORED_TYPES.flatMap((unitType): readonly Parameter[] => {
    const amount = row.amounts[unitType] ?? 0;
    if (amount === 0) return [];
    const id = parameterId(row.clause, "分值", levelOfRow(row), unitType);
    return [
      { ...figureAt(row.clause, "分值", amount / 2, row.summary), id, unitType, level: levelSaid(row) },
    ];
  });
}

function thresholdsOf(row: ScoringRow): readonly Parameter[] {
  const figure = (name: ParameterName, builtIn: number): readonly Parameter[] => [
    { ...figureAt(row.clause, name, builtIn, row.summary), level: levelSaid(row) },
  ];
  if (row.table === "ranking") {
    if (row.streak !== null) return row.streak.to === null ? figure("连续期数", row.streak.from) : [];
    return figure("后几名", row.band.to);
  }
  if (row.table !== "annual-township") return [];
  if (row.quotaStep !== undefined) return figure("评优百分点", row.quotaStep);
  return row.years > 1 ? figure("连续年数", row.years) : [];
}

function figureAt(clause: ClauseId, name: ParameterName, builtIn: number, summary: string): Parameter {
  return {
    id: parameterId(clause, name, null, null),
    clause,
    name,
    level: null,
    unitType: null,
    builtIn,
    summary,
  };
}

/** The level a clerk would expect beside the clause, where there is one. */
function levelSaid(row: ScoringRow): Level | null {
  if (row.table === "household" || row.table === "ranking") return row.level;
  if (row.table !== "event" || row.levels.length !== 1) return null;
  return row.levels[0] ?? null;
}

function distinct(parameters: readonly Parameter[]): readonly Parameter[] {
  return [...new Map([...parameters].reverse().map((each) => [each.id, each])).values()].reverse();
}

function citedClauses(): ReadonlyMap<ClauseId, ClauseId> {
  const rows = [...RULE_BOOK.annualTownships, ...RULE_BOOK.events];
  const own = new Set(rows.map(({ clause }) => clause));
  return new Map(
    rows.flatMap(({ clause, cites }) =>
      cites.filter((cited) => !own.has(cited)).map((cited) => [cited, clause]),
    ),
  );
}

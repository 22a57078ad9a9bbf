// The run document: what a run found and concluded, in points and plain values. Source: interfaces.md 4.
import { wording } from "../policy";
import type { UnitType } from "../policy";
import type { Effect, Outcomes, Question } from "../engine";
import type { Recognition } from "../worksheets";
import type { LedgerLine } from "./ledger-line";
import type {
  AdjustmentLine,
  EffectLine,
  InterviewLine,
  QuestionLine,
  RunDocument,
  TotalLine,
} from "./run-document";

export interface DocumentParts {
  readonly recognition: Recognition;
  readonly outcomes: Outcomes;
  readonly lines: readonly LedgerLine[];
  readonly interviews: readonly InterviewLine[];
  readonly questions: readonly Question[];
  readonly units: ReadonlyMap<string, UnitType>;
}

export function runDocument(parts: DocumentParts): RunDocument {
  const { outcomes, recognition } = parts;
  return {
    format: "jly-run.v1",
    month: outcomes.month,
    year: outcomes.year,
    tables: recognition.tables,
    adjustments: parts.lines.map(adjustmentLine),
    interviews: parts.interviews,
    effects: outcomes.effects.map(effectLine),
    questions: parts.questions.map(questionLine),
    totals: totalLines(parts),
  };
}

function adjustmentLine(line: LedgerLine): AdjustmentLine {
  const { id, unit, unitType, month, year, clause, cites, points, amount, status, sources, reason, flags } =
    line;
  return { id, unit, unitType, month, year, clause, cites, points, amount, status, sources, reason, flags };
}

function effectLine(effect: Effect): EffectLine {
  const { id, subject, unit, person, year, clause, cites, status } = effect;
  const flags = effect.flags.map(wording);
  return { id, subject, unit, person, year, effect: effect.effect, clause, cites, status, flags };
}

function questionLine(question: Question): QuestionLine {
  return {
    code: question.code,
    message: wording(question.message),
    sheet: question.at?.sheet ?? null,
    cell: question.at?.cell ?? null,
    choices: question.choices,
    holds: question.holds,
  };
}

/** Per unit: points of the data month, and of every ledger row of the year, hand-made ones included. */
function totalLines({ lines, outcomes, units }: DocumentParts): readonly TotalLine[] {
  const totals = new Map<string, { unitType: UnitType; monthPoints: number; yearPoints: number }>();
  for (const [unit, unitType] of units) totals.set(unit, { unitType, monthPoints: 0, yearPoints: 0 });
  for (const line of lines) {
    const total = totals.get(line.unit) ?? { unitType: line.unitType, monthPoints: 0, yearPoints: 0 };
    const inYear = line.year === outcomes.year;
    if (outcomes.month === null ? inYear : line.month === outcomes.month) total.monthPoints += line.points;
    if (inYear) total.yearPoints += line.points;
    totals.set(line.unit, total);
  }
  return [...totals].map(([unit, total]) => ({ unit, month: outcomes.month, ...total }));
}

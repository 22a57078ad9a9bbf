// A rectification report after the fifth working day: proposed as late papers (激8.c), for people to decide (G-7, POL-LATE).
import type { EventRow, HalfPoints, IsoDate, IsoMonth, RuleBook, UnitType } from "../policy";
import { QuestionBook } from "./events/questions";
import type { FamilyResult } from "./family";
import { factId } from "./identity";
import { questionId } from "./outcome";
import type { Applied, Outcome } from "./outcome";
import { notApplied } from "./refusal";
import type { RectificationReport, Situation } from "./situation";
import { isScored, unitCategories } from "./unit-types";
import { dueDate } from "./working-days";

const COUNT = "按激8.c扣分";
const CHOICES = [COUNT, "不处理"] as const;

/** One proposal for every report that came late; none where POL-LATE is 不处理. Source: 组3, readings G-7, C-18. */
export function evaluateLateReports(situation: Situation, book: RuleBook): FamilyResult {
  const row = book.events.find(({ clause }) => clause === "激8.c");
  const reports = situation.reports ?? [];
  if (row === undefined || reports.length === 0 || situation.switches["POL-LATE"] === "不处理")
    return { outcomes: [], questions: [] };
  const questions = new QuestionBook(situation.answers);
  const categories = unitCategories(situation);
  const outcomes = reports.flatMap((report): readonly Outcome[] => {
    const unitType = categories.get(report.unit);
    const { due } = dueDate(report.interviewDay, situation.calendar);
    if (!isScored(unitType) || report.reportedDay <= due) return [];
    return [outcomeOf(lateReport(report, due, unitType, row), report, questions)];
  });
  return { outcomes, questions: questions.open() };
}

function outcomeOf(
  late: Applied,
  { interview, unit, at }: RectificationReport,
  questions: QuestionBook,
): Outcome {
  const id = questionId("G-7", interview);
  const answer = questions.ask({
    id,
    code: "G-7",
    message: { code: "event.ask.late-report", values: { unit, interview } },
    at,
    choices: CHOICES,
    holds: true,
    about: unit,
  });
  if (answer === COUNT) return late;
  if (answer !== null) return notApplied(late);
  return { ...late, kind: "undecided", status: "待确认", missing: [id] };
}

function lateReport(report: RectificationReport, due: IsoDate, unitType: UnitType, row: EventRow): Applied {
  const { interview, unit, reportedDay, at } = report;
  const month = reportedDay.slice(0, 7) as IsoMonth;
  const id = factId(month, unit, row.clause, `整改报送·${interview}`);
  return {
    kind: "applied",
    rule: row.id,
    clause: row.clause,
    cites: ["组3"],
    id,
    sourceKey: `整改台账#${id}`,
    unit,
    unitType,
    month,
    year: Number(month.slice(0, 4)),
    level: null,
    reason: { code: "event.reason.late-report", values: { reported: reportedDay, due } },
    checks: [
      {
        label: "event.check.reported-in-time",
        want: due,
        got: reportedDay,
        ok: true,
        evidence: [at],
        source: "computed",
      },
    ],
    flags: [{ code: "event.flag.late-report", values: {} }],
    sources: [at],
    points: row.amounts[unitType] ?? (0 as HalfPoints),
    talk: row.talk,
  };
}

// Rectification reports after the fifth working day (组3, G-7, POL-LATE).
import type { RuleBook } from "../policy";
import type { FamilyResult } from "./family";
import { proposeLatePapers } from "./late-papers";
import type { LatePaper } from "./late-papers";
import { questionId } from "./outcome";
import type { RectificationReport, Situation } from "./situation";
import { procedureFlags, reportDays } from "./rules-in-time";
import { dueDate } from "./working-days";

/** One proposal for every report that came late; none where POL-LATE is 不处理. Source: 组3, readings G-7, C-18. */
export function evaluateLateReports(situation: Situation, book: RuleBook): FamilyResult {
  if (situation.switches["POL-LATE"] === "不处理") return { outcomes: [], questions: [] };
  const late = (situation.reports ?? []).flatMap((report) => lateReport(report, situation) ?? []);
  return proposeLatePapers(late, situation, book);
}

function lateReport(report: RectificationReport, situation: Situation): LatePaper | null {
  const { interview, unit, interviewDay, reportedDay: received, at } = report;
  const { due } = dueDate(interviewDay, situation.calendar, reportDays(situation, interviewDay));
  if (received <= due) return null;
  return {
    ...{ code: "G-7", unit, day: received, due, received, at, register: "整改台账", cites: ["组3"] },
    subject: `整改报送·${interview}`,
    reason: { code: "event.reason.late-report", values: { reported: received, due } },
    question: {
      id: questionId("G-7", interview),
      message: { code: "event.ask.late-report", values: { unit, interview } },
    },
    check: "event.check.reported-in-time",
    flags: [
      { code: "event.flag.late-report", values: {} },
      ...procedureFlags(situation, interviewDay, "组3"),
    ],
  };
}

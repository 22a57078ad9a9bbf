// Monthly rankings that a working group sent after the 5th, or not at all (组1, C-17, C-18).
import type { IsoDate, IsoMonth, RuleBook } from "../policy";
import type { FamilyResult } from "./family";
import { proposeLatePapers } from "./late-papers";
import type { LatePaper } from "./late-papers";
import { questionId } from "./outcome";
import type { Message } from "./outcome";
import { procedureFigure, procedureFlags, rulesOf } from "./rules-in-time";
import { NOT_SENT } from "./situation";
import type { Situation, Submission } from "./situation";
import { lastWorkingDay } from "./working-days";

/**
 * The 5th of the month after the data month, whether or not it is a working day (组1, reading C-17); another day where
 * 规则参数 says so.
 */
export function submissionDue(month: IsoMonth, situation: Pick<Situation, "parameters"> = {}): IsoDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  const day = procedureFigure(rulesOf(situation).ofMonth(month), "组1");
  return `${next}-${String(day).padStart(2, "0")}` as IsoDate;
}

/** Did it come after its day, or do people say that it never came? */
export function isLate(
  { month, received }: Pick<Submission, "month" | "received">,
  situation: Pick<Situation, "parameters"> = {},
): boolean {
  return received === NOT_SENT || (received !== null && received > submissionDue(month, situation));
}

/** One proposal for every unit that leads a group whose rankings came late; never points by itself (C-18). */
export function evaluateLateSubmissions(situation: Situation, book: RuleBook): FamilyResult {
  const late = (situation.submissions ?? []).filter((each) => isLate(each, situation));
  const papers = late.flatMap((submission) =>
    submission.leads.flatMap(({ unit }) =>
      unit === null ? [] : [lateSubmission(submission, unit, situation)],
    ),
  );
  return proposeLatePapers(papers, situation, book);
}

function lateSubmission(submission: Submission, unit: string, situation: Situation): LatePaper {
  const { series, level, month, received, at } = submission;
  const due = submissionDue(month, situation);
  const values = { month, series, received: received ?? NOT_SENT, due };
  return {
    ...{ code: "C-18", unit, due, at, register: "报送登记", cites: ["组1"], received: values.received },
    day: received === null || received === NOT_SENT ? due : received,
    subject: `报送·${month}·${level ?? ""}${series}`,
    reason: { code: "event.reason.late-submission", values },
    question: {
      id: questionId("C-18", unit, month, level ?? "", series),
      message: { code: "event.ask.late-submission", values: { ...values, unit } },
    },
    check: "event.check.submitted-in-time",
    flags: [
      { code: "event.flag.late-submission", values: {} },
      ...dayOff(due, situation.calendar),
      ...procedureFlags(situation, `${month}-31` as IsoDate, "组1"),
    ],
  };
}

/** The day stays what it is when it is a day off; the office should remind the group before it. */
function dayOff(due: IsoDate, calendar: Situation["calendar"]): readonly Message[] {
  const reminder = lastWorkingDay(due, calendar);
  return reminder === due ? [] : [{ code: "event.flag.due-day-off", values: { due, reminder } }];
}
